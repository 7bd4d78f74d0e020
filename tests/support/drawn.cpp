#include "support/drawn.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::support {

namespace {

/// Box means of a picture onto a smaller plane, each value times `scale`.
template <class T>
Plane<T> shrunk(const std::vector<double>& picture, int width, int height, int columns, int rows,
                double scale) {
    Plane<T> plane(columns, rows);
    for (int y = 0; y < rows; ++y)
        for (int x = 0; x < columns; ++x) {
            const int y0 = y * height / rows, y1 = std::max(y0 + 1, (y + 1) * height / rows);
            const int x0 = x * width / columns, x1 = std::max(x0 + 1, (x + 1) * width / columns);
            double sum = 0;
            for (int v = y0; v < y1; ++v)
                for (int u = x0; u < x1; ++u)
                    sum += picture[static_cast<std::size_t>(v) * width + u];
            plane.at(x, y) = static_cast<T>(std::lround(scale * sum / ((y1 - y0) * (x1 - x0))));
        }
    return plane;
}

std::uint8_t byte(double level) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(level, 0.0, 255.0)));
}

} // namespace

ProxyPointer drawn(int width, int height, const std::function<Colour(int x, int y)>& at) {
    const auto pixels = static_cast<std::size_t>(width) * height;
    std::vector<double> level(pixels), blue(pixels), red(pixels);
    std::vector<double> row_sum(height), row_most(height), column_sum(width), column_most(width);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x) {
            const Colour colour = at(x, y);
            const auto place = static_cast<std::size_t>(y) * width + x;
            level[place] = std::clamp(colour.level, 0.0, 255.0);
            blue[place] = colour.blue;
            red[place] = colour.red;
            row_sum[y] += level[place];
            column_sum[x] += level[place];
            row_most[y] = std::max(row_most[y], level[place]);
            column_most[x] = std::max(column_most[x], level[place]);
        }
    const double small = std::min(1.0, 192.0 / std::max(width, height));
    const int columns = std::max(1, static_cast<int>(std::lround(width * small)));
    const int rows = std::max(1, static_cast<int>(std::lround(height * small)));
    Proxy proxy;
    proxy.luma = shrunk<std::uint8_t>(level, width, height, columns, rows, 1);
    proxy.grid = shrunk<std::int16_t>(level, width, height, grid_width, grid_height, 16);
    proxy.blue = shrunk<std::int16_t>(blue, width, height, grid_width / 2, grid_height / 2, 16);
    proxy.red = shrunk<std::int16_t>(red, width, height, grid_width / 2, grid_height / 2, 16);
    for (int y = 0; y < height; ++y) {
        proxy.row_mean.push_back(byte(row_sum[y] / width));
        proxy.row_most.push_back(byte(row_most[y]));
    }
    for (int x = 0; x < width; ++x) {
        proxy.column_mean.push_back(byte(column_sum[x] / height));
        proxy.column_most.push_back(byte(column_most[x]));
    }
    return std::make_shared<const Proxy>(std::move(proxy));
}

Film plain_film(int width, int height, Frame frames) {
    Film film;
    film.width = width;
    film.height = height;
    film.frames = frames;
    film.rate = {24, 1};
    return film;
}

FrameTimes plain_times(Frame frames) {
    std::vector<Time> times;
    for (Frame frame = 0; frame < frames; ++frame)
        times.push_back(from_ticks(frame, 1, 24));
    return {times, from_ticks(frames, 1, 24)};
}

Evidence::Curves measured(const Analyser& analyser, const std::vector<ProxyPointer>& frames) {
    const auto meter = analyser.meter({});
    std::vector<std::vector<float>> values(analyser.card.measures.size(), std::vector<float>(frames.size()));
    const std::vector<std::span<float>> spans(values.begin(), values.end());
    meter->measure(FrameRun(frames, 0, 0), spans);
    Evidence::Curves curves;
    for (std::size_t curve = 0; curve < values.size(); ++curve)
        curves[analyser.card.measures[curve].name] = values[curve];
    const auto count = static_cast<Frame>(frames.size());
    add_derived(analyser, plain_film(16, 9, count), plain_times(count), curves);
    return curves;
}

std::vector<Track> found(const Analyser& analyser, const Film& film, const Evidence::Curves& curves,
                         const Evidence::Tracks& tracks,
                         const std::map<std::string, double, std::less<>>& settings) {
    const FrameTimes times = plain_times(film.frames);
    return analyser.read(Evidence(film, times, curves, tracks), Settings(settings)).tracks;
}

Segment segment(Frame first, Frame end, std::string label) {
    return {{first, end}, std::move(label), 1.0f, ""};
}

std::string told(const Track& track) {
    std::string text;
    for (const Segment& segment : track.segments)
        text += (text.empty() ? "" : ", ") + std::to_string(segment.span.first) + "-" +
                std::to_string(segment.span.end) + " " + segment.label;
    return text;
}

} // namespace decoupage::support
