#include "evaluation/transition.hpp"

#include <algorithm>

namespace decoupage {

std::string_view label_of(TransitionKind kind) {
    switch (kind) {
    case TransitionKind::cut:
        return "cut";
    case TransitionKind::dissolve:
        return "dissolve";
    case TransitionKind::fade_out:
        return "fade_out";
    case TransitionKind::fade_in:
        return "fade_in";
    case TransitionKind::wipe:
        return "wipe";
    case TransitionKind::other:
        return "other";
    }
    return "other";
}

std::optional<TransitionKind> kind_of(std::string_view label) {
    if (label == "iris") return TransitionKind::wipe;
    const auto kind = std::ranges::find(all_kinds, label, label_of);
    if (kind == all_kinds.end()) return std::nullopt;
    return *kind;
}

Predictions predictions_of(const Track& transitions, Frame frames) {
    Predictions predictions{frames, {}};
    for (const Segment& segment : transitions.segments)
        if (const auto kind = kind_of(segment.label))
            predictions.transitions.push_back({*kind, segment.span, segment.confidence});
    return predictions;
}

bool near(FrameSpan a, FrameSpan b, Frame slack) {
    return a.first <= b.end + slack && b.first <= a.end + slack;
}

} // namespace decoupage
