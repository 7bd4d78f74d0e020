#include "figures/tier_agreement.hpp"
#include "support/even_times.hpp"

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

using namespace decoupage;
using doctest::Approx;

namespace {

const std::vector<std::string> two{"Ada", "Ben"};

/// Four shots of 25 frames, the last of them black.
Decoupage film() {
    Decoupage made;
    made.times = support::even_times(100, {25, 1});
    for (Frame at = 0; at < 100; at += 25) {
        Shot shot;
        shot.span = {at, at + 25};
        shot.kind = at == 75 ? Shot::Kind::black : Shot::Kind::picture;
        shot.number = at == 75 ? 0 : static_cast<int>(at / 25 + 1);
        made.shots.push_back(shot);
    }
    made.annotations.tiers = {{1, "gestures", 0, Lies::on_film, 0, "Ada", "now"}};
    return made;
}

void note(Decoupage& film, const std::string& author, FrameSpan span, const std::string& words) {
    Annotation one;
    one.number = std::ssize(film.annotations.annotations) + 2;
    one.tier = 1;
    one.given = one.span = span;
    one.words = words;
    one.author = author;
    film.annotations.annotations.push_back(one);
    std::ranges::stable_sort(film.annotations.annotations, {}, &Annotation::span);
}

} // namespace

TEST_CASE("frames count by what is said of them, and silence is said too") {
    Decoupage made = film();
    note(made, "Ada", {0, 50}, "waves");
    note(made, "Ben", {10, 50}, "Waves");
    note(made, "Ben", {60, 70}, "points");
    note(made, "Cleo", {0, 100}, "waves");
    const TierAgreement found = tier_agreement(made, 1, two);
    CHECK(found.frames.whole.units == 100);
    CHECK(found.frames.whole.share == Approx(0.8)); // 0-10 and 60-70 differ
    CHECK(found.frames.spoken.units == 40);
    CHECK(found.frames.spoken.share == Approx(1));
    CHECK(std::isnan(found.frames.spoken.kappa)); // they both said one thing
    CHECK(found.disagreements == std::vector<Disagreement>{{{0, 10}, "waves", ""}, {{60, 70}, "", "points"}});
}

TEST_CASE("a shot counts by what is said of most of its frames, and black is none") {
    Decoupage made = film();
    note(made, "Ada", {0, 13}, "waves"); // 13 of 25
    note(made, "Ben", {0, 12}, "waves"); // 12 of 25: nothing, mostly
    note(made, "Ada", {25, 50}, "points");
    note(made, "Ben", {25, 50}, "points");
    note(made, "Ada", {75, 100}, "waves"); // of black
    const TierAgreement found = tier_agreement(made, 1, two);
    CHECK(found.shots.whole.units == 3);
    CHECK(found.shots.whole.share == Approx(2.0 / 3));
    CHECK(found.shots.spoken.units == 1);
}

TEST_CASE("who says two things at once agrees with who says both") {
    Decoupage made = film();
    note(made, "Ada", {0, 20}, "waves");
    note(made, "Ada", {10, 20}, "points");
    note(made, "Ben", {0, 10}, "waves");
    note(made, "Ben", {10, 20}, "points");
    const TierAgreement found = tier_agreement(made, 1, two);
    CHECK(found.disagreements == std::vector<Disagreement>{{{10, 20}, "points + waves", "points"}});
    note(made, "Ben", {10, 20}, "waves");
    CHECK(tier_agreement(made, 1, two).disagreements.empty());
}

TEST_CASE("terms are told apart by their ids") {
    Decoupage made = film();
    made.annotations.vocabularies = {{5, "Sizes", "", "", {{6, 5, "near", "near", ""}}}};
    made.annotations.tiers[0].vocabulary = 5;
    note(made, "Ada", {0, 20}, "my remark");
    note(made, "Ben", {0, 20}, "another remark");
    for (Annotation& one : made.annotations.annotations)
        one.term = "near";
    CHECK(tier_agreement(made, 1, two).disagreements.empty());
    CHECK(tier_agreement(made, 1, two).values == std::vector<std::string>{"", "near"});
}

TEST_CASE("several authors are compared by Fleiss's kappa") {
    Decoupage made = film();
    for (const char* author : {"Ada", "Ben", "Cleo"})
        note(made, author, {0, 50}, "waves");
    const std::vector<std::string> three{"Ada", "Ben", "Cleo"};
    CHECK(tier_agreement(made, 1, three).frames.whole.kappa == Approx(1));
    note(made, "Cleo", {50, 100}, "points");
    const TierAgreement found = tier_agreement(made, 1, three);
    CHECK(found.frames.whole.kappa < 1);
    CHECK(found.shots.whole.units == 3);
    CHECK(found.frames.spoken.units == 50);
}

TEST_CASE("a film without frames, or without notes, has no agreement to be told") {
    CHECK(tier_agreement({}, 1, two).frames.whole.units == 0);
    const TierAgreement none = tier_agreement(film(), 1, two);
    CHECK(none.frames.whole.share == Approx(1));
    CHECK(std::isnan(none.frames.whole.kappa));
    CHECK(none.disagreements.empty());
}
