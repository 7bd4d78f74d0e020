#pragma once
/// On which tone the melody is: a small network that looks at what stands out around each semitone, before
/// and after, and has learnt from music composed by chance which of them leads
/// (tools/train/train_melody.cpp).

#include "analysers/motifs/relief.hpp"
#include "analysers/motifs/tone_row.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace decoupage::analysers {

constexpr int lowest_melody = 45;    ///< the lowest semitone on which a melody is looked for
constexpr int melody_semitones = 55; ///< and how many of them: up to 2.5 kHz

/// What the network looks at: rows ten times a second, so many before and after the one in question.
constexpr int melody_reach = 8;
using ReliefAround = std::span<const ReliefRow, 2 * melody_reach + 1>;

/// What is seen around a semitone: at some of those rows, of semitones below and above; then its height and
/// the square of that.
constexpr std::array melody_moments{-8, -5, -3, -1, 0, 1, 3, 5, 8};
constexpr int melody_below = 24, melody_above = 31;
constexpr std::size_t melody_inputs = melody_moments.size() * (melody_below + 1 + melody_above) + 2;
using MelodyView = std::array<float, melody_inputs>;

/// Of each semitone on which a melody is looked for. Loud and soft music look alike.
void look_around(ReliefAround around, std::span<MelodyView, melody_semitones> views);

/// One layer of channels that show what is above 0, one sum of them a semitone; likelihoods are those sums
/// and that of no melody, as shares (softmax). Weights: of the channels by input, then their offsets, those
/// of the sum, and what no melody stands at.
struct MelodyShape {
    static constexpr std::size_t channels = 48;
    static constexpr std::size_t of_sum = (melody_inputs + 1) * channels;
    static constexpr std::size_t of_none = of_sum + channels;
    static constexpr std::size_t weights = of_none + 1;
};
using MelodyChannels = std::array<std::array<float, MelodyShape::channels>, melody_semitones>;
/// The last stands for no melody.
using MelodyShares = std::array<float, melody_semitones + 1>;

/// `channels` is filled with what each channel shows.
MelodyShares melody_shares(std::span<const MelodyView, melody_semitones> views,
                           std::span<const float> weights, MelodyChannels& channels);

/// Looks. Keeps room to work in: one for each thread.
class MelodyFinder {
public:
    MelodyFinder();
    /// How likely the melody is on each tone in the middle of these rows; together at most 1.
    ToneRow tones_in(ReliefAround around);

private:
    std::vector<MelodyView> views_;
    MelodyChannels channels_{};
};

} // namespace decoupage::analysers
