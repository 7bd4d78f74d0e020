/// The loops over rows of samples, as this machine runs them and plainly, against what they are to do.

#include "media/row_loops.hpp"
#include "support/chance.hpp"

using namespace decoupage;
using support::Chance;

namespace {

/// What the loops work on. Columns hold no more than the other rows of a band may have left in them.
template <class Sample>
struct Band {
    std::vector<Sample> row, most;
    std::vector<ColumnSum<Sample>> columns;

    Band(Chance& chance, int width, int greatest)
        : row(static_cast<std::size_t>(width)), most(row.size()), columns(row.size() + spare_columns) {
        chance.fill(row, greatest);
        chance.fill(most, greatest);
        chance.fill(columns, greatest * (most_rows_of_a_band - 1));
    }
};

template <class Sample>
void check_add(const RowLoops<Sample>& loops, const Band<Sample>& before) {
    Band<Sample> now = before;
    loops.add(now.row.data(), static_cast<int>(now.row.size()), now.columns.data());
    Band<Sample> expected = before;
    for (std::size_t x = 0; x < before.row.size(); ++x)
        expected.columns[x] = static_cast<ColumnSum<Sample>>(expected.columns[x] + before.row[x]);
    CHECK(now.columns == expected.columns);
}

template <class Sample>
void check_add_and_note(const RowLoops<Sample>& loops, const Band<Sample>& before) {
    Band<Sample> now = before;
    const LineFacts<Sample> facts = loops.add_and_note(now.row.data(), 0, static_cast<int>(now.row.size()),
                                                       now.columns.data(), now.most.data());
    Band<Sample> expected = before;
    LineFacts<Sample> of_row;
    for (std::size_t x = 0; x < before.row.size(); ++x) {
        expected.columns[x] = static_cast<ColumnSum<Sample>>(expected.columns[x] + before.row[x]);
        expected.most[x] = std::max(before.most[x], before.row[x]);
        of_row.sum += before.row[x];
        of_row.most = std::max(of_row.most, before.row[x]);
    }
    CHECK(now.columns == expected.columns);
    CHECK(now.most == expected.most);
    CHECK(facts.sum == of_row.sum);
    CHECK(facts.most == of_row.most);
}

/// From 0 to the width, in steps of 1 to 40, or, now and then, of 2.
std::vector<int> random_edges(Chance& chance, int width) {
    const bool pairs = chance.one_in(4);
    std::vector<int> edges{0};
    while (edges.back() < width) {
        const int step = pairs ? 2 : chance.between(1, chance.one_in(2) ? 4 : 40);
        edges.push_back(std::min(width, edges.back() + step));
    }
    return edges;
}

template <class Sample>
void check_add_cells(const RowLoops<Sample>& loops, const Band<Sample>& band, Chance& chance) {
    const std::vector<int> edges = random_edges(chance, static_cast<int>(band.row.size()));
    std::vector<std::uint32_t> cells(edges.size() - 1);
    chance.fill(cells, 1 << 20);
    std::vector<std::uint32_t> expected = cells;
    for (std::size_t cell = 0; cell < cells.size(); ++cell)
        for (int x = edges[cell]; x < edges[cell + 1]; ++x)
            expected[cell] += band.columns[static_cast<std::size_t>(x)];
    loops.add_cells(band.columns.data(), edges, cells.data());
    CHECK(cells == expected);
}

template <class Sample>
void check_all(Chance& chance, int bits) {
    const Band<Sample> band(chance, chance.between(1, chance.one_in(3) ? 2000 : 70), (1 << bits) - 1);
    for (const RowLoops<Sample>& loops : {best_loops<Sample>(), plain_loops<Sample>()}) {
        check_add(loops, band);
        check_add_and_note(loops, band);
        check_add_cells(loops, band, chance);
    }
}

} // namespace

TEST_CASE("rows of bytes and of words are added up to the last sample") {
    support::each_round(300, [](Chance& chance) {
        check_all<std::uint8_t>(chance, 8);
        check_all<std::uint16_t>(chance, chance.between(9, 16));
    });
}
