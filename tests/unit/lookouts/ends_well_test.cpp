#include "lookouts/ends_well.hpp"

#include <csignal>
#include <stdexcept>

#include <doctest/doctest.h>

using decoupage::lookouts::ends_well;

TEST_CASE("a deed ends well, or not, or breaks, and nothing of it is left") {
    int changed = 0;
    CHECK(ends_well([&] {
        changed = 1;
        return true;
    }));
    CHECK(changed == 0);
    CHECK_FALSE(ends_well([] { return false; }));
    CHECK_FALSE(ends_well([]() -> bool { throw std::runtime_error("a stranger's"); }));
    CHECK_FALSE(ends_well([] { return std::raise(SIGKILL) == 0; }));
}
