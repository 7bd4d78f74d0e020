#include "films.hpp"
#include "program.hpp"
#include "support/drawn_print.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace decoupage::app_test {

namespace {

using Json = nlohmann::json;

/// A drawn film's dossier, and that of a PAL print of it which lacks its first ten shots.
struct TwoPrints {
    support::TemporaryFolder folder;
    Circumstances here{.folder = folder.path(), .environment = {"USER=Ada"}};
    Decoupage film = support::drawn_film(1, 40);
    Decoupage pal = support::print_of({{film, {film.shots[10].span.first, film.times.frames()}}}, {{25, 1}});

    TwoPrints() {
        support::write_drawn_dossier(film, folder.path() / "a.dossier");
        support::write_drawn_dossier(pal, folder.path() / "b.dossier");
        support::write_drawn_dossier(support::drawn_film(2, 40), folder.path() / "c.dossier");
    }
    Ran align(Words words) const {
        words.insert(words.begin(), "align");
        return run(words, here);
    }
};

} // namespace

TEST_CASE("two prints are held against each other, in words and for programs") {
    const TwoPrints prints;
    const Ran ran = prints.align({"a.dossier", "b.dossier"});
    CHECK(ran.exit == 0);
    CHECK(ran.err == "");
    CHECK(holds(ran.out, "B runs 4.2 % faster than A: 24 frames a second shown at 25: PAL."));
    CHECK(holds(ran.out, "30 shots of"));
    CHECK(holds(ran.out, "Only in A"));
    CHECK_FALSE(holds(ran.out, "Only in B"));
    const Json told = Json::parse(prints.align({"a.dossier", "b.dossier", "--json"}).out);
    CHECK(told["speed"].get<double>() == doctest::Approx(25.0 / 24).epsilon(1e-5));
    CHECK(told["shots"].size() == 30);
    CHECK(told["shots"][0]["number"] == 11);
    CHECK(told["shots"][0]["b_first"] == 0);
    CHECK(told["only_a"][0]["end"] == prints.film.shots[10].span.first);
    CHECK(told["names"].is_null());
}

TEST_CASE("names of places are carried into the other print, once") {
    const TwoPrints prints;
    for (const Words& words :
         {Words{"name", "a.dossier", "shot 20", "the run"}, {"name", "a.dossier", "shot 2", "the start"}})
        CHECK(run(words, prints.here).exit == 0);
    const Ran carried = prints.align({"a.dossier", "b.dossier", "--carry-names"});
    CHECK(holds(carried.out, "“the run” is at "));
    CHECK(holds(carried.out, "“the start” could not be placed: most of it is not in B."));
    const Json names = Json::parse(run({"name", "b.dossier", "--json"}, prints.here).out)["names"];
    REQUIRE(names.size() == 1);
    CHECK(names[0]["words"] == "the run");
    CHECK(names[0]["first"] == prints.film.shots[19].span.first - prints.film.shots[10].span.first);
    const Ran again = prints.align({"a.dossier", "b.dossier", "--carry-names", "--json"});
    CHECK(Json::parse(again.out)["names"][1]["fate"] == "known");
    CHECK(Json::parse(run({"name", "b.dossier", "--json"}, prints.here).out)["names"].size() == 1);
}

TEST_CASE("different films are refused in a sentence, and nothing is written") {
    const TwoPrints prints;
    run({"name", "a.dossier", "shot 20", "the run"}, prints.here);
    const Ran ran = prints.align({"a.dossier", "c.dossier", "--carry-names"});
    CHECK(ran.exit == 1);
    CHECK(ran.out == "");
    CHECK(holds(ran.err, "These do not seem to be prints of one film"));
    CHECK(Json::parse(run({"name", "c.dossier", "--json"}, prints.here).out)["names"].empty());
    CHECK(prints.align({"a.dossier"}).exit == 2);
    CHECK(prints.align({"a.dossier", "d.dossier"}).exit == 1);
}

} // namespace decoupage::app_test
