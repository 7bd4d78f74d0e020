#pragma once
/// A film's frames as another program counts time.

#include "film/film.hpp"

#include <cstdint>
#include <optional>

namespace decoupage::exchange {

/// From the first tick inside to the first after.
struct Ticks {
    std::int64_t first = 0, end = 0;
    friend bool operator==(const Ticks&, const Ticks&) = default;
};

/// Whole ticks, so many a second, from where the film's clock begins; or one a frame, whatever the time
/// stamps are. Looks at the times it was made of: they must live as long.
class Ruler {
public:
    /// A frame's tick is the one nearest to its time stamp, and never before 0.
    Ruler(const FrameTimes& times, Rate ticks_a_second);
    /// A frame's tick is its number.
    static Ruler frame_for_frame(const FrameTimes& times);

    /// For 0 <= frame <= frames(); clamped outside.
    std::int64_t tick(Frame frame) const;
    /// The frame whose tick is nearest, from 0 to frames(); the first of those that share it.
    Frame frame(std::int64_t tick) const;
    /// The frame that was said beside the tick, as long as the tick is still that frame's: else somebody has
    /// moved the tick, and it decides.
    Frame frame(std::int64_t tick, std::optional<Frame> said) const;
    /// Of a span: of one that is empty, those of its first frame; never none.
    Ticks ticks(FrameSpan span) const;
    /// The span that was said beside them, as long as they are still its own; else each end by itself.
    FrameSpan span(Ticks ticks, std::optional<FrameSpan> said) const;

private:
    explicit Ruler(const FrameTimes& times) : times_(&times) {}
    /// `frames()` where all are before.
    Frame first_not_before(std::int64_t tick) const;

    const FrameTimes* times_;
    Rate rate_; ///< 0/1: frame for frame
};

/// Thousands a second, as most annotation programs count.
inline constexpr Rate milliseconds{1000, 1};

} // namespace decoupage::exchange
