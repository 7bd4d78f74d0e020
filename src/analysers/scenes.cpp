// Where do scenes begin, and why there? Method, limits and accuracy: docs/methods/scenes.md.

#include "analysers/scenes/grouping.hpp"
#include "analysers/scenes/joins.hpp"
#include "film/analyser.hpp"

#include <cmath>

namespace decoupage::analysers {

namespace {

using namespace scenes;

const Parameter more{
    "more",     "How much likelier a scene is taken to begin everywhere: more scenes, or fewer.",
    "log-odds", -12,
    12,         0.2};
const Parameter single{"single", "How much surer the ends of a scene of one shot must be.", "log-odds", 0, 6,
                       1.5};

Card card() {
    Card card;
    card.name = "scenes";
    card.question = "Where do scenes and sequences begin, and why there?";
    card.version = 2;
    card.reads = tracks_of_shots();
    for (const std::string& name : evidence_of_joins())
        card.reads.push_back(name);
    card.writes = {{"scenes", {"scene", "cards"}, TrackCard::Layout::covering},
                   {"sequences", {"sequence"}, TrackCard::Layout::covering}};
    card.parameters = {more, single};
    return card;
}

/// How likely a beginning that was told is one. Fitted to those told of the drawn and composed films.
float confidence_of(float odds) {
    constexpr float sureness = 0.63F;
    return 1 / (1 + std::exp(-sureness * odds));
}

/// A scene's shots: places among all.
struct Group {
    std::size_t first, end;
    const Join* begins; ///< null for the first
    float confidence;
};

std::vector<Group> groups(const std::vector<Join>& joins, const std::vector<bool>& begins,
                          const std::vector<float>& odds) {
    std::vector<Group> found{{0, joins.size() + 1, nullptr, 1}};
    for (std::size_t i = 0; i < joins.size(); ++i) {
        if (!begins[i]) continue;
        found.back().end = i + 1;
        found.push_back({i + 1, joins.size() + 1, &joins[i], confidence_of(odds[i])});
    }
    return found;
}

bool only_cards(const std::vector<SceneShot>& shots, const Group& group) {
    for (std::size_t i = group.first; i < group.end; ++i)
        if (shots[i].kind != SceneShot::Kind::card) return false;
    return true;
}

/// Where it is said that a stretch begins, and the stretch until the next.
void add(Track& track, Frame first, std::string label, float confidence, std::string why) {
    if (!track.segments.empty()) track.segments.back().span.end = first;
    track.segments.push_back({{first, first}, std::move(label), confidence, std::move(why)});
}

Findings read(const Evidence& evidence, const Settings& settings) {
    Track scenes{"scenes", {}}, sequences{"sequences", {}};
    const std::vector<SceneShot> shots = scene_shots(evidence);
    const Likenesses alike(shots);
    const std::vector<Join> joins = joins_of(evidence, shots, alike);
    if (evidence.frames() == 0) return {{scenes, sequences}};
    std::vector<float> odds;
    for (const Join& join : joins)
        odds.push_back(log_odds(join));
    suit_to_film(odds);
    std::vector<float> gains = odds;
    for (float& gain : gains)
        gain += static_cast<float>(settings.value(more));
    const std::vector<bool> begins =
        best_grouping(gains, static_cast<float>(settings.value(single)), Together(alike));
    bool after_cards = false;
    for (const Group& group : groups(joins, begins, odds)) {
        const bool cards = !shots.empty() && only_cards(shots, group);
        const Frame first = group.begins ? group.begins->frame : 0;
        const std::string why = group.begins ? reasons(*group.begins) : std::string();
        add(scenes, first, cards ? "cards" : "scene", group.confidence, why);
        // A sequence ends with a fade, and where titles and picture meet.
        if (!group.begins || group.begins->say[fade] > 0 || cards != after_cards)
            add(sequences, first, "sequence", group.confidence, why);
        after_cards = cards;
    }
    scenes.segments.back().span.end = evidence.frames();
    sequences.segments.back().span.end = evidence.frames();
    return {{std::move(scenes), std::move(sequences)}};
}

} // namespace

Analyser scenes() {
    return {card(), nullptr, read};
}

} // namespace decoupage::analysers
