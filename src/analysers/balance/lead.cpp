#include "analysers/balance/lead.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::balance {

namespace {

/// What is told lies between these: further apart, one of both cannot be heard.
constexpr double lowest = -15, highest = 24;

double power_of(double level) {
    return std::pow(10.0, level / 10);
}

double decibels(double over, double under) {
    return std::clamp(10 * std::log10(over / under), lowest, highest);
}

double power_in(std::span<const float> loudness, const std::vector<std::size_t>& tenths) {
    double power = 0;
    for (const std::size_t tenth : tenths)
        if (std::isfinite(loudness[tenth])) power += power_of(static_cast<double>(loudness[tenth]));
    return power / static_cast<double>(tenths.size());
}

/// All power of the voices over all of the rest, if each tenth stands as the curve says.
double by_words(std::span<const float> loudness, std::span<const float> leads, const Passage& passage) {
    double voices = 0, rest = 0;
    for (const std::size_t tenth : passage.spoken) {
        const double power = power_of(static_cast<double>(loudness[tenth]));
        const double share = 1 / (1 + power_of(-static_cast<double>(leads[tenth])));
        voices += power * share, rest += power * (1 - share);
    }
    return rest > 0 && voices > 0 ? decibels(voices, rest) : (rest > 0 ? lowest : highest);
}

/// What is heard in the pauses goes on beneath the words.
double by_pauses(std::span<const float> loudness, const Passage& passage) {
    const double together = power_in(loudness, passage.spoken), rest = power_in(loudness, passage.pauses);
    constexpr double least_share = 0.05; // of the power: words are never said to add less
    return rest > 0 ? decibels(std::max(together - rest, least_share * together), rest) : highest;
}

// The offsets are medians over 258 stretches of composed sound of the split train, each judged by what was
// learnt without it, and the doubts hold four fifths of these (docs/methods/balance.md).
struct Correction {
    double over_music, over_sounds, over_both, doubt;
    double of(Beneath beneath) const {
        if (beneath == Beneath::both) return over_both;
        return beneath == Beneath::music ? over_music : over_sounds;
    }
};
constexpr Correction with_pauses{1.6, -1.1, 0.3, 5}, without_pauses{0.1, -2.4, -0.9, 6};
constexpr std::size_t least_pauses = 5;

} // namespace

Lead lead_of(std::span<const float> loudness, std::span<const float> leads, const Passage& passage) {
    const double words = by_words(loudness, leads, passage);
    if (passage.pauses.size() < least_pauses)
        return {words + without_pauses.of(passage.beneath), without_pauses.doubt};
    const double both = (words + by_pauses(loudness, passage)) / 2;
    return {both + with_pauses.of(passage.beneath), with_pauses.doubt};
}

} // namespace decoupage::balance
