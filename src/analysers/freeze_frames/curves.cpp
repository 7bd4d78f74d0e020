#include "analysers/freeze_frames/curves.hpp"

namespace decoupage::freeze_frames {

StopCurves StopCurves::of(const Evidence& evidence) {
    bool whole = true;
    const auto curve = [&](const char* name) {
        const auto values = evidence.curve(name);
        whole = whole && std::ssize(values) == evidence.frames();
        return values;
    };
    const StopCurves curves{
        curve("stop_level"),    curve("stop_change_1"),  curve("stop_change_4"),  curve("stop_change_12"),
        curve("stop_ground_1"), curve("stop_ground_4"),  curve("stop_ground_12"), curve("stop_single_1"),
        curve("stop_single_4"), curve("stop_single_12"), curve("stop_here_4"),    curve("stop_growth"),
        curve("stop_place"),    curve("stop_scale"),     curve("stop_right"),     curve("stop_down")};
    return whole ? curves : StopCurves{};
}

bool nothing_grows(const StopCurves& curves, Frame frame) {
    const auto at = static_cast<std::size_t>(frame);
    return curves.single_12[at] <= 1.3f * curves.single_1[at] + 0.2f; // coding and grain differ by so much
}

} // namespace decoupage::freeze_frames
