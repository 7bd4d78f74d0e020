#include "analysers/motifs/candidates.hpp"

#include "analysers/motifs/movement.hpp"
#include "analysers/motifs/turning.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace decoupage::analysers {

namespace {

/// Search is done on rows two and a half times a second.
constexpr int fine_a_row = 2;
constexpr double rows_a_second = static_cast<double>(steps_a_second) / fine_a_row;
constexpr int length = static_cast<int>(coarse_seconds * rows_a_second);
constexpr int anchor_rows = 3; ///< rows from one beginning to the next
static_assert(length % anchor_rows == 0);
constexpr int kept = 12;       ///< candidates of each beginning
constexpr int near = 3;        ///< rows within which two are one
constexpr float least = 0.22F; ///< mean likeness below which nothing is kept
constexpr std::array tempi{1.0, 0.83, 1.2};

/// The best of one beginning so far.
class Best {
public:
    void offer(int again, int semitones, double tempo, float value) {
        if (value <= least_kept_) return;
        for (MotifCandidate& one : kept_)
            if (one.semitones == semitones && std::abs(one.again - again) <= near * fine_a_row) {
                if (value > one.likeness) one.again = again, one.tempo = tempo, one.likeness = value;
                return;
            }
        const MotifCandidate fresh{0, again, semitones, tempo, value};
        if (kept_.size() < kept) {
            kept_.push_back(fresh);
        } else {
            *std::ranges::min_element(kept_, {}, &MotifCandidate::likeness) = fresh;
            least_kept_ = std::ranges::min_element(kept_, {}, &MotifCandidate::likeness)->likeness;
        }
    }
    const std::vector<MotifCandidate>& all() const { return kept_; }

private:
    std::vector<MotifCandidate> kept_;
    float least_kept_ = least;
};

/// The beginnings of the earlier stretch, for which the later begins after its end.
std::pair<int, int> beginnings(int rows, int others, int lag, double tempo) {
    int first = std::max(0, -lag), end = std::min(rows, others - lag) - length + 1;
    const double room = (lag - length * tempo) / (tempo - 1);
    if (tempo > 1)
        end = std::min(end, static_cast<int>(std::floor(room)) + 1);
    else if (tempo < 1)
        first = std::max(first, static_cast<int>(std::ceil(room)));
    else if (lag < length)
        end = first;
    return {first, end};
}

/// One diagonal: row i of the earlier meets row i + lag of the later, which was brought to the earlier's
/// tempo. What the rows from one beginning to the next make together is kept until the last stretch that
/// holds them has been added up.
DECOUPAGE_INLINE void search_loop(std::span<const Waves> rows, std::span<const Waves> others, int lag,
                                  double tempo, std::vector<Best>& best) {
    auto [first, end] =
        beginnings(static_cast<int>(rows.size()), static_cast<int>(others.size()), lag, tempo);
    first = (first + anchor_rows - 1) / anchor_rows * anchor_rows;
    if (end <= first) return;
    constexpr int in_a_stretch = length / anchor_rows;
    std::array<Waves, in_a_stretch> parts{};
    for (int beginning = first - length + anchor_rows; beginning < end; beginning += anchor_rows) {
        const int newest = beginning + length - anchor_rows;
        Waves& part = parts[static_cast<std::size_t>(newest / anchor_rows % in_a_stretch)];
        part = {};
        for (int i = newest; i < newest + anchor_rows; ++i)
            add_product(part, rows[static_cast<std::size_t>(i)], others[static_cast<std::size_t>(i + lag)]);
        if (beginning < first) continue;
        Waves stretch = parts[0];
        for (std::size_t other = 1; other < parts.size(); ++other)
            add(stretch, parts[other]);
        const Likenesses sums(stretch);
        if (!sums.any_above(least * length)) continue;
        const auto again = static_cast<int>(std::lround((beginning + lag) / tempo * fine_a_row));
        Best& found = best[static_cast<std::size_t>(beginning / anchor_rows)];
        for (int semitones = 0; semitones < tones; ++semitones)
            if (const float sum = sums.at(semitones); sum > least * length)
                found.offer(again, semitones, tempo, sum / length);
    }
}

#if DECOUPAGE_HAS_AVX2
DECOUPAGE_AVX2 void search_avx2(std::span<const Waves> rows, std::span<const Waves> others, int lag,
                                double tempo, std::vector<Best>& best) {
    search_loop(rows, others, lag, tempo, best);
}
#endif

void search(std::span<const Waves> rows, std::span<const Waves> others, int lag, double tempo,
            std::vector<Best>& best) {
#if DECOUPAGE_HAS_AVX2
    if (has_avx2()) return search_avx2(rows, others, lag, tempo, best);
#endif
    search_loop(rows, others, lag, tempo, best);
}

} // namespace

std::vector<MotifCandidate> candidates(std::span<const ToneRow> rows) {
    const std::vector<Waves> coarse = all_waves(halved(rows));
    std::vector<Best> best(coarse.size() / anchor_rows + 1);
    for (const double tempo : tempi) {
        // The later, played slower or faster until it runs as the earlier does.
        const std::vector<Waves> other = all_waves(halved(at_tempo(rows, 1 / tempo)));
        for (int lag = 1 - static_cast<int>(coarse.size()); lag < static_cast<int>(other.size()); ++lag)
            search(coarse, other, lag, tempo, best);
    }
    std::vector<MotifCandidate> found;
    for (std::size_t i = 0; i < best.size(); ++i)
        for (MotifCandidate one : best[i].all()) {
            one.first = static_cast<int>(i) * anchor_rows * fine_a_row;
            found.push_back(one);
        }
    return found;
}

} // namespace decoupage::analysers
