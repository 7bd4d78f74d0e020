#include "library/align_differences.hpp"

#include <algorithm>
#include <cstdlib>

namespace decoupage {

namespace {

/// The part of a span that lies in common stretches, in frames of the other print; the frames of the one that
/// so lie are counted in `common`.
FrameSpan span_in_other(const Alignment& alignment, const Decoupage& one, const Decoupage& other,
                        FrameSpan span, Frame& common) {
    FrameSpan there{-1, -1};
    common = 0;
    for (const AlignedStretch& stretch : alignment.stretches) {
        const FrameSpan part{std::max(span.first, stretch.one.first), std::min(span.end, stretch.one.end)};
        if (part.empty()) continue;
        common += part.length();
        const auto first = frame_in_other(alignment, one, other, part.first);
        const auto last = frame_in_other(alignment, one, other, part.end - 1);
        if (!first || !last) continue;
        if (there.first < 0) there.first = *first;
        there.end = *last + 1;
    }
    return there;
}

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

void match_shots(Alignment& alignment, const Decoupage& one, const Decoupage& other) {
    for (std::size_t i = 0; i < one.shots.size(); ++i) {
        const Shot& shot = one.shots[i];
        Frame common = 0;
        const FrameSpan there = span_in_other(alignment, one, other, shot.span, common);
        if (shot.number == 0 || 2 * common <= shot.span.length()) continue;
        const auto same = shot_with(other, there);
        alignment.shots.push_back({i, same ? other.shots[*same].span : there, same});
    }
}

} // namespace decoupage
