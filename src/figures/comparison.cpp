#include "figures/comparison.hpp"

#include "figures/camera.hpp"
#include "figures/quantile.hpp"
#include "figures/scale.hpp"
#include "figures/unsaid.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage {

namespace {

const ShotMeasure* find_measure(const FilmMeasures& film, std::string_view name) {
    const auto found = std::ranges::find(film.measures, name, &ShotMeasure::name);
    return found == film.measures.end() ? nullptr : &*found;
}

template <class Labels, class SharesOf>
SharesBeside beside(std::string_view title, const Labels& labels, std::span<const Decoupage* const> films,
                    const SharesOf& shares_of) {
    SharesBeside table{title, {}, {}};
    std::vector<decltype(shares_of(*films.front()))> all;
    for (const Decoupage* film : films)
        all.push_back(shares_of(*film));
    for (const std::string_view label : labels) {
        std::vector<double> row;
        bool occurs = false;
        for (const auto& shares : all) {
            double share = shares.empty() ? unsaid : 0;
            for (const auto& one : shares)
                if (one.name == label) share = one.of_shots;
            occurs = occurs || share > 0;
            row.push_back(share);
        }
        if (!occurs) continue;
        table.classes.push_back(label);
        table.shares.push_back(std::move(row));
    }
    return table;
}

} // namespace

std::vector<double> FilmMeasures::sorted(std::string_view measure) const {
    std::vector<double> values;
    if (const ShotMeasure* found = find_measure(*this, measure))
        std::ranges::copy_if(found->values, std::back_inserter(values),
                             [](double value) { return std::isfinite(value); });
    std::ranges::sort(values);
    return values;
}

FilmMeasures film_measures(const Decoupage& decoupage, const Counting& counting) {
    FilmMeasures film;
    film.shots = counted_shots(decoupage, counting);
    film.measures = shot_measures(decoupage, film.shots);
    return film;
}

std::vector<MeasureDifference> differences_between(const FilmMeasures& first, const FilmMeasures& second) {
    std::vector<MeasureDifference> differences;
    for (const ShotMeasure& measure : first.measures) {
        const auto one = first.sorted(measure.name), other = second.sorted(measure.name);
        if (one.size() < fewest_compared || other.size() < fewest_compared) continue;
        differences.push_back({measure.name, measure.title, measure.unit, one.size(), other.size(),
                               quantile(one, 0.5), quantile(other, 0.5), cliffs_d(other, one),
                               hodges_lehmann(other, one)});
    }
    return differences;
}

std::vector<SharesBeside> shares_beside(std::span<const Decoupage* const> films) {
    std::vector<SharesBeside> tables;
    if (films.empty()) return tables;
    tables.push_back(beside("Scale", scale_labels, films, shares_by_scale));
    tables.push_back(beside("Camera", movement_labels, films, shares_by_label));
    std::erase_if(tables, [](const SharesBeside& table) { return table.classes.empty(); });
    return tables;
}

} // namespace decoupage
