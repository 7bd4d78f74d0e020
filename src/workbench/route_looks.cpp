// Figures and charts of films, and films side by side; each under any convention of counting.

#include "deeds/counting_words.hpp"
#include "figures/camera.hpp"
#include "figures/conventions.hpp"
#include "figures/film_figures.hpp"
#include "figures/persons.hpp"
#include "figures/rhymes.hpp"
#include "figures/scale.hpp"
#include "views/charts.hpp"
#include "views/comparison.hpp"
#include "views/film_figures.hpp"
#include "views/sentences.hpp"
#include "workbench/numbers.hpp"
#include "workbench/routes.hpp"
#include "workbench/workplace.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_compared = 12;

/// "?convention=salt&start=after-titles".
Outcome<Counting> counting_asked(const Request& request) {
    const auto word = [&](std::string_view name) { return std::string(request.asked(name)); };
    return counting_from({word("convention"), word("start"), word("end"), word("over-action"), word("cards"),
                          word("dissolves"), word("speed"), word("long-take")});
}

/// The persons with a moment at which each is seen.
Json person_rows(const Decoupage& film) {
    const auto persons = persons_of(film);
    if (!persons) return nullptr;
    std::map<int, Json> shots_of; // by the person's number: each shot is looked at once
    for (const Shot& shot : film.shots)
        for (const int number : persons_in(film, shot.span).value_or(std::vector<int>{}))
            shots_of[number].push_back(shot.number);
    Json rows = Json::array();
    for (const Person& person : *persons) {
        Json& shots = shots_of.try_emplace(person.number, Json::array()).first->second;
        rows.push_back({{"number", person.number},
                        {"seconds", seconds(person.time)},
                        {"first", person.first},
                        {"confidence", person.confidence},
                        {"largest_in", film.shots[person.largest_in].number},
                        {"shots", std::move(shots)}});
    }
    return rows;
}

/// The figures of shot lengths as a page shows them.
Json figure_rows(const FilmFigures& figures) {
    Json rows = Json::array();
    for (const Figure& figure : figures_of(figures))
        rows.push_back({{"name", figure.name},
                        {"word", figure.word},
                        {"text", value_words(figure)},
                        {"rule", figure.rule}});
    return rows;
}

template <class Share>
Json share_rows(const std::vector<Share>& shares) {
    Json rows = Json::array();
    for (const Share& share : shares)
        rows.push_back({{"name", share.name},
                        {"shots", share.shots},
                        {"of_shots", share.of_shots},
                        {"of_time", share.of_time}});
    return rows;
}

/// The films of "?films=ID,ID", as they are now.
Outcome<std::vector<std::shared_ptr<const FilmAsOf>>> films_asked(Workplace& workplace,
                                                                  const Request& request) {
    std::vector<std::shared_ptr<const FilmAsOf>> films;
    std::string_view rest = request.asked("films");
    while (!rest.empty()) {
        const std::size_t comma = std::min(rest.find(','), rest.size());
        auto film = workplace.with_curves(rest.substr(0, comma));
        if (!film) return tl::unexpected(film.error());
        films.push_back(std::move(*film));
        rest.remove_prefix(std::min(comma + 1, rest.size()));
        if (films.size() > most_compared) break;
    }
    if (films.size() >= 2 && films.size() <= most_compared) return films;
    return fault(Fault::Kind::usage, "?films= with two to twelve ids", "It has another number of them");
}

Answer chart_answer(const Chart& chart, const Decoupage& film, const ChartOrder& order,
                    std::string_view form) {
    if (form == "csv") return bytes_answer("text/csv; charset=utf-8", chart.table(film, order));
    std::string svg = chart_svg(chart, film, order);
    if (svg.empty()) return not_found_answer("There is nothing to draw in this film");
    return bytes_answer("image/svg+xml", std::move(svg));
}

} // namespace

Answer route_conventions(Workplace&, const Request&) {
    Json rows = Json::array();
    for (const Convention& convention : conventions())
        rows.push_back({{"name", convention.name},
                        {"title", convention.title},
                        {"meaning", convention.meaning},
                        {"rule", counting_rule(convention.counting)}});
    return json_answer({{"conventions", std::move(rows)}});
}

Answer route_charts(Workplace& workplace, const Request& request) {
    const auto film = workplace.with_curves(request.captures[0]);
    if (!film) return fault_answer(film.error());
    Json rows = Json::array();
    for (const Chart& chart : charts())
        if (!chart.pieces((*film)->decoupage, {}).empty())
            rows.push_back({{"name", chart.name},
                            {"group", chart.group},
                            {"title", chart.title},
                            {"counts", chart.counts == Chart::Counts::shots}});
    return json_answer({{"charts", std::move(rows)}});
}

Answer route_chart(Workplace& workplace, const Request& request) {
    const Chart* chart = chart_named(request.captures[1]);
    if (chart == nullptr) return not_found_answer("There is no chart called " + request.captures[1]);
    const auto counting = counting_asked(request);
    if (!counting) return fault_answer(counting.error());
    const auto film = workplace.with_curves(request.captures[0]);
    if (!film) return fault_answer(film.error());
    const auto trend = static_cast<int>(std::clamp<std::int64_t>(number_in(request.asked("trend"), 0), 0, 6));
    const ChartGround ground = request.asked("theme") == "dark" ? ChartGround::dark : ChartGround::paper;
    return chart_answer(*chart, (*film)->decoupage, {*counting, trend, ground}, request.asked("form"));
}

Answer route_figures(Workplace& workplace, const Request& request) {
    const auto counting = counting_asked(request);
    if (!counting) return fault_answer(counting.error());
    const auto film = workplace.with_curves(request.captures[0]);
    if (!film) return fault_answer(film.error());
    const Decoupage& decoupage = (*film)->decoupage;
    const FilmFigures figures = film_figures(decoupage, *counting);
    Json takes = Json::array();
    for (const CountedShot& take : figures.long_takes)
        takes.push_back({{"shot", decoupage.shots[take.index].number},
                         {"first", take.span.first},
                         {"seconds", seconds(take.length)}});
    return json_answer({{"title", convention_title(*counting)},
                        {"rule", counting_rule(*counting)},
                        {"reservation", counting_reservation(decoupage, *counting)},
                        {"sentence", key_sentence(decoupage, *counting)},
                        {"figures", figure_rows(figures)},
                        {"long_takes", std::move(takes)},
                        {"scale", share_rows(shares_by_scale(decoupage))},
                        {"movement", share_rows(shares_by_label(decoupage))},
                        {"persons", person_rows(decoupage)}});
}

Answer route_rhymes(Workplace& workplace, const Request& request) {
    const auto film = workplace.films().read(request.captures[0]);
    if (!film) return fault_answer(film.error());
    const std::int64_t number = number_in(request.captures[1], 0);
    const auto& shots = (*film)->decoupage.shots;
    const auto shot =
        std::ranges::find_if(shots, [&](const Shot& each) { return number > 0 && each.number == number; });
    if (shot == shots.end()) return not_found_answer("There is no such shot");
    Json rows = Json::array();
    for (const Rhyme& rhyme : rhymes_of((*film)->decoupage, shot->span))
        rows.push_back({{"number", rhyme.number}, {"likeness", rhyme.likeness}});
    return json_answer({{"rhymes", std::move(rows)}});
}

Answer route_compare(Workplace& workplace, const Request& request) {
    const auto counting = counting_asked(request);
    if (!counting) return fault_answer(counting.error());
    const auto films = films_asked(workplace, request);
    if (!films) return fault_answer(films.error());
    std::vector<const Decoupage*> decoupages;
    for (const auto& film : *films)
        decoupages.push_back(&film->decoupage);
    Json document = Json::parse(comparison_document(Comparison(decoupages, *counting)));
    for (Json& row : document["films"])
        row.erase("path"); // nobody's but the owner's
    return json_answer(document);
}

} // namespace decoupage
