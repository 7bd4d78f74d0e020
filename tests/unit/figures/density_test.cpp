#include "figures/density.hpp"

#include <algorithm>
#include <numeric>

#include <doctest/doctest.h>

using namespace decoupage;
using std::chrono::duration_cast;

namespace {

std::vector<Time> every(double step, double from, double to) {
    std::vector<Time> times;
    for (double at = from; at < to; at += step)
        times.push_back(Time{static_cast<std::int64_t>(at * Time::period::den)});
    return times;
}

} // namespace

TEST_CASE("a film cut evenly has an even density, at its ends too") {
    const Density density = cut_density(every(5, 2.5, 600), std::chrono::seconds(600));
    REQUIRE(density.values.size() == 500);
    CHECK(density.bandwidth == doctest::Approx(22));
    for (const double value : density.values)
        CHECK(value == doctest::Approx(12).epsilon(0.02));
}

TEST_CASE("the density is highest where the film is cut fastest") {
    auto changes = every(10, 5, 600);
    const auto fast = every(1, 400, 460);
    changes.insert(changes.end(), fast.begin(), fast.end());
    const Density density = cut_density(changes, std::chrono::seconds(600));
    const auto most = std::max_element(density.values.begin(), density.values.end());
    const double at = static_cast<double>(most - density.values.begin()) * density.step;
    CHECK(at > 415);
    CHECK(at < 445);
}

TEST_CASE("a short film has a narrower kernel") {
    CHECK(cut_density(every(2, 1, 24), std::chrono::seconds(24)).bandwidth == doctest::Approx(2));
}

TEST_CASE("no changes are a density of nothing, no length is none") {
    const Density still = cut_density({}, std::chrono::seconds(100));
    CHECK(std::accumulate(still.values.begin(), still.values.end(), 0.0) == 0.0);
    CHECK(cut_density({}, Time{0}).values.empty());
}
