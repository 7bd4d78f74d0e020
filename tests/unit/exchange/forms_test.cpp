#include "exchange/forms.hpp"
#include "round_trip.hpp"
#include "support/sample_decoupage.hpp"
#include "views/clipshots.hpp"
#include "views/csv.hpp"
#include "views/json.hpp"

#include <set>

using namespace decoupage;
using namespace decoupage::exchange_test;

namespace {

Decoupage film_with_all() {
    Decoupage film = forty_shots();
    film.names = {{1, "the TITLE: of it", Named::span, {10, 20}, {10, 20}, "Ada", ""}};
    film.tracks["scenes"] = {"scenes",
                             {{{0, 100}, "scene", 1, ""}, {{100, film.times.frames()}, "scene", 1, ""}}};
    return film;
}

} // namespace

TEST_CASE("each form has a name of its own, and a file tells which it is") {
    const Decoupage film = film_with_all();
    std::set<std::string_view> names;
    for (const Form& form : forms()) {
        CAPTURE(std::string(form.name));
        CHECK(names.insert(form.name).second);
        CHECK(form_named(form.name) == &form);
        REQUIRE((form.read != nullptr));
        if (form.document != nullptr) CHECK(form_of(form.document(film)) == &form);
    }
    CHECK(form_of(json_document(film)) == form_named("json"));
    CHECK(form_of(csv_table(film)) == form_named("csv"));
    CHECK(form_of(clipshots_document(film)) == form_named("clipshots"));
    CHECK(form_of("nothing at all") == nullptr);
    CHECK(form_named("nothing") == nullptr);
}

TEST_CASE("a film without frames, and one without shots, go into every form and come back") {
    for (const Decoupage& film : {Decoupage{}, made_of({}), made_of({{Shot::Kind::picture, 1}})})
        for (const Form& form : forms()) {
            CAPTURE(std::string(form.name));
            if (form.document == nullptr) continue;
            if (const auto said = form.read(form.document(film), film)) CHECK(changes_nothing(film, *said));
        }
}

TEST_CASE("hostile files are refused in words, or read for what is sound in them") {
    const Decoupage film = film_with_all();
    const std::string deep_json(100'000, '['), deep_xml = [] {
        std::string text = "<ANNOTATION_DOCUMENT>";
        for (int depth = 0; depth < 50'000; ++depth)
            text += "<a>";
        return text;
    }();
    const std::vector<std::string> hostile{
        "",
        std::string("\0", 1),
        std::string("<fcpxml>\0</fcpxml>", 18),
        "\xFF\xFE<\0a\0>\0",
        "<fcpxml>\xC3\x28</fcpxml>",
        "<?xml version=\"1.0\" encoding=\"UTF-16\"?><fcpxml/>",
        "<!DOCTYPE fcpxml [<!ENTITY a \"b\">]><fcpxml>&a;</fcpxml>",
        "<!DOCTYPE x [<!ENTITY e SYSTEM "
        "\"file:///etc/passwd\">]><ANNOTATION_DOCUMENT>&e;</ANNOTATION_DOCUMENT>",
        "<Chapters><!ENTITY a \"b\"></Chapters>",
        "<Chapters><!-- ",
        "<Chapters a=\"",
        deep_json,
        deep_xml,
        "{\"OTIO_SCHEMA\": \"Timeline.1\", \"tracks\": {\"children\": [{\"OTIO_SCHEMA\": \"Track.1\", "
        "\"kind\": \"Video\", "
        "\"children\": [{\"OTIO_SCHEMA\": \"Clip.1\", \"source_range\": {\"start_time\": {\"rate\": 0, "
        "\"value\": 1e308}, "
        "\"duration\": {\"rate\": 1e-300, \"value\": 1e308}}}]}]}}",
        "{\"transitions\": [{\"kind\": \"cut\", \"first\": 9223372036854775807, \"end\": "
        "9223372036854775807}]}",
        "{\"transitions\": [{\"kind\": \"cut\", \"first\": 18446744073709551615, \"end\": "
        "18446744073709551615}]}",
        "TITLE: X\n001 A V C 99:99:99:99 00:00:00:00 00:00:00:00 00:00:00:00\n",
        "TITLE: X\n001 A V D 99999999999999999999 00:00:00:00 00:00:01:00 23:59:59:00 23:59:59:23\n",
        ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/0\nSTART=-5\nEND=9223372036854775807\ntitle=x\n",
        "WEBVTT\n\n99999999:00:00.000 --> 00:00:00.000\nx\n"};
    for (std::size_t at = 0; at < hostile.size(); ++at)
        for (const Form& form : forms()) {
            CAPTURE(at);
            CAPTURE(std::string(form.name));
            const auto said = form.read(hostile[at], film);
            if (!said) {
                CHECK_FALSE(said.error().sentence().empty());
                continue;
            }
            for (const SaidName& name : said->names)
                CHECK((!name.span.empty() && name.span.first >= 0 && name.span.end <= film.times.frames()));
        }
    for (const std::size_t xml : {2, 5, 6, 7, 8, 9, 10, 12})
        for (const char* form : {"eaf", "fcpxml", "matroska"}) {
            CAPTURE(xml);
            CHECK_FALSE(form_named(form)->read(hostile[xml], film));
        }
}

TEST_CASE("what is hidden in a film's own words goes through every form unharmed") {
    Decoupage film = film_with_all();
    film.film.path = "/films/<a> & \"b\"\n\x01\xFF.mkv";
    film.names[0].words = "<!-- ]]> --> {\"x\": \\u0000}";
    film.tracks["letters"] = {"letters", {{{0, 10}, "title", 1, "</ANNOTATION_VALUE>\x02"}}};
    for (const Form& form : forms()) {
        if (form.document == nullptr) continue;
        CAPTURE(std::string(form.name));
        const auto said = form.read(form.document(film), film);
        REQUIRE(said);
        CHECK(changes_nothing(film, *said));
    }
}
