// How high is the music tuned? Method, limits and accuracy: docs/methods/tuning.md.

#include "analysers/tuning/partials.hpp"
#include "film/analyser.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numbers>
#include <vector>

namespace decoupage::analysers {

namespace {

constexpr int a_second = 10;
constexpr std::size_t tenths_a_block = 50; // what sounds in five seconds is told together

class TuningMeter final : public SoundMeter {
public:
    void measure(const SoundRun& run, std::span<const std::span<float>> curves) const override {
        Partials partials;
        for (int tenth = 0; tenth < run.tenths; ++tenth) {
            const int middle = SoundRun::margin + tenth * SoundRun::mono_tenth + SoundRun::mono_tenth / 2;
            const Offset offset = partials.offset(
                run.mono.subspan(static_cast<std::size_t>(middle - Partials::window / 2), Partials::window));
            curves[0][static_cast<std::size_t>(tenth)] = offset.cosine;
            curves[1][static_cast<std::size_t>(tenth)] = offset.sine;
        }
    }
};

Card card() {
    Card card;
    card.name = "tuning";
    card.question = "How high is the music tuned?";
    card.measures = {{"tuning_cosine", "share", -1, 1, a_second}, {"tuning_sine", "share", -1, 1, a_second}};
    card.reads = {"music"};
    card.writes = {{"tuning", {"tuned", "not_measurable"}, TrackCard::Layout::covering}};
    card.parameters = {{"least", "How much music must sound.", "s", 5, 600, 15},
                       {"doubt", "The greatest doubt with which a tuning is told.", "cents", 1, 25, 8}};
    return card;
}

/// The tenths of a second in which music sounds.
std::vector<std::size_t> tenths_of_music(const Evidence& evidence, std::size_t values) {
    std::vector<std::size_t> tenths;
    for (const Segment& music : evidence.track("music").segments) {
        const auto tenth = [&](Frame frame) {
            return static_cast<std::size_t>(std::max(0.0, seconds(evidence.times().at(frame)) * a_second));
        };
        const std::size_t end = std::min(values, tenth(music.span.end));
        for (std::size_t at = tenth(music.span.first); at < end; ++at)
            if (tenths.empty() || at > tenths.back()) tenths.push_back(at);
    }
    return tenths;
}

struct Direction {
    double cosine = 0, sine = 0;
    double length() const { return std::hypot(cosine, sine); }
    double cents() const { return 50 / std::numbers::pi * std::atan2(sine, cosine); }
};

/// What is heard in each five seconds of music.
std::vector<Direction> blocks_of(const Evidence& evidence) {
    const auto cosines = evidence.curve("tuning_cosine"), sines = evidence.curve("tuning_sine");
    std::vector<Direction> blocks;
    std::size_t place = 0;
    for (const std::size_t tenth : tenths_of_music(evidence, std::min(cosines.size(), sines.size()))) {
        if (!std::isfinite(cosines[tenth]) || !std::isfinite(sines[tenth])) continue;
        if (place++ % tenths_a_block == 0) blocks.emplace_back();
        blocks.back().cosine += static_cast<double>(cosines[tenth]);
        blocks.back().sine += static_cast<double>(sines[tenth]);
    }
    if (place % tenths_a_block > 0 && place > tenths_a_block) blocks.pop_back();
    return blocks;
}

/// In cents: how far the whole may lie off, from how far the blocks stray (as of a circular mean).
double doubt_of(const std::vector<Direction>& blocks) {
    Direction all;
    for (const Direction& block : blocks)
        if (block.length() > 0)
            all.cosine += block.cosine / block.length(), all.sine += block.sine / block.length();
    const double agreement = std::clamp(all.length() / static_cast<double>(blocks.size()), 1e-6, 1.0);
    return 2 * 50 / std::numbers::pi *
           std::sqrt(-2 * std::log(agreement) / static_cast<double>(blocks.size()));
}

Segment told(const std::vector<Direction>& blocks, FrameSpan film, double least, double most_doubt) {
    if (static_cast<double>(blocks.size() * tenths_a_block) < least * a_second)
        return {film, "not_measurable", 1, "too little music to tell"};
    Direction all;
    for (const Direction& block : blocks)
        all.cosine += block.cosine, all.sine += block.sine;
    const double doubt = doubt_of(blocks);
    if (!(doubt <= most_doubt)) return {film, "not_measurable", 1, "the tones do not agree on a tuning"};
    char text[64];
    std::snprintf(text, sizeof text, "%+.0f cents from A 440, give or take %.0f", all.cents(),
                  std::max(1.0, doubt));
    return {film, "tuned", static_cast<float>(std::clamp(1 - doubt / 25, 0.5, 0.95)), text};
}

Findings read(const Evidence& evidence, const Settings& settings) {
    static const Card own = card();
    Track track{"tuning", {}};
    if (evidence.frames() > 0)
        track.segments.push_back(told(blocks_of(evidence), {0, evidence.frames()},
                                      settings.value(own.parameter("least")),
                                      settings.value(own.parameter("doubt"))));
    return {{std::move(track)}};
}

} // namespace

Analyser tuning() {
    return {.card = card(),
            .read = read,
            .sound_meter = [](const Settings&) -> std::unique_ptr<const SoundMeter> {
                return std::make_unique<TuningMeter>();
            }};
}

} // namespace decoupage::analysers
