#include "figures/spoken.hpp"
#include "support/sample_decoupage.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using Kind = Shot::Kind;

namespace {

Time at(double seconds_from_start) {
    return std::chrono::milliseconds(static_cast<int>(seconds_from_start * 1000));
}

Cue cue(double begin, double end, const std::string& words, const std::string& speaker = {}) {
    return {at(begin), at(end), speaker, words, {}};
}

Subtitles from(const std::string& source, std::vector<Cue> cues) {
    return {Subtitles::Origin::beside, source, "srt", "", "", std::move(cues)};
}

} // namespace

TEST_CASE("words, how long they stand, and who says them") {
    const Subtitles subtitles = from("a", {cue(0, 4, "It's you.", "ANNA"), cue(2, 6, "one two three", "BEN"),
                                           cue(5, 6, "", "NOBODY"), cue(8, 20, "last words", "ANNA")});
    const WordFigures figures = word_figures(subtitles, at(10));
    CHECK(figures.cues == 3);
    CHECK(figures.words == 7);
    CHECK(figures.spoken == at(8));
    CHECK(figures.share == doctest::Approx(0.8));
    CHECK(figures.a_minute == doctest::Approx(52.5));
    REQUIRE(figures.speakers.size() == 2);
    CHECK(figures.speakers[0].name == "ANNA");
    CHECK(figures.speakers[0].words == 4);
    CHECK(figures.speakers[1].cues == 1);
}

TEST_CASE("nothing said, and a film without length, have no figures") {
    CHECK(word_figures(from("a", {}), at(10)).a_minute == 0);
    CHECK(word_figures(from("a", {cue(0, 1, "a")}), Time{0}).share == 0);
    CHECK(word_density(from("a", {cue(0, 1, "a")}), Time{0}).values.empty());
}

TEST_CASE("of several sources the one with most words counts, of equals the first") {
    Decoupage film;
    CHECK(principal_words(film) == nullptr);
    film.subtitles = {from("none", {cue(0, 1, "")}), from("few", {cue(0, 1, "one two")}),
                      from("many", {cue(0, 1, "one two three")}), from("as many", {cue(0, 1, "a b c")})};
    CHECK(principal_words(film)->source == "many");
    film.subtitles.resize(1);
    CHECK(principal_words(film) == nullptr);
}

TEST_CASE("frames and shots of a cue") {
    const Decoupage film =
        support::made_of({{Kind::picture, 24}, {Kind::picture, 24, "dissolve", 12}, {Kind::black, 12}});
    CHECK(frames_of(cue(0.5, 1, ""), film.times) == FrameSpan{12, 24});
    CHECK(frames_of(cue(0.5, 1.01, ""), film.times) == FrameSpan{12, 25});
    CHECK(frames_of(cue(99, 100, ""), film.times) == FrameSpan{71, 72});
    CHECK(frames_of(cue(0, 1, ""), FrameTimes{}).empty());
    CHECK(shot_number_at(film, 23) == 1);
    CHECK(shot_number_at(film, 30) == 2);
    CHECK(shot_number_at(film, 70) == 0);
    CHECK(shot_number_at({}, 5) == 0);
}

TEST_CASE("the density of words is highest where most are said") {
    std::vector<Cue> cues;
    for (int i = 0; i < 30; ++i)
        cues.push_back(cue(60 + i, 61 + i, "one two three four"));
    const Density density = word_density(from("a", std::move(cues)), at(300));
    const auto most = std::max_element(density.values.begin(), density.values.end());
    CHECK(density.step * static_cast<double>(most - density.values.begin()) ==
          doctest::Approx(75).epsilon(0.03));
}
