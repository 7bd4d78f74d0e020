#include "signal/normal.hpp"

#include <initializer_list>

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("the normal distribution has its tabulated shares") {
    CHECK(normal_share_below(0) == doctest::Approx(0.5));
    CHECK(normal_share_below(1.959963984540054) == doctest::Approx(0.975).epsilon(1e-14));
    CHECK(normal_quantile(0.975) == doctest::Approx(1.959963984540054).epsilon(1e-14));
    CHECK(normal_quantile(1e-10) == doctest::Approx(-6.361340902404056).epsilon(1e-12));
    CHECK(normal_height(0) == doctest::Approx(0.3989422804014327).epsilon(1e-15));
}

TEST_CASE("a quantile's share is the one asked for, from end to end") {
    for (const double share : {1e-200, 1e-30, 1e-5, 0.01, 0.3, 0.5, 0.9, 1 - 1e-9})
        CHECK(normal_share_below(normal_quantile(share)) == doctest::Approx(share).epsilon(1e-12));
}
