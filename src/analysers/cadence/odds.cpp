#include "analysers/cadence/odds.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace decoupage::cadence {

namespace {

/// By chance a new picture is like the one before it; by a coder's doing a repeated one is not.
/// Smooth motion looks like a mixture more often.
constexpr double by_chance = 0.03, mixed_by_chance = 0.08, by_coding = 0.1;
/// What speaks against a repeat, or a mixture, where all frames are of one heap.
constexpr double unseen = 0.5;

double log_normal(double value, double mean, double deviation) {
    const double off = (value - mean) / deviation;
    return -0.5 * off * off - std::log(deviation);
}

/// What the frames of a piece say in one regard, taken for two heaps: `low` ones (repeats, mixtures) and
/// others.
struct Heaps {
    std::vector<double> low, high; ///< log-likelihoods, by frame of the piece; 0 where a frame says nothing
    double one_heap = 0;           ///< log-likelihood of all frames as a single heap
    double distance = 0;           ///< of the two heaps
    bool apart = false;            ///< are there two?
    std::vector<bool> said;        ///< does the frame say anything?
};

struct Split {
    double low = 0, high = 0, deviation = 0;
};

/// Where to part values in order so that the two heaps are narrowest (Otsu 1979).
Split split(const std::vector<double>& ordered) {
    const auto count = static_cast<double>(ordered.size());
    const double sum = std::accumulate(ordered.begin(), ordered.end(), 0.0);
    double best = -1, part = 0;
    Split result;
    for (std::size_t below = 1; below < ordered.size(); ++below) {
        part += ordered[below - 1];
        const auto few = static_cast<double>(below);
        const double low = part / few, high = (sum - part) / (count - few);
        const double between = few * (count - few) * (high - low) * (high - low);
        if (between > best) best = between, result.low = low, result.high = high;
    }
    double squares = 0;
    for (const double value : ordered) {
        const double off = std::min(std::abs(value - result.low), std::abs(value - result.high));
        squares += off * off;
    }
    result.deviation = std::sqrt(squares / count);
    return result;
}

Heaps heaps(std::span<const float> said, FrameSpan piece, double least_apart) {
    constexpr double narrowest = 0.3;
    constexpr std::size_t fewest = 8;
    const auto part =
        said.subspan(static_cast<std::size_t>(piece.first), static_cast<std::size_t>(piece.length()));
    std::vector<double> ordered;
    std::ranges::copy_if(part, std::back_inserter(ordered), [](float value) { return !std::isnan(value); });
    Heaps result{std::vector<double>(part.size()), std::vector<double>(part.size()), 0, 0, false, {}};
    for (const float value : part)
        result.said.push_back(!std::isnan(value));
    if (ordered.size() < fewest) return result;
    std::ranges::sort(ordered);
    const Split two = split(ordered);
    result.distance = two.high - two.low;
    result.apart = result.distance >= least_apart;
    if (!result.apart) return result;
    const double mean =
        std::accumulate(ordered.begin(), ordered.end(), 0.0) / static_cast<double>(ordered.size());
    double squares = 0;
    for (const double value : ordered)
        squares += (value - mean) * (value - mean);
    const double wide = std::max(narrowest, std::sqrt(squares / static_cast<double>(ordered.size()))),
                 narrow = std::max(narrowest, two.deviation);
    for (std::size_t i = 0; i < part.size(); ++i) {
        if (std::isnan(part[i])) continue;
        const double value = part[i];
        // A value beyond its heap's middle is no less of it.
        result.low[i] = log_normal(std::max(value, two.low), two.low, narrow);
        result.high[i] = log_normal(std::min(value, two.high), two.high, narrow);
        result.one_heap += log_normal(value, mean, wide);
    }
    return result;
}

/// The log-likelihood of a frame whose chance to be low is given.
double mixed(const Heaps& heaps, std::size_t frame, double chance) {
    const double most = std::max(heaps.low[frame], heaps.high[frame]);
    return most + std::log(chance * std::exp(heaps.low[frame] - most) +
                           (1 - chance) * std::exp(heaps.high[frame] - most));
}

double all_alike(const Heaps& heaps, double chance) {
    double sum = 0;
    for (std::size_t frame = 0; frame < heaps.low.size(); ++frame)
        sum += mixed(heaps, frame, chance);
    return sum;
}

/// How much likelier a pattern, begun at `turn`, is than that all frames are new.
double pattern_odds(const Heaps& heaps, double none, const Pattern& pattern, std::size_t turn,
                    double chance = by_chance) {
    double sum = 0;
    if (!heaps.apart) {
        for (std::size_t frame = 0; frame < heaps.said.size(); ++frame)
            sum -= heaps.said[frame] && pattern[(frame + turn) % pattern.size()] ? unseen : 0;
        return sum;
    }
    for (std::size_t frame = 0; frame < heaps.low.size(); ++frame)
        sum += mixed(heaps, frame, pattern[(frame + turn) % pattern.size()] ? 1 - by_coding : chance);
    return sum - none;
}

double teeth_odds(std::span<const float> teeth, FrameSpan piece, const Pattern& pattern, std::size_t turn) {
    double sum = 0;
    for (Frame frame = piece.first; frame < piece.end; ++frame) {
        const float said = teeth[static_cast<std::size_t>(frame)];
        const bool asked = pattern[(static_cast<std::size_t>(frame - piece.first) + turn) % pattern.size()];
        if (!std::isnan(said)) sum += asked ? said : -std::max(0.0f, said);
    }
    return sum;
}

double uneven_odds(const Heaps& heaps, double none) {
    constexpr double plainly_apart = 1.6; // what shakes has two heaps too
    if (heaps.distance < plainly_apart)
        return -unseen / 4 * static_cast<double>(std::ranges::count(heaps.said, true));
    double best = -1e9;
    for (const double share : {0.2, 0.3, 0.4, 0.5, 0.6, 0.7})
        best = std::max(best, all_alike(heaps, share));
    return best - none;
}

} // namespace

std::vector<float> odds(const Witnesses& witnesses, FrameSpan piece, const std::vector<Rhythm>& rhythms) {
    constexpr double repeats_apart = 1.0, halves_apart = 0.4, mixtures_apart = 0.55;
    const Heaps steps = heaps(witnesses.step, piece, repeats_apart),
                halves = heaps(witnesses.step, piece, halves_apart),
                mixtures = heaps(witnesses.mixture, piece, mixtures_apart);
    const double no_halves = std::max(halves.one_heap, all_alike(halves, by_chance)),
                 no_repeats = std::max(steps.one_heap, all_alike(steps, by_chance)),
                 no_mixtures = std::max(mixtures.one_heap, all_alike(mixtures, mixed_by_chance));
    std::vector<float> result;
    for (const Rhythm& rhythm : rhythms) {
        std::vector<double> turns;
        for (std::size_t turn = 0; turn < rhythm.period(); ++turn) {
            double sum = 0;
            if (!rhythm.repeated.empty()) sum += pattern_odds(steps, no_repeats, rhythm.repeated, turn);
            if (!rhythm.halved.empty()) sum += pattern_odds(halves, no_halves, rhythm.halved, turn);
            if (!rhythm.mixed.empty())
                sum += pattern_odds(mixtures, no_mixtures, rhythm.mixed, turn, mixed_by_chance);
            if (!rhythm.combed.empty()) sum += teeth_odds(witnesses.teeth, piece, rhythm.combed, turn);
            turns.push_back(sum);
        }
        if (rhythm.label == "uneven") turns.back() = uneven_odds(steps, no_repeats);
        const double most = *std::ranges::max_element(turns);
        double mean = 0;
        for (const double turn : turns)
            mean += std::exp(turn - most) / static_cast<double>(turns.size());
        result.push_back(static_cast<float>(most + std::log(mean)));
    }
    return result;
}

Repeats repeats(const Witnesses& witnesses, FrameSpan piece) {
    const Heaps steps = heaps(witnesses.step, piece, 0);
    std::vector<double> counted{0};
    for (std::size_t frame = 0; frame < steps.low.size(); ++frame)
        counted.push_back(counted.back() + (steps.low[frame] > steps.high[frame] ? 1 : 0));
    const double share = counted.back() / std::max<double>(1, static_cast<double>(piece.length()));
    std::vector<double> ahead;
    for (std::size_t frame = 0; frame < counted.size(); ++frame)
        ahead.push_back(counted[frame] - share * static_cast<double>(frame));
    const auto [least, most] = std::ranges::minmax(ahead);
    return {share, (most - least) / 2};
}

} // namespace decoupage::cadence
