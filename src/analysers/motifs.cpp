// Where does the same music come back? Method, limits and accuracy: docs/methods/motifs.md.

#include "analysers/motifs/groups.hpp"
#include "analysers/motifs/kept.hpp"
#include "analysers/motifs/melody.hpp"
#include "analysers/motifs/movement.hpp"
#include "film/analyser.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace decoupage::analysers {

namespace {

constexpr std::array<const char*, tones> tone_curves{
    "tone_c",       "tone_c_sharp", "tone_d",       "tone_d_sharp", "tone_e",       "tone_f",
    "tone_f_sharp", "tone_g",       "tone_g_sharp", "tone_a",       "tone_a_sharp", "tone_b"};
constexpr int most_motifs = 26; ///< as there are letters
constexpr float least_kept_evidence = 0.8F;
/// Set on the composed films of the tune split (docs/methods/motifs.md), as are the next.
constexpr double usual_evidence = 1.35;

/// How often a return of so much evidence was true there: of 1.28, half.
float confidence_of(float evidence) {
    return 1 / (1 + std::exp(-15 * (evidence - 1.28F)));
}

class MelodyMeter final : public SoundMeter {
public:
    void measure(const SoundRun& run, std::span<const std::span<float>> curves) const override {
        const std::vector<ToneRow> melody = melody_of(relief_of(run));
        for (std::size_t tenth = 0; tenth < melody.size(); ++tenth)
            for (std::size_t tone = 0; tone < curves.size(); ++tone)
                curves[tone][tenth] = melody[tenth][tone];
    }

private:
    /// Of each tenth of a second of the run, and of those before and after that are looked at.
    static std::vector<ReliefRow> relief_of(const SoundRun& run) {
        Relief relief;
        std::vector<ReliefRow> rows;
        for (int tenth = -melody_reach; tenth < run.tenths + melody_reach; ++tenth) {
            const int middle = SoundRun::margin + tenth * SoundRun::mono_tenth + SoundRun::mono_tenth / 2;
            rows.push_back(relief.row(
                run.mono.subspan(static_cast<std::size_t>(middle - Relief::window / 2), Relief::window)));
        }
        return rows;
    }
};

Card card() {
    Card card;
    card.name = "motifs";
    card.question = "Where does the same music come back?";
    card.version = 4;
    card.reads = {"music", "speech"};
    for (const char* name : tone_curves)
        card.measures.push_back({name, "share", 0, 1, 10, CurveCard::Wanted::elsewhere});
    card.derives = {{"return_tenths", "tenths of a second", 0, 600, 10},
                    {"return_after_minutes", "min", 0, 180, 10},
                    {"return_after_tenths", "tenths of a second", 0, 600, 10},
                    {"return_again_tenths", "tenths of a second", 0, 600, 10},
                    {"return_semitones", "semitones", 0, 11, 10},
                    {"return_evidence", "likeness", 0, 3, 10},
                    {"return_likeness", "likeness", 0, 1, 10}};
    std::vector<std::string> letters;
    for (int letter = 0; letter < most_motifs; ++letter)
        letters.emplace_back(1, static_cast<char>('A' + letter));
    card.writes = {{"motifs", letters, TrackCard::Layout::free}};
    card.parameters = {{"evidence", "How far two passages must stand out, times the root of their seconds.",
                        "", least_kept_evidence, 4, usual_evidence},
                       {"least", "The shortest passage.", "s", 3, 30, 5}};
    return card;
}

std::vector<std::vector<float>> derive(const Evidence& evidence) {
    std::array<std::span<const float>, tones> curves;
    for (std::size_t tone = 0; tone < curves.size(); ++tone)
        curves[tone] = evidence.curve(tone_curves[tone]);
    std::vector<ToneRow> rows(curves[0].size());
    for (std::size_t tone = 0; tone < curves.size(); ++tone)
        for (std::size_t i = 0; i < std::min(rows.size(), curves[tone].size()); ++i)
            rows[i][tone] = std::isnan(curves[tone][i]) ? 0 : curves[tone][i];
    const std::vector<ToneRow> moved = movement(rows);
    return curves_of(returns(moved, candidates(moved), least_kept_evidence), rows.size());
}

/// "0.62 like 1:02:03, 2 semitones higher, 1.10 times as fast".
std::string in_words(const Occurrence& one, const Motif& motif) {
    const int at = motif[static_cast<std::size_t>(one.like)].first / steps_a_second;
    std::array<char, 120> text{};
    std::snprintf(text.data(), text.size(), "%.2f like %d:%02d:%02d", static_cast<double>(one.likeness),
                  at / 3600, at / 60 % 60, at % 60);
    std::string words = text.data();
    if (one.semitones != 0) {
        std::snprintf(text.data(), text.size(), ", %+d %s", one.semitones,
                      std::abs(one.semitones) == 1 ? "semitone" : "semitones");
        words += text.data();
    }
    if (std::abs(one.tempo - 1) > 0.025) {
        std::snprintf(text.data(), text.size(), ", %.2f times as fast", one.tempo);
        words += text.data();
    }
    return words;
}

void add(Track& track, const Motif& motif, char letter, const Evidence& evidence) {
    for (const Occurrence& one : motif) {
        const FrameSpan span = evidence.times().between(one.first, one.end, steps_a_second);
        if (!span.empty())
            track.segments.push_back(
                {span, std::string(1, letter), confidence_of(one.evidence), in_words(one, motif)});
    }
}

/// Does somebody speak there, without music? Some voices go up and down like a tune.
bool is_talk(const Evidence& evidence, int first, int end) {
    constexpr double tenth = 0.1;
    const FrameSpan span = evidence.times().between(first, end, steps_a_second);
    const auto share = [&](const char* name) {
        Frame shared = 0;
        for (const Segment& one : evidence.track(name).segments)
            shared += shared_frames(one.span, span);
        return static_cast<double>(shared) / static_cast<double>(std::max<Frame>(1, span.length()));
    };
    return share("speech") > tenth && share("music") < tenth;
}

Findings read(const Evidence& evidence, const Settings& settings) {
    static const Card own = card();
    std::vector<std::span<const float>> curves;
    for (const CurveCard& curve : own.derives)
        curves.push_back(evidence.curve(curve.name));
    std::vector<Return> found = returns_in(curves);
    const double least_steps = settings.value(own.parameter("least")) * steps_a_second;
    std::erase_if(found, [&](const Return& one) {
        return one.end - one.first < least_steps || one.again_end - one.again_first < least_steps ||
               (is_talk(evidence, one.first, one.end) && is_talk(evidence, one.again_first, one.again_end));
    });
    found = sure_enough(found, static_cast<float>(settings.value(own.parameter("evidence"))));
    Track track{"motifs", {}};
    char letter = 'A';
    for (const Motif& motif : motifs_of(found)) {
        if (letter == 'A' + most_motifs) break;
        add(track, motif, letter++, evidence);
    }
    std::ranges::stable_sort(track.segments, {}, [](const Segment& one) { return one.span.first; });
    return {{std::move(track)}};
}

} // namespace

Analyser motifs() {
    return {.card = card(),
            .read = read,
            .derive = derive,
            .sound_meter = [](const Settings&) -> std::unique_ptr<const SoundMeter> {
                return std::make_unique<MelodyMeter>();
            }};
}

} // namespace decoupage::analysers
