/// Lists the roster, and what each of its analysers finds in a second of grey. Links nothing but the
/// analysers.

#include "analysers/roster.hpp"

#include <iostream>

using namespace decoupage;

namespace {

constexpr int frames = 24;

std::vector<ProxyPointer> grey_film() {
    Proxy grey;
    grey.luma = Plane<std::uint8_t>(192, 108);
    grey.luma.values.assign(grey.luma.values.size(), 128);
    grey.grid = Plane<std::int16_t>(grid_width, grid_height);
    grey.grid.values.assign(grey.grid.values.size(), 2048);
    grey.blue = grey.red = Plane<std::int16_t>(grid_width / 2, grid_height / 2);
    grey.row_mean = grey.row_most = std::vector<std::uint8_t>(1080, 128);
    grey.column_mean = grey.column_most = std::vector<std::uint8_t>(1920, 128);
    return std::vector<ProxyPointer>(frames, std::make_shared<const Proxy>(std::move(grey)));
}

FrameTimes even_times() {
    std::vector<Time> times;
    for (int frame = 0; frame < frames; ++frame)
        times.push_back(from_ticks(frame, 1, 24));
    return {std::move(times), from_ticks(frames, 1, 24)};
}

void measure(const Analyser& analyser, const std::vector<ProxyPointer>& film, Evidence::Curves& curves) {
    if (!analyser.meter) return;
    std::vector<std::span<float>> written;
    for (const CurveCard& card : analyser.card.measures)
        written.emplace_back(curves.emplace(card.name, std::vector<float>(frames)).first->second);
    analyser.meter({})->measure(FrameRun(film, 0, 0), written);
}

} // namespace

int main() {
    Film film;
    film.frames = frames;
    film.width = 1920;
    film.height = 1080;
    film.rate = {24, 1};
    const FrameTimes times = even_times();
    Evidence::Curves curves;
    Evidence::Tracks tracks;
    const auto proxies = grey_film();
    for (const Analyser& analyser : roster())
        measure(analyser, proxies, curves);
    for (const Analyser& analyser : roster()) {
        std::cout << analyser.card.name << ": " << analyser.card.question << "\n";
        if (!analyser.read) continue;
        for (Track& track : analyser.read(Evidence(film, times, curves, tracks), {}).tracks) {
            for (const Segment& segment : track.segments)
                std::cout << "    " << track.name << " " << segment.span.first << "-" << segment.span.end
                          << " " << segment.label << "\n";
            tracks.insert_or_assign(track.name, std::move(track));
        }
    }
}
