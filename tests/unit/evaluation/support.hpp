#pragma once
/// Short ways to write truths and findings in tests.

#include "evaluation/transition.hpp"
#include "evaluation/truth.hpp"

#include <initializer_list>

namespace decoupage::evaluation_tests {

inline Marked true_cut(Frame frame) {
    return {TransitionKind::cut, {frame, frame}, true, {}};
}
inline Marked true_gradual(TransitionKind kind, Frame first, Frame end) {
    return {kind, {first, end}, true, {}};
}
inline Marked unsure(Marked marked) {
    marked.sure = false;
    return marked;
}

inline Stated a_cut(Frame frame, float confidence = 1.0f) {
    return {TransitionKind::cut, {frame, frame}, confidence};
}
inline Stated a_gradual(TransitionKind kind, Frame first, Frame end, float confidence = 1.0f) {
    return {kind, {first, end}, confidence};
}

inline Truth truth(std::initializer_list<Marked> transitions, Frame frames = 1000) {
    return {"film.mp4", frames, transitions, {}};
}
inline Predictions found(std::initializer_list<Stated> transitions, Frame frames = 1000) {
    return {frames, transitions};
}

} // namespace decoupage::evaluation_tests
