#include "workbench/flows.hpp"

#include <vector>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

class Endless final : public Flow {
public:
    std::optional<std::string> next() override { return "more"; }
};

} // namespace

TEST_CASE("flows: a visitor has so many, another visitor as many, and what ends makes room") {
    Flows flows;
    const Visitor ada{Role::member, "ada", "Ada"}, ben{Role::member, "ben", "Ben"};
    std::vector<std::unique_ptr<Flow>> going;
    for (std::size_t flow = 0; flow < Flows::most_of_member; ++flow) {
        going.push_back(flows.counted(std::make_unique<Endless>(), ada));
        REQUIRE(going.back());
    }
    CHECK(going.front()->next() == "more");
    CHECK_FALSE(flows.counted(std::make_unique<Endless>(), ada));
    CHECK(flows.counted(std::make_unique<Endless>(), ben));
    CHECK(flows.going() == Flows::most_of_member);
    going.pop_back();
    CHECK(flows.counted(std::make_unique<Endless>(), ada));
    going.clear();
    CHECK(flows.going() == 0);
}

TEST_CASE("flows: all together have a limit, too") {
    Flows flows;
    std::vector<std::unique_ptr<Flow>> going;
    for (std::size_t flow = 0; flow < Flows::most_in_all; ++flow) {
        going.push_back(
            flows.counted(std::make_unique<Endless>(), {Role::member, "member" + std::to_string(flow), ""}));
        REQUIRE(going.back());
    }
    CHECK_FALSE(flows.counted(std::make_unique<Endless>(), {Role::owner, "owner", ""}));
}
