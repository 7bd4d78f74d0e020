// Which forms does the cutting take? Method, limits and accuracy: docs/methods/patterns.md.

#include "analysers/patterns/alternating.hpp"
#include "analysers/patterns/trends.hpp"
#include "film/analyser.hpp"

#include <algorithm>

namespace decoupage::analysers {

namespace {

using namespace patterns;

const Parameter single_take{
    "single_take", "How long a scene in one take must last to be a sequence shot.", "s", 2, 600, 15};
const Parameter late{
    "late", "How long after its last shot a set-up must come back to be a match.", "s", 5, 7200, 60};
const Parameter apart{
    "apart", "How unlike in colour the two sides of an alternation must be to be two places.", "", 0, 1,
    0.75};
const Parameter by_chance{"by_chance", "In what share of shuffled films trends of a kind may be found.",
                          "share",     0.0001,
                          0.2,         0.05};

Card card() {
    Card card;
    card.name = "patterns";
    card.question = "Where does the film alternate, tighten, run faster or slower, stay in one take, jump or "
                    "come back?";
    card.reads = {"shots", "transitions", "setups", "alternations", "persons", "scale", "scenes", "palette"};
    card.writes = {{"patterns",
                    {"shot_reverse_shot", "cross_cutting", "sequence_shot", "tightening", "acceleration",
                     "deceleration", "jump_cut", "setup_match"},
                    TrackCard::Layout::free}};
    card.parameters = {single_take, late, apart, by_chance};
    return card;
}

Findings read(const Evidence& evidence, const Settings& settings) {
    Track found{"patterns", {}};
    const std::vector<PatternShot> shots = pattern_shots(evidence);
    const auto add = [&](std::vector<Segment> more) {
        std::ranges::move(more, std::back_inserter(found.segments));
    };
    add(by_turns(shots, evidence.track("alternations"), settings.value(apart)));
    add(crossed_scenes(shots));
    add(sequence_shots(shots, settings.value(single_take)));
    add(tightening(shots, settings.value(by_chance)));
    add(tempo(shots, settings.value(by_chance)));
    add(jump_cuts(shots));
    add(late_returns(shots, settings.value(late)));
    std::ranges::stable_sort(found.segments, {}, [](const Segment& segment) { return segment.span.first; });
    return {{std::move(found)}};
}

} // namespace

Analyser patterns() {
    return {card(), nullptr, read};
}

} // namespace decoupage::analysers
