// docs/methods/claims.md says what is so: its examples are understood and tested, its tables are those of the
// program, and its mistakes are told in these words.

#include "claims/ground.hpp"
#include "support/claimed_film.hpp"
#include "support/claims_page.hpp"
#include "support/vocabulary_tables.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words)
        all += (all.empty() ? "" : ", ") + word;
    return all;
}

/// Understood, and held against a film that has everything.
Tested tried(const std::string& claim) {
    static const Decoupage film = support::claimed_film(60);
    static const Decoupage other = support::claimed_film(40, 2);
    static const Ground beside(other);
    static const Ground ground = [] {
        Ground made(film);
        made.put_beside("Jules et Jim", beside);
        return made;
    }();
    INFO(claim);
    const auto said = understood_claim(claim, ground.names());
    REQUIRE_MESSAGE(said, said.error().sentence, ": ", claim.substr(said.error().begin));
    const Tested tested = held_against(*said, ground);
    CHECK(!tested.parts.empty());
    for (const TestedPart& part : tested.parts)
        CHECK(!part.because.empty());
    return tested;
}

} // namespace

TEST_CASE("every claim on the page of claims is understood and tested") {
    const auto claims = support::blocks_of("claims");
    CHECK(claims.size() >= 40);
    int measured = 0;
    for (const std::string& claim : claims)
        measured += tried(claim).verdict == Verdict::not_measurable ? 0 : 1;
    CHECK(measured * 10 > static_cast<int>(claims.size()) * 9); // the film has nearly all they speak of
}

TEST_CASE("every place on the page of claims is understood, and a claim may speak of it") {
    const auto places = support::blocks_of("places");
    CHECK(places.size() >= 20);
    for (const std::string& place : places) {
        INFO(place);
        const auto said = understood_place(place, support::claimed_names());
        REQUIRE(said);
        CHECK(said->said == place);
        tried("the length of " + place + " is more than 1 s");
    }
}

TEST_CASE(
    "the lead of speech is held against a number with its doubt, and is not measurable where nobody speaks") {
    CHECK(tried("the lead of speech in the film is at least 3 LU").verdict == Verdict::supported);
    CHECK(tried("the lead of the voice in the film is at most 3 LU").verdict == Verdict::contradicted);
    CHECK(tried("the lead of speech in the film is at least 8 LU").verdict == Verdict::borderline);
    const Decoupage none = [] {
        Decoupage film = support::claimed_film(60);
        film.tracks.erase("balance");
        return film;
    }();
    const auto said = understood_claim("the lead of speech in the film is at least 3 LU", {});
    REQUIRE(said);
    CHECK(held_against(*said, Ground(none)).verdict == Verdict::not_measurable);
}

TEST_CASE("there is a claim for each of forty sentences, and it is tested") {
    const auto rows = support::rows_under("Forty sentences");
    CHECK(rows.size() >= 40);
    int sentence = 0;
    for (const auto& row : rows) {
        REQUIRE(row.size() == 3);
        const int number = std::stoi(row[0]);
        CHECK((number == sentence || number == sentence + 1));
        sentence = number;
        const Tested tested = tried(support::in_backticks(row[2]));
        if (row[2].find("not measurable") != std::string::npos)
            CHECK(tested.verdict == Verdict::not_measurable);
    }
    CHECK(sentence == 40);
}

TEST_CASE("the tables of words are those of the program") {
    CHECK_MESSAGE(support::claims_page().find("<!-- vocabulary -->\n\n" + support::vocabulary_tables() +
                                              "\n<!-- end of vocabulary -->") != std::string::npos,
                  "write them anew: build/release/bench/claims/claims --write docs/methods/claims.md");
}

TEST_CASE("typical mistakes are told at the word that is wrong, in the words of the page") {
    const std::vector<std::string> names{"the run", "the interview", "home"};
    const auto rows = support::rows_under("Mistakes");
    CHECK(rows.size() >= 25);
    for (const auto& row : rows) {
        REQUIRE(row.size() == 4);
        const std::string claim = support::in_backticks(row[0]);
        INFO(claim);
        const auto said = understood_claim(claim, names);
        REQUIRE(!said);
        const Misunderstanding& wrong = said.error();
        const std::string at = claim.substr(wrong.begin, wrong.end - wrong.begin);
        CHECK((at.empty() ? "its end" : "`" + at + "`") == row[1]);
        CHECK(wrong.sentence == row[2]);
        CHECK(joined(wrong.could_be) == row[3]);
    }
}
