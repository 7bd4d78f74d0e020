#include "bench/composed_tables.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::bench;

namespace {

Predictions cuts(std::initializer_list<Frame> frames) {
    Predictions predictions{100, {}};
    for (const Frame frame : frames)
        predictions.transitions.push_back({TransitionKind::cut, {frame, frame}, 0.8f});
    return predictions;
}

Contest one_shot_with_a_flash() {
    const Truth truth{"b.mkv", 100, {}, {{{30, 33}, "flash", true}, {{0, 100}, "grain 2.0", true}}};
    return {{"b", Split::report, "b.mkv", truth}, {cuts({}), cuts({30, 33}), cuts({31, 70}), cuts({})}};
}

Contest undisturbed_shot() {
    const Truth truth{
        "c.mkv", 100, {}, {{{0, 100}, "grain 2.0", true}, {{20, 40}, "a veil", true, "of the film"}}};
    return {{"c", Split::report, "c.mkv", truth}, {cuts({}), cuts({}), cuts({9, 50}), cuts({})}};
}

Contest two_shots() {
    const Truth truth{"a.mkv", 100, {{TransitionKind::cut, {10, 10}, true, {}}}, {}};
    return {{"a", Split::report, "a.mkv", truth}, {cuts({10, 50}), cuts({10}), cuts({}), cuts({11})}};
}

} // namespace

TEST_CASE("composed sequences: what is found, what lures, and what a confidence is worth") {
    const std::vector<Contest> contests{two_shots(), one_shot_with_a_flash(), undisturbed_shot()};
    const std::string tables = composed_tables(contests, 1);
    const auto holds = [&](const char* line) { return tables.find(line) != std::string::npos; };
    CHECK(
        holds("1 sequences with transitions, 1 of one shot with all that lures, 1 of one undisturbed shot"));
    CHECK(holds("| cuts, 1 | 0.500 / 1.000 / 0.667 | 1.000 / 1.000 / 1.000 | 0.000 / 0.000 / 0.000 |"));
    // Two cuts in one flash are one lure that worked; what lies over the whole film is no event.
    CHECK(holds("| flash, 1 | 0 | 1 | 1 | 0 |"));
    CHECK_FALSE(holds("grain"));
    CHECK_FALSE(holds("a veil"));
    // 100 frames at 24 a second are 1/864 of an hour.
    CHECK(holds("| one shot, with all that lures, 0 minutes | 0.0 | 1728.0 | 1728.0 | 0.0 |"));
    CHECK(holds("| one undisturbed shot, 0 minutes | 0.0 | 0.0 | 1728.0 | 0.0 |"));
    CHECK(holds("| 0.72 to 0.88 | 2 | 50 |"));
}
