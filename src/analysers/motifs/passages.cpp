#include "analysers/motifs/passages.hpp"

#include "analysers/motifs/movement.hpp"
#include "analysers/motifs/rivals.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace decoupage::analysers {

namespace {

constexpr float chance = 0.33F;            ///< likeness that says nothing yet: less counts against
constexpr float bend = 0.8F;               ///< what it costs to leave the straight line by a step
constexpr int band = 2;                    ///< steps to either side of the straight line
constexpr int reach = 60 * steps_a_second; ///< the farthest that a passage is followed to either side
constexpr float least_gain = 4;            ///< gathered along the way; less is not looked at any further
constexpr double slowest = 0.72, fastest = 1.39;

ToneRow at(std::span<const ToneRow> rows, double place) {
    const auto before = static_cast<std::ptrdiff_t>(std::floor(place));
    const auto share = static_cast<float>(place - static_cast<double>(before));
    ToneRow row{};
    if (before < 0 || before + 1 >= std::ssize(rows)) return row;
    for (std::size_t tone = 0; tone < row.size(); ++tone)
        row[tone] = (1 - share) * rows[static_cast<std::size_t>(before)][tone] +
                    share * rows[static_cast<std::size_t>(before) + 1][tone];
    return row;
}

/// A straight line on which earlier and later meet: step `first` + n meets `again` + n / tempo.
struct Line {
    double first = 0, again = 0;
    int semitones = 0;
    double tempo = 1;
    double later(double n) const { return again + n / tempo; }
};

constexpr int stretch = static_cast<int>(coarse_seconds * steps_a_second);
using Stretch = std::array<ToneRow, stretch>;

/// The earlier of a candidate's stretches, in the key of the later.
Stretch in_the_later_key(std::span<const ToneRow> rows, const MotifCandidate& candidate) {
    Stretch earlier{};
    for (std::size_t n = 0; n < earlier.size(); ++n)
        if (const std::size_t place = static_cast<std::size_t>(candidate.first) + n; place < rows.size())
            earlier[n] = transposed(rows[place], -candidate.semitones);
    return earlier;
}

/// How like the earlier's steps are to those of the later that lines near a candidate can meet: a band around
/// the candidate's own line.
class NearLines {
public:
    NearLines(std::span<const ToneRow> rows, const MotifCandidate& candidate) : candidate_(candidate) {
        const Stretch earlier = in_the_later_key(rows, candidate);
        for (int n = 0; n < stretch; ++n)
            for (int place = 0; place < wide; ++place) {
                const std::ptrdiff_t later = first_of(n) + place;
                likeness_[static_cast<std::size_t>(n)][static_cast<std::size_t>(place)] =
                    later < 0 || later >= std::ssize(rows) ? 0
                                                           : likeness(earlier[static_cast<std::size_t>(n)],
                                                                      rows[static_cast<std::size_t>(later)]);
            }
    }

    /// Between two steps, as much of each as it is near.
    float mean_along(const Line& line) const {
        float sum = 0;
        for (int n = 0; n < stretch; ++n) {
            const double place = line.later(n) - static_cast<double>(first_of(n));
            const auto before = static_cast<std::size_t>(place);
            const auto share = static_cast<float>(place - static_cast<double>(before));
            const auto& likenesses = likeness_[static_cast<std::size_t>(n)];
            sum += (1 - share) * likenesses[before] + share * likenesses[before + 1];
        }
        return sum / static_cast<float>(stretch);
    }

    static constexpr int farthest = 3; ///< steps
    static constexpr double quicker = 1.03;
    static constexpr int most_quicker = 3; ///< so many times

private:
    static constexpr int wide = 18; ///< 3 steps, and those by which a tenth more or less of 30 / 0.83 differs
    std::ptrdiff_t first_of(int n) const {
        return static_cast<std::ptrdiff_t>(std::floor(candidate_.again + n / candidate_.tempo)) - wide / 2 +
               1;
    }

    const MotifCandidate& candidate_;
    std::array<std::array<float, wide>, stretch> likeness_;
};

/// The best of the lines near a candidate.
Line laid(std::span<const ToneRow> rows, const MotifCandidate& candidate) {
    const NearLines near(rows, candidate);
    Line best;
    float most = -1;
    for (int change = -NearLines::most_quicker; change <= NearLines::most_quicker; ++change) {
        const double tempo = candidate.tempo * std::pow(NearLines::quicker, change);
        for (double shift = -NearLines::farthest; shift <= NearLines::farthest; shift += 0.5) {
            const Line line{static_cast<double>(candidate.first), candidate.again + shift,
                            candidate.semitones, tempo};
            const float mean = near.mean_along(line);
            if (mean > most) most = mean, best = line;
        }
    }
    return best;
}

/// What following a line found, from its beginning to one side.
struct Followed {
    int steps = 0;    ///< of the earlier
    double later = 0; ///< of the later
    float gain = 0;   ///< likeness beyond chance, added up
};

/// Along the line from its beginning on (`side` 1) or back (-1): the way through the band that gathers most.
Followed followed(std::span<const ToneRow> rows, const Line& line, int side) {
    constexpr float nowhere = -1e9F;
    std::array<float, 2 * band + 1> sums;
    sums.fill(nowhere);
    sums[band] = 0;
    Followed best;
    for (int n = 0; n < reach; ++n) {
        const int step = side > 0 ? n : -n - 1;
        const auto place = static_cast<std::ptrdiff_t>(line.first) + step;
        if (place < 0 || place >= std::ssize(rows)) break;
        const ToneRow earlier = transposed(rows[static_cast<std::size_t>(place)], -line.semitones);
        std::array<float, 2 * band + 1> next;
        float top = nowhere;
        for (int off = -band; off <= band; ++off) {
            float from = sums[static_cast<std::size_t>(off + band)];
            for (const int other : {off - 1, off + 1})
                if (other >= -band && other <= band)
                    from = std::max(from, sums[static_cast<std::size_t>(other + band)] - bend);
            const float alike = likeness(earlier, at(rows, line.later(step) + off));
            next[static_cast<std::size_t>(off + band)] = from + alike - chance;
            if (next[static_cast<std::size_t>(off + band)] > best.gain)
                best = {n + 1, line.later(step + side) + off, next[static_cast<std::size_t>(off + band)]};
            top = std::max(top, next[static_cast<std::size_t>(off + band)]);
        }
        sums = next;
        if (top < best.gain - 5) break;
    }
    return best;
}

Return followed_both_ways(std::span<const ToneRow> rows, const Line& line) {
    const Followed on = followed(rows, line, 1), back = followed(rows, line, -1);
    Return found;
    found.first = static_cast<int>(line.first) - back.steps;
    found.end = static_cast<int>(line.first) + on.steps;
    found.again_first =
        static_cast<int>(std::lround(back.steps > 0 ? back.later + 1 / line.tempo : line.again));
    found.again_end = static_cast<int>(std::lround(on.steps > 0 ? on.later : line.again));
    found.semitones = line.semitones;
    const int length = found.end - found.first, again = found.again_end - found.again_first;
    if (on.gain + back.gain < least_gain || length <= 0 || again <= 0) return {};
    found.tempo = static_cast<double>(length) / again;
    found.likeness = (on.gain + back.gain) / static_cast<float>(length) + chance;
    return found;
}

/// Whether a candidate lies on a passage found before.
bool lies_on(const MotifCandidate& candidate, const Return& found) {
    const int middle = static_cast<int>(coarse_seconds * steps_a_second / 2);
    const double place = candidate.first + middle, again = candidate.again + middle / candidate.tempo;
    if (candidate.semitones != found.semitones || place < found.first || place > found.end) return false;
    return std::abs(found.again_first + (place - found.first) / found.tempo - again) < 2 * steps_a_second;
}

} // namespace

std::vector<Return> returns(std::span<const ToneRow> rows, std::vector<MotifCandidate> candidates,
                            float least_evidence) {
    std::ranges::stable_sort(candidates, std::greater<>(), &MotifCandidate::likeness);
    const std::vector<Waves> waves = all_waves(rows);
    std::vector<Return> found;
    for (const MotifCandidate& candidate : candidates) {
        if (std::ranges::any_of(found, [&](const Return& one) { return lies_on(candidate, one); })) continue;
        Return one = followed_both_ways(rows, laid(rows, candidate));
        if (one.likeness <= 0 || one.again_first < one.end || one.tempo < slowest || one.tempo > fastest)
            continue;
        const float seconds = static_cast<float>(one.end - one.first) / steps_a_second;
        one.evidence = (one.likeness - rival(waves, one)) * std::sqrt(seconds);
        if (one.evidence >= least_evidence) found.push_back(one);
    }
    return found;
}

} // namespace decoupage::analysers
