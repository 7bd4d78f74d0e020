#pragma once
/// A film's frames as OpenTimelineIO's times: a value and a rate, both numbers with fractions.

#include "exchange/edit_rate.hpp"

#include <cstdint>

namespace decoupage::exchange {

class OtioTime {
public:
    explicit OtioTime(const Decoupage& film);

    Rate rate() const { return rate_; }
    /// Frames, or flicks where time stamps count.
    const Ruler& ruler() const { return ruler_; }
    double value(std::int64_t tick) const;
    /// Of a value at whatever rate; clamped to what a film can be.
    std::int64_t tick(double value, double rate) const;

private:
    Rate rate_;
    bool frame_for_frame_;
    Ruler ruler_;
};

} // namespace decoupage::exchange
