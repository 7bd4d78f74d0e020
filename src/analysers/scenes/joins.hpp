#pragma once
/// Between two shots: what speaks for a new scene, and what against.

#include "analysers/scenes/likeness.hpp"

#include <array>
#include <string>
#include <vector>

namespace decoupage::scenes {

/// What is asked at each join. Values are from 0 to 1 or from -1 to 1; 0 says nothing.
enum Sign {
    other_look,     ///< how unlike the two shots are in colour and light
    nothing_alike,  ///< how unlike the most alike shots on both sides are, near ones counting more
    most_unlike,    ///< the same, beside what is usual in this film: from -1 to 1
    own_looks,      ///< shots on either side are more like each other than across
    own_looks_wide, ///< the same of twice as many shots
    other_measures, ///< key, contrast, openness and clutter differ
    setup_returns,  ///< a set-up of before comes back after, soon
    rhyme_across,   ///< a shot of before is like one after in what is where
    alternates,     ///< within shots that alternate
    same_person,    ///< someone is seen before and after
    other_persons,  ///< people before and after, and nobody in both
    fade,           ///< a fade, or black between
    mixture,        ///< a dissolve, wipe or the like
    to_card,        ///< a card after a picture
    from_card,      ///< a picture after a card
    other_tone,     ///< colour turns to black and white, or the like
    opens,          ///< the new shot is wider open
    music_edge,     ///< music begins or ends; less the more joins of the film lie under music
    music_over,     ///< music goes on
    speech_over,    ///< somebody speaks on
    silence_near,   ///< silence begins, ends or lies there
    unheard,        ///< there is no sound that could say anything
    louder,         ///< the level of sound is another
    long_shot,      ///< one of the two is long for this film
    signs
};

const char* name_of(Sign sign);

struct Join {
    Frame frame = 0;   ///< first frame of the new shot; of a dissolve, half-way; after black, its fade in
    float seconds = 0; ///< from the last join
    std::array<float, signs> say{};
};

/// One for each shot but the first.
std::vector<Join> joins_of(const Evidence& evidence, const std::vector<SceneShot>& shots,
                           const Likenesses& alike);

/// What `joins_of` asks for beside the tracks of shots.
std::vector<std::string> evidence_of_joins();

/// How likely a scene begins here: natural logarithm of the odds, by the weights that bench/scenes fitted.
float log_odds(const Join& join);

/// "a fade; other colours; music ends": the strongest that speak for it, four at most.
std::string reasons(const Join& join);

} // namespace decoupage::scenes
