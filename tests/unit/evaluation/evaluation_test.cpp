#include "evaluation/evaluation.hpp"
#include "support.hpp"

#include <sstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace decoupage;
using namespace decoupage::evaluation_tests;
using enum TransitionKind;

namespace {

const std::vector<Judgement> two_films{
    {"first.mp4", truth({true_cut(100), true_gradual(dissolve, 200, 230)}),
     found({a_cut(101, 0.9f), a_gradual(fade_in, 210, 230, 0.4f)})},
    {"second.mp4", truth({true_cut(50)}), found({a_cut(80), a_cut(300)}, 999)}};

} // namespace

TEST_CASE("every rule has a name that finds it, and no other word does") {
    for (const Rule rule : {Rule::house, Rule::transnet, Rule::rai, Rule::clipshots, Rule::pyscenedetect,
                            Rule::trecvid, Rule::iou})
        CHECK(rule_named(name_of(rule)) == rule);
    CHECK_FALSE(rule_named("guess"));
}

TEST_CASE("under every rule the table keeps to 80 columns and has a total for two films") {
    for (const Rule rule : {Rule::house, Rule::transnet, Rule::rai, Rule::clipshots, Rule::pyscenedetect,
                            Rule::trecvid, Rule::iou}) {
        const std::string table = evaluation_table(two_films, {rule, 1});
        CHECK(table.find("All 2, 2000 frames") != std::string::npos);
        std::istringstream lines(table);
        for (std::string line; std::getline(lines, line);)
            CHECK_MESSAGE(line.size() <= 80, line);
    }
}

TEST_CASE("the table says what was missed, what was false and what was taken for something else") {
    const std::string table = evaluation_table(two_films, {});
    CHECK(table.find("Missed: cut 50.") != std::string::npos);
    CHECK(table.find("False: cut 80, cut 300.") != std::string::npos);
    CHECK(table.find("Found as another kind: dissolve as fade in 1.") != std::string::npos);
}

TEST_CASE("the JSON has the same figures") {
    const auto document = nlohmann::json::parse(evaluation_json(two_films, {}));
    CHECK(document["rule"] == "house");
    CHECK(document["films"][0]["cut"]["f1"] == 1.0);
    CHECK(document["films"][1]["false"].size() == 2);
    CHECK(document["total"]["all"]["there"] == 3);
    CHECK(document["total"]["all"]["right"] == 2);
    CHECK(document["total"]["start_error_frames"]["median"] == 10);
    const auto published = nlohmann::json::parse(evaluation_json(two_films, {Rule::transnet, 1}));
    CHECK(published["total"]["all"]["right"] == 2);
}

TEST_CASE("a film whose truth is of another length is said to be so") {
    CHECK_FALSE(unlike_lengths(two_films[0]));
    CHECK(unlike_lengths(two_films[1]) ==
          "second.mp4 has 999 frames and its truth 1000: they may not be numbered alike.");
}

TEST_CASE("no films make an empty table and a total of nothing") {
    CHECK(evaluation_table({}, {}).empty());
    CHECK(nlohmann::json::parse(evaluation_json({}, {}))["total"]["all"]["there"] == 0);
}
