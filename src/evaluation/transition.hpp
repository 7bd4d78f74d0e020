#pragma once
/// Transitions as truth states them and as a program finds them: what is compared.

#include "film/track.hpp"
#include "time/clock.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

enum class TransitionKind { cut, dissolve, fade_out, fade_in, wipe, other };

inline constexpr std::array all_kinds{TransitionKind::cut,      TransitionKind::dissolve,
                                      TransitionKind::fade_out, TransitionKind::fade_in,
                                      TransitionKind::wipe,     TransitionKind::other};

/// "fade_out", as in tracks and exports.
std::string_view label_of(TransitionKind kind);
/// The kind of a label; an iris is a wipe of that shape. Nothing for a word that is none.
std::optional<TransitionKind> kind_of(std::string_view label);

/// A transition someone states. The span of a cut is empty, at the first frame of the new shot; that of a
/// gradual goes from its first mixed frame to its first pure one.
struct Stated {
    TransitionKind kind = TransitionKind::cut;
    FrameSpan span;
    float confidence = 1.0f;

    bool is_cut() const { return kind == TransitionKind::cut; }
};

/// What a program found in one film, in order.
struct Predictions {
    Frame frames = 0;
    std::vector<Stated> transitions;
};

/// A track of transitions, as the analyser of that name writes it; labels that are no kind are left out.
Predictions predictions_of(const Track& transitions, Frame frames);

/// Do the two touch, when `slack` frames are allowed between them? A cut stands between two frames and takes
/// no room: it touches a span that begins or ends with it.
bool near(FrameSpan a, FrameSpan b, Frame slack);

} // namespace decoupage
