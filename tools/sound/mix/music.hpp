#pragma once
/// The music of a piece of composed sound.

#include "sound/mix/sources.hpp"

#include <optional>

namespace decoupage::sound {

/// Two scores for a whole plan, from which each stretch gets a cue of its own: as in a film, whose music is
/// played by one band or two. Training is played with the sound font fluid on the even programs of General
/// MIDI, the test with tim on the odd ones.
class MusicForPlan {
public:
    /// `folder`: for files in between. Nothing is played before it is asked for. The plan must live on.
    MusicForPlan(const Plan& plan, std::string folder) : plan_(plan), folder_(std::move(folder)) {}
    /// So many seconds, from the beginning of a theme or from anywhere. Faults: those of `render`; damaged.
    Outcome<Source> cue(double seconds, Chance chance);

private:
    struct Played {
        Wave wave;
        std::vector<double> beginnings; ///< of themes
        std::string made_of;
    };
    Outcome<void> play(Played& played, Chance chance) const;

    const Plan& plan_;
    std::string folder_;
    std::array<std::optional<Played>, 2> played_;
};

} // namespace decoupage::sound
