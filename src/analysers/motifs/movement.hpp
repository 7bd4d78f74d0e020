#pragma once
/// How the music moves: rows of tones made comparable, five a second.

#include "analysers/motifs/tone_row.hpp"

#include <span>
#include <vector>

namespace decoupage::analysers {

constexpr int steps_a_second = 5;

/// From ten rows a second. What sounds through (the key, a drone, a long tone) is taken away: of each tone
/// the mean over some seconds around. The surer it is where the melody is, the longer is a row: mostly from
/// 0.5 to 1, and nothing but zeros where no tone stands out.
std::vector<ToneRow> movement(std::span<const ToneRow> rows);

/// Rows so many times as fast: 1.25 has 0.8 times as many. Of length 1 again.
std::vector<ToneRow> at_tempo(std::span<const ToneRow> rows, double times);

/// The mean of each two, of length 1 again.
std::vector<ToneRow> halved(std::span<const ToneRow> rows);

/// Rows whose tone t is tone t + semitones of the other.
ToneRow transposed(const ToneRow& row, int semitones);

inline float likeness(const ToneRow& a, const ToneRow& b) {
    float sum = 0;
    for (int tone = 0; tone < tones; ++tone)
        sum += a[static_cast<std::size_t>(tone)] * b[static_cast<std::size_t>(tone)];
    return sum;
}

} // namespace decoupage::analysers
