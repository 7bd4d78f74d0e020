#include "bench/sound/judged.hpp"

#include <doctest/doctest.h>

using namespace decoupage::bench;

TEST_CASE("what is said is judged where it is asked, and only there") {
    const Heard yes = Heard::yes, no = Heard::no, open = Heard::not_judged;
    const HeardTruth truth{std::vector{yes, yes, no, no, open, yes}, std::vector<Heard>(6, no),
                           std::vector<Heard>(6, open)};
    const Said said{{true, true, true},
                    {false, true, true},
                    {true, false, true},
                    {false, false, true},
                    {true, false, true}};
    HeardTallies tallies;
    add_judged(tallies, truth, said, 0, 0.6);
    CHECK(tallies[0].right == 1);
    CHECK(tallies[0].missed == 2); // once where nothing was said any more
    CHECK(tallies[0].wrong == 1);
    CHECK(tallies[0].quiet == 1);
    CHECK(tallies[0].f1() == doctest::Approx(0.4));
    CHECK(tallies[0].falsely() == doctest::Approx(0.5));
    CHECK(tallies[1].f1() == 0);
    CHECK(tallies[1].falsely() == doctest::Approx(2.0 / 6));
    CHECK(tallies[2].present() + tallies[2].absent() == 0);
}

TEST_CASE("only what lies between two times is judged") {
    const HeardTruth truth{std::vector<Heard>(10, Heard::yes), std::vector<Heard>(10, Heard::yes),
                           std::vector<Heard>(10, Heard::yes)};
    HeardTallies tallies;
    add_judged(tallies, truth, Said(10, {true, false, true}), 0.3, 0.7);
    CHECK(tallies[0].right == 4);
    CHECK(tallies[1].missed == 4);
}

TEST_CASE("what is told with 0.85 and is so in three of four cases is told too surely by a tenth") {
    Reliability reliability;
    for (const Heard truth : {Heard::yes, Heard::yes, Heard::no, Heard::yes, Heard::not_judged})
        reliability.add(truth, 0.85F);
    CHECK(reliability.count(8) == 4);
    CHECK(reliability.told(8) == doctest::Approx(0.85));
    CHECK(reliability.true_share(8) == doctest::Approx(0.75));
    CHECK(reliability.error() == doctest::Approx(0.1));
    reliability.add(Heard::yes, 1);
    CHECK(reliability.count(9) == 1);
}
