#include "library/align_likeness.hpp"

#include "signal/dot.hpp"

#include <cmath>

namespace decoupage {

namespace {

/// What must change in a stretch: this part of the usual spread, as a mean of squares over all features.
constexpr double least_energy = 0.02;

std::vector<std::vector<double>> running(const AlignSignal& signal, bool squared) {
    std::vector<std::vector<double>> all;
    for (const auto& feature : signal.features) {
        std::vector<double> sums{0};
        sums.reserve(feature.size() + 1);
        for (const float value : feature) {
            const auto exact = static_cast<double>(value);
            sums.push_back(sums.back() + (squared ? exact * exact : exact));
        }
        all.push_back(std::move(sums));
    }
    return all;
}

} // namespace

AlignLikeness::AlignLikeness(const AlignSignal& one, const AlignSignal& other)
    : one_(one), other_(other), one_sums_(running(one, false)), one_squares_(running(one, true)),
      other_sums_(running(other, false)), other_squares_(running(other, true)) {}

double AlignLikeness::energy(const Sums& sums, const Sums& squares, std::size_t at, std::size_t count) {
    double total = 0;
    for (std::size_t i = 0; i < sums.size(); ++i) {
        const double sum = sums[i][at + count] - sums[i][at];
        total += squares[i][at + count] - squares[i][at] - sum * sum / static_cast<double>(count);
    }
    return total;
}

bool AlignLikeness::too_little(double energy, std::size_t count) const {
    return energy < least_energy * static_cast<double>(count * one_.features.size());
}

bool AlignLikeness::is_plain(std::size_t at, std::size_t count) const {
    return too_little(liveliness(at, count), count);
}

double AlignLikeness::liveliness(std::size_t at, std::size_t count) const {
    return energy(one_sums_, one_squares_, at, count);
}

std::vector<float> AlignLikeness::along(std::size_t at, std::size_t count, std::size_t from,
                                        std::size_t to) const {
    std::vector<float> likenesses(to - from);
    const double own = energy(one_sums_, one_squares_, at, count);
    if (too_little(own, count)) return likenesses;
    const std::vector<float> centred = one_.centred(at, count);
    for (std::size_t place = from; place < to; ++place) {
        const double its = energy(other_sums_, other_squares_, place, count);
        if (too_little(its, count)) continue;
        float product = 0;
        for (std::size_t i = 0; i < one_.features.size(); ++i)
            product += dot(std::span(centred).subspan(i * count, count),
                           std::span(other_.features[i]).subspan(place, count));
        likenesses[place - from] = static_cast<float>(static_cast<double>(product) / std::sqrt(own * its));
    }
    return likenesses;
}

float AlignLikeness::at(std::size_t at, std::size_t place, std::size_t count) const {
    return along(at, count, place, place + 1).front();
}

} // namespace decoupage
