#include "figures/lead.hpp"
#include "support/drawn.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

Segment passage(Frame first, Frame end, const char* label, const char* detail) {
    Segment segment = support::segment(first, end, label);
    segment.detail = detail;
    return segment;
}

/// Ten seconds of 24 frames: silence, speech at -20 LUFS over music, music at -30 alone.
Decoupage film() {
    Decoupage film;
    film.film = support::plain_film(160, 90, 240);
    film.times = support::plain_times(240);
    film.tracks["speech"] = {"speech", {support::segment(48, 144, "speech")}};
    film.tracks["music"] = {"music", {support::segment(72, 240, "music")}};
    film.tracks["balance"] = {"balance",
                              {passage(48, 72, "over_sounds", "12 ±6 LU"),
                               passage(72, 120, "over_music", "6 ±6 LU"), passage(120, 144, "not_told", "")}};
    std::vector<float> loudness(20, -60.0F);
    loudness.insert(loudness.end(), 40, -20.0F);
    loudness.insert(loudness.end(), 40, -30.0F);
    film.curves["loudness"] = loudness;
    return film;
}

} // namespace

TEST_CASE("what a passage says of its lead") {
    const auto lead = lead_told(passage(0, 1, "over_music", "-3 ±7 LU"));
    REQUIRE(lead);
    CHECK(lead->lead == -3);
    CHECK(lead->doubt == 7);
    for (const char* other : {"", "LU", "3", "3 LU", "3 ± LU", "±7 LU"})
        CHECK_FALSE(lead_told(passage(0, 1, "over_music", other)));
}

TEST_CASE("the lead in a place is that of its passages, by how long they are there") {
    const Decoupage one = film();
    const auto all = lead_in(one, {0, 240}, LeadOver::anything);
    REQUIRE(all);
    CHECK(all->lead == doctest::Approx(8)); // a second at 12, two at 6
    CHECK(all->doubt < 6);
    CHECK(all->doubt > 3);
    CHECK(seconds(all->spoken) == doctest::Approx(3));
    CHECK(lead_in(one, {0, 240}, LeadOver::music)->lead == doctest::Approx(6));
    CHECK(lead_in(one, {60, 96}, LeadOver::anything)->lead == doctest::Approx(8));
    CHECK_FALSE(lead_in(one, {120, 240}, LeadOver::anything));
    CHECK_FALSE(lead_in(one, {48, 72}, LeadOver::music));
}

TEST_CASE("however many passages there are, some doubt stays") {
    Decoupage one = film();
    one.tracks["balance"].segments.clear();
    for (Frame first = 0; first < 240; first += 2)
        one.tracks["balance"].segments.push_back(passage(first, first + 2, "over_music", "6 ±6 LU"));
    CHECK(lead_in(one, {0, 240}, LeadOver::anything)->doubt == doctest::Approx(1.5));
}

TEST_CASE("how loud speech is, beside the film and beside music alone") {
    const auto figures = dialogue_figures(film());
    REQUIRE(figures);
    CHECK(figures->loudness == doctest::Approx(-20));
    REQUIRE(figures->music_alone);
    CHECK(*figures->music_alone == doctest::Approx(-30));
    CHECK(figures->under_film < 0); // the film is less loud than its speech
    CHECK(figures->over_music->lead == doctest::Approx(6));
    Decoupage silent = film();
    silent.tracks["speech"].segments.clear();
    CHECK_FALSE(dialogue_figures(silent));
    silent = film();
    silent.curves.clear();
    CHECK_FALSE(dialogue_figures(silent));
}
