#include "bench/accuracy_tables.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::bench;

namespace {

Predictions cuts(std::initializer_list<Frame> frames) {
    Predictions predictions{100, {}};
    for (const Frame frame : frames)
        predictions.transitions.push_back({TransitionKind::cut, {frame, frame}, 1.0f});
    return predictions;
}

Contest small_contest() {
    const Truth truth{
        "a.mp4",
        100,
        {{TransitionKind::cut, {10, 10}, true, {}}, {TransitionKind::dissolve, {40, 50}, true, {}}},
        {}};
    return {{"a", Split::report, "a.mp4", truth}, {cuts({10, 45}), cuts({10}), cuts({}), cuts({11, 60})}};
}

} // namespace

TEST_CASE("the tables hold each program's figures, and the sum of the clips") {
    const std::vector<Contest> twice{small_contest(), small_contest()};
    const std::string tables = markdown_tables(twice, 1);
    CHECK(tables.find("| a | 1 | 0.50 / 1.00 / 0.67 | 1.00 / 1.00 / 1.00 | 0.00 / 0.00 / 0.00 | 0.50 / 1.00 "
                      "/ 0.67 |") != std::string::npos);
    CHECK(tables.find("| **all** | 2 |") != std::string::npos);
    CHECK(tables.find("| a | 1: 0.00 / 0.00 / 0.00 |") != std::string::npos);
    CHECK(tables.find("| a | 2 | 1.00 / 1.00 / 1.00 | 1.00 / 0.50 / 0.67 |") != std::string::npos);
}

TEST_CASE("where there is nothing to find, false findings are counted instead") {
    Contest contest = small_contest();
    contest.clip.truth.transitions.clear();
    const std::string tables = markdown_tables({&contest, 1}, 1);
    CHECK(tables.find("| a | 0 | 2 false | 1 false | \u2013 | 2 false |") != std::string::npos);
}
