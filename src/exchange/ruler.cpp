#include "exchange/ruler.hpp"

#include <algorithm>

namespace decoupage::exchange {

namespace {

__extension__ using Wide = __int128;

} // namespace

Ruler::Ruler(const FrameTimes& times, Rate ticks_a_second) : times_(&times), rate_(ticks_a_second) {}

Ruler Ruler::frame_for_frame(const FrameTimes& times) {
    return Ruler(times);
}

std::int64_t Ruler::tick(Frame frame) const {
    const Frame within = std::clamp<Frame>(frame, 0, times_->frames());
    if (rate_.numerator == 0) return within;
    const Wide unit = static_cast<Wide>(Time::period::den) * rate_.denominator;
    const Wide exact =
        static_cast<Wide>(std::max<std::int64_t>(times_->at(within).count(), 0)) * rate_.numerator;
    return static_cast<std::int64_t>((2 * exact + unit) / (2 * unit));
}

Frame Ruler::first_not_before(std::int64_t tick) const {
    Frame first = 0, count = times_->frames();
    while (count > 0) {
        const Frame step = count / 2;
        if (this->tick(first + step) < tick) {
            first += step + 1;
            count -= step + 1;
        } else {
            count = step;
        }
    }
    return first;
}

Frame Ruler::frame(std::int64_t tick) const {
    const Frame after = first_not_before(tick);
    const std::int64_t behind = this->tick(after);
    if (after == 0 || behind <= tick) return after;
    const std::int64_t before = this->tick(after - 1);
    return tick - before < behind - tick ? first_not_before(before) : after;
}

Frame Ruler::frame(std::int64_t tick, std::optional<Frame> said) const {
    if (said && *said >= 0 && *said <= times_->frames() && this->tick(*said) == tick) return *said;
    return frame(tick);
}

Ticks Ruler::ticks(FrameSpan span) const {
    const std::int64_t first = tick(span.first);
    return {first, std::max(first + 1, tick(std::max(span.end, span.first + 1)))};
}

FrameSpan Ruler::span(Ticks ticks, std::optional<FrameSpan> said) const {
    if (said && said->first >= 0 && said->first <= said->end && said->end <= times_->frames() &&
        this->ticks(*said) == ticks)
        return *said;
    const Frame first = frame(ticks.first, said ? std::optional(said->first) : std::nullopt);
    return {first, std::max(first, frame(ticks.end, said ? std::optional(said->end) : std::nullopt))};
}

} // namespace decoupage::exchange
