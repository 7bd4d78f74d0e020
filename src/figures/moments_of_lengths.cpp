#include "figures/camera.hpp"
#include "figures/moments_parts.hpp"
#include "figures/scale.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace decoupage::moments {

namespace {

constexpr std::size_t long_takes = 3;    ///< proposed
constexpr std::size_t quick_shots = 6;   ///< shots of a quick passage
constexpr std::size_t fewest_shots = 12; ///< of a film whose lengths are worth comparing
constexpr double nearly_all = 0.9;

double length_of(const CountedShot& shot) {
    return seconds(shot.length);
}

/// Mean and deviation of the logarithms of the lengths, without the one that is looked at: most films are
/// nearly lognormal in their middle.
struct Usual {
    double mean = 0, deviation = 0;
    double deviations(double length) const { return (std::log(length) - mean) / deviation; }
};

Usual usual(const Watched& watched, std::size_t but) {
    double sum = 0, squares = 0, count = 0;
    for (std::size_t i = 0; i < watched.shots.size(); ++i)
        if (const double length = length_of(watched.shots[i]); i != but && length > 0) {
            const double value = std::log(length);
            sum += value, squares += value * value, ++count;
        }
    const double mean = sum / count;
    return {mean, std::sqrt(std::max(squares / count - mean * mean, 1e-4))};
}

/// What happens while it lasts: "the camera tracks", "in close-up", "without music".
std::string meanwhile(const Watched& watched, const CountedShot& counted) {
    const Decoupage& decoupage = watched.decoupage;
    std::vector<std::string> parts;
    const Track& movement = decoupage.track("camera_movement");
    if (share_of(movement, counted.span, "tracking") > nearly_all)
        parts.emplace_back("the camera goes along throughout");
    else if (share_of(movement, counted.span, "static") + share_of(movement, counted.span, "minimal") >
             nearly_all)
        parts.emplace_back("the camera stands still");
    const bool heard = !decoupage.track("music").segments.empty();
    if (heard && share_of(decoupage.track("music"), counted.span) > nearly_all)
        parts.emplace_back("music plays all through it");
    if (heard && share_of(decoupage.track("music"), counted.span) == 0)
        parts.emplace_back("there is no music");
    return parts.empty() ? "" : "; " + listed(parts);
}

std::string nth_longest(std::size_t place) {
    return place == 0   ? "The longest take"
           : place == 1 ? "The second longest take"
                        : "The third longest take";
}

Moments longest_takes(const Watched& watched) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < watched.shots.size(); ++i)
        if (watched.shot(watched.shots[i]).kind == Shot::Kind::picture) order.push_back(i);
    std::ranges::stable_sort(order, std::greater<>(), [&](std::size_t i) { return watched.shots[i].length; });
    Moments found;
    for (std::size_t place = 0; place < std::min(long_takes, order.size()); ++place) {
        const CountedShot& shot = watched.shots[order[place]];
        const double length = length_of(shot);
        std::string words = nth_longest(place);
        // However ordinary, the longest take is what a reader looks for first.
        const double bits =
            bits_of_most(usual(watched, order[place]).deviations(length), watched.shots.size());
        found.push_back({Moment::Family::cutting, place == 0 ? "longest_take" : "long_take", shot.span, words,
                         words + " lasts " + length_words(length) + ", " +
                             times_words(length / watched.median) + " the median" + meanwhile(watched, shot) +
                             ".",
                         (place == 0 ? 4 : 0) + bits});
    }
    return found;
}

/// The passage in which so many shots take the least time, against what chance would make of these lengths.
Moments quickest_cutting(const Watched& watched) {
    const auto& shots = watched.shots;
    if (shots.size() < 3 * quick_shots) return {};
    std::size_t best = 0;
    double least = 1e9;
    for (std::size_t first = 0; first + quick_shots <= shots.size(); ++first) {
        double sum = 0;
        bool pictures = true;
        for (std::size_t i = first; i < first + quick_shots; ++i) {
            sum += std::log(std::max(length_of(shots[i]), 0.01));
            pictures = pictures && watched.shot(shots[i]).kind == Shot::Kind::picture;
        }
        if (pictures && sum < least) least = sum, best = first;
    }
    if (least > 1e8) return {};
    const Usual all = usual(watched, shots.size());
    const double out = (all.mean - least / quick_shots) / (all.deviation / std::sqrt(quick_shots));
    const FrameSpan span{shots[best].span.first, shots[best + quick_shots - 1].span.end};
    double length = 0;
    for (std::size_t i = best; i < best + quick_shots; ++i)
        length += length_of(shots[i]);
    return {{Moment::Family::cutting, "quickest_cutting", span, "The quickest cutting",
             "Six shots in " + length_words(length) + ", on average " + length_words(length / quick_shots) +
                 " each, where half of the film's are longer than " + length_words(watched.median) + ".",
             2 + bits_of_most(out, shots.size() / quick_shots)}};
}

} // namespace

Moments of_lengths(const Watched& watched) {
    if (watched.shots.size() < fewest_shots) return {};
    Moments found = longest_takes(watched);
    std::ranges::move(quickest_cutting(watched), std::back_inserter(found));
    return found;
}

} // namespace decoupage::moments
