#include "bench/workbench/cells.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::bench;

namespace {

std::vector<Shot> three_shots() {
    std::vector<Shot> shots(3);
    for (int i = 0; i < 3; ++i) {
        shots[static_cast<std::size_t>(i)].number = i + 1;
        shots[static_cast<std::size_t>(i)].span = {100 * i, 100 * i + 80};
    }
    shots[1].kind = Shot::Kind::card;
    return shots;
}

} // namespace

TEST_CASE("cells: they are the whole film, as many as were ordered, and none too short") {
    const std::vector<Shot> shots = three_shots();
    const auto cells = cells_of({50'000, 600, 0, 0}, shots);
    REQUIRE(cells.size() == 600);
    CHECK(cells.front().span.first == 0);
    CHECK(cells.back().span.end == 50'000);
    for (std::size_t at = 1; at < cells.size(); ++at) {
        CHECK(cells[at].span.first == cells[at - 1].span.end);
        CHECK(cells[at].span.length() >= 6);
    }
}

TEST_CASE("cells: a cell shows its shot from end to end, and places what lies in it") {
    const std::vector<Shot> shots = three_shots();
    const Cell cell{{1000, 1040}, &shots[2]};
    CHECK(cell.shows(1000) == 200);
    CHECK(cell.shows(1039) == 278);
    CHECK(cell.placed({200, 240}) == FrameSpan{1000, 1020});
    CHECK(cell.placed({0, 900}) == FrameSpan{1000, 1040});
}

TEST_CASE("cells: shots and transitions make numbered shots, one for each cell") {
    const std::vector<Shot> sources = three_shots();
    const auto cells = cells_of({50'000, 600, 0, 0}, sources);
    const Track transitions = transitions_between(cells);
    const Track shots = shots_between(cells, transitions);
    Frame end = 0;
    for (const Segment& segment : shots.segments) {
        CHECK(segment.span.first == end);
        end = segment.span.end;
    }
    CHECK(end == 50'000);
    const auto numbered = number_shots(transitions, shots);
    CHECK(numbered.size() == 600);
    CHECK(numbered.back().number == 600);
}
