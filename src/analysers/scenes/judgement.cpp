// From what is said at a join to how likely a scene begins there, and to the words for it.

#include "analysers/scenes/joins.hpp"

#include <algorithm>
#include <vector>

namespace decoupage::scenes {

namespace {

constexpr std::array<float, signs + 1> weights{
#include "analysers/scenes/weights.inc"
};

/// What speaks for a new scene when its value is high, from which value on, and in which words.
struct Wording {
    Sign sign;
    float least;
    const char* words;
};

constexpr std::array wordings{
    Wording{fade, 0.5F, "a fade"},
    Wording{mixture, 0.5F, "a gradual transition"},
    Wording{to_card, 0.5F, "a card comes"},
    Wording{from_card, 0.5F, "a card has ended"},
    Wording{other_tone, 0.5F, "colour turns to another tone"},
    Wording{nothing_alike, 0.35F, "nothing before it looks like what comes"},
    Wording{other_look, 0.2F, "other colours and light"},
    Wording{own_looks, 0.2F, "either side has a look of its own"},
    Wording{other_persons, 0.5F, "other people"},
    Wording{music_edge, 0.2F, "music begins or ends"},
    Wording{silence_near, 0.5F, "silence"},
    Wording{louder, 0.4F, "another level of sound"},
    Wording{opens, 0.15F, "a wider view"},
    Wording{long_shot, 0.4F, "a long shot beside"},
    Wording{other_measures, 0.35F, "another composition"},
};

} // namespace

const char* name_of(Sign sign) {
    static constexpr std::array<const char*, signs> names{
        "other_look",    "nothing_alike", "most_unlike",  "own_looks",   "own_looks_wide", "other_measures",
        "setup_returns", "rhyme_across",  "alternates",   "same_person", "other_persons",  "fade",
        "mixture",       "to_card",       "from_card",    "other_tone",  "opens",          "music_edge",
        "music_over",    "speech_over",   "silence_near", "unheard",     "louder",         "long_shot"};
    return names[static_cast<std::size_t>(sign)];
}

float log_odds(const Join& join) {
    float sum = weights[signs];
    for (std::size_t sign = 0; sign < signs; ++sign)
        sum += weights[sign] * join.say[sign];
    return sum;
}

std::string reasons(const Join& join) {
    struct Reason {
        float strength;
        const char* words;
    };
    std::vector<Reason> found;
    for (const Wording& wording : wordings)
        if (join.say[wording.sign] >= wording.least && weights[wording.sign] > 0)
            found.push_back({weights[wording.sign] * join.say[wording.sign], wording.words});
    std::ranges::stable_sort(found, std::ranges::greater{}, &Reason::strength);
    if (found.size() > 4) found.resize(4);
    std::string text;
    for (const Reason& reason : found)
        text += (text.empty() ? "" : "; ") + std::string(reason.words);
    return text;
}

} // namespace decoupage::scenes
