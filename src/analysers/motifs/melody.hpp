#pragma once
/// On which tone the melody is: a small network that looks at what stands out on each semitone, beside it,
/// before and after, and has learnt from music composed by chance which of them leads
/// (tools/train/train_melody).

#include "analysers/motifs/relief.hpp"
#include "analysers/motifs/tone_row.hpp"

#include <array>
#include <span>
#include <vector>

namespace decoupage::analysers {

constexpr int lowest_melody = 45;    ///< the lowest semitone on which a melody is looked for
constexpr int melody_semitones = 55; ///< and how many of them: up to 2.5 kHz

/// The layers, each of which has `channels` values for each semitone and row. The first sees `rows` rows of
/// relief, of semitones `below` and `above`, and the semitone's height. Each of those that follow
/// adds to every channel what it has on `pitches` semitones around; then what is above 0 of a sum over some
/// rows is added to the row in their middle. A sum of channels is how likely the melody is there.
///
/// Weights: of the first, `channels` for each input (row by row, from the lowest semitone; height; its
/// square), then as many offsets. Of each that follows: for each of the pitches `channels` weights, then
/// offsets; for each channel of each row `channels` weights, then offsets. Last the weights of the sum, and
/// what no melody stands at.
struct MelodyShape {
    /// Rows that a layer sees, and how far apart they are.
    struct Layer {
        int rows, apart;
        constexpr int reach() const { return rows / 2 * apart; }
    };
    static constexpr int channels = 32, rows = 3, below = 24, above = 31, pitches = 25;
    static constexpr int seen = below + 1 + above;
    static constexpr std::array<Layer, 3> layers{Layer{5, 1}, Layer{3, 3}, Layer{5, 1}};

    static constexpr std::size_t of_first = (rows * seen + 2 + 1) * channels;
    static constexpr std::size_t beside = (pitches + 1) * channels; ///< of one layer
    static constexpr std::size_t along(const Layer& layer) {
        return static_cast<std::size_t>(layer.rows * channels + 1) * channels;
    }
    static constexpr std::size_t weights() {
        std::size_t all = of_first + channels + 1;
        for (const Layer& layer : layers)
            all += beside + along(layer);
        return all;
    }
    static constexpr int reach() {
        int all = rows / 2;
        for (const Layer& layer : layers)
            all += layer.reach();
        return all;
    }
};

/// Rows, ten times a second, that are looked at before and after the one in question.
constexpr int melody_reach = MelodyShape::reach();

/// How likely the melody is on each tone, together at most 1, for each row but the first and last
/// `melody_reach`. Loud and soft music look alike; how loud it is, all rows together say.
std::vector<ToneRow> melody_of(std::span<const ReliefRow> rows);
/// The same with other weights than those that are built in.
std::vector<ToneRow> melody_of(std::span<const ReliefRow> rows, std::span<const float> weights);

} // namespace decoupage::analysers
