/// Blocks compared many cells at a time against one cell at a time.

#include "analysers/camera_movement/match_loops.hpp"
#include "support/chance.hpp"

#include <vector>

#include <doctest/doctest.h>

using namespace decoupage::camera_movement;
using decoupage::support::Chance;

TEST_CASE("a block lies in the earlier picture as it does cell by cell") {
    decoupage::support::each_round(200, [](Chance& chance) {
        const int width = chance.between(0, 1) == 0 ? 8 : 16, rows = 6;
        constexpr int room = 40;
        std::vector<std::int16_t> level(static_cast<std::size_t>(width * rows)), across(level), down(level),
            earlier(room * room);
        for (auto* cells : {&level, &earlier})
            for (std::int16_t& cell : *cells)
                cell = static_cast<std::int16_t>(chance.between(0, 1020));
        for (auto* cells : {&across, &down})
            for (std::int16_t& cell : *cells)
                cell = static_cast<std::int16_t>(chance.between(-1020, 1020));
        const BlockCells block{level.data(), across.data(), down.data(), width, rows};
        const Moved moved{earlier.data() + chance.between(0, 12) * room + chance.between(0, 12),
                          room * chance.between(1, 2), room,
                          static_cast<std::int16_t>(chance.between(0, 63) << 9),
                          static_cast<std::int16_t>(chance.between(0, 63) << 9)};
        CHECK(unlike(block, moved) == unlike_plainly(block, moved));
        CHECK(slopes(block) == slopes_plainly(block));
    });
}
