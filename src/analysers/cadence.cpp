// How do frames follow pictures? Method, limits and accuracy: docs/methods/cadence.md.

#include "analysers/cadence/meter.hpp"
#include "analysers/cadence/network.hpp"
#include "analysers/cadence/odds.hpp"
#include "analysers/cadence/words.hpp"
#include "film/analyser.hpp"
#include "signal/best_path.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::analysers {

namespace {

using namespace cadence;

constexpr double piece_seconds = 2;

std::vector<CurveCard> said_curves() {
    std::vector<CurveCard> cards;
    for (const std::string_view name : saying_names)
        cards.push_back({std::string(name), "log-odds", -12, 12});
    return cards;
}

Card card() {
    Card card;
    card.name = "cadence";
    card.question =
        "How do frames follow pictures: each new, repeated, mixed or combed, and how fast did the film run?";
    card.measures = cadence_curves();
    card.derives = said_curves();
    card.version = 2;
    card.reads = {"transitions"};
    card.writes = {
        {"cadence",
         {"every_frame", "on_twos", "on_threes", "three_two", "two_two_two_four", "stretched", "uneven",
          "blended", "interlaced", "unknown"},
         TrackCard::Layout::covering},
        {"running_speed", {"as_shown", "converted", "not_measurable"}, TrackCard::Layout::covering}};
    card.parameters = {
        {"motion", "How much must change around a frame for it to tell anything.", "levels", 0.05, 100, 0.6},
        {"hold", "How much surer another rhythm must be to be believed in the middle of a film.", "log-odds",
         0, 60, 20}};
    card.look_back = look_back;
    return card;
}

/// Frames a second, as most frames stand: those that are left out leave gaps, and stamps are rounded.
int shown_a_second(const FrameTimes& times) {
    std::vector<double> lengths;
    for (Frame frame = 0; frame < times.frames(); ++frame)
        lengths.push_back(seconds(times.length({frame, frame + 1})));
    const auto middle = lengths.begin() + std::ssize(lengths) / 2;
    std::ranges::nth_element(lengths, middle);
    const double usual = *middle;
    double sum = 0, count = 0;
    for (const double length : lengths)
        if (std::abs(length - usual) <= usual / 5) sum += length, ++count;
    constexpr long most = 240;
    return sum > count / most ? static_cast<int>(std::clamp(std::lround(count / sum), 1L, most)) : 24;
}

/// What lies between the transitions.
std::vector<FrameSpan> shots_between(const Track& transitions, Frame frames) {
    std::vector<FrameSpan> shots;
    Frame from = 0;
    for (const Segment& transition : transitions.segments) {
        if (transition.span.first > from) shots.push_back({from, transition.span.first});
        from = std::max(from, transition.span.end);
    }
    if (frames > from) shots.push_back({from, frames});
    return shots;
}

/// A piece with as much of its shot beside it as it takes to tell an even spread from none.
FrameSpan widened(const Piece& piece) {
    constexpr Frame enough = 48;
    const Frame beside = std::max<Frame>(0, (enough - piece.span.length() + 1) / 2);
    return {std::max(piece.shot.first, piece.span.first - beside),
            std::min(piece.shot.end, piece.span.end + beside)};
}

/// The rhythm of each piece, and by how much it is likelier than the next best of another label.
std::vector<Voice> heard(const std::vector<Piece>& pieces, const Witnesses& said,
                         const std::vector<Rhythm>& all, double hold) {
    constexpr float again = 0.25F; // what is unusual stays so
    PathCosts costs(all.size(), pieces.size());
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const std::vector<float> odds_here = odds(said, pieces[i].span, all);
        for (std::size_t state = 0; state < all.size(); ++state)
            costs.at(i, state) =
                -odds_here[state] - (i == 0 ? 1.0F : again) * static_cast<float>(all[state].usual);
    }
    const std::vector<int> path =
        best_path(costs, std::vector<float>(pieces.size(), static_cast<float>(hold)));
    std::vector<Voice> voices;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const auto chosen = static_cast<std::size_t>(path[i]);
        float next = 1e9F;
        for (std::size_t state = 0; state < all.size(); ++state)
            if (all[state].label != all[chosen].label) next = std::min(next, costs.at(i, state));
        voices.push_back({pieces[i], all[chosen], repeats(said, pieces[i].span),
                          drift(said, widened(pieces[i])), next - costs.at(i, chosen)});
    }
    return voices;
}

Findings read(const Evidence& evidence, const Settings& settings) {
    const Card asked = card();
    const Frame frames = evidence.frames();
    const CadenceCurves curves = CadenceCurves::of(evidence);
    const Sayings network{evidence.curve(saying_names[0]), evidence.curve(saying_names[1]),
                          evidence.curve(saying_names[2])};
    const bool whole = curves.frames() == frames &&
                       std::ranges::all_of(network, [&](auto said) { return std::ssize(said) == frames; });
    if (frames == 0 || !whole) return {{{"cadence", {}}, {"running_speed", {}}}};
    const int shown = shown_a_second(evidence.times());
    const WitnessRules rules{settings.value(asked.parameter("motion")), std::max(4, shown / 8)};
    const auto shots =
        without_jumps(curves, shots_between(evidence.track("transitions"), frames), rules.around);
    const Witnesses said = witnesses(curves, network, shots, rules);
    const auto parts = pieces(said, shots, static_cast<Frame>(piece_seconds * shown));
    const auto voices = heard(parts, said, rhythms(shown), settings.value(asked.parameter("hold")));
    return {{{"cadence", segments(voices, frames, shown)},
             {"running_speed", {running_speed(voices, frames, shown)}}}};
}

/// What the network says of a film that was measured whole.
std::vector<std::vector<float>> derive(const Evidence& evidence) {
    return sayings_of(CadenceCurves::of(evidence));
}

} // namespace

Analyser cadence() {
    return {card(),
            [](const Settings&) -> std::unique_ptr<const Meter> { return std::make_unique<CadenceMeter>(); },
            read, derive};
}

} // namespace decoupage::analysers
