#include "exchange/otio.hpp"
#include "round_trip.hpp"
#include "support/sample_decoupage.hpp"

#include <set>

#include <nlohmann/json.hpp>

using namespace decoupage;
using namespace decoupage::exchange_test;

namespace {

using Json = nlohmann::ordered_json;

/// What OpenTimelineIO's schemata ask of an object and of all within it, in our own words.
void keeps_the_rules(const Json& object) {
    static const std::map<std::string, std::set<std::string>> fields{
        {"Timeline.1", {"metadata", "name", "global_start_time", "tracks"}},
        {"Stack.1", {"metadata", "name", "source_range", "effects", "markers", "enabled", "children"}},
        {"Track.1",
         {"metadata", "name", "source_range", "effects", "markers", "enabled", "children", "kind"}},
        {"Clip.1", {"metadata", "name", "source_range", "effects", "markers", "enabled", "media_reference"}},
        {"Gap.1", {"metadata", "name", "source_range", "effects", "markers", "enabled"}},
        {"Transition.1", {"metadata", "name", "in_offset", "out_offset", "transition_type"}},
        {"ExternalReference.1", {"metadata", "name", "available_range", "target_url"}},
        {"Marker.2", {"metadata", "name", "color", "marked_range"}},
        {"FreezeFrame.1", {"metadata", "name", "effect_name", "time_scalar"}},
        {"RationalTime.1", {"rate", "value"}},
        {"TimeRange.1", {"duration", "start_time"}}};
    if (object.is_array())
        for (const Json& one : object)
            keeps_the_rules(one);
    if (!object.is_object() || !object.contains("OTIO_SCHEMA")) return;
    const auto found = fields.find(object["OTIO_SCHEMA"].get<std::string>());
    REQUIRE(found != fields.end());
    std::set<std::string> there;
    for (const auto& [name, value] : object.items()) {
        if (name != "OTIO_SCHEMA") there.insert(name);
        if (name != "metadata") keeps_the_rules(value);
    }
    CHECK(there == found->second);
    if (object["OTIO_SCHEMA"] == "RationalTime.1") {
        CHECK(object["rate"].is_number_float());
        CHECK(object["value"].is_number_float());
    }
}

/// Clips and gaps follow each other; a transition stands between two of them and reaches into neither's end.
void is_a_sound_track(const Json& track) {
    const Json& children = track["children"];
    for (std::size_t at = 0; at < children.size(); ++at) {
        const bool is_transition = children[at]["OTIO_SCHEMA"] == "Transition.1";
        if (is_transition && at > 0) CHECK(children[at - 1]["OTIO_SCHEMA"] != "Transition.1");
        if (is_transition) CHECK(at + 1 < children.size());
    }
}

} // namespace

TEST_CASE("an OTIO document read again says all that the film has, at every rate") {
    for_films_by_chance(
        12, [](const Decoupage& film) { says_everything(film, read_otio(otio_document(film), film)); });
}

TEST_CASE("an OTIO document keeps the rules of its schemata") {
    for_films_by_chance(4, [](const Decoupage& film) {
        const Json document = Json::parse(otio_document(film));
        CHECK(document["OTIO_SCHEMA"] == "Timeline.1");
        keeps_the_rules(document);
        is_a_sound_track(document["tracks"]["children"][0]);
    });
}

TEST_CASE("times in OTIO are whole frames at the film's own rate") {
    Decoupage film = made_of({{Shot::Kind::picture, 86}, {Shot::Kind::picture, 100}});
    film.film.rate = {24000, 1001};
    film.times = even_times(186, {24000, 1001});
    const Json clip = Json::parse(otio_document(film))["tracks"]["children"][0]["children"][1];
    CHECK(clip["source_range"]["start_time"]["value"] == 86.0);
    CHECK(clip["source_range"]["start_time"]["rate"] == 24000.0 / 1001.0);
    CHECK(clip["source_range"]["duration"]["value"] == 100.0);
}

TEST_CASE("a freeze-frame is shown over the shots, with its effect") {
    Decoupage film = made_of({{Shot::Kind::picture, 100}});
    film.tracks["freeze_frames"] = {"freeze_frames", {{{40, 60}, "freeze", 0.9f, ""}}};
    const Json track = Json::parse(otio_document(film))["tracks"]["children"][1];
    REQUIRE(track["children"].size() == 2);
    CHECK(track["children"][0]["OTIO_SCHEMA"] == "Gap.1");
    CHECK(track["children"][1]["effects"][0]["OTIO_SCHEMA"] == "FreezeFrame.1");
    CHECK(track["children"][1]["source_range"]["start_time"]["value"] == 40.0);
}

TEST_CASE("a timeline of another program is read by its clips, at its own rate and start") {
    const Decoupage film = made_of({{Shot::Kind::picture, 240}});
    const auto clip = [](double start, double duration) {
        const auto time = [](double value) {
            return Json{{"OTIO_SCHEMA", "RationalTime.1"}, {"rate", 48.0}, {"value", value}};
        };
        return Json{
            {"OTIO_SCHEMA", "Clip.2"},
            {"name", "a"},
            {"source_range",
             {{"OTIO_SCHEMA", "TimeRange.1"}, {"start_time", time(start)}, {"duration", time(duration)}}},
            {"media_references",
             {{"DEFAULT_MEDIA",
               {{"OTIO_SCHEMA", "ExternalReference.1"},
                {"available_range", {{"start_time", time(172800)}, {"duration", time(480)}}}}}}},
            {"active_media_reference_key", "DEFAULT_MEDIA"}};
    };
    Json track{{"OTIO_SCHEMA", "Track.1"}, {"kind", "Video"}, {"children", Json::array()}};
    track["children"] = {clip(172800, 96), clip(172896, 384)};
    const Json timeline{{"OTIO_SCHEMA", "Timeline.1"},
                        {"tracks", {{"OTIO_SCHEMA", "Stack.1"}, {"children", {track}}}}};
    const auto said = read_otio(timeline.dump(), film);
    REQUIRE(said);
    CHECK(*said->transitions == std::vector<Segment>{{{48, 48}, "cut", 1, ""}});
    CHECK_FALSE(said->scenes);
}

TEST_CASE("of what lies in no clip a timeline says nothing") {
    const Decoupage film =
        made_of({{Shot::Kind::picture, 50}, {Shot::Kind::picture, 50}, {Shot::Kind::picture, 50}});
    Json document = Json::parse(otio_document(film));
    Json& children = document["tracks"]["children"][0]["children"];
    children.erase(1); // frames 50 to 100, and with them both cuts
    const auto said = read_otio(document.dump(), film);
    REQUIRE(said);
    CHECK(said->transitions->size() == 2);
    CHECK(said->remarks.size() == 1);
    CHECK(changes_nothing(film, *said));
}

TEST_CASE("what is no timeline is refused") {
    const Decoupage film = made_of({{Shot::Kind::picture, 50}});
    CHECK_FALSE(read_otio("{}", film));
    CHECK_FALSE(read_otio(R"({"OTIO_SCHEMA": "Clip.1"})", film));
    CHECK_FALSE(read_otio(R"({"OTIO_SCHEMA": "Timeline.1", "tracks": 5})", film));
    CHECK_FALSE(read_otio("[", film));
}
