#include "figures/nearness.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace decoupage {

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr double to_deviation = 1.4826; // of a normal distribution
constexpr double farthest = 3;
constexpr int fewest_shared = 3;

double comparable(double value, const ProfileCard& card) {
    switch (card.compared) {
    case ProfileCard::Compared::plainly:
        return value;
    case ProfileCard::Compared::by_ratio:
        return value > 0 ? std::log(value) : none;
    case ProfileCard::Compared::never:
        break;
    }
    return none;
}

double middle(std::vector<double> values) {
    const auto half = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, half);
    if (values.size() % 2 == 1) return *half;
    return (*half + *std::max_element(values.begin(), half)) / 2;
}

} // namespace

ScaledProfiles::ScaledProfiles(std::span<const FilmProfile> profiles) : rows_(profiles.size()) {
    for (std::size_t figure = 0; figure < profile_cards.size(); ++figure) {
        std::vector<double> values;
        for (std::size_t film = 0; film < profiles.size(); ++film) {
            rows_[film][figure] = comparable(profiles[film].values[figure], profile_cards[figure]);
            if (std::isfinite(rows_[film][figure])) values.push_back(rows_[film][figure]);
        }
        double centre = none, spread = none;
        if (values.size() >= fewest_films) {
            centre = middle(values);
            for (double& value : values)
                value = std::abs(value - centre);
            spread = middle(values) * to_deviation;
        }
        for (auto& row : rows_)
            row[figure] = spread > 1e-6 ? (row[figure] - centre) / spread : none;
    }
}

double ScaledProfiles::distance(std::size_t one, std::size_t other) const {
    double sum = 0;
    int shared = 0;
    for (std::size_t figure = 0; figure < profile_cards.size(); ++figure) {
        const double apart_by = std::abs(rows_[one][figure] - rows_[other][figure]);
        if (!std::isfinite(apart_by)) continue;
        const double counted = std::min(apart_by, farthest);
        sum += counted * counted;
        ++shared;
    }
    return shared >= fewest_shared ? std::sqrt(sum / shared) : none;
}

std::vector<ScaledProfiles::Neighbour> ScaledProfiles::neighbours(std::size_t film, std::size_t most) const {
    std::vector<Neighbour> all;
    for (std::size_t other = 0; other < rows_.size(); ++other) {
        if (other == film) continue;
        if (const double far = distance(film, other); std::isfinite(far)) all.push_back({other, far});
    }
    const auto nearer = [](const Neighbour& a, const Neighbour& b) {
        return a.distance != b.distance ? a.distance < b.distance : a.film < b.film;
    };
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(std::min(most, all.size()));
    std::partial_sort(all.begin(), end, all.end(), nearer);
    all.erase(end, all.end());
    return all;
}

std::vector<ScaledProfiles::Outlier> ScaledProfiles::outliers(std::size_t film) const {
    std::vector<Outlier> found;
    for (std::size_t figure = 0; figure < profile_cards.size(); ++figure)
        if (std::abs(rows_[film][figure]) > apart) found.push_back({figure, rows_[film][figure]});
    std::ranges::stable_sort(found, std::ranges::greater{},
                             [](const Outlier& one) { return std::abs(one.scaled); });
    return found;
}

} // namespace decoupage
