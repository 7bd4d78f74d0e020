#include "support/places.hpp"
#include "workbench/routes.hpp"
#include "workbench/workplace.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace decoupage;

TEST_CASE("route_seen: a film that is being screened shows its curves as far as they are kept") {
    const support::TemporaryFolder folder;
    const std::string path = (folder.path() / "film.mkv.dossier").string();
    Film film;
    film.path = "film.mkv";
    film.print = {1000, std::string(64, 'a')};
    film.rate = {24, 1};
    film.duration = from_ticks(10, 1, 1);
    auto dossier = Dossier::create(path, film);
    REQUIRE(dossier.has_value());
    std::vector<Time> times;
    for (int frame = 0; frame < 120; ++frame)
        times.push_back(from_ticks(frame, 1, 24));
    REQUIRE(dossier->write_times(0, times));
    std::vector<float> values(120, 0.25f);
    values[60] = 0.75f;
    REQUIRE(dossier->write_curve("level_mean", 0, values));

    Workplace workplace{{{path}, {}, "Ada"}};
    REQUIRE(workplace.films().all().size() == 1);
    Request request;
    request.captures = {workplace.films().all()[0].id};
    const Answer answer = route_seen(workplace, request);
    REQUIRE(answer.status == 200);
    const auto curves = nlohmann::json::parse(answer.body)["curves"];
    REQUIRE(curves.size() == 1);
    CHECK(curves[0]["name"] == "level_mean");
    CHECK(curves[0]["part"] == 0.5);
    REQUIRE(curves[0]["pairs"].size() == 240);
    CHECK(curves[0]["pairs"][121] == 0.75);
    CHECK(curves[0]["pairs"][119] == 0.25);
}

TEST_CASE("route_seen: an unknown film is a fault") {
    Workplace workplace{{{}, {}, "Ada"}};
    Request request;
    request.captures = {"000000000000"};
    CHECK(route_seen(workplace, request).status == 404);
}
