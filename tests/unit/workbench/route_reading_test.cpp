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

/// A workbench with one film of ten shots, of which no curve was kept.
class OpenFilm {
public:
    OpenFilm() {
        const std::string dossier = (folder_.path() / "film.mkv.dossier").string();
        support::write_drawn_dossier(support::drawn_film(1, 10), dossier);
        workplace_ = std::make_unique<Workplace>(OpeningOrder{{dossier}, {}, "Ada"});
        path_ = "/api/films/" + workplace_->films().all().front().id;
    }

    Json ask(Method method, const std::string& below, const std::string& body = {}, int status = 200) {
        Request request;
        request.method = method;
        request.path = path_ + below;
        request.visitor = {Role::owner, "owner", ""};
        request.body = body;
        const Route* route = route_of(request);
        REQUIRE(route != nullptr);
        const Answer answer = route->answer(*workplace_, request);
        INFO(answer.body);
        CHECK(answer.status == status);
        return Json::parse(answer.body);
    }

private:
    support::TemporaryFolder folder_;
    std::unique_ptr<Workplace> workplace_;
    std::string path_;
};

constexpr const char* wish = R"({"settings": {"transitions": {"sensitivity": 0.25}}})";

} // namespace

TEST_CASE("route_reading: a film is told with its figures, and the rule by which they were counted") {
    OpenFilm film;
    const Json figures = film.ask(Method::get, "")["figures"];
    CHECK(figures["shots"] == 10);
    CHECK(figures["asl"].get<double>() == doctest::Approx(figures["total"].get<double>() / 10));
    CHECK(figures["rule"].get<std::string>().starts_with("Pictures and cards count as shots"));
}

TEST_CASE("route_reading: a preview tells what would change, and changes nothing") {
    OpenFilm film;
    const Json before = film.ask(Method::get, "");
    const Json preview = film.ask(Method::post, "/preview", wish);
    // Where no curve was kept, nothing is found.
    CHECK(preview["added"].empty());
    CHECK(preview["removed"].size() == before["tracks"]["transitions"]["first"].size());
    CHECK(preview["removed"][0]["first"] == before["tracks"]["transitions"]["first"][0]);
    CHECK(preview["before"]["shots"] == 10);
    CHECK(preview["after"]["shots"] == 1);
    CHECK(film.ask(Method::get, "") == before);
}

TEST_CASE("route_reading: what a person said stays, in a preview and when the film is read") {
    OpenFilm film;
    const auto first = film.ask(Method::get, "")["tracks"]["transitions"]["first"][0].get<std::int64_t>();
    film.ask(Method::post, "/corrections", Json{{"words", {"add", "cut", std::to_string(first)}}}.dump());
    CHECK(film.ask(Method::post, "/preview", wish)["after"]["shots"] == 2);
    const Json read = film.ask(Method::post, "/read", wish);
    const Json after = film.ask(Method::get, "");
    CHECK(after["revision"] == read["revision"]);
    CHECK(after["readings"]["transitions"]["sensitivity"] == 0.25);
    CHECK(after["tracks"]["transitions"]["first"] == Json{first});
}

TEST_CASE("route_reading: settings that are none are refused, and nothing is read") {
    OpenFilm film;
    const Json before = film.ask(Method::get, "");
    for (const char* body : {"", "[]", "{}", R"({"settings": 1})", R"({"settings": {"transitions": 1}})",
                             R"({"settings": {"transitions": {"sensitivity": 2}}})",
                             R"({"settings": {"transitions": {"sensitivity": "0.5"}}})",
                             R"({"settings": {"transitions": {"sensitivity": null}}})",
                             R"({"settings": {"nobody": {"sensitivity": 0.5}}})"})
        for (const char* below : {"/preview", "/read"})
            CHECK(film.ask(Method::post, below, body, 400)["fault"]["kind"] == "usage");
    CHECK(film.ask(Method::get, "") == before);
}
