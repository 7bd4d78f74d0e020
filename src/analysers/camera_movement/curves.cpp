#include "analysers/camera_movement/curves.hpp"

namespace decoupage::camera_movement {

std::vector<CurveCard> camera_curves() {
    return {{"camera_right", "frame widths", -0.05F, 0.05F},
            {"camera_down", "frame widths", -0.05F, 0.05F},
            {"camera_roll", "degrees", -2, 2},
            {"camera_zoom", "log ratio", -0.05F, 0.05F},
            {"camera_share", "share", 0, 1},
            {"camera_edges", "share", 0, 1},
            {"camera_still", "share", 0, 1},
            {"camera_parallax", "squared share of the way", -1, 1},
            {"camera_below", "share of the way", -2, 2},
            {"camera_beside", "share of the way", -2, 2},
            {"camera_forms", "share", 0, 1},
            {"camera_change", "levels", 0, 32}};
}

CameraCurves CameraCurves::of(const Evidence& evidence) {
    bool whole = true;
    const auto curve = [&](const char* name) {
        const auto values = evidence.curve(name);
        whole = whole && std::ssize(values) == evidence.frames();
        return values;
    };
    const CameraCurves curves{curve("camera_right"),  curve("camera_down"),     curve("camera_roll"),
                              curve("camera_zoom"),   curve("camera_share"),    curve("camera_edges"),
                              curve("camera_still"),  curve("camera_parallax"), curve("camera_below"),
                              curve("camera_beside"), curve("camera_forms"),    curve("camera_change")};
    return whole ? curves : CameraCurves{};
}

} // namespace decoupage::camera_movement
