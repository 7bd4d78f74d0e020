#include "bench/looks/stills.hpp"

#include "analysers/roster.hpp"
#include "media/film_reader.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace decoupage::bench {

namespace {

/// What an analyser's meter says of one frame, by curve.
std::map<std::string, float> said(const char* name, const ProxyPointer& proxy) {
    const Analyser& analyser = *find_analyser(name);
    std::vector<float> values(analyser.card.measures.size());
    std::vector<std::span<float>> curves;
    for (float& value : values)
        curves.emplace_back(&value, 1);
    analyser.meter({})->measure(FrameRun(std::span(&proxy, 1), 0, 0), curves);
    std::map<std::string, float> by_name;
    for (std::size_t i = 0; i < values.size(); ++i)
        by_name[analyser.card.measures[i].name] = values[i];
    return by_name;
}

std::array<double, 4> plain_numbers(const Plane<std::uint8_t>& luma) {
    double sum = 0, squares = 0, unlike = 0, edges = 0, upper = 0;
    const int width = luma.width, height = luma.height, third = std::max(1, height / 3);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const double level = luma.at(x, y);
            sum += level;
            squares += level * level;
            unlike += std::abs(level - luma.at(width - 1 - x, y));
            if (y < third) upper += level;
            constexpr int edge = 24; // levels
            if (x + 1 < width && y + 1 < height)
                edges += std::abs(level - luma.at(x + 1, y)) + std::abs(level - luma.at(x, y + 1)) > edge;
        }
    const double count = static_cast<double>(width) * height, mean = sum / count;
    return {-unlike / count, edges / count, upper / (static_cast<double>(width) * third),
            std::sqrt(std::max(0.0, squares / count - mean * mean))};
}

} // namespace

StillNumbers numbers_of(const ProxyPointer& proxy) {
    auto framing = said("framing", proxy), light = said("light", proxy);
    return {{framing["frame_symmetry"], framing["frame_clutter"], framing["frame_openness"],
             light["frame_contrast"]},
            plain_numbers(proxy->luma)};
}

Outcome<std::map<Frame, StillNumbers>> numbers_of_stills(const std::string& film, std::vector<Frame> frames) {
    std::ranges::sort(frames);
    auto reader = FilmReader::open(film);
    if (!reader) return tl::unexpected(reader.error());
    std::map<Frame, StillNumbers> found;
    Frame number = 0;
    for (const Frame wanted : frames) {
        for (;; ++number) {
            auto frame = reader->next();
            if (!frame) return tl::unexpected(frame.error());
            if (!*frame)
                return fault(Fault::Kind::not_found, "a frame " + std::to_string(wanted),
                             film + " has " + std::to_string(number));
            if (number != wanted) continue;
            found[wanted] = numbers_of((*frame)->proxy);
            ++number;
            break;
        }
    }
    return found;
}

} // namespace decoupage::bench
