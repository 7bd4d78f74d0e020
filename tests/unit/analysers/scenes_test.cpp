#include "analysers/roster.hpp"
#include "analysers/scenes/grouping.hpp"
#include "analysers/scenes/joins.hpp"
#include "support/drawn.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::scenes;
using support::segment;

namespace {

/// Shots of four seconds; each with a letter that says where it is: "aabb". A bar is a fade.
struct Drawn {
    Evidence::Tracks tracks;
    Frame frames = 0;
};

Drawn drawn(const std::string& places) {
    Drawn film;
    const auto add = [&](const char* track, FrameSpan span, const char* label, const char* detail = "") {
        film.tracks[track].name = track;
        film.tracks[track].segments.push_back({span, label, 1, detail});
    };
    bool begun = false;
    for (const char place : places) {
        Frame& at = film.frames;
        if (place == '|') {
            add("transitions", {at, at + 12}, "fade_out");
            add("shots", {at, at + 12}, "transition");
            add("transitions", {at + 12, at + 24}, "fade_in");
            add("shots", {at + 12, at + 24}, "transition");
            at += 24;
            begun = false;
            continue;
        }
        if (begun) add("transitions", {at, at}, "cut");
        const FrameSpan span{at, at + 96};
        add("shots", span, "picture");
        add("palette", span, "measured", place == 'a' ? "#204080 60, #101010 40" : "#c0a040 60, #f0e0d0 40");
        add("key", span, "measured", place == 'a' ? "0.20 low" : "0.80 high");
        add("clutter", span, "measured", place == 'a' ? "0.20" : "0.80");
        at = span.end;
        begun = true;
    }
    return film;
}

std::vector<Track> found(const std::string& places,
                         const std::map<std::string, double, std::less<>>& set = {}) {
    const Drawn film = drawn(places);
    return support::found(*find_analyser("scenes"), support::plain_film(320, 180, film.frames), {},
                          film.tracks, set);
}

std::string scenes_in(const std::string& places, const std::map<std::string, double, std::less<>>& set = {}) {
    return support::told(found(places, set)[0]);
}

} // namespace

TEST_CASE("a scene begins where another place does, and the shots of each are alike") {
    CHECK(scenes_in("aaaabbbb") == "0-384 scene, 384-768 scene");
}

TEST_CASE("a scene begins after a fade, with its fade in, and the reason is said") {
    const Track scenes = found("aaaa|aaaa")[0];
    REQUIRE(scenes.segments.size() == 2);
    CHECK(scenes.segments[1].span == FrameSpan{396, 792});
    CHECK(scenes.segments[1].detail.starts_with("a fade"));
}

TEST_CASE("two set-ups by turns are one scene") {
    CHECK(scenes_in("abababab") == "0-768 scene");
}

TEST_CASE("a film of one shot is one scene, and so is one without any") {
    CHECK(scenes_in("a") == "0-96 scene");
    CHECK(support::told(support::found(*find_analyser("scenes"), support::plain_film(320, 180, 10), {},
                                       {})[0]) == "0-10 scene");
}

TEST_CASE("more: no scene is too little, or none is enough") {
    CHECK(scenes_in("aaaabbbb", {{"more", -12.0}}) == "0-768 scene");
    CHECK(found("aaaabbbb", {{"more", 12.0}})[0].segments.size() > 2);
}

TEST_CASE("single: what a scene of one shot costs") {
    const std::vector<float> odds{-1, 1, 1, -1};
    const Together as_any(Likenesses(std::vector<SceneShot>(5)));
    CHECK(best_grouping(odds, 0, as_any) == std::vector<bool>{false, true, true, false});
    const auto dear = best_grouping(odds, 3, as_any);
    CHECK(static_cast<int>(dear[1]) + static_cast<int>(dear[2]) == 1);
}

TEST_CASE("shots that are alike stay together: scenes of two shots and of six by their looks alone") {
    const auto grouped = [](const std::string& places) {
        std::vector<SceneShot> shots(places.size());
        for (std::size_t i = 0; i < places.size(); ++i)
            shots[i].palette = swatches_in(places[i] == 'a' ? "#204080 100" : "#c0a040 100");
        const std::vector<float> odds(places.size() - 1, -0.5F);
        std::string found(1, places[0]);
        const std::vector<bool> begins = best_grouping(odds, 1, Together(Likenesses(shots)));
        for (std::size_t i = 0; i < begins.size(); ++i)
            found += (begins[i] ? "|" : "") + std::string(1, places[i + 1]);
        return found;
    };
    CHECK(grouped("aabbaa") == "aa|bb|aa");
    CHECK(grouped("aaaaaabb") == "aaaaaa|bb");
    CHECK(grouped("aaaaaa") == "aaaaaa");
    CHECK(grouped("a") == "a");
}

TEST_CASE("likeness: a set-up that comes back is likeness itself, whatever its colours") {
    SceneShot one, other;
    one.palette = swatches_in("#204080 100");
    other.palette = swatches_in("#c0a040 100");
    CHECK(likeness(one, other) < 0.2F);
    one.setup = other.setup = 3;
    CHECK(likeness(one, other) == 1);
}

TEST_CASE("the edge of music tells of a scene where music is rare, and little where it is everywhere") {
    const auto edge_with = [](const std::vector<FrameSpan>& music) {
        Drawn film = drawn("aaaaaaaa");
        film.tracks["music"].name = "music";
        for (const FrameSpan& span : music)
            film.tracks["music"].segments.push_back({span, "music", 1, ""});
        const Film plain = support::plain_film(320, 180, film.frames);
        const FrameTimes times = support::plain_times(film.frames);
        const Evidence::Curves curves;
        const Evidence evidence(plain, times, curves, film.tracks);
        const auto shots = scene_shots(evidence);
        return joins_of(evidence, shots, Likenesses(shots))[3].say[music_edge];
    };
    CHECK(edge_with({}) == 0);
    CHECK(edge_with({{384, 430}}) > edge_with({{0, 384}, {440, 768}}));
}

TEST_CASE("a sequence goes on over a cut to another scene, and ends with a fade") {
    CHECK(support::told(found("aaaabbbb|bbbb")[1]) == "0-780 sequence, 780-1176 sequence");
}

TEST_CASE("palettes: the same, wholly other, and what cannot be read") {
    const auto one = swatches_in("#204080 60, #101010 40"), other = swatches_in("#f0e0d0 100");
    REQUIRE(one.size() == 2);
    CHECK(one[0].share == doctest::Approx(0.6));
    CHECK(palette_distance(one, one) == doctest::Approx(0));
    CHECK(palette_distance(one, other) > 0.8F);
    CHECK(swatches_in("#20408 60").empty());
    CHECK(swatches_in("#204080 -5").empty());
    CHECK(swatches_in("#204080 50, rubbish").size() == 1);
}
