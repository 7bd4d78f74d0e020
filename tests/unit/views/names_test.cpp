#include "support/html.hpp"
#include "support/lines.hpp"
#include "support/sample_decoupage.hpp"
#include "views/csv.hpp"
#include "views/names.hpp"
#include "views/report.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using Deed = Naming::Deed;

namespace {

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// Four shots of two seconds; two names.
Decoupage film() {
    Decoupage film = support::made_of({{Shot::Kind::picture, 48}, {Shot::Kind::picture, 48}, {}, {}});
    film.namings = {
        {1, Deed::give, 0, Named::shots, "", {48, 120}, "the <run>", "Ada", "2026-11-21T10:00:00Z"},
        {2, Deed::give, 0, Named::span, "", {50, 60}, "a step", "Ben", "2026-11-21T10:00:00Z"}};
    film.names = names_where_they_are(film);
    return film;
}

} // namespace

TEST_CASE("names are listed in order with their places, within a terminal") {
    CHECK(names_table(film()) == "    begins     length  place               name\n"
                                 "      0:02      3.0 s  shots 2–3           the <run>\n"
                                 "      0:02     0.42 s  frames 50–60        a step\n");
    CHECK(names_table({}).empty());
    Decoupage strange = film();
    strange.names[0].words = "\x1b[31m the long way from the school to the sea, and all that he sees of it";
    const std::string table = names_table(strange);
    CHECK_FALSE(holds(table, "\x1b"));
    CHECK(support::widest_line(table) <= 80);
}

TEST_CASE("what was done to the names is one sentence") {
    const Decoupage named = film();
    const auto sentence = [&](Deed deed, FrameSpan span = {}, std::string words = "") {
        Naming entry{3, deed, 0, Named::span, "", span, std::move(words), "Ada", "now"};
        return naming_sentence(named, entry, named.namings[0]);
    };
    CHECK(naming_sentence(named, named.namings[0], named.namings[0]) == "“the <run>” is shots 2–3.");
    CHECK(naming_sentence(named, named.namings[1], named.namings[1]) == "“a step” is frames 50–60.");
    CHECK(sentence(Deed::rename, {}, "the escape") == "“the <run>” is now called “the escape”.");
    CHECK(sentence(Deed::remove) == "“the <run>” is a name no more.");
    CHECK(sentence(Deed::accept, {4, 9}, "the sea") == "The moment at frame 4 is worth noticing: “the sea”.");
    CHECK(sentence(Deed::drop, {4, 9}) == "The moment at frame 4 is not worth noticing.");
    CHECK(sentence(Deed::undo) == "Naming 1 is undone.");
    CHECK(sentence(Deed::redo) == "Naming 1 holds again.");
}

TEST_CASE("tables have the names") {
    const std::string csv = csv_table(film());
    CHECK(holds(csv, ",names,scene\r\n"));
    CHECK(holds(csv, ",the <run>; a step,\r\n"));
}

TEST_CASE("the report has the names along the film and in a section, and nothing where there are none") {
    const std::string report = report_html(film(), {});
    CHECK(holds(report, "id=\"names\""));
    CHECK(holds(report, "the &lt;run&gt;"));
    CHECK_FALSE(holds(report, "the <run>"));
    CHECK(holds(report, "<small>shots 2–3</small>"));
    CHECK_FALSE(holds(report_html(support::forty_shots(), {}), "Named places"));
}

TEST_CASE("more names at one place than can be drawn are left out of the chart alone") {
    Decoupage crowded = film();
    const Name one = crowded.names[0];
    for (int i = 0; i < 40; ++i)
        crowded.names.push_back(one);
    const std::string report = report_html(crowded, {});
    std::size_t rows = 0;
    for (std::size_t at = 0; (at = report.find("<small>shots 2–3</small>", at)) != std::string::npos; ++at)
        ++rows;
    CHECK(rows == 41);
}
