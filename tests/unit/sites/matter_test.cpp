#include "made_companion.hpp"
#include "sites/matter.hpp"

#include <algorithm>

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("before the screening there are no stills from after the limit") {
    const auto companion = support::made_companion();
    const Frame frames = companion.screened.film.times.frames();
    const SiteMatter matter(companion.work, &companion.screened, companion.order, 1000);
    const auto before = matter.stills({0, frames}, Side::before, 0),
               all = matter.stills({0, frames}, Side::after, 0);
    CHECK(before.size() > 3);
    CHECK(all.size() > before.size());
    for (const Still* still : before)
        CHECK(still->frame < 1000);
    CHECK(matter.stills({0, frames}, Side::after, 5).size() == 5);
    CHECK(matter.still({1000, 1200}, Side::before) == nullptr);
}

TEST_CASE("of stills of one frame, one is taken; those of no size, none") {
    auto companion = support::made_companion();
    const std::size_t own = companion.screened.film.stills.size();
    companion.screened.more_stills = {companion.screened.film.stills[0], {3, 0, 0, ""}, {5, 8, 8, "x"}};
    const SiteMatter matter(companion.work, &companion.screened, companion.order, 1000);
    CHECK(matter.stills({0, companion.screened.film.times.frames()}, Side::after, 0).size() == own + 1);
}

TEST_CASE("a place is found by its name or its slug, on the side that may know it") {
    const auto companion = support::made_companion();
    const SiteMatter matter(companion.work, &companion.screened, companion.order, 900);
    CHECK(matter.place("the street", Side::before) == FrameSpan{500, 900});
    CHECK(matter.place("The-Street", Side::after) == FrameSpan{500, 900});
    CHECK_FALSE(matter.place("the end", Side::before));
    CHECK(matter.place("the end", Side::after));
    CHECK_FALSE(matter.place("nowhere", Side::after));
    CHECK(matter.place_name("the-street") == "the street");
}

TEST_CASE("claims with one slug have anchors of their own") {
    auto companion = support::made_companion();
    companion.add_claim("Wipe", "Another.", Verdict::supported, {});
    const SiteMatter matter(companion.work, &companion.screened, companion.order, 900);
    CHECK(matter.claim("wipe")->anchor == "claim-wipe");
    CHECK(matter.claim("Wipe")->anchor != "claim-wipe");
    CHECK(matter.claim("nothing") == nullptr);
}

TEST_CASE("of texts in several languages the site's is taken, and else the first") {
    const auto companion = support::made_companion();
    REQUIRE(texts_in(companion.work.before, Language::french).size() == 1);
    CHECK(texts_in(companion.work.before, Language::french)[0]->language == "fr");
    CHECK(texts_in(companion.work.before, Language::english)[0]->language == "en");
    CHECK(texts_in(companion.work.after, Language::french)[0]->language == "en");
    CHECK(stem_of(companion.work.before[1]) == "before");
}
