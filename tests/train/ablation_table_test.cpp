#include "support/places.hpp"
#include "train/ablation_table.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::train;

namespace {

/// Of four cuts so many found, and nothing else.
Rightness rightness(int cuts, int lured, double loss) {
    Rightness made;
    made.cuts = made.all = {4, cuts, cuts};
    made.lures = 9;
    made.lured = lured;
    made.loss = loss;
    return made;
}

} // namespace

TEST_CASE("figures are added up over sequences, fades of both ways in one") {
    const Truth truth{"a.mkv",
                      100,
                      {{TransitionKind::cut, {10, 10}, true, {}},
                       {TransitionKind::fade_out, {20, 30}, true, {}},
                       {TransitionKind::fade_in, {40, 50}, true, {}}},
                      {{{60, 63}, "flash", true}, {{80, 83}, "flash", true}}};
    const Predictions found{100,
                            {{TransitionKind::cut, {11, 11}},
                             {TransitionKind::fade_out, {20, 30}},
                             {TransitionKind::cut, {60, 60}}}};
    Rightness made;
    made.add(truth, found);
    CHECK(made.cuts == Tally{1, 2, 1});
    CHECK(made.fades == Tally{2, 1, 1});
    CHECK(made.wipes == Tally{});
    CHECK(made.all == Tally{3, 3, 2});
    CHECK(made.lures == 2);
    CHECK(made.lured == 1);
    made.add(truth, found);
    CHECK(made.all == Tally{6, 6, 4});
}

TEST_CASE("a row comes back from its line as it was") {
    Rightness made = rightness(3, 2, 1.0 / 3);
    made.wipes = {7, 6, 5};
    const AblationRow row{"without motion", 2, made};
    CHECK(row_of(line_of(row)).value() == row);
    const auto none = row_of("without motion\t2\t4 4");
    REQUIRE_FALSE(none);
    CHECK(none.error().kind == Fault::Kind::damaged);
}

TEST_CASE("a line of the table is the mean over its seeds, and says how they differ") {
    const std::vector<AblationRow> rows{{"all", 1, rightness(4, 2, 0.25)},
                                        {"less", 1, rightness(0, 9, 0.5)},
                                        {"all", 2, rightness(2, 4, 0.375)}};
    // F1 of two cuts of four: precision 1, recall 1/2.
    CHECK(ablation_table(rows, Losses::shown) ==
          "| | cuts, 4 | dissolves, 0 | fades, 0 | wipes, 0 | all, 4 | lured by, of 9 | loss |\n"
          "|---|--:|--:|--:|--:|--:|--:|--:|\n"
          "| all | 0.833 | 1.000 | 1.000 | 1.000 | 0.833 | 3 | 0.3125 |\n"
          "| less | 0.000 | 1.000 | 1.000 | 1.000 | 0.000 | 9 | 0.5000 |\n"
          "| *seeds of one line differ by* | *0.333* | *0.000* | *0.000* | *0.000* | *0.333* | *2* | "
          "*0.1250* |\n");
    const std::string alone = ablation_table({rows.data(), 2}, Losses::unknown);
    CHECK(alone.find("loss") == std::string::npos);
    CHECK(alone.find("seeds") == std::string::npos);
}
