#pragma once
/// Transitions as the reading proposes them, with the log-odds of each being there, before it is decided
/// which of them are.

#include "analysers/transitions/curves.hpp"
#include "time/clock.hpp"

#include <vector>

namespace decoupage::analysers {

struct Proposal {
    enum class Kind {
        cut,
        blend, ///< a dissolve or a fade, by what stands at its ends
        wipe,
        other,
    };
    FrameSpan span; ///< empty for a cut
    float log_odds = 0;
    Kind kind = Kind::blend;
    bool is_cut() const { return kind == Kind::cut; }
};

/// One proposal for every frame at which a cut is likelier than one in fifty: see docs/methods/transitions.md
/// for the evidence, and cuts.cpp for the weights and what they were fitted on.
std::vector<Proposal> propose_cuts(const TransitionCurves& curves);

/// The greatest likeness between a frame up to 11 before `frame` and one up to 11 from it on: high where the
/// old picture returns (a flash, something passing the lens) or never went.
float return_likeness(const TransitionCurves& curves, Frame frame);

/// From 0 to 1: whether, by its return likeness, the very picture that was there comes back, as after a
/// flash.
float flash_share(float returning);

/// Stretches that look like one picture turning into another through blends of the two: dissolves, and fades
/// too.
std::vector<Proposal> propose_blends(const TransitionCurves& curves);

/// Fades: stretches through which a picture rises from, or sinks into, a plain one.
std::vector<Proposal> propose_fades(const TransitionCurves& curves);

/// The most likely set of proposals that exclude one another nowhere: the best path through the film. `shift`
/// is added to all log-odds. In order.
std::vector<Proposal> best_path(std::vector<Proposal> proposals, float shift);

/// How dark or light a plain picture is.
enum class Ground { picture, black, white, other };
/// What stands at a frame: a picture, or a plain ground.
Ground ground_at(const TransitionCurves& curves, Frame frame);

} // namespace decoupage::analysers
