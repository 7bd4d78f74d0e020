#include "support/made_library.hpp"
#include "support/places.hpp"
#include "workbench/routes.hpp"
#include "workbench/workplace.hpp"

#include <algorithm>
#include <fstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace decoupage;

namespace {

using Json = nlohmann::json;

/// Two of three films, and a work.
struct Opened {
    support::TemporaryFolder folder;
    std::unique_ptr<Workplace> workplace;

    Opened() {
        REQUIRE(support::write_made_library(folder.path(), {3, 40, 60, 1}));
        write("work.toml", "[work]\ntitle = \"Rain\"\n");
        write("study/1-rain.md", "# Rain\n\nIt falls. The rain falls.\n");
        write("guide/leader.md", "# For who leads\n\nAsk about the rain.\n");
        OpeningOrder order;
        order.films = {path("film-0001.mkv.dossier"), path("film-0002.mkv.dossier")};
        order.works = {folder.path() / "works/rain"};
        order.author = "Ada";
        workplace = std::make_unique<Workplace>(order);
    }
    std::string path(const std::string& name) const { return (folder.path() / name).string(); }
    void write(const std::string& file, const std::string& text) const {
        const auto place = folder.path() / "works/rain" / file;
        std::filesystem::create_directories(place.parent_path());
        std::ofstream(place) << text;
    }
    Answer asked(Request::Words query, Role role = Role::owner) const {
        Request request;
        request.query = std::move(query);
        request.visitor.role = role;
        return route_search(*workplace, request);
    }
    Json found(Request::Words query, Role role = Role::owner) const {
        const Answer answer = asked(std::move(query), role);
        REQUIRE(answer.status == 200);
        return Json::parse(answer.body);
    }
};

bool has_works(const Json& found) {
    return std::ranges::any_of(found["found"], [](const Json& one) { return one.contains("work"); });
}

} // namespace

TEST_CASE("route_search: films that are open and works are searched, and no others; no path is told") {
    const Opened opened;
    const Json found = opened.found({{"words", "rain"}, {"most", "100"}});
    CHECK(found["words"] == "rain");
    CHECK(found["matches"]["text"] == 3);
    CHECK(found["matches"]["said"].get<int>() > 0);
    for (const Json& one : found["found"]) {
        if (!one.contains("film")) continue;
        CHECK(one["film"]["name"] != "film-3.mkv");
        CHECK(!one["film"].contains("dossier"));
    }
    CHECK(opened.found({{"words", "rain"}, {"kinds", "claim,text"}})["matches"].size() == 1);
    CHECK(opened.found({{"words", "rain"}, {"work", "rain"}})["matches"].contains("text"));
    const auto films = opened.workplace->films().all();
    const Json of_one = opened.found({{"words", "shot 3"}, {"film", films[0].id}});
    REQUIRE(of_one["found"].size() == 1);
    CHECK(of_one["found"][0]["film"]["id"] == films[0].id);
}

TEST_CASE("route_search: what has changed is found the next time") {
    const Opened opened;
    CHECK(opened.found({{"words", "the downpour"}})["found"].empty());
    Naming naming;
    naming.span = {3, 9};
    naming.words = "the downpour";
    naming.author = "Ada";
    naming.made_at = "2026-11-28T10:00:00Z";
    const auto films = opened.workplace->films().all();
    REQUIRE(opened.workplace->write(films[0].id, "", "names", [&](Dossier& dossier, const ShownFilm&) {
        return dossier.write_naming(naming);
    }));
    opened.write("study/2-more.md", "# More\n\nThe downpour ends.\n");
    const Json found = opened.found({{"words", "the downpour"}});
    CHECK(found["matches"]["name"] == 1);
    CHECK(found["matches"]["text"] == 1);
}

TEST_CASE("route_search: notes are found, by their terms and by their words, for members too") {
    const Opened opened;
    const auto films = opened.workplace->films().all();
    const auto added = [](std::int64_t number, Annotating::Thing thing) {
        return Annotating{number, Annotating::Deed::add, 0, number, std::move(thing),
                          "Ada",  "2026-11-28T10:00:00Z"};
    };
    Annotation note;
    note.tier = 3;
    note.given = {70, 90};
    note.term = "near";
    note.words = "she waves\nat a kingfisher";
    note.author = "Ada";
    note.made_at = "2026-11-28T10:00:00Z";
    const std::vector<Annotating> log{
        added(1, Vocabulary{0, "Sizes", "", "", {}}), added(2, Term{0, 1, "near", "within reach", ""}),
        added(3, Tier{0, "sizes", 1, Lies::on_film, 0, "", ""}), added(4, note)};
    REQUIRE(opened.found({{"words", "kingfisher"}})["found"].empty());
    REQUIRE(opened.workplace->write(films[0].id, "", "annotations", [&](Dossier& dossier, const ShownFilm&) {
        return dossier.write_annotatings(log);
    }));
    for (const char* words : {"kingfisher", "\"waves at\"", "within reach"}) {
        CAPTURE(words);
        const Json found = opened.found({{"words", words}, {"kinds", "note"}}, Role::member);
        REQUIRE(found["found"].size() == 1);
        CHECK(found["found"][0]["kind"] == "note");
        CHECK(found["found"][0]["span"] == Json::array({70, 90}));
    }
    const Json measured = opened.found({{"words", "shots noted \"kingfisher\""}, {"kinds", "measured"}});
    CHECK(measured["matches"]["measured"].get<int>() >= 1);
}

TEST_CASE("route_search: a member finds nothing of works, whatever is asked for") {
    const Opened opened;
    CHECK(has_works(opened.found({{"words", "rain"}})));
    const Json of_member = opened.found({{"words", "rain"}}, Role::member);
    CHECK(!of_member["found"].empty());
    CHECK(!has_works(of_member));
    CHECK(!has_works(opened.found({{"words", "rain"}, {"kinds", "text,claim,record"}}, Role::member)));
    CHECK(opened.found({{"words", "rain"}, {"work", "rain"}}, Role::member)["found"].empty());
}

TEST_CASE("route_search: what makes no sense is a fault") {
    const Opened opened;
    CHECK(opened.asked({}).status == 400);
    CHECK(opened.asked({{"words", "?"}}).status == 400);
    CHECK(opened.asked({{"words", "rain"}, {"kinds", "rain"}}).status == 400);
    CHECK(opened.asked({{"words", std::string(5000, 'a')}}).status == 400);
    CHECK(opened.asked({{"words", "rain"}, {"most", "-3"}}).status == 200);
}
