#include "sites/chart_words.hpp"
#include "support/html.hpp"
#include "support/sample_decoupage.hpp"
#include "views/film_charts.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

const Decoupage& film() {
    static const Decoupage film = [] {
        Decoupage made = support::forty_shots();
        made.tracks["scale"] = {"scale", {{{100, 200}, "medium_close_up", 0.9f, "2 heads"}}};
        made.tracks["speech"] = {"speech", {{{100, 200}, "speech", 0.9f, ""}}};
        return made;
    }();
    return film;
}

bool holds(const std::string& page, std::string_view words) {
    return page.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("in English charts stay as they are drawn") {
    const std::string drawn = film_chart(film(), FilmChart::timeline);
    CHECK(chart_in(drawn, Language::english) == drawn);
}

TEST_CASE("in French charts have French names, captions, rows and legends") {
    const std::string drawn = chart_in(film_chart(film(), FilmChart::timeline), Language::french);
    CHECK(holds(drawn, "<b>Longueur des plans</b> Une barre par plan"));
    CHECK(holds(drawn, ">f. ench.</text>"));
    CHECK(holds(drawn, ">travelling</text>"));
    CHECK(holds(drawn, "</i>plan rapproché poitrine</span>"));
    CHECK(holds(drawn, ">parole</text>"));
    for (const char* english : {">cuts</text>", "<b>Shot lengths", "<b>Sound", "<title>", "<desc id"})
        CHECK_FALSE(holds(drawn, english));
    CHECK(support::faults_of(drawn).empty());
}

TEST_CASE("every chart that a text may show has a French name") {
    for (const FilmChart chart : {FilmChart::shot_lengths, FilmChart::cut_density, FilmChart::timeline,
                                  FilmChart::sound, FilmChart::scales}) {
        const std::string english = film_chart(film(), chart), french = chart_in(english, Language::french);
        for (std::size_t at = 0; (at = english.find("<figcaption><b>", at)) != std::string::npos; ++at) {
            const std::string name = english.substr(at, english.find("</b>", at) - at);
            CAPTURE(name);
            CHECK_FALSE(holds(french, name + "</b>"));
        }
    }
}
