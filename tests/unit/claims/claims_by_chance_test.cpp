// What holds of every claim.

#include "claims/ground.hpp"
#include "support/claimed_film.hpp"
#include "support/claims_by_chance.hpp"

#include <chrono>
#include <cmath>
#include <string>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

const Ground& ground() {
    static const Decoupage film = support::claimed_film(60);
    static const Ground ground(film);
    return ground;
}

/// Are the words of `part` in `whole`, in their order?
bool in_order(const std::string& part, const std::string& whole) {
    std::size_t at = 0;
    for (const char letter : part) {
        at = whole.find(letter, at);
        if (at == std::string::npos) return false;
        ++at;
    }
    return true;
}

void check_said(const ClaimSaid& claim, const std::string& whole) {
    CHECK(!claim.said.empty());
    CHECK_MESSAGE(in_order(claim.said, whole), claim.said);
    for (const ClaimSaid& part : claim.parts)
        check_said(part, whole);
    for (const PlaceSaid& place : claim.places)
        if (!place.said.empty()) CHECK(whole.find(place.said) != std::string::npos);
    for (const QualitySaid& quality : claim.qualities)
        CHECK(whole.find(quality.said) != std::string::npos);
}

ClaimSaid understood(const std::string& claim) {
    auto said = understood_claim(claim, ground().names());
    const std::string why = said ? "" : said.error().sentence + " at: " + claim.substr(said.error().begin);
    REQUIRE_MESSAGE(said, why);
    return std::move(*said);
}

Verdict verdict(const std::string& claim) {
    INFO(claim);
    return held_against(understood(claim), ground()).verdict;
}

Verdict turned(Verdict verdict) {
    return verdict == Verdict::supported      ? Verdict::contradicted
           : verdict == Verdict::contradicted ? Verdict::supported
                                              : verdict;
}

/// Words as they come.
std::string words_by_chance(support::Chance& chance) {
    static const std::string all =
        "the a is are has in of and or , than more less at least about 3 60 s half most all "
        "no there run home film shot from to longest last first holds with without begins "
        "ends before after within as heard through neither nor both it 's not camera moves "
        "clutter music cuts dissolves zoom freeze-frame \" 2,35 -4 close-ups dark";
    std::string text;
    for (int word = chance.between(1, 30); word > 0; --word) {
        const auto at = static_cast<std::size_t>(chance.between(0, static_cast<int>(all.size()) - 1));
        const std::size_t begin = all.rfind(' ', at) == std::string::npos ? 0 : all.rfind(' ', at) + 1;
        text += all.substr(begin, all.find(' ', begin) - begin) + " ";
    }
    return text;
}

} // namespace

TEST_CASE("claims made by the grammar are understood, in their own words") {
    support::each_round(2000, [](support::Chance& chance) {
        const std::string claim = support::claim_by_chance(chance);
        CAPTURE(claim);
        check_said(understood(claim), claim);
    });
}

TEST_CASE("places made by the grammar are understood, to their last word") {
    support::each_round(1000, [](support::Chance& chance) {
        const std::string words = support::place_by_chance(chance, 6);
        CAPTURE(words);
        const auto place = understood_place(words, ground().names());
        REQUIRE(place);
        CHECK(place->said == words);
        if (const auto span = found_place(*place, ground())) CHECK(span->first <= span->end);
    });
}

TEST_CASE("whatever is typed is understood, or it is told at which of its bytes it is not") {
    support::each_round(3000, [](support::Chance& chance) {
        std::string text = words_by_chance(chance);
        if (chance.one_in(3))
            for (int byte = chance.between(1, 20); byte > 0; --byte)
                text[static_cast<std::size_t>(chance.between(0, static_cast<int>(text.size()) - 1))] =
                    static_cast<char>(chance.between(0, 255));
        CAPTURE(text);
        const auto claim = understood_claim(text, ground().names());
        if (claim) return;
        CHECK(claim.error().begin <= claim.error().end);
        CHECK(claim.error().end <= text.size());
        CHECK(claim.error().could_be.size() <= 8);
        CHECK(!claim.error().sentence.empty());
    });
}

TEST_CASE("the longest claims take no longer than a moment") {
    const auto begun = std::chrono::steady_clock::now();
    for (const char* part :
         {"the first half of ", "home and ", "home, ", "it is not so that ", "in home ",
          "the shot that "
          "holds ",
          "home's ", "the scene with the most cuts in ", "from home to ", "both home and ",
          "neither home nor ", "the clutter of home and ", "there is no music and ", "a zoom in "}) {
        std::string claim;
        while (claim.size() + 40 < longest_claim)
            claim += part;
        for (const char* end : {"", "home", "home is dark", "music is heard in home"})
            (void)understood_claim(claim + end, ground().names());
    }
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begun;
    CHECK(taken.count() < 10); // some milliseconds; the sanitizers are slow
}

TEST_CASE("to deny twice is to say, and to deny turns the verdict") {
    support::each_round(300, [](support::Chance& chance) {
        const std::string clause = support::clause_by_chance(chance);
        CAPTURE(clause);
        const Verdict one = verdict(clause);
        CHECK(verdict("it is not so that " + clause) == turned(one));
        CHECK(verdict("it is not so that it is not so that " + clause) == one);
    });
}

TEST_CASE("of what is joined the worst decides for 'and', the best for 'or', in any order") {
    support::each_round(300, [](support::Chance& chance) {
        const std::string a = support::clause_by_chance(chance), b = support::clause_by_chance(chance);
        CAPTURE(a);
        CAPTURE(b);
        const Verdict one = verdict(a), other = verdict(b);
        const Verdict both = verdict(a + " and " + b), either = verdict(a + " or " + b);
        CHECK(both == verdict(b + " and " + a));
        CHECK(either == verdict(b + " or " + a));
        if (one == other) CHECK(both == one);
        if (one == other) CHECK(either == one);
        const auto any = [&](Verdict verdict) { return one == verdict || other == verdict; };
        CHECK((both == Verdict::contradicted) == any(Verdict::contradicted));
        CHECK((either == Verdict::supported) == any(Verdict::supported));
        CHECK((both == Verdict::supported) == (one == Verdict::supported && other == Verdict::supported));
    });
}

TEST_CASE("to allow more never contradicts what was supported") {
    support::each_round(3000, [](support::Chance& chance) {
        const auto number = [&] { return chance.between(-40, 40) / 4.0; };
        Relation narrow;
        narrow.least = number();
        narrow.most = narrow.least + std::abs(number());
        narrow.without_least = chance.one_in(2), narrow.without_most = chance.one_in(2);
        Relation wide = narrow;
        wide.least -= std::abs(number()), wide.most += std::abs(number());
        if (chance.one_in(2)) wide.without_least = wide.without_most = false;
        const double best = number();
        const Range range{best - std::abs(number()), best, best + std::abs(number())};
        const Range surer{(range.low + best) / 2, best, (range.high + best) / 2};
        if (verdict_of(range, narrow) == Verdict::supported) {
            CHECK(verdict_of(range, wide) == Verdict::supported);
            CHECK(verdict_of(surer, narrow) == Verdict::supported);
        }
        if (verdict_of(range, wide) == Verdict::contradicted) {
            CHECK(verdict_of(range, narrow) == Verdict::contradicted);
            CHECK(verdict_of(surer, wide) == Verdict::contradicted);
        }
    });
}
