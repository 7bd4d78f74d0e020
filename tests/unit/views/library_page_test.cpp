#include "support/html.hpp"
#include "views/library_page.hpp"

#include <cmath>
#include <limits>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

LibraryPage page_of(int films) {
    LibraryPage page;
    page.title = "A <folder>";
    for (int n = 0; n < films; ++n) {
        LibraryPageFilm film;
        film.name = "film <" + std::to_string(n) + ">";
        film.length = std::chrono::seconds(600 + n);
        film.profile.values.fill(std::numeric_limits<double>::quiet_NaN());
        film.profile.values[profile_place("shots")] = 10 + n;
        film.profile.values[profile_place("asl")] = 2.0 + n;
        film.profile.density.assign(density_points, 3.0f);
        for (std::size_t point = 0; point < length_points; ++point)
            film.profile.lengths.push_back(1.0f + static_cast<float>(point));
        if (n > 0) film.neighbours = {{0, 0.5}};
        page.films.push_back(std::move(film));
    }
    page.left_out = {"odd.dossier is left out: it is none."};
    page.rules = {"Cards count."};
    return page;
}

int count_of(const std::string& text, const std::string& part) {
    int count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

} // namespace

TEST_CASE("every film is on the page, under its name, in every chart and in the table") {
    const std::string html = library_page_html(page_of(7));
    CHECK(count_of(html, "<li id=\"film-") == 7);
    CHECK(count_of(html, "<use href=\"#lengths\"/>") == 7);
    CHECK(count_of(html, "<tr><th><a href=\"#film-") == 7);
    CHECK(count_of(html, "<circle") == 2 * 7); // of two figures that differ
    CHECK(html.find("film &lt;3&gt;") != std::string::npos);
    CHECK(html.find("film <3>") == std::string::npos);
    CHECK(html.find("odd.dossier is left out") != std::string::npos);
    CHECK(html.find("Cards count.") != std::string::npos);
    CHECK(html.find("near <a href=\"#film-1\">") != std::string::npos);
}

TEST_CASE("the page asks for nothing from outside, and runs nothing") {
    const std::string html = library_page_html(page_of(3));
    for (const std::string& told : support::faults_of(html))
        FAIL_CHECK(told);
    CHECK(html.find("<script") == std::string::npos);
    CHECK(html.find("http://") == std::string::npos);
    CHECK(html.find("https://") == std::string::npos);
    CHECK(html.find("nan") == std::string::npos);
    CHECK(html.find("inf") == std::string::npos);
}

TEST_CASE("a library without films is a page") {
    const std::string html = library_page_html(page_of(0));
    CHECK(html.find("0 films") != std::string::npos);
    CHECK(html.ends_with("</html>\n"));
}
