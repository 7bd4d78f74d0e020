#pragma once
/// The one clock. All times are flicks: whole numbers of 1/705,600,000 s, exact for the frame rates of film
/// and television (24, 25, 30, 48, 50, 60 and their 1000/1001 forms) and for 44.1 and 48 kHz.

#include <chrono>
#include <compare>
#include <cstdint>
#include <ratio>
#include <string>

namespace decoupage {

using Time = std::chrono::duration<std::int64_t, std::ratio<1, 705'600'000>>;

/// For people to read and for charts only; never to find a frame again.
constexpr double seconds(Time time) {
    return static_cast<double>(time.count()) / 705'600'000.0;
}

/// `count` ticks of `numerator/denominator` seconds each, rounded to the nearest flick, saturating on
/// overflow.
Time from_ticks(std::int64_t count, std::int64_t numerator, std::int64_t denominator);

/// A rate in frames a second, as a fraction (24/1, 30000/1001). 0/1 where a stream has none.
struct Rate {
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;
    friend bool operator==(const Rate&, const Rate&) = default;
    constexpr double frames_per_second() const {
        return static_cast<double>(numerator) / static_cast<double>(denominator);
    }
};

/// The identity of a picture: its place in presentation order, from 0.
using Frame = std::int64_t;

/// Half-open: `first` is inside, `end` is not. Empty for a cut, where both are the first frame of the new
/// shot.
struct FrameSpan {
    Frame first = 0;
    Frame end = 0;
    constexpr Frame length() const { return end - first; }
    constexpr bool empty() const { return end <= first; }
    constexpr bool contains(Frame frame) const { return first <= frame && frame < end; }
    friend auto operator<=>(const FrameSpan&, const FrameSpan&) = default;
};

/// How many frames two spans share; 0 where they do not touch.
constexpr Frame shared_frames(FrameSpan a, FrameSpan b) {
    const Frame first = a.first > b.first ? a.first : b.first;
    const Frame end = a.end < b.end ? a.end : b.end;
    return end > first ? end - first : 0;
}

/// "1:37:04", or "37:04" under an hour; "0:04" under a minute.
std::string clock_text(Time time);

/// clock_text with the frame within its second: "1:37:04.12", for a film of `rate`.
std::string clock_text(Time time, Rate rate);

/// "14.7" above 2 s, "1.46" below: the precision in which lengths are printed.
std::string length_text(Time time);

} // namespace decoupage
