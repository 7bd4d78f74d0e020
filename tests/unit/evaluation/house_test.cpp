#include "evaluation/house.hpp"
#include "support.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::evaluation_tests;
using enum TransitionKind;

namespace {

const HouseRow& row(const HouseResult& result, TransitionKind kind) {
    return result.kinds[static_cast<std::size_t>(kind)];
}

} // namespace

TEST_CASE("a film without transitions in which none was found is wholly right") {
    const HouseResult result = house_rule(truth({}), found({}), 1);
    CHECK(result.all.tally == Tally{0, 0, 0});
    CHECK(result.cuts.tally.f1() == 1.0);
    CHECK(result.cuts.ranking.area(0) == 1.0);
}

TEST_CASE("a cut found where there is none costs all of its precision") {
    const HouseResult result = house_rule(truth({}), found({a_cut(10)}), 1);
    CHECK(result.cuts.tally.f1() == 0.0);
    CHECK(result.cuts.ranking.area(0) == 0.0);
}

TEST_CASE("cuts pair one for one within the tolerance") {
    const auto two = found({a_cut(99), a_cut(102), a_cut(203)});
    const auto there = truth({true_cut(100), true_cut(200)});
    CHECK(house_rule(there, two, 0).cuts.tally == Tally{2, 3, 0});
    CHECK(house_rule(there, two, 1).cuts.tally == Tally{2, 3, 1});
    CHECK(house_rule(there, two, 2).cuts.tally == Tally{2, 3, 1}); // 99 and 102 are both near 100: one counts
    CHECK(house_rule(there, two, 3).cuts.tally == Tally{2, 3, 2});
}

TEST_CASE("neighbouring cuts are not lost to a greedy choice") {
    const HouseResult result =
        house_rule(truth({true_cut(10), true_cut(11)}), found({a_cut(11), a_cut(12)}), 1);
    CHECK(result.cuts.tally == Tally{2, 2, 2});
}

TEST_CASE("a gradual pairs with one that shares a frame, and not with one that only touches it") {
    const auto there = truth({true_gradual(dissolve, 100, 120)});
    CHECK(house_rule(there, found({a_gradual(dissolve, 119, 140)}), 1).graduals.tally == Tally{1, 1, 1});
    CHECK(house_rule(there, found({a_gradual(dissolve, 120, 140)}), 1).graduals.tally == Tally{1, 1, 0});
}

TEST_CASE("of two findings in one dissolve the one that shares more is its pair") {
    const HouseResult result =
        house_rule(truth({true_gradual(dissolve, 100, 130)}),
                   found({a_gradual(dissolve, 95, 105), a_gradual(dissolve, 106, 131)}), 1);
    CHECK(result.graduals.tally == Tally{1, 2, 1});
    CHECK(result.start_errors == std::vector<Frame>{6});
    CHECK(result.end_errors == std::vector<Frame>{1});
    REQUIRE(result.false_.size() == 1);
    CHECK(result.false_[0].span == FrameSpan{95, 105});
}

TEST_CASE("a fade found as a dissolve is right as a gradual and wrong as a kind") {
    const HouseResult result =
        house_rule(truth({true_gradual(fade_out, 100, 120)}), found({a_gradual(dissolve, 100, 120)}), 1);
    CHECK(result.graduals.tally == Tally{1, 1, 1});
    CHECK(row(result, fade_out).tally == Tally{1, 0, 0});
    CHECK(row(result, dissolve).tally == Tally{0, 1, 0});
    CHECK(result.mistaken.at({fade_out, dissolve}) == 1);
}

TEST_CASE("a doubtful kind is right as either of its two") {
    Marked dip = true_gradual(wipe, 100, 120);
    dip.alternative = fade_out;
    for (const TransitionKind kind : {wipe, fade_out}) {
        const HouseResult result = house_rule(truth({dip}), found({a_gradual(kind, 100, 120)}), 1);
        CHECK(row(result, kind).tally == Tally{1, 1, 1});
        CHECK(result.mistaken.empty());
    }
}

TEST_CASE("what is unsure is neither counted nor punished") {
    const auto there =
        truth({true_cut(100), unsure(true_cut(200)), unsure(true_gradual(dissolve, 300, 330))});
    const HouseResult none = house_rule(there, found({a_cut(100)}), 1);
    CHECK(none.all.tally == Tally{1, 1, 1});
    const HouseResult some = house_rule(there, found({a_cut(100), a_cut(201), a_cut(310), a_cut(400)}), 1);
    CHECK(some.cuts.tally == Tally{1, 2, 1});
    CHECK(some.truths_left_out == 2);
    CHECK(some.found_left_out == 2);
}

TEST_CASE("what lies near a sure truth is judged even beside an unsure one") {
    const HouseResult result =
        house_rule(truth({unsure(true_gradual(dissolve, 80, 99)), true_cut(100)}), found({a_cut(99)}), 1);
    CHECK(result.cuts.tally == Tally{1, 1, 1});
}

TEST_CASE("a finding in a place of which the person was unsure is left out, in a sure lure it is false") {
    Truth there = truth({});
    there.lures = {{{100, 101}, "a whip of the camera", false}, {{200, 203}, "a flash", true}};
    const HouseResult result = house_rule(there, found({a_cut(101), a_cut(201)}), 1);
    CHECK(result.cuts.tally == Tally{0, 1, 0});
    REQUIRE(result.false_.size() == 1);
    CHECK(result.false_[0].note == "a flash");
}

TEST_CASE("a cut inside a true gradual is false, and said to be there; as a transition it is right") {
    const HouseResult result = house_rule(truth({true_gradual(dissolve, 100, 120)}), found({a_cut(110)}), 1);
    CHECK(result.cuts.tally == Tally{0, 1, 0});
    CHECK(result.graduals.tally == Tally{1, 0, 0});
    CHECK(result.false_cuts_in_graduals == 1);
    CHECK(result.all.tally == Tally{1, 1, 1});
}

TEST_CASE("frames in graduals: what both have, of what either has") {
    const HouseResult result =
        house_rule(truth({true_gradual(dissolve, 100, 120), true_gradual(fade_in, 300, 310)}),
                   found({a_gradual(dissolve, 110, 130)}), 1);
    CHECK(result.frame_overlap.sum == 10);
    CHECK(result.frame_overlap.count == 40);
}

TEST_CASE("the area under precision and recall rewards confidence in what is right") {
    Ranking good, bad, level;
    good.add(0.9f, true), good.add(0.8f, true), good.add(0.1f, false);
    bad.add(0.9f, false), bad.add(0.8f, true), bad.add(0.1f, true);
    level.add(0.5f, true), level.add(0.5f, false);
    CHECK(good.area(2) == doctest::Approx(1.0));
    CHECK(good.area(4) == doctest::Approx(0.5));
    CHECK(bad.area(2) == doctest::Approx((1.0 / 2 + 2.0 / 3) / 2));
    CHECK(level.area(1) == doctest::Approx(0.5));
}

TEST_CASE("a confidence is held against the share that is right") {
    Ranking ranking;
    ranking.add(1.0f, true), ranking.add(0.9f, true), ranking.add(0.89f, false), ranking.add(0.7f, true);
    ranking.add(0.2f, false);
    const auto steps = ranking.reliability();
    REQUIRE(steps.size() == 4);
    CHECK(steps[0].right.count == 1);
    CHECK(steps[0].right.value() == 1.0);
    CHECK(steps[1].least == 0.88f);
    CHECK(steps[1].right.value() == 0.5);
    CHECK(steps[2].right.value() == 1.0);
    CHECK(steps[3].most == 0.5f);
    CHECK(steps[3].right.value() == 0.0);
    CHECK(Ranking().reliability().empty());
}

TEST_CASE("error_at gives a value that at least that part does not exceed") {
    CHECK(error_at({}, 0.5) == 0);
    CHECK(error_at({-7}, 0.9) == 7);
    CHECK(error_at({1, -2, 3, -4, 5, 6, 7, 8, 9, -10}, 0.5) == 5);
    CHECK(error_at({1, -2, 3, -4, 5, 6, 7, 8, 9, -10}, 0.9) == 9);
}

TEST_CASE("results of films add up") {
    HouseResult sum = house_rule(truth({true_cut(5)}), found({a_cut(5, 0.4f)}), 1);
    sum += house_rule(truth({true_gradual(dissolve, 10, 20)}),
                      found({a_gradual(fade_in, 12, 20), a_cut(50, 0.6f)}), 1);
    CHECK(sum.cuts.tally == Tally{1, 2, 1});
    CHECK(sum.all.tally == Tally{2, 3, 2});
    CHECK(sum.cuts.ranking.area(1) == doctest::Approx(0.5));
    CHECK(sum.mistaken.at({dissolve, fade_in}) == 1);
    CHECK(sum.frame_overlap.value() == doctest::Approx(0.8));
}
