#include "media/frame_clock.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>

namespace decoupage {

Time held(Time stamp) {
    constexpr Time furthest{std::int64_t{1} << 60};
    return std::clamp(stamp, -furthest, furthest);
}

Time FrameClock::jump() const {
    return std::max<Time>(nominal_ * 5, std::chrono::seconds(1));
}

void FrameClock::note_rate(Time step) {
    // Containers round stamps to milliseconds and worse, so a quarter of a frame says nothing.
    const Time tolerance = std::max<Time>(nominal_ / 4, std::chrono::milliseconds(2));
    if (nominal_ > Time{0} && std::abs((step - nominal_).count()) > tolerance.count()) variable_ = true;
}

void FrameClock::begin(Time first) {
    begun_ = true;
    origin_ = std::min(held(origin_.value_or(first)), first);
}

FrameClock::Place FrameClock::place(std::optional<Time> stamp, Time duration) {
    const Time length = std::max(held(duration > Time{0} ? duration : nominal_), Time{0});
    Place place;
    if (!begun_) {
        const Time first = held(stamp.value_or(origin_.value_or(Time{0})));
        begin(first);
        place.time = first - *origin_;
    } else {
        const Time expected = held(last_ + last_length_);
        place.time = stamp ? held(held(*stamp) - *origin_) : expected;
        if (place.time < last_ - jump()) {
            place.oddity = "time stamps begin again";
            origin_ = held(*stamp) - expected;
            place.time = expected;
        } else if (place.time < last_) {
            place.oddity = "a time stamp falls back";
            place.time = last_;
        } else if (place.time > expected + jump()) {
            place.oddity = "time stamps jump by " + length_text(place.time - expected) + " s";
        } else {
            note_rate(place.time - last_);
        }
    }
    last_ = place.time;
    last_length_ = length;
    return place;
}

void FrameClock::go_on_after(Time stamp, Time first) {
    begin(held(first));
    last_ = held(stamp) - *origin_;
    last_length_ = nominal_;
}

} // namespace decoupage
