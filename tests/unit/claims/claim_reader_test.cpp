#include "claims/claim.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

using Kind = ClaimSaid::Kind;

const std::vector<std::string> names{"the run",      "the ride",       "the shore",          "home",
                                     "the end",      "the first love", "the camera obscura", "the boy's room",
                                     "the film club"};

ClaimSaid said(const std::string& claim) {
    INFO(claim);
    auto understood = understood_claim(claim, names);
    REQUIRE_MESSAGE(understood, understood.error().sentence, " at ", claim.substr(understood.error().begin));
    return std::move(*understood);
}

PlaceSaid place(const std::string& words) {
    INFO(words);
    auto understood = understood_place(words, names);
    REQUIRE_MESSAGE(understood, understood.error().sentence, " at ", words.substr(understood.error().begin));
    return std::move(*understood);
}

/// Where a part counts, or measures.
std::string where(const ClaimSaid& part) {
    if (!part.items.empty() && !part.items.front().in.empty()) return part.items.front().in.front().said;
    if (!part.measures.empty() && !part.measures.back().of.empty())
        return part.measures.back().of.front().said;
    return part.places.empty() ? "" : part.places.front().said;
}

std::vector<std::string> wheres(const ClaimSaid& claim) {
    std::vector<std::string> all;
    for (const ClaimSaid& part : claim.parts)
        all.push_back(where(part));
    return all;
}

using Words = std::vector<std::string>;

} // namespace

TEST_CASE("a name goes before the grammar, but for a longer way to read it") {
    CHECK(place("the end").kind == PlaceSaid::Kind::named);
    CHECK(place("the end of the run").kind == PlaceSaid::Kind::ends);
    CHECK(place("the first love").kind == PlaceSaid::Kind::named);
    CHECK(place("the first shot of the run").kind == PlaceSaid::Kind::picked);
    CHECK(place("the end credits").kind == PlaceSaid::Kind::credits);
    CHECK(place("the film club").kind == PlaceSaid::Kind::named);
    CHECK(place("the film before the run").kind == PlaceSaid::Kind::before);
    CHECK(said("the camera obscura is dark").kind == Kind::has);
    CHECK(said("the end is dark").kind == Kind::has);
    CHECK(said("the boy's room is dark").places.front().name == "boy's room");
    CHECK(place("the boy's room's last shot").items.front().in.front().name == "boy's room");
}

TEST_CASE("a place in quotation marks of any kind has that name") {
    for (const char* words : {"\"the hunt\"", "“the hunt”", "« The hunt »", "«\u00a0the hunt\u202f»"})
        CHECK(place(words).name == "hunt");
    CHECK(said("the film « Jules et Jim » is longer than the run").measures.front().of.front().name ==
          "jules et jim");
}

TEST_CASE("what has an owner belongs to it") {
    CHECK(said("the film's average shot is about 8 s").measures.front().of.front().kind ==
          PlaceSaid::Kind::film);
    CHECK(said("the run's clutter exceeds the ride's").measures.back().of.front().name == "ride");
    CHECK(said("the run’s last shot is dark").places.front().items.front().in.front().name == "run");
    CHECK(said("the run's music is loud").items.front().in.front().name == "run");
    CHECK(place("the run's first third").amount == doctest::Approx(1.0 / 3));
    CHECK(place("home's end").kind == PlaceSaid::Kind::ends);
    CHECK(wheres(said("the run is dark and its average shot is over 3 s")) == Words{"the run", "the run"});
}

TEST_CASE("'and' says the same of each") {
    CHECK(wheres(said("the theme is heard in the ride, in the run and in the shore")) ==
          Words{"the ride", "the run", "the shore"});
    CHECK(wheres(said("the theme is heard in the ride, the run and the shore")) ==
          Words{"the ride", "the run", "the shore"});
    CHECK(wheres(said("home, the run and the ride are cluttered")) == Words{"home", "the run", "the ride"});
    CHECK(wheres(said("both home and the run are cluttered")) == Words{"home", "the run"});
    CHECK(wheres(said("the clutter of home and the run is over 0.3")) == Words{"home", "the run"});
    CHECK(wheres(said("the shore is plainer than home and the run")) == Words{"home", "the run"});
    CHECK(wheres(said("there is no music and no speech in the run")) == Words{"the run", "the run"});
    CHECK(wheres(said("steps and music are heard in the run")) == Words{"the run", "the run"});
    CHECK(said("the theme is heard in the ride and the run is dark").parts.back().kind == Kind::has);
}

TEST_CASE("together they are one place") {
    const ClaimSaid claim = said("home and the run together last 20 s");
    CHECK(claim.kind == Kind::measured);
    CHECK(claim.measures.front().of.front().kind == PlaceSaid::Kind::together);
}

TEST_CASE("neither denies each, and so does 'or' after a denial") {
    const ClaimSaid neither = said("neither the run nor the ride is dark");
    CHECK(neither.kind == Kind::all_of);
    REQUIRE(neither.parts.size() == 2);
    CHECK(neither.parts[1].kind == Kind::not_so);
    CHECK(said("there is neither music nor speech in the run").parts[1].relation.most == 0);
    CHECK(said("there is no music in the run or in the ride").kind == Kind::all_of);
    CHECK(said("the theme is heard in the run or in the ride").kind == Kind::any_of);
    CHECK(said("either the run is dark or the ride is dark").kind == Kind::any_of);
}

TEST_CASE("what is left out stands in the clause before") {
    CHECK(wheres(said("the run lasts more than 60 s and is dark")) == Words{"the run", "the run"});
    const ClaimSaid three = said("the run is dark, hard and one take");
    REQUIRE(three.parts.size() == 3);
    CHECK(three.parts[2].kind == Kind::counted);
    CHECK(three.parts[1].said == "the run is hard");
    CHECK(said("the theme begins after the ride and ends before the shore").parts[1].items.size() == 1);
    CHECK(said("the camera moves through the run and through the ride").parts[1].measures.front().verb !=
          nullptr);
}

TEST_CASE("where it is may be said first") {
    CHECK(where(said("in the run there is no music")) == "the run");
    CHECK(wheres(said("in the run, there is no music and the camera is still")) ==
          Words{"the run", "the run"});
    CHECK(said("through the run the camera moves").relation.least == doctest::Approx(0.9));
    CHECK(said("in the run the camera moves").relation.least == doctest::Approx(0.5));
    CHECK(where(said("in the run most shots are dark")) == "the run");
}

TEST_CASE("a zoom in the shore is a zoom, and a zoom in is one that goes in") {
    CHECK(said("there is a zoom in the shore").items.front().noun->words == "zoom");
    CHECK(said("a zoom in begins before the shore").items.front().noun->words == "zoom in");
    CHECK(said("there is a zoom in in the shore").items.front().noun->words == "zoom in");
}

TEST_CASE("short forms are those written out") {
    CHECK(said("the run isn't dark").qualities.front().sense == QualitySaid::Sense::not_so);
    CHECK(said("the camera doesn't move in the run").relation.most == doctest::Approx(0.02));
    CHECK(said("the camera isn't moving in the run").relation.most == doctest::Approx(0.02));
    CHECK(said("there's a zoom in the shore").kind == Kind::counted);
    CHECK(said("music isn't heard in the run").kind == Kind::not_so);
    CHECK(said("no music is heard in the run").relation.most == 0);
}

TEST_CASE("heard only there is heard nowhere else") {
    const ClaimSaid claim = said("music is heard only in the ride");
    REQUIRE(claim.parts.size() == 3);
    CHECK(claim.parts[0].relation.least == 1);
    CHECK(claim.parts[1].items.front().in.front().kind == PlaceSaid::Kind::before);
    CHECK(claim.parts[2].items.front().in.front().kind == PlaceSaid::Kind::after);
    CHECK(claim.parts[2].relation.most == 0);
}

TEST_CASE("order in time is read from either end") {
    const ClaimSaid after = said("the ride comes after the run");
    CHECK(after.kind == Kind::timed);
    CHECK(after.edge == ClaimSaid::Edge::begins);
    CHECK(after.places.back().kind == PlaceSaid::Kind::ends);
    const ClaimSaid before = said("the ride is before the run");
    CHECK(before.edge == ClaimSaid::Edge::ends);
    CHECK(before.relation.most == 0);
    CHECK(said("the music ends 3 to 5 s before the shore").relation.least == -5);
    CHECK(said("the theme begins within 2 s of 1:37").places.back().of.front().kind == PlaceSaid::Kind::at);
}

TEST_CASE("what comes before and what follows are told from either side") {
    CHECK(said("the ride follows the run").places.back().kind == PlaceSaid::Kind::ends);
    CHECK(said("the ride precedes the run").edge == ClaimSaid::Edge::ends);
    CHECK(said("the ride is followed by the run").edge == ClaimSaid::Edge::ends);
    CHECK(said("the music stops as the freeze-frame begins").places.back().of.front().pick ==
          PlaceSaid::Pick::only);
    CHECK(said("the theme begins less than 2 s after the run").relation.least > -1);
}

TEST_CASE("a place that is another lies inside it, and the other inside it") {
    const ClaimSaid same = said("the run is the longest shot of the film");
    REQUIRE(same.parts.size() == 2);
    CHECK(same.parts[0].kind == Kind::inside);
    CHECK(same.parts[1].places.back().name == "run");
    CHECK(said("the longest shot of the film is in the run").kind == Kind::inside);
}

TEST_CASE("shots are joined by what is between them, and scenes have what is heard in them") {
    CHECK(said("the shots of the run are joined by dissolves").items.front().noun->words == "transition");
    const ClaimSaid scenes = said("music is heard in at least half of the scenes");
    CHECK(scenes.items.front().noun->words == "scene");
    CHECK(scenes.qualities.front().heard->words == "music");
    CHECK(said("nobody speaks in the run").items.front().noun->words == "speech");
    CHECK(said("the theme is heard twice").relation.least == 2);
}

TEST_CASE("a number before 'or' ends where another clause begins") {
    CHECK(said("the run lasts 20 s or a freeze-frame begins after the run").kind == Kind::any_of);
    CHECK(said("the run lasts 20 s or 1:05 is dark").kind == Kind::any_of);
    CHECK(said("the run is 3 or 4 takes").relation.most == 4);
}

TEST_CASE("themes and persons have letters and numbers") {
    CHECK(said("theme B is heard in the run").items.front().letter == "b");
    CHECK(said("theme A is heard in the run").items.front().letter == "a");
    CHECK(said("the shots with faces are longer than 3 s").items.front().letter.empty());
}

TEST_CASE("comparatives go either way") {
    CHECK(said("the run is more cluttered than home").relation.least == 0);
    CHECK(said("the run is less cluttered than home").relation.most == 0);
    CHECK(said("the run is more plain than home").relation.most == 0);
    CHECK(said("the run is darker than most shots of the film").kind == Kind::against);
    CHECK(said("the clutter of the run is greater than that of home").kind == Kind::compared);
    CHECK(said("the clutter of the run is greater than the clutter of home").kind == Kind::compared);
    CHECK(said("the run lasts longer than the ride").kind == Kind::compared);
}
