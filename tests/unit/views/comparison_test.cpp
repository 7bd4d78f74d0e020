#include "support/html.hpp"
#include "support/lines.hpp"
#include "support/sample_decoupage.hpp"
#include "views/comparison.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace decoupage;

namespace {

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

struct Films {
    Decoupage one = support::forty_shots(), other = support::many_shots(60),
              tiny = support::made_of({{}, {}});
    Films() { other.film.path = "/films/<other>.mkv"; }
    Comparison all() const { return Comparison({&one, &other, &tiny}, {}); }
};

} // namespace

TEST_CASE("films have letters") {
    CHECK(film_letter(0) == "A");
    CHECK(film_letter(25) == "Z");
    CHECK(film_letter(26) == "27");
}

TEST_CASE("tables set films beside each other within a terminal, and never one average alone") {
    const Films films;
    const std::string text = comparison_text(films.all());
    CHECK(holds(text, "half below (median)"));
    CHECK(holds(text, "Cliff’s d"));
    CHECK(holds(text, "B − A"));
    CHECK(holds(text, "C beside A: too few shots to compare."));
    CHECK(holds(text, "Camera, of shots"));
    CHECK(support::widest_line(text) <= 80);
}

TEST_CASE("programs are told the same") {
    const Films films;
    const auto told = nlohmann::json::parse(comparison_document(films.all()));
    REQUIRE(told["films"].size() == 3);
    CHECK(told["films"][1]["lengths_s"].size() == 60);
    REQUIRE(told["differences"].size() == 2);
    CHECK(told["differences"][0]["second"] == "B");
    const auto& length = told["differences"][0]["measures"][0];
    CHECK(length["measure"] == "length");
    CHECK(length["cliffs_d_least"].get<double>() <= length["cliffs_d"].get<double>());
    CHECK(length["shift_most"].get<double>() >= length["shift"].get<double>());
    CHECK(told["differences"][1]["measures"].empty());
}

TEST_CASE("the page is whole and escapes what a stranger wrote") {
    const Films films;
    const std::string page = comparison_html(films.all());
    for (const std::string& fault : support::faults_of(page))
        CHECK_MESSAGE(false, fault);
    CHECK(holds(page, "&lt;other&gt;"));
    CHECK_FALSE(holds(page, "<other>"));
    CHECK(holds(page, "line film-3"));
    CHECK(holds(page, "Of 100 pairs of a shot of A and one of B"));
    CHECK(holds(page, "There are too few shots to compare."));
}

TEST_CASE("films without pictures can stand beside others") {
    const Films films;
    const Decoupage nothing;
    const Comparison comparison({&films.one, &nothing}, {});
    CHECK(holds(comparison_text(comparison), "too few shots to compare"));
    for (const std::string& fault : support::faults_of(comparison_html(comparison)))
        CHECK_MESSAGE(false, fault);
}
