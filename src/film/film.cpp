#include "film/film.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstdio>
#include <utility>

namespace decoupage {

FrameTimes::FrameTimes(std::vector<Time> times, Time end) : times_(std::move(times)), end_(end) {
    assert(std::is_sorted(times_.begin(), times_.end()));
}

Time FrameTimes::at(Frame frame) const {
    if (frame >= frames()) return end_;
    return times_[static_cast<std::size_t>(std::max<Frame>(frame, 0))];
}

Frame FrameTimes::on_screen(Time time) const {
    const auto after = std::upper_bound(times_.begin(), times_.end(), time);
    return after == times_.begin() ? 0 : static_cast<Frame>(after - times_.begin()) - 1;
}

Frame FrameTimes::nearest(Time time) const {
    const Frame after = std::lower_bound(times_.begin(), times_.end(), time) - times_.begin();
    return after > 0 && time - at(after - 1) < at(after) - time ? after - 1 : after;
}

FrameSpan FrameTimes::between(Time first, Time end) const {
    const Frame from = nearest(first);
    return {from, std::max(from, nearest(end))};
}

std::string aspect_name(double aspect) {
    struct Usual {
        double value;
        const char* name;
    };
    static constexpr std::array<Usual, 13> usual{{{1.0, "1:1"},
                                                  {1.19, "1.19:1"},
                                                  {4.0 / 3.0, "4:3"},
                                                  {1.375, "1.37:1"},
                                                  {1.5, "3:2"},
                                                  {1.66, "1.66:1"},
                                                  {16.0 / 9.0, "16:9"},
                                                  {1.85, "1.85:1"},
                                                  {2.0, "2:1"},
                                                  {2.2, "2.20:1"},
                                                  {2.35, "2.35:1"},
                                                  {2.39, "2.39:1"},
                                                  {2.55, "2.55:1"}}};
    const auto nearest = std::min_element(usual.begin(), usual.end(), [&](const Usual& a, const Usual& b) {
        return std::abs(a.value - aspect) < std::abs(b.value - aspect);
    });
    if (aspect > 0 && std::abs(nearest->value / aspect - 1.0) <= 0.015) return nearest->name;
    char text[24];
    std::snprintf(text, sizeof text, "%.2f:1", aspect);
    return text;
}

} // namespace decoupage
