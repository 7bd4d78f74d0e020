#include "signal/spectrum.hpp"

#include <cmath>
#include <numbers>
#include <vector>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

std::vector<float> sine(int length, double cycles, double amplitude) {
    std::vector<float> samples(static_cast<std::size_t>(length));
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<float>(
            amplitude * std::sin(2 * std::numbers::pi * cycles * static_cast<double>(i) / length));
    return samples;
}

} // namespace

TEST_CASE("a sine of amplitude 1 has a quarter in its bin, whatever the length and the window") {
    for (const int length : {64, 1000, 1024})
        for (const auto window : {Spectrum::Window::plain, Spectrum::Window::hann}) {
            Spectrum spectrum(length, window);
            CHECK(spectrum.bins() == length / 2 + 1);
            const auto power = spectrum.power(sine(length, 10, 1));
            CHECK(power[10] == doctest::Approx(0.25).epsilon(0.001));
            CHECK(power[20] < 1e-9F);
        }
}

TEST_CASE("between two bins a Hann window leaks less far than none") {
    Spectrum hann(1024), plain(1024, Spectrum::Window::plain);
    const auto samples = sine(1024, 100.5, 1);
    CHECK(hann.power(samples)[120] < plain.power(samples)[120] / 100);
}

TEST_CASE("nothing is nothing, and a plan can be used again") {
    Spectrum spectrum(256);
    (void)spectrum.power(sine(256, 5, 1));
    for (const float value : spectrum.power(std::vector<float>(256)))
        CHECK(value == 0.0F);
}
