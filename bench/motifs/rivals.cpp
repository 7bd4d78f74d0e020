#include "bench/motifs/rivals.hpp"

#include "analysers/motifs/movement.hpp"
#include "signal/spectrum.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <unordered_map>

namespace decoupage::bench {

namespace {

using analysers::Return;
using analysers::steps_a_second;
using analysers::ToneRow;

constexpr int window = 1024, hop = 512, rate = 16'000;
constexpr double row_seconds = static_cast<double>(hop) / rate;
constexpr int bins = 256; ///< up to 4 kHz
constexpr int rows_around = 8, bins_around = 12, fan = 5, farthest = 64;

struct Peak {
    int row = 0, bin = 0;
};

std::vector<std::array<float, bins>> rows_of(std::span<const float> samples) {
    Spectrum spectrum(window);
    std::vector<std::array<float, bins>> rows;
    for (std::size_t at = 0; at + window <= samples.size(); at += hop)
        std::ranges::copy(spectrum.power(samples.subspan(at, window)).first(bins),
                          rows.emplace_back().begin());
    return rows;
}

bool strongest(const std::vector<std::array<float, bins>>& rows, int row, int bin) {
    const float here = rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(bin)];
    if (here < 1e-9F) return false;
    for (int r = std::max(0, row - rows_around);
         r <= std::min<int>(static_cast<int>(rows.size()) - 1, row + rows_around); ++r)
        for (int b = std::max(0, bin - bins_around); b <= std::min(bins - 1, bin + bins_around); ++b)
            if (rows[static_cast<std::size_t>(r)][static_cast<std::size_t>(b)] > here) return false;
    return true;
}

std::vector<Peak> peaks_of(std::span<const float> samples) {
    const auto rows = rows_of(samples);
    std::vector<Peak> peaks;
    for (int row = 0; row < static_cast<int>(rows.size()); ++row)
        for (int bin = 2; bin < bins; ++bin)
            if (strongest(rows, row, bin)) peaks.push_back({row, bin});
    return peaks;
}

/// The power in each tone around one moment.
ToneRow plain_row(std::span<const float> power) {
    ToneRow row{};
    const double bin_hertz = 16'000.0 / 4096;
    for (std::size_t bin = 33; bin < 1024; ++bin) {
        const long semitone = std::lround(69 + 12 * std::log2(static_cast<double>(bin) * bin_hertz / 440));
        row[static_cast<std::size_t>(semitone % 12)] += power[bin];
    }
    double sum = 0;
    for (const float value : row)
        sum += static_cast<double>(value) * static_cast<double>(value);
    for (float& value : row)
        value = sum > 1e-16 ? value / static_cast<float>(std::sqrt(sum)) : 0;
    return row;
}

} // namespace

std::vector<Return> fingerprinted(std::span<const float> samples) {
    const std::vector<Peak> peaks = peaks_of(samples);
    std::unordered_map<int, std::vector<int>> rows_by_pair;
    for (std::size_t i = 0; i < peaks.size(); ++i)
        for (std::size_t j = i + 1; j < peaks.size() && j <= i + fan; ++j)
            if (const int on = peaks[j].row - peaks[i].row; on > 0 && on <= farthest)
                rows_by_pair[(peaks[i].bin * bins + peaks[j].bin) * (farthest + 1) + on].push_back(
                    peaks[i].row);
    constexpr int ten_seconds = static_cast<int>(10 / row_seconds), most_alike = 100, least_votes = 4;
    std::map<std::pair<int, int>, int> votes; // of ten seconds, and how far on
    for (const auto& [pair, rows] : rows_by_pair)
        for (std::size_t i = 0; i < rows.size() && rows.size() < most_alike; ++i)
            for (std::size_t j = i + 1; j < rows.size(); ++j)
                if (rows[j] - rows[i] > ten_seconds) ++votes[{rows[i] / ten_seconds, rows[j] - rows[i]}];
    std::vector<Return> found;
    for (const auto& [place, count] : votes) {
        if (count < least_votes) continue;
        const int first = place.first * 10 * steps_a_second,
                  on = static_cast<int>(place.second * row_seconds * steps_a_second);
        found.push_back({first, first + 10 * steps_a_second, first + on, first + on + 10 * steps_a_second, 0,
                         1, 1, static_cast<float>(count)});
    }
    return found;
}

std::vector<Return> plainly(std::span<const float> samples) {
    Spectrum spectrum(4096);
    std::vector<ToneRow> rows;
    for (std::size_t at = 0; at + 4096 <= samples.size(); at += 16'000 / steps_a_second)
        rows.push_back(plain_row(spectrum.power(samples.subspan(at, 4096))));
    constexpr int length = static_cast<int>(analysers::coarse_seconds * steps_a_second);
    std::vector<Return> found;
    for (const analysers::MotifCandidate& one : analysers::candidates(rows))
        found.push_back({one.first, one.first + length, one.again,
                         one.again + static_cast<int>(length / one.tempo), one.semitones, one.tempo,
                         one.likeness, one.likeness});
    return found;
}

} // namespace decoupage::bench
