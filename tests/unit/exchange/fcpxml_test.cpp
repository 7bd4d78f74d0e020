#include "exchange/fcpxml.hpp"
#include "exchange/seconds_text.hpp"
#include "exchange/xml.hpp"
#include "round_trip.hpp"
#include "support/sample_decoupage.hpp"

#include <map>
#include <regex>
#include <set>

using namespace decoupage;
using namespace decoupage::exchange_test;

namespace {

/// What the DTD of version 1.10 asks of the elements that we use, in our own words: attributes that must and
/// may be there, and the children in their order.
struct FcpxmlElement {
    std::set<std::string> must, may;
    std::string children; ///< a regular expression over the names of the children, each ending in a comma
};

const std::string marks = "((marker|chapter-marker),)*";
const std::map<std::string, FcpxmlElement> dtd{
    {"fcpxml", {{"version"}, {}, "(resources,)?(library,)?"}},
    {"resources", {{}, {}, "((asset|effect|format|media|locator),)*"}},
    {"format", {{"id"}, {"name", "frameDuration", "width", "height", "paspH", "paspV"}, ""}},
    {"asset",
     {{"id"},
      {"name", "uid", "start", "duration", "hasVideo", "format", "hasAudio"},
      "(media-rep,)+(metadata,)?"}},
    {"media-rep", {{"src"}, {"kind", "sig"}, ""}},
    {"effect", {{"id", "uid"}, {"name", "src"}, ""}},
    {"library", {{}, {"location"}, "(event,)*"}},
    {"event", {{}, {"name", "uid"}, "(project,)*"}},
    {"project", {{}, {"name", "uid", "id", "modDate"}, "sequence,"}},
    {"sequence", {{"format"}, {"duration", "tcStart", "tcFormat"}, "(note,)?spine,(metadata,)?"}},
    {"spine", {{}, {"name", "format"}, "((asset-clip|gap|transition),)*"}},
    {"asset-clip",
     {{"ref"},
      {"offset", "name", "start", "duration", "enabled", "tcFormat", "format"},
      "(note,)?" + marks + "(metadata,)?"}},
    {"gap", {{"duration"}, {"name", "offset", "start", "enabled"}, "(note,)?" + marks + "(metadata,)?"}},
    {"transition",
     {{"duration"}, {"name", "offset"}, "(filter-video,)?(filter-audio,)?" + marks + "(metadata,)?"}},
    {"filter-video", {{"ref"}, {"name", "enabled"}, ""}},
    {"metadata", {{}, {}, "(md,)*"}},
    {"md", {{"key"}, {"value", "editable", "type"}, ""}},
    {"marker", {{"start", "value"}, {"duration", "completed", "note"}, ""}},
    {"chapter-marker", {{"start", "value"}, {"duration", "note", "posterOffset"}, ""}}};

std::vector<std::string> broken_rules(pugi::xml_node node, std::set<std::string>& ids) {
    const auto found = dtd.find(node.name());
    if (found == dtd.end()) return {std::string("there is no element ") + node.name()};
    std::vector<std::string> broken;
    std::set<std::string> there;
    for (const pugi::xml_attribute attribute : node.attributes()) {
        const std::string name = attribute.name(), value = attribute.value();
        there.insert(name);
        if (!found->second.must.contains(name) && !found->second.may.contains(name))
            broken.push_back(std::string(node.name()) + " has the unknown " + name);
        if (name == "id" && !ids.insert(value).second)
            broken.push_back("the id " + value + " is there twice");
        const bool is_time =
            name == "start" || name == "duration" || name == "offset" || name == "frameDuration";
        if (is_time && !std::regex_match(value, std::regex("-?[0-9]+(/[0-9]+)?s")))
            broken.push_back(name + " is " + value);
    }
    for (const std::string& name : found->second.must)
        if (!there.contains(name)) broken.push_back(std::string(node.name()) + " lacks " + name);
    std::string children;
    for (const pugi::xml_node child : node.children()) {
        children += std::string(child.name()) + ",";
        for (std::string& more : broken_rules(child, ids))
            broken.push_back(std::move(more));
    }
    // A long storyline is more than a regular expression can take at once.
    if (std::string(node.name()) != "spine" &&
        !std::regex_match(children, std::regex(found->second.children)))
        broken.push_back(std::string(node.name()) + " has " + children.substr(0, 80));
    return broken;
}

std::vector<std::string> broken_rules(const std::string& document) {
    const auto parsed = parsed_xml(document, "fcpxml");
    if (!parsed) return {parsed.error().sentence()};
    std::set<std::string> ids;
    auto broken = broken_rules((*parsed)->document_element(), ids);
    for (const char* place : {"//@ref", "//@format"})
        for (const auto& reference : (*parsed)->select_nodes(place))
            if (!ids.contains(reference.attribute().value())) broken.push_back("a reference to nothing");
    return broken;
}

/// Every item of the storyline begins where the one before ended, on a whole frame.
void is_sound(const std::string& document, const Decoupage& film) {
    const auto parsed = parsed_xml(document, "fcpxml");
    REQUIRE(parsed);
    const Rate rate = edit_rate(film).rate;
    std::int64_t at = 0;
    for (const pugi::xml_node node : (*parsed)->select_node("//spine").node().children()) {
        const auto offset = tick_of_fraction(node.attribute("offset").value(), rate);
        const auto duration = tick_of_fraction(node.attribute("duration").value(), rate);
        REQUIRE(offset);
        REQUIRE(duration);
        CHECK(seconds_fraction(*offset, rate) == node.attribute("offset").value());
        if (std::string(node.name()) == "transition") continue;
        CHECK(*offset == at);
        at = *offset + *duration;
    }
}

} // namespace

TEST_CASE("fractions of seconds give each tick back") {
    for (const Rate rate : usual_rates)
        for (std::int64_t tick = 0; tick < 3000; tick += 7)
            CHECK(tick_of_fraction(seconds_fraction(tick, rate), rate) == tick);
    CHECK(seconds_fraction(1, {30000, 1001}) == "1001/30000s");
    CHECK(seconds_fraction(30000, {30000, 1001}) == "1001s");
    CHECK(seconds_fraction(0, {30000, 1001}) == "0s");
    CHECK(tick_of_fraction("3600s", {25, 1}) == 90000);
    CHECK(tick_of_fraction("2.5s", {24, 1}) == 60);
    for (const char* text :
         {"", "s", "1/0s", "1/-1s", "5", "1//2s", "9223372036854775807/1s", "nans", "1e99s"})
        CHECK_FALSE(tick_of_fraction(text, {24, 1}));
}

TEST_CASE("FCPXML of an NTSC film is right to the frame") {
    Decoupage film = made_of({{Shot::Kind::picture, 1800}, {Shot::Kind::picture, 120, "dissolve", 24}});
    film.film.rate = {30000, 1001};
    film.times = even_times(film.times.frames(), {30000, 1001});
    const std::string document = fcpxml_document(film);
    const auto holds = [&](const std::string& part) { return document.find(part) != std::string::npos; };
    CHECK(holds("<format id=\"r1\" frameDuration=\"1001/30000s\""));
    CHECK(holds("<sequence format=\"r1\" duration=\"1945944/30000s\" tcStart=\"0s\" tcFormat=\"DF\">"));
    // The dissolve mixes frames 1800 to 1823 and is cut at 1812.
    CHECK(holds("<transition name=\"Cross Dissolve\" offset=\"1801800/30000s\" duration=\"24024/30000s\">"));
    CHECK(holds(
        "offset=\"1813812/30000s\" name=\"shot 2\" start=\"1813812/30000s\" duration=\"132132/30000s\""));
}

TEST_CASE("FCPXML read again has the transitions, scenes and names of the film, at every rate") {
    for_films_by_chance(12, [](const Decoupage& film) {
        const auto said = read_fcpxml(fcpxml_document(film), film);
        REQUIRE(said);
        REQUIRE(said->transitions);
        CHECK(*said->transitions == found(film.track("transitions")));
        REQUIRE(said->scenes);
        CHECK(*said->scenes == film.track("scenes").segments);
        says_its_names(film, *said);
        CHECK(said->remarks.empty());
        CHECK(changes_nothing(film, *said));
    });
}

TEST_CASE("FCPXML keeps the rules of its DTD, and its storyline has no holes") {
    for_films_by_chance(4, [](const Decoupage& film) {
        const std::string document = fcpxml_document(film);
        CHECK(document.find("<!DOCTYPE fcpxml>") != std::string::npos);
        CHECK(broken_rules(document) == std::vector<std::string>{});
        is_sound(document, film);
    });
    CHECK_FALSE(broken_rules("<fcpxml><spine/></fcpxml>").empty());
}

TEST_CASE(
    "another program's storyline is read: assets that begin at an hour, clips that hold a picture, markers") {
    const Decoupage film = made_of({{Shot::Kind::picture, 240}});
    const auto said = read_fcpxml(R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE fcpxml>
<fcpxml version="1.9"><resources><format id="r1" frameDuration="1/24s"/>
<asset id="a" start="3600s" duration="10s"><media-rep src="file:///film.mov"/></asset></resources>
<library><event><project><sequence format="r1"><spine>
<asset-clip ref="a" offset="0s" start="3600s" duration="2s"><marker start="3601s" duration="1/24s" value="a wave"/></asset-clip>
<transition name="Cross Dissolve" offset="36/24s" duration="1s"/>
<clip offset="2s" start="3602s" duration="8s"><video ref="a" start="3600s"/></clip>
</spine></sequence></project></event></library></fcpxml>)",
                                  film);
    REQUIRE(said);
    CHECK(*said->transitions == std::vector<Segment>{{{36, 60}, "dissolve", 1, ""}});
    CHECK(said->names == std::vector<SaidName>{{{24, 25}, "a wave", Named::span, "", ""}});
}

TEST_CASE("FCPXML without a storyline is refused") {
    const Decoupage film = made_of({{Shot::Kind::picture, 24}});
    CHECK_FALSE(read_fcpxml("<fcpxml version=\"1.10\"/>", film));
    CHECK_FALSE(read_fcpxml("<other/>", film));
}
