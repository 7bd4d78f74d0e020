// How loud is the sound, where does it fall silent, and what is wrong with it? Method, limits and accuracy:
// docs/methods/loudness.md.

#include "signal/loudness.hpp"

#include "analysers/loudness/levels.hpp"
#include "analysers/loudness/stretches.hpp"
#include "film/analyser.hpp"
#include "signal/gated_loudness.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace decoupage::analysers {

namespace {

class LoudnessMeter final : public SoundMeter {
public:
    void measure(const SoundRun& run, std::span<const std::span<float>> curves) const override {
        const levels::Tenths samples = levels::sample_peaks(run);
        const levels::Hum hum = levels::hum(run);
        const std::array<levels::Tenths, 6> values{levels::loudness(run),
                                                   levels::peak(run, samples),
                                                   levels::side_share(run),
                                                   levels::clipped(run, samples),
                                                   hum.of_50,
                                                   hum.of_60};
        for (std::size_t curve = 0; curve < values.size(); ++curve)
            std::ranges::copy(values[curve], curves[curve].begin());
    }
};

Card card() {
    Card card;
    card.name = "loudness";
    card.question = "How loud is the sound, where does it fall silent, and what is wrong with it?";
    card.measures = {
        {"loudness", "LUFS", -70, 0, 10},  {"sound_peak", "dBTP", -60, 0, 10, CurveCard::Wanted::elsewhere},
        {"side_share", "share", 0, 1, 10}, {"clipped_share", "share", 0, 0.1F, 10},
        {"hum_50", "dB", 0, 30, 10},       {"hum_60", "dB", 0, 30, 10}};
    card.writes = {{"silence", {"silence", "expressive_silence"}, TrackCard::Layout::apart},
                   {"sound_width", {"mono", "stereo"}, TrackCard::Layout::apart},
                   {"sound_faults", {"clipping", "hum"}, TrackCard::Layout::free}};
    card.parameters = {
        {"above_floor", "How far above the film's own noise floor silence may lie.", "dB", 0, 30, 6},
        {"below_film", "How far below the film's loudness silence must lie.", "LU", 5, 60, 20},
        {"fall", "How far the sound must fall for a silence to be expressive.", "LU", 6, 40, 15},
        {"least", "The shortest silence.", "s", 0.2, 5, 0.5},
        {"hum", "How far the mains must stand out to be called a hum.", "dB", 3, 40, 12}};
    return card;
}

struct Listening {
    const Evidence& evidence;
    const Settings& settings;
    const Card& own;

    double value(const char* parameter) const { return settings.value(own.parameter(parameter)); }

    FrameSpan span(const levels::Stretch& stretch) const {
        return evidence.times().between(stretch.first, stretch.end, 10);
    }

    /// Where the film has a picture.
    void add(Track& track, const levels::Stretch& stretch, const char* label, std::string detail,
             float confidence) const {
        if (const FrameSpan frames = span(stretch); !frames.empty())
            track.segments.push_back({frames, label, confidence, std::move(detail)});
    }

    template <class Holds>
    std::vector<levels::Stretch> where(const char* curve, const Holds& holds, std::int64_t least,
                                       std::int64_t bridged) const {
        std::vector<bool> tenths;
        for (const float value : evidence.curve(curve))
            tenths.push_back(holds(value));
        return levels::stretches(tenths, least, bridged);
    }

    Track silence() const;
    Track width() const;
    Track faults() const;
};

std::string lufs_text(float level) {
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "%.0f LUFS", static_cast<double>(level));
    return text.data();
}

/// Surer, the further below the film it lies or the further it falls.
float confidence_of(const levels::Silence& silence, float film, const levels::SilenceRule& rule) {
    const float excess = silence.expressive ? (silence.before - silence.level - rule.fall) / rule.fall
                                            : (film - silence.level - rule.below_film) / rule.below_film;
    return std::clamp(0.6F + 0.4F * excess, 0.5F, 0.98F);
}

Track Listening::silence() const {
    Track track{"silence", {}};
    const auto loudness = evidence.curve("loudness");
    const levels::SilenceRule rule{static_cast<float>(value("above_floor")),
                                   static_cast<float>(value("below_film")), static_cast<float>(value("fall")),
                                   std::llround(value("least") * 10)};
    const float film = integrated_loudness(loudness);
    for (const levels::Silence& one : levels::silences(loudness, film, rule)) {
        std::string detail = lufs_text(one.level);
        if (one.expressive) detail += " after " + lufs_text(one.before);
        add(track, one.stretch, one.expressive ? "expressive_silence" : "silence", detail,
            confidence_of(one, film, rule));
    }
    return track;
}

/// Whether there is a left and a right, ten seconds at a time: of what is loud, since codecs give both sides
/// noises of their own.
Track Listening::width() const {
    Track track{"sound_width", {}};
    constexpr std::int64_t block = 100; // tenths
    constexpr float mono_below = 0.01F, heard_within = 25;
    const auto loudness = evidence.curve("loudness"), shares = evidence.curve("side_share");
    const float heard = integrated_loudness(loudness) - heard_within;
    for (std::int64_t first = 0; first < std::ssize(shares); first += block) {
        const std::int64_t end = std::min(first + block, std::ssize(shares));
        double share = 0, power = 0;
        for (auto i = static_cast<std::size_t>(first); i < static_cast<std::size_t>(end); ++i) {
            if (std::isnan(shares[i]) || loudness[i] < heard) continue;
            const double weight = std::pow(10.0, loudness[i] / 10.0);
            share += shares[i] * weight;
            power += weight;
        }
        if (power <= 0) continue;
        const char* label = share < mono_below * power ? "mono" : "stereo";
        if (const FrameSpan frames = span({first, end}); !frames.empty())
            add_joined(track.segments, {frames, label, 0.95F, ""});
    }
    return track;
}

Track Listening::faults() const {
    Track track{"sound_faults", {}};
    for (const levels::Stretch& stretch : where(
             "clipped_share", [](float share) { return share > 0.0005F; }, 1, 20))
        add(track, stretch, "clipping", "", 0.8F);
    const auto hum = static_cast<float>(value("hum"));
    for (const char* curve : {"hum_50", "hum_60"})
        for (const levels::Stretch& stretch : where(
                 curve, [&](float stands_out) { return stands_out >= hum; }, 50, 30))
            add(track, stretch, "hum", std::string(curve).substr(4) + " Hz", 0.8F);
    std::ranges::sort(track.segments, {}, [](const Segment& segment) { return segment.span.first; });
    return track;
}

Findings read(const Evidence& evidence, const Settings& settings) {
    static const Card own = card();
    const Listening listening{evidence, settings, own};
    return {{listening.silence(), listening.width(), listening.faults()}};
}

} // namespace

Analyser loudness() {
    return {.card = card(),
            .read = read,
            .sound_meter = [](const Settings&) -> std::unique_ptr<const SoundMeter> {
                return std::make_unique<LoudnessMeter>();
            }};
}

} // namespace decoupage::analysers
