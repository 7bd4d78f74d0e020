#include "figures/picture.hpp"
#include "figures/transitions.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

Segment found(FrameSpan span, const std::string& label, float confidence = 1.0f,
              const std::string& detail = {}) {
    return {span, label, confidence, detail};
}

} // namespace

TEST_CASE("transitions are counted by kind, strange ones among the others") {
    const Track track{
        "transitions",
        {found({1, 1}, "cut"), found({5, 9}, "dissolve"), found({20, 20}, "cut"), found({30, 34}, "zoom")}};
    const auto counts = count_by_kind(track);
    CHECK(counts == std::array<int, 6>{2, 1, 0, 0, 0, 1});
}

TEST_CASE("what is doubtful is less sure than the bound, and no more") {
    const Track track{
        "transitions",
        {found({1, 1}, "cut", 0.9f), found({5, 9}, "wipe", 0.4f), found({20, 20}, "cut", doubtful_below)}};
    const auto unsure = doubtful(track);
    REQUIRE(unsure.size() == 1);
    CHECK(unsure[0].label == "wipe");
}

TEST_CASE("what prevails holds for most frames, however many stretches that takes") {
    const Track track{"tone",
                      {found({0, 50}, "colour"), found({50, 90}, "tinted", 1, "amber"),
                       found({90, 130}, "tinted", 1, "amber")}};
    CHECK(prevailing(track).label == "tinted");
    CHECK(prevailing({}).label.empty());
    const Track dark{"tone", {found({0, 500}, "black"), found({500, 510}, "colour")}};
    CHECK(prevailing(dark).label == "colour");
}

TEST_CASE("the picture's shape is that inside its bars") {
    Decoupage film;
    film.film.width = 1280;
    film.film.height = 720;
    CHECK(picture_aspect(film) == doctest::Approx(16.0 / 9));
    const auto said = [&](const std::string& detail) {
        film.tracks["active_picture"] = {"active_picture", {found({0, 10}, "letterbox", 1, detail)}};
        return picture_aspect(film);
    };
    CHECK(said("2.35:1 top 88 bottom 88 left 0 right 0") == doctest::Approx(1280.0 / 544));
    CHECK(said("2.35:1 top 400 bottom 400 left 0 right 0") == doctest::Approx(16.0 / 9));
    CHECK(said("nonsense") == doctest::Approx(16.0 / 9));
    CHECK(picture_aspect({}) == 0);
}
