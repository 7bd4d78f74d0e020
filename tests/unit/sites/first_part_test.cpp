#include "sites/first_part.hpp"
#include "support/sample_decoupage.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

/// Where it is; -1 where it is not understood.
Frame limit_of(const std::string& words, const Places& places = {}) {
    static const Decoupage film = support::made_of({{Shot::Kind::picture, 240}, {Shot::Kind::picture, 1200}});
    const auto limit = spoiler_limit(words, film, places);
    return limit ? *limit : -1;
}

} // namespace

TEST_CASE("a spoiler limit is a time, a share, before the end, or a place") {
    CHECK(limit_of("") == 1440);
    CHECK(limit_of("0:30") == 720);
    CHECK(limit_of("40 %") == 576);
    CHECK(limit_of("40%") == 576);
    CHECK(limit_of("100 %") == 1440);
    CHECK(limit_of("end - 10 s") == 1200);
    CHECK(limit_of("end - 0.5 min") == 720);
    CHECK(limit_of("end − 1 min") == 0);
    CHECK(limit_of("end - 10 min") == 0);
    CHECK(limit_of("shot 2") == 240);
    CHECK(limit_of("the run", {{"the run", {300, 400}}}) == 300);
}

TEST_CASE("what is no limit is a fault, not a limit at the end") {
    for (const char* words :
         {"the run", "101 %", "-3 %", "end - x", "end - 10", "end - 10 h", "nan %", "inf %", "%"}) {
        CAPTURE(words);
        CHECK(limit_of(words) == -1);
    }
}

TEST_CASE("the first part of a film knows nothing of the rest") {
    Decoupage film = support::forty_shots();
    const Frame frames = film.times.frames(), limit = frames / 2;
    film.names = {{1, "early", Named::span, {}, {10, 20}, "", ""},
                  {2, "late", Named::span, {}, {limit - 1, limit + 1}, "", ""}};
    film.tracks["motifs"] = {"motifs",
                             {{{10, 20}, "A", 1, "like 9:99"},
                              {{30, 40}, "A", 1, "like 9:99"},
                              {{50, 60}, "B", 1, ""},
                              {{frames - 9, frames}, "B", 1, ""}}};
    film.tracks["rhymes"] = {"rhymes", {{{10, 20}, "alike", 1, "6416 0.61"}}};
    film.curves["loudness"] = std::vector<float>(1000, 1.0f);
    const Decoupage part = first_part(film, limit);
    CHECK(part.times.frames() == limit);
    CHECK(part.times.end() == film.times.at(limit));
    CHECK(part.film.duration == part.times.end());
    REQUIRE(part.names.size() == 1);
    CHECK(part.names[0].words == "early");
    for (const auto& [name, track] : part.tracks)
        for (const Segment& segment : track.segments)
            CHECK(segment.span.end <= limit);
    for (const Shot& shot : part.shots)
        CHECK((shot.span.end <= limit && shot.after.span.end <= limit));
    for (const Still& still : part.stills)
        CHECK(still.frame < limit);
    CHECK(part.stills.size() > 3);
    CHECK(part.curves.at("level_mean").size() == static_cast<std::size_t>(limit));
    CHECK(part.curves.at("loudness").size() <= 501);
    CHECK(part.tracks.count("rhymes") == 0);
    REQUIRE(part.track("motifs").segments.size() == 2); // B is heard again only later
    CHECK(part.track("motifs").segments[0].detail.empty());
}

TEST_CASE("words that go on over the limit are left out") {
    Decoupage film = support::forty_shots();
    const Decoupage part = first_part(film, 24 * 3);
    REQUIRE(part.subtitles.size() == 1);
    CHECK(part.subtitles[0].cues.size() == 1);
}

TEST_CASE("a part as long as the film is the film, and one of nothing is empty") {
    const Decoupage film = support::forty_shots();
    CHECK(first_part(film, film.times.frames() + 5).shots.size() == film.shots.size());
    CHECK(first_part(film, 0).shots.empty());
    CHECK(first_part(film, 0).times.frames() == 0);
}
