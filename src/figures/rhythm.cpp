#include "figures/rhythm.hpp"

#include "figures/unsaid.hpp"
#include "signal/correlation.hpp"
#include "signal/curve_fit.hpp"

#include <cmath>

namespace decoupage {

namespace {

constexpr int most_apart = 20;
constexpr std::size_t fewest_for_slope = 64,
                      most_for_slope = 20'000; // the time it takes grows as their square

double slope_of(std::span<const double> power, std::size_t shots) {
    std::vector<double> frequencies, powers;
    for (std::size_t from = 1; from <= power.size(); from *= 2) {
        double frequency = 0, sum = 0, count = 0;
        for (std::size_t cycles = from; cycles < 2 * from && cycles <= power.size(); ++cycles) {
            frequency += static_cast<double>(cycles) / static_cast<double>(shots);
            sum += power[cycles - 1];
            ++count;
        }
        if (!(sum > 0)) continue;
        frequencies.push_back(std::log2(frequency / count));
        powers.push_back(std::log2(sum / count));
    }
    return -line_through(frequencies, powers).slope;
}

} // namespace

Rhythm rhythm_of(std::span<const double> lengths) {
    Rhythm rhythm;
    rhythm.no_more_than_chance = rhythm.slope = unsaid;
    if (lengths.size() < 2) return rhythm;
    rhythm.autocorrelations = autocorrelations(lengths, most_apart);
    rhythm.partial = partial_autocorrelations(rhythm.autocorrelations);
    rhythm.no_more_than_chance = 1.96 / std::sqrt(static_cast<double>(lengths.size()));
    if (lengths.size() >= fewest_for_slope && lengths.size() <= most_for_slope)
        rhythm.slope = slope_of(periodogram(lengths), lengths.size());
    return rhythm;
}

} // namespace decoupage
