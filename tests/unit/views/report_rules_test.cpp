#include "figures/conventions.hpp"
#include "support/html.hpp"
#include "support/sample_decoupage.hpp"
#include "views/film_figures.hpp"
#include "views/report.hpp"
#include "views/sentences.hpp"

#include <algorithm>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace decoupage;
using Json = nlohmann::json;

namespace {

/// What a page of this film would switch between.
Json rules_of(const Decoupage& film, const Counting& counting = {}) {
    ReportOrder order;
    order.counting = counting;
    const std::string page = report_html(film, order), opened = "id=\"rules\">";
    const auto first = page.find(opened);
    REQUIRE(first != std::string::npos);
    const auto from = first + opened.size();
    return Json::parse(page.substr(from, page.find("</script>", from) - from), nullptr, false);
}

/// What the page's radio of a convention holds.
std::vector<std::size_t> options_of(const Decoupage& film, std::string_view title) {
    const std::string page = report_html(film);
    const auto named = page.find(">" + std::string(title) + "</label>");
    const auto from = page.rfind("value=\"", named) + 7;
    std::vector<std::size_t> options;
    for (std::size_t at = from; page[at] != '"'; ++at)
        if (page[at] != ',') options.push_back(static_cast<std::size_t>(page[at] - '0'));
    return options;
}

/// As the page's script finds it.
std::size_t convention_of(const Json& rules, const std::vector<std::size_t>& options) {
    std::size_t number = 0;
    for (std::size_t one = 0; one + 1 < options.size(); ++one)
        number = number * rules["sizes"][one][1].get<std::size_t>() + options[one];
    return number;
}

std::string text_of(const Json& rules, const char* part, std::size_t convention) {
    const auto variant = rules["variant"][convention].get<std::size_t>();
    const auto text = rules["parts"][part]["of"][variant].get<std::size_t>();
    return rules["parts"][part]["texts"][text].get<std::string>();
}

/// Forty shots with letters over the second, on a print of 25.
Decoupage film_of_all_rules() {
    Decoupage film = support::forty_shots();
    film.film.rate = {25, 1};
    film.times = support::even_times(film.times.frames(), {25, 1});
    film.tracks["letters"] = {"letters", {{{110, 128}, "title", 0.9f, "", 0}}};
    return film;
}

} // namespace

TEST_CASE("each convention on the page has the figures that are printed under it") {
    const Decoupage film = film_of_all_rules();
    const Json rules = rules_of(film);
    for (const Convention& convention : conventions()) {
        CAPTURE(convention.name);
        const auto options = options_of(film, convention.title);
        REQUIRE(options.size() == rules["sizes"].size());
        const std::size_t number = convention_of(rules, options);
        CHECK(rules["rules"][number] == counting_rule(convention.counting));
        std::string values;
        for (const Figure& figure : figures_of(film_figures(film, convention.counting)))
            if (figure.name != "long_takes" && figure.name != "long_takes_time")
                values += (values.empty() ? "" : "|") + value_words(figure);
        CHECK(text_of(rules, "values", number) == values);
        CHECK(text_of(rules, "key", number) == key_sentence(film, convention.counting));
    }
    CHECK(text_of(rules, "values", 0) !=
          text_of(rules, "values", convention_of(rules, options_of(film, "Salt"))));
}

TEST_CASE("every convention has all charts, and its long takes by every rule") {
    const Json rules = rules_of(film_of_all_rules());
    const std::size_t all = rules["rules"].size();
    CHECK(all == 2 * 2 * 2 * 2 * 4 * 2);
    for (std::size_t convention = 0; convention < all; ++convention) {
        for (const char* chart : {"ecdf", "box", "kernel", "cuts", "steps", "graph"})
            CHECK_FALSE(text_of(rules, chart, convention).empty());
        const auto variant = rules["variant"][convention].get<std::size_t>();
        CHECK(rules["takes"][variant].size() == 4);
    }
}

TEST_CASE("rules of one's own stand on the page, too") {
    Counting own;
    own.speed = 18;
    own.long_take = 7;
    const Json rules = rules_of(film_of_all_rules(), own);
    CHECK(rules["rules"].size() == 2 * 2 * 2 * 2 * 4 * 3);
    CHECK(rules["takes"][0].size() == 5);
    CHECK(rules["takes"][0][4].get<std::string>().find("7 s or longer.") != std::string::npos);
}

TEST_CASE("what is put into the page is sound HTML") {
    const Json rules = rules_of(film_of_all_rules());
    for (const auto& [name, part] : rules["parts"].items())
        for (const Json& text : part["texts"])
            CHECK(support::faults_of("<div>" + text.get<std::string>() + "</div>").empty());
}

TEST_CASE("films of very few shots have a page of figures still") {
    for (const int shots : {1, 2, 7, 8}) {
        std::vector<support::Stretch> stretches(static_cast<std::size_t>(shots));
        const std::string page = report_html(support::made_of(stretches));
        CHECK(support::faults_of(page).empty());
        CHECK(page.find("nan") == std::string::npos);
    }
}
