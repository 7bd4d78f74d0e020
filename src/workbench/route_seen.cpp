// A film while it is being screened: what was measured as far as it has been seen.

#include "analysers/roster.hpp"
#include "workbench/curve_pairs.hpp"
#include "workbench/routes.hpp"
#include "workbench/workplace.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array shown{"level_mean", "picture_difference", "loudness"};
constexpr std::size_t columns_of_a_film = 400; ///< of the whole film

const CurveCard* card_of(std::string_view name) {
    for (const Analyser& analyser : roster())
        for (const CurveCard& card : analyser.card.measures)
            if (card.name == name) return &card;
    return nullptr;
}

/// Which part of the film so many values are, from 0 to 1.
double part_of(std::size_t values, const CurveCard& card, const Film& film) {
    const double a_second = card.a_second > 0 ? card.a_second : film.rate.frames_per_second();
    const double all = a_second * seconds(film.duration);
    return all > 0 ? std::min(1.0, static_cast<double>(values) / all) : 0;
}

Json curve_seen(const std::vector<float>& values, const CurveCard& card, const Film& film) {
    const double part = part_of(values.size(), card, film);
    const auto columns = static_cast<std::size_t>(std::ceil(part * columns_of_a_film));
    Json pairs = Json::array();
    for (const float value : pairs_of(values, std::min(columns, values.size())))
        pairs.push_back(std::isfinite(value) ? Json(value) : Json());
    return {{"name", card.name}, {"unit", card.unit}, {"least", card.least},
            {"most", card.most}, {"part", part},      {"pairs", std::move(pairs)}};
}

} // namespace

Answer route_seen(Workplace& workplace, const Request& request) {
    const auto film = workplace.films().find(request.captures[0]);
    if (!film) return fault_answer(film.error());
    Json curves = Json::array();
    if (!workplace.films().revision(film->id).empty()) {
        const auto dossier = Dossier::open(film->dossier, Dossier::Use::read);
        const auto facts = dossier ? dossier->film() : tl::unexpected(dossier.error());
        for (const char* name : shown) {
            const CurveCard* card = card_of(name);
            if (!facts || card == nullptr) continue;
            if (const auto values = dossier->curve(name); values && !values->empty())
                curves.push_back(curve_seen(*values, *card, *facts)); // one that has not begun is left out
        }
    }
    return json_answer({{"curves", std::move(curves)}});
}

} // namespace decoupage
