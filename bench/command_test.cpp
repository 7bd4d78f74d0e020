#include "bench/command.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::bench;

TEST_CASE("a program's output is had whole, and a bad end is a fault") {
    CHECK(output_of({"sh", "-c", "printf 'one\\ntwo'"}).value() == "one\ntwo");
    CHECK(output_of({"sh", "-c", "printf much; exit 3"}).error().found.find("status 3") != std::string::npos);
    CHECK(output_of({"no-such-program-anywhere"}).error().kind == Fault::Kind::not_found);
}

TEST_CASE("time and memory of a program are its own") {
    const auto ending = run({"sh", "-c", "sleep 0.2; exit 7"});
    REQUIRE(ending);
    CHECK(ending->status == 7);
    CHECK(ending->wall_seconds >= 0.2);
    CHECK(ending->processor_seconds < 0.2);
    CHECK(ending->peak_bytes > 100'000);
}

TEST_CASE("a program that is no longer wanted is ended") {
    auto command = Command::start({"sh", "-c", "exec sleep 1000"});
    REQUIRE(command);
}
