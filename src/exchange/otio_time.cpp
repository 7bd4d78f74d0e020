#include "exchange/otio_time.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::exchange {

namespace {

constexpr double flicks = static_cast<double>(Time::period::den);

bool runs_evenly(const Film& film) {
    return !film.variable_rate && film.rate.numerator > 0 && film.rate.denominator > 0;
}

} // namespace

OtioTime::OtioTime(const Decoupage& film)
    : rate_(runs_evenly(film.film) ? film.film.rate : edit_rate(film).rate),
      frame_for_frame_(runs_evenly(film.film)),
      ruler_(frame_for_frame_ ? Ruler::frame_for_frame(film.times)
                              : Ruler(film.times, {Time::period::den, 1})) {}

double OtioTime::value(std::int64_t tick) const {
    return frame_for_frame_ ? static_cast<double>(tick)
                            : static_cast<double>(tick) * rate_.frames_per_second() / flicks;
}

std::int64_t OtioTime::tick(double value, double rate) const {
    const double ticks = value / rate * (frame_for_frame_ ? rate_.frames_per_second() : flicks);
    return std::isfinite(ticks) ? std::llround(std::clamp(ticks, -1e17, 1e17)) : 0;
}

} // namespace decoupage::exchange
