#include "figures/looks.hpp"
#include "figures/moments_parts.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace decoupage::moments {

namespace {

constexpr double sure_look = 0.4;
constexpr double least_out = 2.2;     ///< robust deviations from which a picture stands out
constexpr std::size_t fewest = 12;    ///< shots that were measured
constexpr double least_seconds = 0.5; ///< of a shot that is worth pointing at

/// A look, what its two ends are called, and what the figure is called.
struct Ends {
    std::string_view track, most, least, figure;
};
constexpr std::array<Ends, 4> ends{{
    {"clutter", "The most crowded picture", "The emptiest picture", "clutter"},
    {"key", "The lightest picture", "The darkest picture", "key"},
    {"symmetry", "The most symmetrical picture", "", "symmetry of left and right"},
    {"openness", "The farthest view", "", "openness"},
}};

struct Seen {
    const Shot* shot;
    double value;
};

std::vector<Seen> pictures_seen(const Watched& watched, std::string_view track) {
    std::vector<Seen> seen;
    for (const Shot& shot : watched.decoupage.shots) {
        if (shot.kind != Shot::Kind::picture || seconds_of(watched.decoupage, shot.span) < least_seconds)
            continue;
        const auto look = look_of(watched.decoupage.track(track), shot.span);
        if (look && look->confidence >= sure_look) seen.push_back({&shot, look->value});
    }
    std::ranges::stable_sort(seen, {}, &Seen::value);
    return seen;
}

std::string two_places(double value) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%.2f", value);
    return text.data();
}

/// Middle and spread that a few strange pictures do not move.
struct Middle {
    double median, deviation;
};

Middle middle_of(const std::vector<Seen>& seen) {
    const double median = seen[seen.size() / 2].value;
    std::vector<double> away;
    for (const Seen& one : seen)
        away.push_back(std::abs(one.value - median));
    std::ranges::nth_element(away, away.begin() + std::ssize(away) / 2);
    return {median, std::max(1.4826 * away[away.size() / 2], 0.02)};
}

void add_end(const Seen& one, std::string_view words, std::string_view figure, const Middle& middle,
             std::size_t shots, Moments& found) {
    const double out = std::abs(one.value - middle.median) / middle.deviation;
    if (words.empty() || out < least_out) return;
    // Their distributions have heavier tails than a normal one: half of the bits.
    found.push_back({Moment::Family::looks, "extreme_" + std::string(figure.substr(0, figure.find(' '))),
                     one.shot->span, std::string(words),
                     std::string(words) + " of the film: its " + std::string(figure) + " is " +
                         two_places(one.value) + ", where half of " + std::to_string(shots) +
                         " pictures are " + (one.value > middle.median ? "below " : "above ") +
                         two_places(middle.median) + ".",
                     1 + bits_of_most(out, shots) / 2});
}

} // namespace

Moments of_looks(const Watched& watched) {
    Moments found;
    for (const Ends& look : ends) {
        const std::vector<Seen> seen = pictures_seen(watched, look.track);
        if (seen.size() < fewest) continue;
        const Middle middle = middle_of(seen);
        add_end(seen.back(), look.most, look.figure, middle, seen.size(), found);
        add_end(seen.front(), look.least, look.figure, middle, seen.size(), found);
    }
    return found;
}

} // namespace decoupage::moments
