#include "films.hpp"
#include "program.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace decoupage::app_test {

TEST_CASE("of a film in which nothing stands out no moments are made up") {
    const ScreenedFilm film;
    const Ran listed = run({"moments", "film.mp4"}, film.here);
    CHECK(listed.exit == 0);
    CHECK(holds(listed.out, "Here the moments worth noticing would stand."));
    const auto told = nlohmann::json::parse(run({"moments", "film.mp4", "--json"}, film.here).out);
    CHECK(told["moments"].empty());
    CHECK(told["proposed"].empty());
    CHECK(holds(told["rule"].get<std::string>(), "half-way"));
    CHECK(run({"moments", "film.mp4", "--accept", "1", "--author", "Ada"}, film.here).exit == 1);
}

TEST_CASE("what is said of moments is said plainly, or refused") {
    const ScreenedFilm film;
    CHECK(run({"moments", "film.mp4", "--accept", "1", "--drop", "2"}, film.here).exit == 2);
    const Ran words = run({"moments", "film.mp4", "the", "run"}, film.here);
    CHECK(words.exit == 2);
    CHECK(holds(words.err, "--accept N WORDS"));
    CHECK(run({"moments", "nothing.mp4"}, film.here).exit == 1);
}

} // namespace decoupage::app_test
