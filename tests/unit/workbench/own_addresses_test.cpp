#include "workbench/own_addresses.hpp"

#include <algorithm>

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("own addresses: those of networks, each once, and never the loop") {
    const auto addresses = own_addresses();
    CHECK(std::ranges::all_of(addresses, is_address));
    CHECK(std::ranges::adjacent_find(addresses) == addresses.end());
    CHECK(std::ranges::none_of(addresses, [](const auto& one) { return one.starts_with("127."); }));
}

TEST_CASE("own addresses: as they stand in Host") {
    CHECK(hosts_of({"a", "b"}, 8080) == std::vector<std::string>{"a:8080", "b:8080"});
    CHECK(hosts_of({"a"}, 80) == std::vector<std::string>{"a:80", "a"});
    CHECK(is_address("192.168.1.7"));
    for (const char* amiss : {"", "192.168.1", "192.168.1.256", "desk", "::1", "192.168.1.7 "})
        CHECK_FALSE(is_address(amiss));
}
