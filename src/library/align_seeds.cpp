#include "library/align_seeds.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace decoupage {

namespace {

/// The highest of a row of likenesses, each clear of the others by a stretch's half.
void keep_best(std::vector<AlignSeed>& seeds, std::size_t one, std::size_t first,
               std::span<const float> likenesses, const AlignSearch& search) {
    std::vector<std::size_t> taken;
    for (std::size_t i = 0; i < search.each; ++i) {
        std::optional<std::size_t> best;
        for (std::size_t place = 0; place < likenesses.size(); ++place) {
            if (likenesses[place] < search.least || (best && likenesses[place] <= likenesses[*best]))
                continue;
            const bool clear = std::ranges::all_of(taken, [&](std::size_t other) {
                return std::max(place, other) - std::min(place, other) >= search.count / 8;
            });
            if (clear) best = place;
        }
        if (!best) return;
        taken.push_back(*best);
        seeds.push_back({one, first + *best, likenesses[*best]});
    }
}

/// The weight of the lines on which the seeds lie at a speed.
double weight_of_lines(std::span<const AlignSeed> seeds, double a_second, double looked_at, double speed) {
    constexpr double wide = 0.3; // seconds: how far from a line a seed may be
    std::vector<std::pair<double, double>> offsets;
    for (const AlignSeed& seed : seeds)
        offsets.emplace_back(static_cast<double>(seed.other) / (a_second * looked_at) -
                                 static_cast<double>(seed.one) / (a_second * speed),
                             static_cast<double>(seed.likeness));
    std::ranges::sort(offsets);
    double squares = 0;
    for (std::size_t i = 0; i < offsets.size();) {
        double line = 0;
        const double begins = offsets[i].first;
        for (; i < offsets.size() && offsets[i].first <= begins + wide; ++i)
            line += offsets[i].second;
        squares += line * line;
    }
    return std::sqrt(squares);
}

double weight_on_one_line(std::span<const AlignSeed> seeds) {
    std::map<std::size_t, float> best;
    for (const AlignSeed& seed : seeds)
        best[seed.one] = std::max(best[seed.one], seed.likeness);
    double sum = 0;
    for (const auto& [one, likeness] : best)
        sum += static_cast<double>(likeness);
    return sum;
}

constexpr std::array<double, 7> usual{1.0,           25.0 / 24,       24.0 / 25,      1001.0 / 1000,
                                      1000.0 / 1001, 25025.0 / 24000, 24000.0 / 25025};
constexpr std::array<double, 14> silent{24.0 / 16, 16.0 / 24, 24.0 / 18, 18.0 / 24, 24.0 / 20,
                                        20.0 / 24, 24.0 / 22, 22.0 / 24, 25.0 / 16, 16.0 / 25,
                                        25.0 / 18, 18.0 / 25, 25.0 / 20, 20.0 / 25};

} // namespace

std::vector<AlignSeed> align_seeds(const AlignLikeness& likeness, const AlignReach& reach,
                                   const AlignSearch& search) {
    std::vector<AlignSeed> seeds;
    const std::size_t here = reach.one_end - reach.one_first, there = reach.other_end - reach.other_first;
    if (here < search.count || there < search.count) return seeds;
    const std::size_t last = here - search.count;
    const std::size_t hop = std::max(search.hop, last / std::max<std::size_t>(search.most, 1) + 1);
    for (std::size_t at = 0; at <= last; at += hop) {
        const std::size_t one = reach.one_first + at;
        if (likeness.is_plain(one, search.count)) continue;
        const auto likenesses =
            likeness.along(one, search.count, reach.other_first, reach.other_end - search.count + 1);
        keep_best(seeds, one, reach.other_first, likenesses, search);
    }
    return seeds;
}

std::span<const double> usual_speeds() {
    return usual;
}

std::span<const double> silent_speeds() {
    return silent;
}

SpeedVote vote_for_speed(std::span<const AlignSeed> seeds, double a_second, double looked_at) {
    constexpr double wide = 0.02,
                     step = 0.0005; // what a stretch of ten seconds bears, and how finely it is asked
    SpeedVote best, best_known;
    const double most = weight_on_one_line(seeds);
    const auto ask = [&](SpeedVote& best_yet, double speed) {
        const double weight = weight_of_lines(seeds, a_second, looked_at, speed);
        if (weight > best_yet.weight) best_yet = {speed, weight, most > 0 ? weight / most : 0};
    };
    for (double by = -wide; by <= wide; by += step)
        ask(best, looked_at * (1 + by));
    for (const std::span<const double> speeds : {usual_speeds(), silent_speeds()})
        for (const double known : speeds)
            if (std::abs(known / looked_at - 1) <= wide) ask(best_known, known);
    constexpr double as_good = 0.9; // a speed that is met is likelier than one that is not
    return best_known.weight >= as_good * best.weight ? best_known : best;
}

} // namespace decoupage
