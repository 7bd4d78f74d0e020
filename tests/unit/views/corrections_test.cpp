#include "support/html.hpp"
#include "support/sample_decoupage.hpp"
#include "views/corrections.hpp"
#include "views/csv.hpp"
#include "views/report.hpp"
#include "views/show.hpp"
#include "views/summary.hpp"
#include "views/words.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using Deed = Correction::Deed;

namespace {

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

const Segment cut{{48, 48}, "cut", 1, ""}, fade{{40, 60}, "fade_out", 1, "white"};

/// Two shots whose cut a person set, after an attempt that was undone.
Decoupage film() {
    Decoupage film = support::made_of({{Shot::Kind::picture, 48}, {Shot::Kind::picture, 48}});
    film.corrections = {{1, Deed::remove, cut, {}, "Ben", "2026-11-21T09:00:00Z"},
                        {2, Deed::undo, {}, {}, "Ben", "2026-11-21T09:01:00Z"},
                        {3, Deed::add, {}, cut, "Ada <3", "2026-11-21T10:00:00Z"}};
    film.as_found = film.tracks["transitions"];
    film.tracks["transitions"] = corrected(film.as_found, standing(film.corrections).in_force, 96);
    film.shots = number_shots(film.track("transitions"), film.track("shots"));
    return film;
}

} // namespace

TEST_CASE("a correction is one sentence") {
    const auto sentence = [](Deed deed, Segment taken, Segment put) {
        return correction_sentence({5, deed, std::move(taken), std::move(put), "Ada", "now"}, 3);
    };
    CHECK(sentence(Deed::add, {}, cut) == "There is a cut at 48.");
    CHECK(sentence(Deed::remove, fade, {}) == "There is no fade out to white 40–60.");
    CHECK(sentence(Deed::retype, fade, {{40, 60}, "wipe", 1, ""}) ==
          "The fade out to white 40–60 is a wipe.");
    CHECK(sentence(Deed::retype, cut, {{46, 50}, "dissolve", 1, ""}) == "The cut at 48 is a dissolve 46–50.");
    CHECK(sentence(Deed::retype, cut, {{46, 50}, "other", 1, ""}) ==
          "The cut at 48 is a change of another kind 46–50.");
    CHECK(sentence(Deed::move, cut, {{50, 50}, "cut", 1, ""}) == "The cut at 48 stands at 50.");
    CHECK(sentence(Deed::undo, {}, {}) == "Correction 3 is undone.");
    CHECK(sentence(Deed::redo, {}, {}) == "Correction 3 holds again.");
}

TEST_CASE("the log is told whole, and what is undone is marked") {
    CHECK(corrections_table(film()) == "    1  There is no cut at 48. (undone)\n"
                                       "       Ben, 2026-11-21, 09:00 UTC\n"
                                       "    2  Correction 1 is undone.\n"
                                       "       Ben, 2026-11-21, 09:01 UTC\n"
                                       "    3  There is a cut at 48.\n"
                                       "       Ada <3, 2026-11-21, 10:00 UTC\n");
    CHECK(corrections_table({}) == "Here corrections would stand. None has been made.\n");
    CHECK(corrections_sentence({}).empty());
}

TEST_CASE("every view says that a person set a transition") {
    const Decoupage corrected_film = film();
    CHECK(set_by_words(corrected_film, corrected_film.shots[1].before) == "set by Ada <3, 2026-11-21");
    CHECK(set_by_words(corrected_film, cut).empty());
    CHECK(holds(shots_table(corrected_film), "cut              by hand  picture\n"));
    CHECK(holds(csv_table(corrected_film), ",1.000,3,"));
    CHECK(holds(summary_text(corrected_film, {}), "1 correction by hand is in force (Ada <3)."));
    const std::string report = report_html(corrected_film, {});
    CHECK(holds(report, "cut, set by Ada &lt;3, 2026-11-21"));
    CHECK(holds(report, "3. There is a cut at 48."));
    CHECK(holds(report, "2026-11-21, 10:00 UTC"));
    CHECK_FALSE(holds(report, "There is no cut at 48."));
    CHECK_FALSE(holds(report_html(support::forty_shots(), {}), "set by"));
}

TEST_CASE("no line is wider than a terminal, and what a stranger wrote steers none") {
    Decoupage strange = film();
    strange.corrections[2].author = "A\x1b[31mda";
    CHECK_FALSE(holds(corrections_table(strange), "\x1b"));
    CHECK_FALSE(holds(set_by_words(strange, strange.shots[1].before), "\x1b"));
    CHECK_FALSE(holds(corrections_sentence(strange), "\x1b"));
    const std::string table = shots_table(strange);
    for (std::size_t at = 0; at < table.size();) {
        const std::size_t end = table.find('\n', at);
        CHECK(columns(table.substr(at, end - at)) <= 80);
        at = end + 1;
    }
}
