#include "figures/rhythm.hpp"
#include "support/chance.hpp"

#include <cmath>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

std::vector<double> series(int count, double memory) {
    support::Chance chance(7);
    std::vector<double> values;
    double now = 0;
    for (int at = 0; at < count; ++at) {
        now = memory * now + chance.between(-1000, 1000);
        values.push_back(now);
    }
    return values;
}

} // namespace

TEST_CASE("lengths by chance have a slope near 0, a wandering film one near 2") {
    CHECK(std::abs(rhythm_of(series(2000, 0)).slope) < 0.25);
    CHECK(rhythm_of(series(2000, 1)).slope > 1.4);
}

TEST_CASE("a film with moods has neighbours that go together, more than chance would have it") {
    const Rhythm moody = rhythm_of(series(500, 0.7));
    CHECK(moody.autocorrelations.size() == 20);
    CHECK(moody.autocorrelations[0] > 0.6);
    CHECK(moody.partial[1] < moody.no_more_than_chance);
    CHECK(moody.no_more_than_chance == doctest::Approx(1.96 / std::sqrt(500.0)));
}

TEST_CASE("too few shots have no rhythm") {
    CHECK(std::isnan(rhythm_of({}).slope));
    CHECK(std::isnan(rhythm_of(series(63, 0)).slope));
    CHECK(std::isfinite(rhythm_of(series(64, 0)).slope));
    CHECK(std::isnan(rhythm_of(series(20'001, 0)).slope));
    CHECK(rhythm_of(std::vector<double>(100, 3.0)).autocorrelations.empty());
}
