#include "figures/heartbeat.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <random>

namespace decoupage {

namespace {

double mean(std::span<const double> values) {
    double sum = 0;
    for (const double value : values)
        sum += value;
    return values.empty() ? 0 : sum / static_cast<double>(values.size());
}

/// Sum of the products of neighbours; the values are about 0.
double together(std::span<const double> values) {
    double sum = 0;
    for (std::size_t i = 1; i < values.size(); ++i)
        sum += values[i] * values[i - 1];
    return sum;
}

/// The library's own shuffles differ from machine to machine.
void shuffle(std::vector<double>& values, std::mt19937& random) {
    for (std::size_t i = values.size() - 1; i > 0; --i)
        std::swap(values[i], values[random() % (i + 1)]);
}

void say_poles(std::span<const double> values, Heartbeat& beat) {
    std::vector<double> sorted(values.begin(), values.end());
    std::ranges::sort(sorted);
    const double median = sorted[sorted.size() / 2];
    std::vector<double> low, high;
    for (const double value : values)
        (value < median ? low : high).push_back(value);
    beat.low = mean(low);
    beat.high = mean(high);
    int opposed = 0;
    for (std::size_t i = 1; i < values.size(); ++i)
        opposed += (values[i] < median) != (values[i - 1] < median) ? 1 : 0;
    beat.opposed = static_cast<double>(opposed) / static_cast<double>(values.size() - 1);
}

std::optional<double> number_in(const Segment& segment) {
    double value = 0;
    const std::string& text = segment.detail;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
    if (read.ec != std::errc{} || !std::isfinite(value)) return std::nullopt;
    return value;
}

} // namespace

Heartbeat heartbeat(std::span<const double> values) {
    constexpr std::size_t least = 5;
    constexpr int orders = 9999;
    Heartbeat beat;
    beat.scenes = values.size();
    if (values.size() < least) return beat;
    say_poles(values, beat);
    std::vector<double> about(values.begin(), values.end());
    const double middle = mean(values);
    double squares = 0;
    for (double& value : about) {
        value -= middle;
        squares += value * value;
    }
    if (squares <= 0) return beat;
    const double found = together(about);
    beat.strength = -found / squares;
    std::mt19937 random(1);
    int as_strong = 1;
    for (int order = 1; order < orders; ++order) {
        shuffle(about, random);
        as_strong += together(about) <= found ? 1 : 0;
    }
    beat.chance = static_cast<double>(as_strong) / orders;
    return beat;
}

std::vector<double> by_scene(const Decoupage& decoupage, const std::string& measure) {
    std::vector<double> values;
    const std::vector<Segment>& measured = decoupage.track(measure).segments;
    std::size_t next = 0;
    for (const Segment& scene : decoupage.track("scenes").segments) {
        double sum = 0, length = 0;
        for (; next < measured.size() && measured[next].span.first < scene.span.end; ++next)
            if (const auto value = number_in(measured[next])) {
                const auto frames = static_cast<double>(measured[next].span.length());
                sum += *value * frames;
                length += frames;
            }
        if (length > 0) values.push_back(sum / length);
    }
    return values;
}

} // namespace decoupage
