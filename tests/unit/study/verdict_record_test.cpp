#include "study/verdict_record.hpp"
#include "support/sample_decoupage.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

Work with_claim(const std::string& test) {
    Work work;
    work.places.push_back({"the run", "the longest shot of the film", {"claims.toml", 2}});
    WrittenClaim claim;
    claim.id = "run";
    claim.sentence = "The run is one take.";
    claim.test = test;
    work.claims.push_back(claim);
    return work;
}

} // namespace

TEST_CASE("what a check said is read back as it was written") {
    const Decoupage film = support::made_of({{.frames = 48}, {.frames = 1800}});
    const Work work = with_claim("the run is one take");
    const VerdictRecord record = record_of(check_claims(work, film), film, {});
    const auto read = read_record(record_document(record));
    REQUIRE(read);
    CHECK(read->claims.at("run").verdict == Verdict::supported);
    CHECK(read->places.at("the run") == "48-1848");
    CHECK(record_document(*read) == record_document(record));
    CHECK(changes_since(*read, check_claims(work, film), film, {}).empty());
}

TEST_CASE("a verdict that changed is told with the correction, the rule or the test that changed it") {
    Decoupage film = support::made_of({{.frames = 48}, {.frames = 1800}});
    const Work work = with_claim("there is 1 cut in the film");
    const VerdictRecord last = record_of(check_claims(work, film), film, {});
    Correction added;
    added.number = 1;
    added.author = "Ada";
    added.put = {{900, 900}, "cut", 1, {}, 1};
    film.corrections.push_back(added);
    film.tracks["transitions"].segments.push_back(added.put);
    film.shots = number_shots(film.track("transitions"), film.track("shots"));
    const auto changes = changes_since(last, check_claims(work, film), film, {});
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].before == Verdict::supported);
    CHECK(changes[0].now == Verdict::contradicted);
    CHECK(changes[0].why.front() == "correction 1 by Ada: add cut at frame 900");

    const Work other = with_claim("there are 2 cuts in the film");
    const auto reworded =
        changes_since(last, check_claims(other, support::made_of({{.frames = 48}, {.frames = 1800}})),
                      support::made_of({{.frames = 48}, {.frames = 1800}}), {});
    REQUIRE(reworded.size() == 1);
    CHECK(reworded[0].why == std::vector<std::string>{"its test is another"});
}

TEST_CASE("verdicts that somebody else wrote down are refused where they are none") {
    for (const char* text : {"", "[]", "{}", R"({"claims": []})", R"({"claims": {"a": 1}})",
                             R"({"claims": {"a": {"verdict": "perhaps"}}})"})
        CHECK_FALSE(read_record(text).has_value());
    CHECK(read_record(R"({"claims": {}, "corrections": "x", "settings": [1], "places": {"a": 2}})")
              .has_value());
}
