#include "train/evidence_groups.hpp"

#include <algorithm>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::train;

TEST_CASE("every group of evidence has a name, and by it is found") {
    for (const auto group : analysers::network_input_groups())
        CHECK(std::ranges::count(evidence_groups(), group,
                                 &std::pair<std::string, analysers::InputGroup>::second) == 1);
    for (const auto& [name, group] : evidence_groups())
        CHECK(group_named(name).value() == group);
    const auto none = group_named("motoin");
    REQUIRE_FALSE(none);
    CHECK(none.error().kind == Fault::Kind::usage);
}

TEST_CASE("what is left out is zero at every moment, and nothing else is touched") {
    const auto& groups = analysers::network_input_groups();
    Example example{Sequence(3, groups.size()), Sequence(3, 1), Sequence(3, 1)};
    std::ranges::fill(example.inputs.values, 0.5f);
    leave_out(example, analysers::InputGroup::motion);
    for (std::size_t t = 0; t < 3; ++t)
        for (std::size_t i = 0; i < groups.size(); ++i)
            CHECK(example.inputs.at(t)[i] == (groups[i] == analysers::InputGroup::motion ? 0.0f : 0.5f));
}
