#include "made_companion.hpp"
#include "sites/pages.hpp"

#include <algorithm>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

NineStills nine_of(const support::MadeCompanion& companion, Side side, Frame limit) {
    const SiteMatter matter(companion.work, &companion.screened, companion.order, limit);
    NineStills nine = nine_stills(matter, side);
    for (const Still* still : nine.in_order)
        CHECK(still != nullptr);
    return nine;
}

} // namespace

TEST_CASE("nine stills stand out of order, in the same disorder every time") {
    const auto companion = support::made_companion();
    const Frame frames = companion.screened.film.times.frames();
    const NineStills nine = nine_of(companion, Side::after, frames),
                     again = nine_of(companion, Side::after, frames);
    REQUIRE(nine.in_order.size() == 9);
    CHECK(nine.shown == again.shown);
    CHECK_FALSE(std::ranges::is_sorted(nine.shown));
    auto all = nine.shown;
    std::ranges::sort(all);
    for (std::size_t at = 0; at < 9; ++at)
        CHECK(all[at] == at);
    CHECK(std::ranges::is_sorted(nine.in_order, {}, &Still::frame));
}

TEST_CASE("another work has another disorder") {
    auto companion = support::made_companion();
    const Frame frames = companion.screened.film.times.frames();
    const auto first = nine_of(companion, Side::after, frames).shown;
    companion.work.name = "another";
    CHECK(nine_of(companion, Side::after, frames).shown != first);
}

TEST_CASE("a picture without anything to see is no part of the exercise") {
    auto companion = support::made_companion();
    const Frame frames = companion.screened.film.times.frames();
    const Frame blank = nine_of(companion, Side::after, frames).in_order[4]->frame;
    for (Still& still : companion.screened.film.stills)
        if (still.frame == blank) still.jpeg = "white";
    for (const Still* still : nine_of(companion, Side::after, frames).in_order)
        CHECK(still->frame != blank);
}

TEST_CASE("too few stills make no exercise") {
    const auto companion = support::made_companion();
    CHECK(nine_of(companion, Side::before, 100).in_order.empty());
    CHECK(companion.made().contains("nine-stills.html"));
}

TEST_CASE("the addresses and words of the exercise give no order away") {
    const Site site = support::made_companion().made();
    const std::string& page = site.at("nine-stills-whole.html");
    CHECK(page.find("stills/0") == std::string::npos);
    CHECK(page.find("class=\"num\"") == std::string::npos);
    CHECK(page.find("Shot ") == std::string::npos);
    CHECK(site.at("nine-stills-whole-answer.html").find("class=\"num\"") != std::string::npos);
}
