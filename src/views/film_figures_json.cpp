#include "figures/conventions.hpp"
#include "figures/density.hpp"
#include "figures/measures.hpp"
#include "figures/running_speed.hpp"
#include "figures/sequences.hpp"
#include "views/film_figures.hpp"

#include <cmath>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

/// Six digits after the point; null for what cannot be said.
Json exact(double value) {
    return std::isfinite(value) ? Json(std::round(value * 1e6) / 1e6) : Json(nullptr);
}

Json exact(const std::vector<double>& values) {
    Json list = Json::array();
    for (const double value : values)
        list.push_back(exact(value));
    return list;
}

Json speed_object(const Decoupage& decoupage, const FiguresOrder& order, const FilmFigures& figures) {
    const auto recognised = recognised_speed(decoupage);
    Json object{{"print", exact(pictures_a_second(decoupage))},
                {"recognised", recognised ? exact(*recognised) : Json(nullptr)},
                {"told", figures.stretch == 1 ? Json(nullptr)
                                              : exact(pictures_a_second(decoupage) / figures.stretch)},
                {"stretch", exact(figures.stretch)},
                {"work", nullptr}};
    if (!order.running_time) return object;
    if (const auto known = speed_by_running_time(decoupage, *order.running_time))
        object["work"] = {{"pictures", exact(known->pictures)},
                          {"usual", known->usual},
                          {"stretch", exact(known->stretch)}};
    return object;
}

Json following_object(const Following& pairs) {
    return {{"classes", pairs.classes}, {"counts", pairs.counts}};
}

Json figure_list(const FilmFigures& figures) {
    Json list = Json::array();
    for (const Figure& figure : figures_of(figures))
        list.push_back({{"name", figure.name},
                        {"value", exact(figure.value)},
                        {"unit", figure.unit.empty() ? Json(nullptr) : Json(figure.unit)},
                        {"rule", figure.rule}});
    return list;
}

Json long_takes(const Decoupage& decoupage, const FilmFigures& figures) {
    Json list = Json::array();
    for (const CountedShot& take : figures.long_takes)
        list.push_back({{"shot", decoupage.shots[take.index].number},
                        {"first", take.span.first},
                        {"end", take.span.end},
                        {"length_s", exact(seconds(take.length))}});
    return list;
}

Json measures(const Decoupage& decoupage, const FilmFigures& figures) {
    Json list = Json::array();
    for (const ShotMeasure& measure : shot_measures(decoupage, figures.shots))
        list.push_back({{"name", measure.name},
                        {"unit", measure.unit.empty() ? Json(nullptr) : Json(measure.unit)},
                        {"rule", measure.rule},
                        {"values", exact(measure.values)}});
    return list;
}

} // namespace

std::string figures_document(const Decoupage& decoupage, const FiguresOrder& order) {
    const FilmFigures figures = film_figures(decoupage, order.counting);
    const Convention* named = convention_of(order.counting);
    const Density density = cut_density(figures.changes, figures.duration);
    Json shots = Json::array();
    for (const CountedShot& shot : figures.shots)
        shots.push_back(decoupage.shots[shot.index].number);
    const Json document{{"convention", named != nullptr ? Json(named->name) : Json(nullptr)},
                        {"rule", counting_rule(order.counting)},
                        {"speed", speed_object(decoupage, order, figures)},
                        {"figures", figure_list(figures)},
                        {"long_takes", long_takes(decoupage, figures)},
                        {"shots", shots},
                        {"measures", measures(decoupage, figures)},
                        {"scale", following_object(scales_that_follow(decoupage, figures.shots))},
                        {"movement", following_object(movements_that_follow(decoupage, figures.shots))},
                        {"autocorrelations", exact(figures.rhythm.autocorrelations)},
                        {"partial_autocorrelations", exact(figures.rhythm.partial)},
                        {"begins_s", exact(figures.begins)},
                        {"changes_s", exact(figures.changes)},
                        {"cut_density",
                         {{"bandwidth_s", exact(density.bandwidth)},
                          {"step_s", exact(density.step)},
                          {"a_minute", exact(density.values)}}}};
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace decoupage
