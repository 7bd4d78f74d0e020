#include "support/even_times.hpp"
#include "views/agreement.hpp"
#include "views/annotations_json.hpp"
#include "views/words.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace decoupage;

namespace {

Decoupage noted_film() {
    Decoupage film;
    film.times = support::even_times(96, {24, 1});
    film.film.rate = {24, 1};
    film.annotations.vocabularies = {{1, "Sizes", "", "", {{2, 1, "near", "near by", ""}}}};
    film.annotations.tiers = {{3, "scale", 1, Lies::on_shots, 0, "Ada", "now"},
                              {4, "remarks", 0, Lies::on_tier, 3, "Ada", "now"}};
    Annotation one;
    one.number = 5;
    one.tier = 3;
    one.given = one.span = {24, 48};
    one.term = "near";
    one.words = "only\nthe \x1b[31mhands";
    one.region = Box{0.1f, 0.2f, 0.3f, 0.4f};
    one.topic = "light";
    one.author = "Ada";
    one.made_at = "now";
    film.annotations.annotations = {one};
    film.annotations.entries = 5;
    return film;
}

} // namespace

TEST_CASE("annotations stand in a table, and no stranger's words steer the terminal") {
    const std::string table = annotations_table(noted_film(), {});
    CHECK(table.find("near by (only the") != std::string::npos);
    CHECK(table.find("[31mhands)") != std::string::npos);
    CHECK(table.find("light],") != std::string::npos);
    CHECK(table.find("Ada") != std::string::npos);
    for (std::size_t at = 0; at < table.size();) {
        const std::size_t end = table.find('\n', at);
        CHECK(columns(table.substr(at, end - at)) <= 80);
        at = end + 1;
    }
    CHECK(table.find('\x1b') == std::string::npos);
    CHECK(annotations_table(noted_film(), {4, ""}).empty());
    CHECK(annotations_table(noted_film(), {0, "Ben"}).empty());
    CHECK_FALSE(annotations_table(noted_film(), {3, "Ada"}).empty());
    CHECK(annotations_table({}, {}).empty());
}

TEST_CASE("tiers are told with what they lie on and which words they have") {
    const std::string table = tiers_table(noted_film());
    CHECK(table.find("on shots, Sizes\n") != std::string::npos);
    CHECK(table.find("on scale, free words\n") != std::string::npos);
    CHECK(vocabularies_list(noted_film().annotations.vocabularies) == "Sizes\n  near by\n");
}

TEST_CASE("a deed is told in a sentence") {
    const Decoupage film = noted_film();
    OneDeed deed(5);
    Annotation one;
    one.tier = deed.add(Tier{0, "gestures", 0, Lies::on_film, 0, "", ""});
    one.given = {0, 9};
    one.words = "waves";
    CHECK(annotating_sentence(film.annotations, deed.entries()) == "Tier 6: “gestures”.");
    deed.add(one);
    CHECK(annotating_sentence(film.annotations, deed.entries()) ==
          "Annotation 7 on gestures, frames 0–9: “waves”.");
    OneDeed step(5);
    step.step(Annotating::Deed::undo);
    step.sign("Ada", "now");
    CHECK(annotating_sentence(film.annotations, step.entries()) == "What Ada noted last is undone.");
}

TEST_CASE("annotations as JSON have what they say, in digits that come back") {
    const auto rows = annotation_rows(noted_film(), {});
    REQUIRE(rows.size() == 1);
    CHECK(rows[0]["value"] == "near by");
    CHECK(rows[0]["term"] == "near");
    CHECK(rows[0]["region"].dump() == "[0.1,0.2,0.3,0.4]");
    CHECK(rows[0]["start_s"] == 1);
    CHECK(rows[0]["host"].is_null());
    const auto tiers = tier_rows(noted_film().annotations);
    CHECK(tiers[0]["annotations_of"]["Ada"] == 1);
    CHECK(tiers[1]["parent"] == "scale");
}

TEST_CASE("agreement is told with its rule, and nothing where no kappa can be said") {
    TierAgreement found;
    found.frames.whole = {100, 0.9, 0.5, 0.8, 0.7, 0.9};
    found.frames.spoken = found.shots.whole = found.shots.spoken = cohen_kappa({});
    found.disagreements = {{{24, 36}, "waves", ""}};
    const std::vector<std::string> authors{"Ada", "Ben"};
    const std::string text = agreement_table(noted_film(), "scale", authors, found);
    CHECK(text.find("scale: Ada and Ben") == 0);
    CHECK(text.find("100 frames     90\u00a0%     0.80  0.70 to 0.90") != std::string::npos);
    CHECK(text.find("0:01.00, 0.50 s: “waves” and nothing") != std::string::npos);
    CHECK(text.find("Cohen's kappa (1960)") != std::string::npos);
    const auto row = agreement_row(noted_film(), "scale", authors, found);
    CHECK(row["shots"]["whole"]["kappa"].is_null());
    CHECK(row["disagreements"][0]["said"][1] == "");
}
