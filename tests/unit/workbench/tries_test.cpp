#include "workbench/tries.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using std::chrono::seconds;

TEST_CASE("tries: five a minute from one address, and another may still try") {
    Tries tries;
    const Tries::Time begin{};
    for (int second = 0; second < 5; ++second)
        CHECK_FALSE(tries.wait_before("192.168.1.7", begin + seconds(second)));
    CHECK(tries.wait_before("192.168.1.7", begin + seconds(10)) == seconds(50));
    CHECK_FALSE(tries.wait_before("192.168.1.8", begin + seconds(10)));
    CHECK_FALSE(tries.wait_before("192.168.1.7", begin + seconds(60)));
    CHECK(tries.wait_before("192.168.1.7", begin + seconds(60)) == seconds(1));
}

TEST_CASE("tries: thirty a minute in all, from however many addresses") {
    Tries tries;
    const Tries::Time now{};
    for (int address = 0; address < 30; ++address)
        CHECK_FALSE(tries.wait_before("10.0.0." + std::to_string(address), now));
    CHECK(tries.wait_before("10.0.0.99", now + seconds(20)) == seconds(40));
}

TEST_CASE("tries: a right one is none, so that a whole club may come in at once") {
    Tries tries;
    const Tries::Time now{};
    for (int member = 0; member < 100; ++member) {
        CHECK_FALSE(tries.wait_before("10.0.0.1", now));
        tries.forgive("10.0.0.1");
    }
}
