#include "support/json_schema.hpp"
#include "support/places.hpp"
#include "support/sample_decoupage.hpp"
#include "views/corrections_json.hpp"
#include "views/json.hpp"

#include <fstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace decoupage;
using Deed = Correction::Deed;
using Json = nlohmann::json;

TEST_CASE("programs are told the whole log, what is in force, and the corrected transitions") {
    Decoupage film = support::made_of({{Shot::Kind::picture, 48}, {Shot::Kind::card, 48}});
    const Segment cut{{48, 48}, "cut", 1, ""};
    film.corrections = {{1, Deed::retype, cut, {{40, 50}, "fade_out", 1, "white"}, "Ada", "now"},
                        {2, Deed::undo, {}, {}, "Ben", "now"}};
    const Json document = Json::parse(corrections_document("a.dossier", film));
    CHECK(document["dossier"] == "a.dossier");
    CHECK(document["shots"] == 2);
    CHECK(document["transitions"]["cut"] == 1);
    CHECK(document["transitions"]["dissolve"] == 0);
    REQUIRE(document["corrections"].size() == 2);
    const Json& first = document["corrections"][0];
    CHECK(first["number"] == 1);
    CHECK(first["deed"] == "retype");
    CHECK(first["in_force"] == false);
    CHECK(first["taken"] == Json{{"kind", "cut"}, {"shape", nullptr}, {"first", 48}, {"end", 48}});
    CHECK(first["put"] == Json{{"kind", "fade_out"}, {"shape", "white"}, {"first", 40}, {"end", 50}});
    CHECK(document["corrections"][1]["of"] == 1);
    CHECK(document["corrections"][1]["put"].is_null());
    const Json exported = Json::parse(json_document(film));
    CHECK(exported["corrections"] == document["corrections"]);
    std::ifstream schema(support::source_folder() / "docs/formats/decoupage.schema.json");
    for (const std::string& breach : support::breaches(exported, Json::parse(schema)))
        FAIL_CHECK(breach);
}
