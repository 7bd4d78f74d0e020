#include "claims/claim.hpp"

#include <algorithm>
#include <string>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

Misunderstanding wrong(const std::string& claim,
                       const std::vector<std::string>& names = {"the run", "home"}) {
    const auto said = understood_claim(claim, names);
    REQUIRE(!said);
    CHECK(said.error().begin <= said.error().end);
    CHECK(said.error().end <= claim.size());
    CHECK(said.error().could_be.size() <= 8);
    return said.error();
}

std::string word_of(const std::string& claim) {
    const Misunderstanding what = wrong(claim);
    return claim.substr(what.begin, what.end - what.begin);
}

} // namespace

TEST_CASE("a slip of the hand is shown at its word, with what was meant") {
    CHECK(word_of("all transitions in the run are disolves") == "disolves");
    CHECK(wrong("all transitions in the run are disolves").could_be.front() == "dissolves");
    CHECK(wrong("there is a zom in the run").could_be.front() == "zoom");
    CHECK(wrong("the runn is dark").could_be.front() == "run");
    CHECK(wrong("the film ends on a freez-frame").could_be.front() == "freeze");
    CHECK(word_of("the run is a medium close-upp") == "upp");
}

TEST_CASE("a word that is right is not blamed for one that is wrong behind it") {
    CHECK(word_of("the longest sht of the film is dark") == "sht");
    CHECK(word_of("the camera moves through the chase") == "chase");
}

TEST_CASE("the way that came furthest is told, not the last one that was tried") {
    CHECK(wrong("the theme begins within 2 s").sentence == "Of what is not said");
    CHECK(wrong("the run is longer than 60").sentence == "A length needs its unit");
    CHECK(word_of("the run is dark and the chase is dark") == "chase");
}

TEST_CASE("a claim that breaks off is wrong at its end") {
    const std::string claim = "the camera moves more in the run";
    CHECK(wrong(claim).begin == claim.size());
    CHECK(wrong(claim).could_be == std::vector<std::string>{"than in the classroom"});
}

TEST_CASE("places that could stand there are named first") {
    const auto could_be = wrong("there is no music in the chase").could_be;
    CHECK(could_be.front() == "the run");
    CHECK(could_be[1] == "home");
    CHECK(wrong("there is no music in the chase").sentence == "No place is called that");
}

TEST_CASE("what people often write has an answer of its own") {
    CHECK(wrong("the run is very dark").sentence.starts_with("This word does not say how much"));
    CHECK(wrong("the clutter of home > 0.5").sentence == "Relations are said in words");
    CHECK(word_of("the aspect of the film is about 2,35") == "2,35");
    CHECK(wrong("the aspect of the film is about 2,35").could_be.front() == "2.35");
    CHECK(word_of("the run is one take. It is dark") == "take.");
    CHECK(wrong("is the run one take?").sentence == "A claim says how it is, and does not ask");
    CHECK(wrong("the film \"Jules et Jim is long").sentence == "This quotation has no end");
    CHECK(wrong("le plan est long").sentence == "Claims are written in English");
}

TEST_CASE("nothing, too much, and too deep are told") {
    CHECK(wrong("").sentence == "Nothing is said");
    CHECK(wrong(" .").sentence == "Nothing is said");
    CHECK(wrong(std::string(3000, 'a')).sentence == "A claim has at most 2,000 letters");
    std::string deep;
    for (int step = 0; step < 60; ++step)
        deep += "the first half of ";
    CHECK(wrong(deep + "the film is dark").sentence == "Places lie within places too deep");
}
