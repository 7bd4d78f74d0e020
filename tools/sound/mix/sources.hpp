#pragma once
/// What stretches are filled with.

#include "sound/activity.hpp"
#include "sound/mix/plan.hpp"
#include "sound/speech/talk.hpp"

#include <string>

namespace decoupage::sound {

/// Something to be heard, dry, as it stands in no mixture yet; its times are its own.
struct Source {
    Wave wave;
    std::vector<Seconds> spans; ///< where it is what it is
    std::vector<Seconds> faint; ///< where it may be heard as well: it dies away
    std::string made_of;        ///< "de+m3 de+f1", "wind birds"
    std::vector<Turn> turns;    ///< of voices: who speaks when
};

/// Voices for so many seconds. Faults: those of `talk`.
Outcome<Source> voices(const Plan& plan, double seconds, Chance chance, const std::string& folder);

/// One family of noises or two at once, or a crowd of which no word is understood. Faults: those of `talk`.
Outcome<Source> noises(const Plan& plan, double seconds, Chance chance, const std::string& folder);

} // namespace decoupage::sound
