#include "figures/film_figures.hpp"

#include "figures/quantile.hpp"
#include "figures/running_speed.hpp"
#include "figures/unsaid.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace decoupage {

namespace {

constexpr std::size_t fewest_for_a_fence = 8;

bool is_long(double length, const FilmFigures& figures) {
    return figures.counting.long_take > 0 ? length >= figures.long_from : length > figures.long_from;
}

void find_long_takes(FilmFigures& figures) {
    const bool absolute = figures.counting.long_take > 0;
    figures.long_from = absolute                                     ? figures.counting.long_take
                        : figures.sorted.size() < fewest_for_a_fence ? unsaid
                                                                     : figures.box.upper_fence;
    for (std::size_t shot = 0; shot < figures.shots.size(); ++shot)
        if (is_long(figures.in_order[shot], figures)) figures.long_takes.push_back(figures.shots[shot]);
}

void place_changes(const Decoupage& decoupage, FilmFigures& figures) {
    if (figures.shots.empty()) return;
    const Time first = figures.shots.front().start;
    const Time end = decoupage.times.at(figures.shots.back().span.end);
    figures.begins = seconds(first) * figures.stretch;
    figures.duration = seconds(end - first) * figures.stretch;
    for (const Time change : changes_of_shot(decoupage, figures.counting))
        if (change > first && change < end)
            figures.changes.push_back(seconds(change - first) * figures.stretch);
}

double first_of(const std::vector<double>& values) {
    return values.empty() ? unsaid : values.front();
}

} // namespace

FilmFigures film_figures(const Decoupage& decoupage, const Counting& counting) {
    FilmFigures figures;
    figures.counting = counting;
    figures.stretch = stretch_at(decoupage, counting.speed);
    figures.shots = counted_shots(decoupage, counting);
    for (const CountedShot& shot : figures.shots)
        figures.in_order.push_back(seconds(shot.length));
    figures.sorted = figures.in_order;
    std::ranges::sort(figures.sorted);
    figures.lengths = length_figures(figures.sorted);
    figures.box = adjusted_boxplot(figures.sorted);
    figures.lognormal = lognormal_fit(figures.sorted);
    figures.rhythm = rhythm_of(figures.in_order);
    place_changes(decoupage, figures);
    find_long_takes(figures);
    return figures;
}

FilmFigures with_long_takes(FilmFigures figures, double long_take) {
    figures.counting.long_take = long_take;
    figures.long_takes.clear();
    find_long_takes(figures);
    return figures;
}

std::string long_take_rule(const Counting& counting) {
    if (counting.long_take <= 0)
        return "Longer than the upper fence of the adjusted boxplot (Hubert and Vandervieren 2008).";
    char text[64];
    std::snprintf(text, sizeof text, "%.6g s or longer.", counting.long_take);
    return text;
}

std::vector<Figure> figures_of(const FilmFigures& figures) {
    std::vector<Figure> list = figures_of(figures.lengths, figures.counting);
    const std::string rule = counting_rule(figures.counting);
    const auto add = [&](const char* name, const char* word, double value, const char* unit,
                         const std::string& own) {
        list.push_back({name, word, value, unit, own + " " + rule});
    };
    const bool few = figures.sorted.size() < 10;
    add("p10", "A tenth is shorter than", few ? unsaid : quantile(figures.sorted, 0.1), "s",
        "Quantile of Harrell and Davis.");
    add("p90", "A tenth is longer than", few ? unsaid : quantile(figures.sorted, 0.9), "s",
        "Quantile of Harrell and Davis.");
    add("medcouple", "Medcouple", figures.box.medcouple, "", "Skewness, Brys, Hubert and Struyf 2004.");
    add("fence", "Upper fence", figures.box.upper_fence, "s",
        "Adjusted boxplot, Hubert and Vandervieren 2008.");
    double of_long = 0;
    for (const CountedShot& take : figures.long_takes)
        of_long += seconds(take.length);
    add("long_takes", "Long takes", static_cast<double>(figures.long_takes.size()), "shots",
        long_take_rule(figures.counting));
    add("long_takes_time", "Long takes together", of_long, "s", long_take_rule(figures.counting));
    add("changes_a_minute", "Changes of shot a minute",
        figures.duration > 0 ? 60 * static_cast<double>(figures.changes.size()) / figures.duration : unsaid,
        "", "Over all that is counted.");
    add("lognormal_mean", "Lognormal fit, mean of logarithms", figures.lognormal.mean_log, "",
        "Natural logarithms.");
    add("lognormal_deviation", "Lognormal fit, their deviation", figures.lognormal.deviation_log, "",
        "Over n.");
    add("lognormal_distance", "Its greatest misfit", figures.lognormal.distance, "",
        "Kolmogorov's distance, as a share of shots.");
    add("lognormal_straightness", "Its straightness", figures.lognormal.straightness, "",
        "Shapiro and Francia's W'.");
    add("lognormal_chance", "Chance of so bad a fit", figures.lognormal.chance, "",
        "By Royston 1993; below 0.05 the fit is usually rejected.");
    add("autocorrelation", "Autocorrelation with the next shot", first_of(figures.rhythm.autocorrelations),
        "", "Lag 1.");
    add("slope", "1/f slope", figures.rhythm.slope, "", "Of power in octaves: 0 without memory, 1 for 1/f.");
    return list;
}

} // namespace decoupage
