#include "views/barcode.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

namespace decoupage {

namespace {

constexpr std::array<const char*, 3> thirds{"_top", "_middle", "_bottom"};
constexpr std::array<const char*, 3> parts{"level", "blue", "red"};

/// The mean of what a curve says in a stretch of frames; 0 where it says nothing.
double mean(std::span<const float> curve, FrameSpan span) {
    double sum = 0;
    int count = 0;
    for (Frame frame = span.first; frame < span.end; ++frame) {
        const double value = static_cast<double>(curve[static_cast<std::size_t>(frame)]);
        if (!std::isfinite(value)) continue;
        sum += value;
        ++count;
    }
    return count > 0 ? sum / count : 0;
}

std::uint8_t byte(double value) {
    return static_cast<std::uint8_t>(std::clamp(value + 0.5, 0.0, 255.0));
}

/// Full-range Y'CbCr to RGB, with the coefficients of BT.709 for high and of BT.601 for standard definition.
std::array<std::uint8_t, 3> colour(double level, double blue, double red, int height) {
    const bool high = height >= 720;
    const double kr = high ? 0.2126 : 0.299;
    const double kb = high ? 0.0722 : 0.114;
    const double r = level + 2 * (1 - kr) * red;
    const double b = level + 2 * (1 - kb) * blue;
    return {byte(r), byte((level - kr * r - kb * b) / (1 - kr - kb)), byte(b)};
}

/// The three curves of a third, each as long as the film; empty spans where one is missing.
std::array<std::span<const float>, 3> curves_of(const Decoupage& decoupage, const char* third) {
    std::array<std::span<const float>, 3> result;
    for (std::size_t part = 0; part < parts.size(); ++part) {
        const auto found = decoupage.curves.find(std::string(parts[part]) + third);
        if (found == decoupage.curves.end()) return {};
        if (static_cast<Frame>(found->second.size()) != decoupage.times.frames()) return {};
        result[part] = found->second;
    }
    return result;
}

/// The frames on the screen in a column of the barcode, at least one.
FrameSpan frames_of(const FrameTimes& times, int column, int columns) {
    const auto at = [&](int edge) {
        return times.on_screen(
            Time{static_cast<std::int64_t>(static_cast<double>(times.end().count()) * edge / columns)});
    };
    const Frame first = at(column);
    return {first, std::max(first + 1, at(column + 1))};
}

} // namespace

std::vector<std::string> barcode_curves() {
    std::vector<std::string> names;
    for (const char* third : thirds)
        for (const char* part : parts)
            names.push_back(std::string(part) + third);
    return names;
}

Barcode barcode(const Decoupage& decoupage, int most_columns) {
    Barcode result;
    const Frame frames = decoupage.times.frames();
    if (frames == 0) return result;
    const int columns = static_cast<int>(std::min<Frame>(frames, most_columns));
    for (const char* third : thirds) {
        const auto curves = curves_of(decoupage, third);
        if (curves[0].empty()) return {};
        for (int column = 0; column < columns; ++column) {
            const FrameSpan span = frames_of(decoupage.times, column, columns);
            const auto pixel = colour(mean(curves[0], span), mean(curves[1], span), mean(curves[2], span),
                                      decoupage.film.height);
            result.pixels.insert(result.pixels.end(), pixel.begin(), pixel.end());
        }
    }
    result.columns = columns;
    return result;
}

std::vector<std::uint8_t> blended(const Barcode& barcode, int rows) {
    std::vector<std::uint8_t> pixels;
    const auto row_length = static_cast<std::size_t>(barcode.columns) * 3;
    for (int row = 0; row < rows; ++row) {
        const double place =
            std::clamp((row + 0.5) * 3 / rows - 0.5, 0.0, 2.0); // in thirds, from middle to middle
        const auto above = std::min(static_cast<std::size_t>(place), std::size_t{1});
        const double share = place - static_cast<double>(above);
        for (std::size_t at = 0; at < row_length; ++at)
            pixels.push_back(byte((1 - share) * barcode.pixels[above * row_length + at] +
                                  share * barcode.pixels[(above + 1) * row_length + at]));
    }
    return pixels;
}

} // namespace decoupage
