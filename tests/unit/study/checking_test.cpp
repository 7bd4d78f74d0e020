#include "study/checking.hpp"
#include "support/sample_decoupage.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

WrittenClaim claim(const std::string& id, const std::string& test, const std::string& speaks_of = "work") {
    WrittenClaim written;
    written.id = id;
    written.test = test;
    written.speaks_of = speaks_of;
    return written;
}

Work with_place(const std::string& name, const std::string& meaning) {
    Work work;
    work.places.push_back({name, meaning, {"claims.toml", 2}});
    return work;
}

const Decoupage& three_shots() {
    static const Decoupage film = support::made_of({{.frames = 240}, {.frames = 1800}, {.frames = 240}});
    return film;
}

} // namespace

TEST_CASE("a name given in the dossier comes before one of the print, and that before the description") {
    Work work = with_place("the run", "the first shot of the film");
    CHECK(check_claims(work, three_shots()).places[0].span == FrameSpan{0, 240});
    Decoupage film = three_shots();
    film.film.print.digest = "abc";
    PrintPlaces own;
    own.print = "abc";
    own.places.push_back({"The Run", "240-2040", {}});
    work.prints.push_back(own);
    CHECK(check_claims(work, film).places[0].span == FrameSpan{240, 2040});
    work.prints[0].print = "another";
    CHECK(check_claims(work, film).places[0].span == FrameSpan{0, 240});
    Name given;
    given.words = "the run";
    given.span = {2040, 2280};
    film.names.push_back(given);
    CHECK(check_claims(work, film).places[0].span == FrameSpan{2040, 2280});
}

TEST_CASE("places may be made from places that are named after them, and not from each other") {
    Work work = with_place("the end", "the last shot of the rest");
    work.places.push_back({"the rest", "everything after the first shot", {"claims.toml", 3}});
    CHECK(check_claims(work, three_shots()).places[0].span == FrameSpan{2040, 2280});
    work.places[1].meaning = "everything before the end";
    const auto circle = check_claims(work, three_shots());
    CHECK_FALSE(circle.places[0].span);
    work.claims.push_back(claim("a", "the end is one shot"));
    CHECK(check_claims(work, three_shots()).claims[0].tested.verdict == Verdict::not_measurable);
}

TEST_CASE("a test that is not understood is not measurable, and the place of the mistake is told") {
    Work work = with_place("the run", "the longest shot of the film");
    work.claims.push_back(claim("a", "the run is one banana"));
    const auto checked = check_claims(work, three_shots()).claims[0];
    REQUIRE(checked.misunderstood);
    CHECK(checked.tested.verdict == Verdict::not_measurable);
    CHECK(checked.misunderstood->begin > 0);
}

TEST_CASE("the running time in the record tells at what speed a print runs") {
    Decoupage film = three_shots(); // 95 s at 24
    film.film.rate = {25, 1};
    film.times = support::even_times(2280, {25, 1}); // 91.2 s
    Work work = with_place("the run", "the longest shot of the film");
    work.claims = {claim("work", "the film lasts between 94 s and 96 s"),
                   claim("print", "the film lasts between 90 s and 92 s", "print")};
    const auto unknown = check_claims(work, film);
    CHECK(unknown.claims[0].tested.verdict == Verdict::borderline); // it may be a film of 24, or one of 25
    CHECK(unknown.claims[1].tested.verdict == Verdict::supported);
    work.record.running_time = "0:01:35";
    CHECK(check_claims(work, film).claims[0].tested.verdict == Verdict::supported);
}

TEST_CASE("a claim that compares with another film needs that film") {
    Work work = with_place("the run", "the longest shot of the film");
    work.claims.push_back(claim("a", "the average shot of the film is less than that of the film \"long\""));
    CHECK(check_claims(work, three_shots()).claims[0].tested.verdict == Verdict::not_measurable);
    const Decoupage other = support::made_of({{.frames = 3000}, {.frames = 3000}});
    CheckOrder order;
    order.beside.emplace_back("long", &other);
    CHECK(check_claims(work, three_shots(), order).claims[0].tested.verdict == Verdict::supported);
}
