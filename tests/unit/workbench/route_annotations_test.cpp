#include "support/drawn_print.hpp"
#include "support/places.hpp"
#include "workbench/routes.hpp"
#include "workbench/workplace.hpp"

#include <memory>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace decoupage;
using Json = nlohmann::json;

namespace {

/// A workbench with one film of ten shots.
class NotedFilm {
public:
    NotedFilm() {
        const std::string dossier = (folder_.path() / "film.mkv.dossier").string();
        support::write_drawn_dossier(support::drawn_film(1, 10), dossier);
        workplace_ = std::make_unique<Workplace>(OpeningOrder{{dossier}, {}, "Ada"});
        path_ = "/api/films/" + workplace_->films().all().front().id;
    }

    Answer answer(Method method, const std::string& below, const std::string& body = {},
                  const Request::Words& query = {}) {
        Request request;
        request.method = method;
        request.path = path_ + below;
        request.visitor = visitor;
        request.body = body;
        request.query = query;
        const Route* route = route_of(request);
        REQUIRE(route != nullptr);
        return route->answer(*workplace_, request);
    }

    Json post(const std::string& below, const Json& body, int status = 200) {
        const Answer told = answer(Method::post, below, body.dump());
        INFO(told.body);
        CHECK(told.status == status);
        return Json::parse(told.body);
    }

    Json get(const std::string& below, const Request::Words& query = {}, int status = 200) {
        const Answer told = answer(Method::get, below, {}, query);
        INFO(told.body);
        CHECK(told.status == status);
        return Json::parse(told.body);
    }

    Json noted() { return get("/annotations"); }

    Visitor visitor{Role::owner, "owner", ""};

private:
    support::TemporaryFolder folder_;
    std::unique_ptr<Workplace> workplace_;
    std::string path_;
};

} // namespace

TEST_CASE("route_annotations: a note is added, changed, removed, and all of it undone and done again") {
    NotedFilm film;
    const Json added = film.post("/annotations", {{"place", "10-20"}, {"value", "waves"}});
    CHECK(added["sentence"] == "Annotation 2 on notes, frames 10–20: “waves”.");
    CHECK(added["numbers"] == Json{1, 2}); // the tier that was made, and the note
    CHECK(film.noted()["revision"] == added["revision"]);
    film.post("/annotations", {{"deed", "change"},
                               {"number", 2},
                               {"value", "points"},
                               {"region", {0.1, 0.2, 0.3, 0.4}},
                               {"about", "claim 3"}});
    Json told = film.noted()["annotations"];
    CHECK(told["words"] == Json{"points"});
    CHECK(told["region"] == Json{{0.1, 0.2, 0.3, 0.4}});
    CHECK(told["about"] == Json{"claim 3"});
    CHECK(told["first"] == Json{10});
    film.post("/annotations", {{"deed", "change"}, {"number", 2}, {"region", Json::array()}});
    CHECK(film.noted()["annotations"]["region"] == Json{nullptr});
    film.post("/annotations", {{"deed", "remove"}, {"number", 2}});
    CHECK(film.noted()["annotations"]["number"].empty());
    for (int deed = 0; deed < 4; ++deed)
        film.post("/annotations", {{"deed", "undo"}});
    CHECK(film.noted()["tiers"].empty());
    CHECK(film.noted()["authors"] == Json{{{"name", "Ada"}, {"undo", false}, {"redo", true}}});
    film.post("/annotations", {{"deed", "undo"}}, 400);
    film.post("/annotations", {{"deed", "redo"}});
    CHECK(film.noted()["annotations"]["words"] == Json{"waves"});
}

TEST_CASE("route_annotations: a tier has AdA's terms, and lies on shots") {
    NotedFilm film;
    film.post("/tiers", {{"name", "scale"}, {"vocabulary", "AdA: scale"}, {"lies", "shots"}});
    const Json told = film.noted();
    CHECK(told["vocabularies"][0]["name"] == "AdA: scale");
    CHECK(told["tiers"][0]["lies"] == "shots");
    film.post("/annotations", {{"tier", "scale"}, {"place", "shot 2"}, {"value", "close up"}});
    film.post("/annotations", {{"tier", "scale"}, {"place", "0"}, {"value", "FieldSize_medium_shot"}});
    const Json notes = film.noted()["annotations"];
    CHECK(notes["term"] == Json{"FieldSize_medium_shot", "FieldSize_closeup"});
    const Json shots = film.get("")["shots"];
    CHECK(notes["end"][0] == shots["end"][0]); // one frame is its whole shot
    const Json fault =
        film.post("/annotations", {{"tier", "scale"}, {"place", "0"}, {"value", "closeup"}}, 404);
    CHECK(fault["fault"]["remedy"].get<std::string>().starts_with("Did you mean"));
    film.post("/tiers", {{"deed", "change"}, {"name", "scale"}, {"to", "how near"}});
    film.post("/tiers", {{"deed", "remove"}, {"name", "how near"}});
    CHECK(film.noted()["annotations"]["number"].empty());
}

TEST_CASE("route_annotations: a vocabulary comes from a file") {
    NotedFilm film;
    film.post("/vocabularies", {{"name", "gestures"}, {"text", "id,words\nw,waves\np,points\n"}});
    CHECK(film.noted()["vocabularies"][0]["terms"].size() == 2);
    film.post("/vocabularies", {{"name", "none"}, {"text", ""}}, 422);
}

TEST_CASE("route_annotations: two coders are compared") {
    NotedFilm film;
    film.post("/annotations", {{"place", "0-40"}, {"value", "waves"}});
    film.post("/annotations", {{"place", "0-30"}, {"value", "waves"}, {"author", "Ben"}});
    const Json told = film.get("/agreement", {{"tier", "notes"}, {"authors", R"(["Ada", "Ben"])"}});
    CHECK(told["frames"]["spoken"]["units"] == 30);
    CHECK(told["disagreements"].size() == 1);
    CHECK(told["disagreements"][0]["first"] == 30);
    CHECK(told["disagreements"][0]["said"] == Json{"waves", ""});
    film.get("/agreement", {{"tier", "notes"}, {"authors", R"(["Ada"])"}}, 400);
    film.get("/agreement", {{"tier", "notes"}, {"authors", R"(["Ada", "Zoe"])"}}, 404);
    film.get("/agreement", {{"tier", "gestures"}, {"authors", R"(["Ada", "Ben"])"}}, 404);
}

TEST_CASE("route_annotations: a member notes under their own name, and touches what is their own") {
    NotedFilm film;
    film.post("/annotations", {{"place", "0-40"}, {"value", "the owner's"}});
    film.visitor = {Role::member, "m1", ""};
    film.post("/annotations", {{"place", "0-40"}, {"value", "nobody's"}}, 400);
    film.visitor.name = "Mira";
    const Json mine = film.post("/annotations", {{"place", "50-60"}, {"value", "mine"}, {"author", "Ada"}});
    CHECK(film.noted()["annotations"]["author"] == Json{"Ada", "Mira"});
    const auto number = mine["numbers"].back();
    film.post("/annotations", {{"deed", "change"}, {"number", number}, {"value", "still mine"}});
    film.post("/annotations", {{"deed", "change"}, {"number", 2}, {"value", "not mine"}}, 403);
    film.post("/annotations", {{"deed", "remove"}, {"number", 2}}, 403);
    film.post("/annotations", {{"deed", "remove"}, {"number", 1}}, 403); // the tier
    film.post("/annotations", {{"deed", "undo"}});
    CHECK(film.noted()["annotations"]["value"] == Json{"the owner's", "mine"});
}

TEST_CASE("route_annotations: what makes no sense is refused, and changes nothing") {
    NotedFilm film;
    const Json before = film.noted();
    for (const Json& body : std::vector<Json>{{},
                                              {{"place", "0-40"}},
                                              {{"value", "x"}},
                                              {{"place", "yesterday"}, {"value", "x"}},
                                              {{"place", "0-99999999"}, {"value", "x"}},
                                              {{"place", "0-40"}, {"value", 5}},
                                              {{"place", "0-40"}, {"value", ""}},
                                              {{"place", "0-40"}, {"value", "x"}, {"region", {0, 0, 2, 2}}},
                                              {{"place", "0-40"}, {"value", "x"}, {"region", {"a", 0, 1, 1}}},
                                              {{"place", "0-40"}, {"value", "x"}, {"region", 7}},
                                              {{"deed", "praise"}},
                                              {{"deed", "change"}},
                                              {{"deed", "remove"}, {"number", -1}}}) {
        INFO(body.dump());
        CHECK(film.answer(Method::post, "/annotations", body.dump()).status >= 400);
    }
    CHECK(film.answer(Method::post, "/annotations", "[").status == 400);
    CHECK(film.answer(Method::post, "/tiers", R"({"name": ""})").status == 400);
    CHECK(film.noted() == before);
}

TEST_CASE("route_exchange: a file is looked through first, and taken in as one deed") {
    NotedFilm film;
    const std::string table =
        "tier,first,end,value,author\ngestures,10,20,waves,Zoe\ngestures,30,40,points,Zoe\n";
    const auto ask = [&](const char* dry) {
        const Answer told =
            film.answer(Method::post, "/import", table, {{"form", "notes"}, {"name", "g.csv"}, {"dry", dry}});
        REQUIRE(told.status == 200);
        return Json::parse(told.body);
    };
    const Json looked = ask("1");
    CHECK(looked["written"] == false);
    CHECK(looked["sentence"] == "g.csv would change: 2 annotations added, 1 tier made.");
    CHECK(looked["list"] == Json{"On a new tier “gestures”: 2 annotations by Zoe."});
    CHECK(film.noted()["tiers"].empty());
    CHECK(ask("")["written"] == true);
    CHECK(film.noted()["annotations"]["author"] == Json{"Zoe", "Zoe"});
    CHECK(ask("1")["sentence"] == "g.csv says nothing that is not so already.");
    film.post("/annotations", {{"deed", "undo"}});
    CHECK(film.noted()["tiers"].empty());
    CHECK(film.answer(Method::post, "/import", "nothing known", {}).status >= 400);
}

TEST_CASE("route_exchange: what was noted goes out in every form that holds it, and tells members no path") {
    NotedFilm film;
    film.post("/annotations", {{"place", "10-20"}, {"value", "waves <b>"}});
    for (const char* form : {"eaf", "annotations", "notes", "json"}) {
        const Answer told = film.answer(Method::get, std::string("/export/") + form);
        CHECK(told.status == 200);
        CHECK(told.type == "application/octet-stream");
        CHECK(told.body.find("waves") != std::string::npos);
    }
    CHECK(film.answer(Method::get, "/export/none").status == 400);
    film.visitor = {Role::member, "m1", "Mira"};
    for (const char* form : {"eaf", "annotations", "json", "otio", "edl", "fcpxml"}) {
        const std::string told = film.answer(Method::get, std::string("/export/") + form).body;
        CHECK(told.find("file:///") == std::string::npos);
        CHECK(told.find("/tmp/") == std::string::npos);
    }
}
