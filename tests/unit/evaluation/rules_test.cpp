#include "evaluation/rules.hpp"
#include "support.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::evaluation_tests;
using enum TransitionKind;

namespace {

Judged film(std::initializer_list<Marked> truths, std::initializer_list<Stated> findings) {
    return judged(truth(truths), found(findings), 0);
}

} // namespace

TEST_CASE("transnet: a cut may be two frames off, not three") {
    for (const Frame off : {0, 1, 2}) {
        CHECK(transnet_rule(film({true_cut(100)}, {a_cut(100 - off)}), 1000).lines[0].tally ==
              Tally{1, 1, 1});
        CHECK(transnet_rule(film({true_cut(100)}, {a_cut(100 + off)}), 1000).lines[0].tally ==
              Tally{1, 1, 1});
    }
    CHECK(transnet_rule(film({true_cut(100)}, {a_cut(97)}), 1000).lines[0].tally == Tally{1, 1, 0});
    CHECK(transnet_rule(film({true_cut(100)}, {a_cut(103)}), 1000).lines[0].tally == Tally{1, 1, 0});
}

TEST_CASE("transnet: a cut in a dissolve is a hit, a second one there is false") {
    const auto result =
        transnet_rule(film({true_gradual(dissolve, 100, 120)}, {a_cut(105), a_cut(115)}), 1000);
    CHECK(result.lines[0].tally == Tally{1, 2, 1});
}

TEST_CASE("transnet: a fade in from the first frame lies between no two shots") {
    const auto result = transnet_rule(
        film({true_gradual(fade_in, 0, 20), true_gradual(fade_out, 980, 1000)}, {a_gradual(fade_in, 0, 24)}),
        1000);
    CHECK(result.lines[0].tally == Tally{0, 0, 0});
}

TEST_CASE("rai: no slack, a cut one frame off is wrong; the figure is the mean of the films") {
    RuleResult result = rai_rule(film({true_cut(100), true_cut(200)}, {a_cut(100), a_cut(201)}), 1000);
    CHECK(result.lines[0].tally == Tally{2, 2, 1});
    CHECK(result.figures[0].mean.value() == doctest::Approx(0.5));
    result += rai_rule(film({true_gradual(dissolve, 50, 60)}, {a_cut(60)}), 1000);
    CHECK(result.lines[0].tally == Tally{3, 3, 2});
    CHECK(result.figures[0].mean.value() == doctest::Approx(0.75));
}

TEST_CASE("clipshots: classes apart, one finding may serve two truths") {
    const auto result = clipshots_rule(
        film({true_cut(100), true_gradual(dissolve, 200, 220), true_gradual(dissolve, 230, 240)},
             {a_cut(101), a_cut(210), a_gradual(fade_in, 215, 235)}),
        1000);
    CHECK(result.lines[0].tally == Tally{1, 2, 1});
    CHECK(result.lines[1].tally == Tally{2, 1, 2});
    CHECK(result.lines[1].tally.precision() == 2.0);
    CHECK(result.lines[2].tally == Tally{3, 3, 3});
    CHECK(clipshots_rule(film({true_cut(100)}, {a_cut(102)}), 1000).lines[0].tally.right == 0);
}

TEST_CASE(
    "pyscenedetect: a first finding in a fade is its hit, further ones are false fades and no false cuts") {
    const auto result = pyscenedetect_rule(film({true_gradual(dissolve, 100, 120), true_cut(300)},
                                                {a_cut(99), a_cut(110), a_cut(120), a_cut(301)}),
                                           1000);
    CHECK(result.lines[4].tally == Tally{1, 3, 1});
    CHECK(result.lines[2].tally == Tally{1, 1, 0});
    CHECK(result.lines[3].tally == Tally{1, 1, 1});
}

TEST_CASE("pyscenedetect: the end of the film counts as found in the benchmark's own figure") {
    const auto result = pyscenedetect_rule(film({true_cut(300)}, {a_cut(300)}), 1000);
    CHECK(result.lines[0].tally == Tally{1, 2, 1});
    CHECK(result.lines[2].tally == Tally{1, 1, 1});
}

TEST_CASE("trecvid: a dissolve of five frames is a cut, one of six is not") {
    const auto five = trecvid_rule(film({true_gradual(dissolve, 100, 105)}, {a_cut(102)}), 1000);
    CHECK(five.lines[0].tally == Tally{1, 1, 1});
    CHECK(five.lines[1].tally == Tally{0, 0, 0});
    const auto six = trecvid_rule(film({true_gradual(dissolve, 100, 106)}, {a_cut(102)}), 1000);
    CHECK(six.lines[0].tally == Tally{0, 1, 0});
    CHECK(six.lines[1].tally == Tally{1, 0, 0});
    const auto other_way = trecvid_rule(film({true_cut(100)}, {a_gradual(dissolve, 99, 103)}), 1000);
    CHECK(other_way.lines[0].tally == Tally{1, 1, 1});
}

TEST_CASE("trecvid: a cut reaches five frames") {
    CHECK(trecvid_rule(film({true_cut(100)}, {a_cut(105)}), 1000).lines[0].tally.right == 1);
    CHECK(trecvid_rule(film({true_cut(100)}, {a_cut(106)}), 1000).lines[0].tally.right == 0);
}

TEST_CASE("trecvid: frame recall and precision are of paired graduals") {
    const auto result = trecvid_rule(film({true_gradual(dissolve, 100, 120), true_gradual(wipe, 300, 340)},
                                          {a_gradual(dissolve, 110, 150)}),
                                     1000);
    CHECK(result.figures[0].mean.value() == doctest::Approx(0.5));
    CHECK(result.figures[1].mean.value() == doctest::Approx(0.25));
}

TEST_CASE("iou: both ends within two frames; a missed gradual shares nothing") {
    const auto result =
        iou_rule(film({true_cut(10), true_gradual(dissolve, 100, 120), true_gradual(dissolve, 200, 220)},
                      {a_cut(12), a_gradual(dissolve, 98, 123)}),
                 1000);
    CHECK(result.lines[0].tally == Tally{3, 2, 1});
    CHECK(result.figures[0].mean.value() == doctest::Approx(20.0 / 25 / 2));
}
