#include "made_companion.hpp"
#include "sites/linked_data.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace decoupage;
using Json = nlohmann::json;

namespace {

Json inside(const std::string& element) {
    const auto from = element.find('>') + 1;
    return Json::parse(element.substr(from, element.find("</script>") - from), nullptr, false);
}

struct Made {
    support::MadeCompanion companion = support::made_companion();
    SiteMatter matter{companion.work, &companion.screened, companion.order, 1000};
};

} // namespace

TEST_CASE("a film is a schema.org Movie") {
    Made made;
    made.companion.work.record.running_time = "1:39:00";
    made.companion.work.record.title.words = "</script><b>";
    const std::string element = movie_element(made.matter);
    CHECK(element.find("</script><b>") == std::string::npos);
    const Json movie = inside(element);
    CHECK(movie["@type"] == "Movie");
    CHECK(movie["name"] == "</script><b>");
    CHECK(movie["duration"] == "PT1H39M0S");
    CHECK(movie["director"][0]["name"] == "François Truffaut");
    CHECK(movie["actor"][0]["name"] == "Jean-Pierre Léaud");
    CHECK_FALSE(movie.contains("hasPart"));
}

TEST_CASE("scenes are Clips with their times") {
    Made made;
    const Json movie = inside(clips_element(made.matter));
    REQUIRE(movie["hasPart"].size() == 1);
    const Json& clip = movie["hasPart"][0];
    CHECK(clip["@type"] == "Clip");
    CHECK(clip["endOffset"].get<double>() - clip["startOffset"].get<double>() ==
          doctest::Approx(500.0 / 24).epsilon(0.0001));
    CHECK(clip["url"] == "scene-the-end.html");
}

TEST_CASE("claims are Web Annotations on the print, to the frame") {
    Made made;
    made.companion.order.address = "https://films.example/the-film";
    const Json page = Json::parse(annotations_document(made.matter), nullptr, false);
    CHECK(page["@context"] == "http://www.w3.org/ns/anno.jsonld");
    CHECK(page["type"] == "AnnotationPage");
    REQUIRE(page["items"].size() == 3); // the one in the text was never tested
    const Json& wipe = page["items"][0];
    CHECK(wipe["id"] == "https://films.example/the-film/annotations.json#claim-wipe");
    CHECK(wipe["body"][0]["value"] == "It has a wipe.");
    CHECK(wipe["body"][1]["value"] == "supported. It was measured.");
    CHECK(wipe["body"][2]["value"] == "frames 600-700");
    CHECK(wipe["target"][0]["source"] == "urn:decoupage:print:0123456789abcdef0123456789abcdef");
    CHECK(wipe["target"][0]["selector"]["conformsTo"] == "http://www.w3.org/TR/media-frags/");
    CHECK(wipe["target"][0]["selector"]["value"] == "t=25.000,29.167");
}

TEST_CASE("stills are a IIIF manifest: a canvas a still, a range a scene") {
    Made made;
    const Frame frames = made.companion.screened.film.times.frames();
    made.companion.screened.film.tracks["scenes"] = {
        "scenes", {{{0, 900}, "scene", 1, ""}, {{900, frames}, "scene", 1, ""}}};
    const Json manifest = Json::parse(manifest_document(made.matter), nullptr, false);
    CHECK(manifest["@context"] == "http://iiif.io/api/presentation/3/context.json");
    CHECK(manifest["type"] == "Manifest");
    CHECK(manifest["label"]["fr"][0] == "Les Quatre Cents Coups");
    REQUIRE(manifest["items"].size() == made.companion.screened.film.stills.size());
    for (const Json& canvas : manifest["items"]) {
        const Json& painting = canvas["items"][0]["items"][0];
        CHECK(painting["motivation"] == "painting");
        CHECK(painting["target"] == canvas["id"]);
        CHECK(painting["body"]["width"] == canvas["width"]);
        CHECK(canvas["id"].get<std::string>().starts_with("https://"));
    }
    REQUIRE(manifest["structures"].size() == 2);
    CHECK(manifest["structures"][0]["items"].size() + manifest["structures"][1]["items"].size() ==
          manifest["items"].size());
}
