#include "library/align_differences.hpp"

#include <algorithm>
#include <cstdlib>

namespace decoupage {

namespace {

/// The shot that has these frames, its ends some frames off at most.
std::optional<std::size_t> shot_with(const Decoupage& print, FrameSpan span) {
    constexpr Frame near = 3;
    for (std::size_t i = 0; i < print.shots.size(); ++i) {
        const FrameSpan candidate = print.shots[i].span;
        if (print.shots[i].number > 0 && std::abs(candidate.first - span.first) <= near &&
            std::abs(candidate.end - span.end) <= near)
            return i;
    }
    return std::nullopt;
}

} // namespace

CommonSpan span_in_other(const Alignment& alignment, const Decoupage& one, const Decoupage& other,
                         FrameSpan span) {
    CommonSpan common;
    for (const AlignedStretch& stretch : alignment.stretches) {
        const FrameSpan part{std::max(span.first, stretch.one.first), std::min(span.end, stretch.one.end)};
        if (part.empty()) continue;
        const auto first = frame_in_other(alignment, one, other, part.first);
        const auto last = frame_in_other(alignment, one, other, part.end - 1);
        if (!first || !last) continue;
        if (common.there.empty()) common.there.first = *first;
        common.there.end = *last + 1;
        common.frames += part.length();
    }
    return common;
}

void match_shots(Alignment& alignment, const Decoupage& one, const Decoupage& other) {
    for (std::size_t i = 0; i < one.shots.size(); ++i) {
        const Shot& shot = one.shots[i];
        const CommonSpan common = span_in_other(alignment, one, other, shot.span);
        if (shot.number == 0 || 2 * common.frames <= shot.span.length()) continue;
        const auto same = shot_with(other, common.there);
        alignment.shots.push_back({i, same ? other.shots[*same].span : common.there, same});
    }
}

} // namespace decoupage
