#include "figures/conventions.hpp"
#include "support/sample_decoupage.hpp"
#include "views/film_figures.hpp"
#include "views/words.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace decoupage;

TEST_CASE("a table of figures fits 80 columns, and says under whose rules they are") {
    for (const Convention& convention : conventions()) {
        const std::string text = figures_text(support::forty_shots(), {convention.counting, {}});
        CHECK(text.find(std::string(convention.title) + ": ") != std::string::npos);
        for (std::size_t first = 0; first < text.size();) {
            const std::size_t end = text.find('\n', first);
            CHECK_MESSAGE(columns(text.substr(first, end - first)) <= 80, text.substr(first, end - first));
            first = end + 1;
        }
    }
}

TEST_CASE("a film without shots says so") {
    CHECK(figures_text({}, {}).find("No shots are left to count.") != std::string::npos);
    CHECK_FALSE(nlohmann::json::parse(figures_document({}, {}), nullptr, false).is_discarded());
}

TEST_CASE("a running time tells the speed, in words") {
    const Decoupage film = support::made_of({{Shot::Kind::picture, 24 * 96}});
    CHECK(running_time_sentence(film, {}).empty());
    CHECK(running_time_sentence(film, {{}, std::chrono::seconds(96)}).find("as long as the work") !=
          std::string::npos);
    CHECK(running_time_sentence(film, {{}, std::chrono::seconds(115)}).find("too fast") != std::string::npos);
    CHECK(running_time_sentence(film, {{}, std::chrono::seconds(500)}).find("cannot be told") !=
          std::string::npos);
}

TEST_CASE("a convention that leaves titles out says where nobody looked for letters") {
    Decoupage film = support::forty_shots();
    const Counting salt = convention_named("salt").value();
    CHECK(counting_reservation(film, salt).empty());
    film.missing = {"letters"};
    CHECK(counting_reservation(film, salt).find("Letters were not looked for") != std::string::npos);
    CHECK(counting_reservation(film, {}).empty());
}

TEST_CASE("values are printed with their units") {
    CHECK(value_words({"", "", 33, "shots", ""}) == "33");
    CHECK(value_words({"", "", 1.2345, "s", ""}) == "1.23 s");
    CHECK(value_words({"", "", 250, "s", ""}) == "4:10");
    CHECK(value_words({"", "", 0.456, "", ""}) == "0.46");
}
