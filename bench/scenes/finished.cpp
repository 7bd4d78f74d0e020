#include "bench/scenes/finished.hpp"

#include "bench/scenes/drawn_scenes.hpp"

#include <algorithm>

namespace decoupage::bench {

namespace {

void add_alternations(DrawnEvidence& film) {
    const auto setups = film.tracks["setups"].segments;
    Track& alternations = film.tracks["alternations"];
    alternations.name = "alternations";
    for (std::size_t i = 0; i + 3 < setups.size();) {
        std::size_t end = i + 2;
        while (end < setups.size() && setups[end].detail == setups[end - 2].detail &&
               setups[end].detail != setups[end - 1].detail &&
               setups[end].span.first - setups[end - 1].span.end < 2)
            ++end;
        const bool alternate = end - i >= 4;
        if (alternate)
            alternations.segments.push_back({{setups[i].span.first, setups[end - 1].span.end},
                                             "alternating",
                                             0.9F,
                                             setups[i].detail + " " + setups[i + 1].detail});
        i = alternate ? end : i + 1;
    }
}

} // namespace

void finish(DrawnEvidence& film, Frame frames) {
    for (auto& [name, track] : film.tracks) {
        track.name = name;
        std::erase_if(track.segments, [&](Segment& segment) {
            segment.span.first = std::max<Frame>(0, segment.span.first);
            segment.span.end = std::min(frames, segment.span.end);
            return segment.span.first > segment.span.end || segment.span.first >= frames;
        });
        std::ranges::stable_sort(track.segments, {},
                                 [](const Segment& segment) { return segment.span.first; });
    }
    add_alternations(film);
    std::vector<Time> times;
    for (Frame frame = 0; frame < frames; ++frame)
        times.push_back(from_ticks(frame, 1, second));
    film.times = FrameTimes(std::move(times), from_ticks(frames, 1, second));
    film.film.frames = frames;
    film.film.rate = {second, 1};
    film.film.duration = from_ticks(frames, 1, second);
}

} // namespace decoupage::bench
