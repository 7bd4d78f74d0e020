#include "views/comparison.hpp"
#include "views/json_number.hpp"

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

Json film_row(const Decoupage& film, const FilmMeasures& measures, const std::string& letter) {
    Json lengths = Json::array();
    for (const CountedShot& shot : measures.shots)
        lengths.push_back(rounded(seconds(shot.length)));
    return {{"letter", letter},
            {"path", film.film.path},
            {"shots", measures.shots.size()},
            {"duration_s", rounded(seconds(film.times.end()))},
            {"lengths_s", std::move(lengths)}};
}

Json difference_rows(const std::vector<MeasureDifference>& differences) {
    Json rows = Json::array();
    for (const MeasureDifference& one : differences)
        rows.push_back({{"measure", one.name},
                        {"unit", one.unit.empty() ? Json(nullptr) : Json(one.unit)},
                        {"first_shots", one.first},
                        {"second_shots", one.second},
                        {"first_median", rounded(one.first_median)},
                        {"second_median", rounded(one.second_median)},
                        {"cliffs_d", rounded(one.cliff.d)},
                        {"cliffs_d_least", rounded(one.cliff.least)},
                        {"cliffs_d_most", rounded(one.cliff.most)},
                        {"shift", rounded(one.shift.shift)},
                        {"shift_least", rounded(one.shift.least)},
                        {"shift_most", rounded(one.shift.most)}});
    return rows;
}

Json share_rows(const SharesBeside& table) {
    Json rows = Json::array();
    for (std::size_t row = 0; row < table.classes.size(); ++row) {
        Json shares = Json::array();
        for (const double share : table.shares[row])
            shares.push_back(rounded(share));
        rows.push_back({{"class", table.classes[row]}, {"of_shots", std::move(shares)}});
    }
    return rows;
}

} // namespace

std::string comparison_document(const Comparison& comparison) {
    Json films = Json::array(), differences = Json::array(), shares = Json::array();
    for (std::size_t film = 0; film < comparison.films.size(); ++film)
        films.push_back(film_row(*comparison.films[film], comparison.measures[film], film_letter(film)));
    for (std::size_t film = 1; film < comparison.films.size(); ++film)
        differences.push_back({{"first", film_letter(0)},
                               {"second", film_letter(film)},
                               {"measures", difference_rows(differences_between(
                                                comparison.measures[0], comparison.measures[film]))}});
    for (const SharesBeside& table : shares_beside(comparison.films))
        shares.push_back({{"title", table.title}, {"classes", share_rows(table)}});
    const Json document{{"rule", counting_rule(comparison.counting)},
                        {"films", std::move(films)},
                        {"differences", std::move(differences)},
                        {"shares", std::move(shares)}};
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace decoupage
