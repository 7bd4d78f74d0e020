#include "library/align_pieces.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

AlignPiece piece(std::size_t first, std::size_t end, std::ptrdiff_t offset, double score) {
    return {first, end, offset, score};
}

std::vector<std::size_t> firsts(const std::vector<AlignPiece>& pieces) {
    std::vector<std::size_t> all;
    for (const AlignPiece& one : pieces)
        all.push_back(one.first);
    return all;
}

} // namespace

TEST_CASE("the best chain goes forwards in both prints") {
    CHECK(best_chain({}).empty());
    // The middle one lies before the first in the other print.
    CHECK(firsts(best_chain({piece(0, 100, 500, 10), piece(120, 180, 0, 5), piece(200, 300, 500, 10)})) ==
          std::vector<std::size_t>{0, 200});
    // Two weaker ones together are worth more than a strong one.
    CHECK(firsts(best_chain({piece(0, 100, 0, 6), piece(100, 200, 0, 6), piece(0, 90, 900, 10)})) ==
          std::vector<std::size_t>{0, 100});
}

TEST_CASE("a piece that begins before the last one ends, in either print, is shortened") {
    const auto in_one = best_chain({piece(0, 100, 0, 10), piece(90, 200, 50, 11)});
    REQUIRE(in_one.size() == 2);
    CHECK(in_one[1].first == 100);
    const auto in_other = best_chain({piece(0, 100, 50, 10), piece(110, 200, 10, 9)});
    REQUIRE(in_other.size() == 2);
    CHECK(in_other[1].first == 140);
    CHECK(in_other[1].score == doctest::Approx(6));
}
