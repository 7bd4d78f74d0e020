#include "support/made_library.hpp"
#include "support/places.hpp"
#include "workbench/routes.hpp"
#include "workbench/workplace.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace decoupage;

namespace {

Request of_film(const std::string& id) {
    Request request;
    request.captures = {id};
    return request;
}

} // namespace

TEST_CASE("route_film: what was told of a film is told again, and anew when its dossier has changed") {
    const support::TemporaryFolder folder;
    REQUIRE(support::write_made_library(folder.path(), {1, 40, 5, 1}));
    Workplace workplace{{{(folder.path() / "film-0001.mkv.dossier").string()}, {}, "Ada"}};
    const auto films = workplace.films().all();
    REQUIRE(films.size() == 1);
    const Answer first = route_film(workplace, of_film(films[0].id));
    REQUIRE(first.status == 200);
    CHECK(first.type == json_answer({}).type);
    CHECK(route_film(workplace, of_film(films[0].id)).body == first.body);

    Naming naming;
    naming.span = {3, 9};
    naming.words = "the run";
    naming.author = "Ada";
    naming.made_at = "2026-11-28T10:00:00Z";
    REQUIRE(workplace.write(films[0].id, "", "names", [&](Dossier& dossier, const ShownFilm&) {
        return dossier.write_naming(naming);
    }));
    const Answer second = route_film(workplace, of_film(films[0].id));
    CHECK(nlohmann::json::parse(first.body)["names"].empty());
    CHECK(nlohmann::json::parse(second.body)["names"][0]["words"] == "the run");
    CHECK(nlohmann::json::parse(second.body)["revision"] != nlohmann::json::parse(first.body)["revision"]);
}
