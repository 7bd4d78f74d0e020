#include "analysers/motifs/candidates.hpp"

#include "analysers/motifs/movement.hpp"

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
constexpr int kept = 12;       ///< candidates of each beginning
constexpr int near = 3;        ///< rows within which two are one
constexpr float least = 0.22F; ///< mean likeness below which nothing is kept
constexpr std::array tempi{1.0, 0.83, 1.2};

using Sums = std::array<float, tones>;

/// The likeness of a row to another in each transposition: the other stands twice, one octave after the
/// other.
void add_likenesses(Sums& sums, const ToneRow& row, const float* twice) {
    for (int tone = 0; tone < tones; ++tone)
        for (int shift = 0; shift < tones; ++shift)
            sums[static_cast<std::size_t>(shift)] +=
                row[static_cast<std::size_t>(tone)] * twice[tone + shift];
}

/// The best of one beginning so far.
class Best {
public:
    void offer(int again, int semitones, double tempo, float value) {
        if (value <= least_kept_) return;
        for (Candidate& one : kept_)
            if (one.semitones == semitones && std::abs(one.again - again) <= near * fine_a_row) {
                if (value > one.likeness) one.again = again, one.tempo = tempo, one.likeness = value;
                return;
            }
        const Candidate fresh{0, again, semitones, tempo, value};
        if (kept_.size() < kept) {
            kept_.push_back(fresh);
        } else {
            *std::ranges::min_element(kept_, {}, &Candidate::likeness) = fresh;
            least_kept_ = std::ranges::min_element(kept_, {}, &Candidate::likeness)->likeness;
        }
    }
    const std::vector<Candidate>& all() const { return kept_; }

private:
    std::vector<Candidate> kept_;
    float least_kept_ = least;
};

using TwiceRow = std::array<float, 2 * tones>;

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
/// tempo. Running sums over `length` rows.
void search(std::span<const ToneRow> rows, std::span<const TwiceRow> twice, int lag, double tempo,
            std::vector<Best>& best) {
    const auto [first, end] =
        beginnings(static_cast<int>(rows.size()), static_cast<int>(twice.size()), lag, tempo);
    if (end <= first) return;
    std::array<Sums, length> ring{};
    for (int i = first; i < end + length - 1; ++i) {
        Sums& newest = ring[static_cast<std::size_t>(i % length)];
        newest = {};
        add_likenesses(newest, rows[static_cast<std::size_t>(i)],
                       twice[static_cast<std::size_t>(i + lag)].data());
        const int beginning = i - length + 1;
        if (beginning < first || beginning % anchor_rows != 0) continue;
        Sums sums{};
        for (const Sums& one : ring)
            for (std::size_t shift = 0; shift < tones; ++shift)
                sums[shift] += one[shift];
        const auto again = static_cast<int>(std::lround((beginning + lag) / tempo * fine_a_row));
        for (std::size_t shift = 0; shift < tones; ++shift)
            if (sums[shift] > least * length)
                best[static_cast<std::size_t>(beginning / anchor_rows)].offer(again, static_cast<int>(shift),
                                                                              tempo, sums[shift] / length);
    }
}

} // namespace

std::vector<Candidate> candidates(std::span<const ToneRow> rows) {
    const std::vector<ToneRow> coarse = halved(rows);
    std::vector<Best> best(coarse.size() / anchor_rows + 1);
    for (const double tempo : tempi) {
        // The later, played slower or faster until it runs as the earlier does.
        const std::vector<ToneRow> other = halved(at_tempo(rows, 1 / tempo));
        std::vector<TwiceRow> twice(other.size());
        for (std::size_t i = 0; i < other.size(); ++i)
            for (std::size_t tone = 0; tone < 2 * tones; ++tone)
                twice[i][tone] = other[i][tone % tones];
        for (int lag = 1 - static_cast<int>(coarse.size()); lag < static_cast<int>(other.size()); ++lag)
            search(coarse, twice, lag, tempo, best);
    }
    std::vector<Candidate> found;
    for (std::size_t i = 0; i < best.size(); ++i)
        for (Candidate one : best[i].all()) {
            one.first = static_cast<int>(i) * anchor_rows * fine_a_row;
            found.push_back(one);
        }
    return found;
}

} // namespace decoupage::analysers
