#include "analysers/motifs/movement.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::analysers {

namespace {

constexpr int rows_a_step = 10 / steps_a_second;
constexpr int around = 4 * steps_a_second; ///< steps on each side whose mean is taken away
constexpr float least_share = 0.2F;        ///< of what is heard around: less is a rest, and no movement
constexpr float faintest = 1e-4F;          ///< sum of a row below which no tone is heard

float power_of(const ToneRow& row) {
    float power = 0;
    for (const float value : row)
        power += value * value;
    return power;
}

/// Nothing, where no tone stands out.
ToneRow divided(ToneRow row, float power, float by) {
    if (power < 1e-6F) return {};
    for (float& value : row)
        value /= by;
    return row;
}

ToneRow of_length_one(const ToneRow& row) {
    const float power = power_of(row);
    return divided(row, power, std::sqrt(power));
}

/// The surer it is on which tone the melody moves, the more the row counts; by its root, lest long tones
/// alone count.
ToneRow of_root_length(const ToneRow& row) {
    const float power = power_of(row);
    return divided(row, power, std::sqrt(std::sqrt(power)));
}

void add(ToneRow& sum, const ToneRow& row, float weight) {
    for (std::size_t tone = 0; tone < row.size(); ++tone)
        sum[tone] += weight * row[tone];
}

float sum_of(const ToneRow& row) {
    float sum = 0;
    for (const float value : row)
        sum += value;
    return sum;
}

/// Sums over a window that slides along.
class Sliding {
public:
    Sliding(std::span<const ToneRow> rows, std::ptrdiff_t reach) : rows_(rows), reach_(reach) {}
    /// The mean from `reach` rows before to `reach` after; asked in order.
    ToneRow mean(std::ptrdiff_t place) {
        for (; end_ < std::min(std::ssize(rows_), place + reach_ + 1); ++end_)
            add(sum_, rows_[static_cast<std::size_t>(end_)], 1);
        for (; first_ < place - reach_; ++first_)
            add(sum_, rows_[static_cast<std::size_t>(first_)], -1);
        ToneRow mean{};
        add(mean, sum_, 1 / static_cast<float>(end_ - first_));
        return mean;
    }

private:
    std::span<const ToneRow> rows_;
    std::ptrdiff_t reach_, first_ = 0, end_ = 0;
    ToneRow sum_{};
};

/// Each as loud as what is around; what is soft beside it stays so.
void even_out(std::vector<ToneRow>& steps) {
    const std::vector<ToneRow> loud = steps;
    Sliding sliding(loud, 3 * steps_a_second);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const float level = sum_of(sliding.mean(static_cast<std::ptrdiff_t>(i)));
        for (float& value : steps[i])
            value = level > faintest ? value / level : 0;
    }
}

} // namespace

std::vector<ToneRow> movement(std::span<const ToneRow> rows) {
    std::vector<ToneRow> steps(rows.size() / rows_a_step);
    for (std::size_t i = 0; i < steps.size(); ++i)
        for (int row = 0; row < rows_a_step; ++row)
            add(steps[i], rows[i * rows_a_step + static_cast<std::size_t>(row)], 1.0F / rows_a_step);
    even_out(steps);
    Sliding sliding(steps, around);
    std::vector<ToneRow> moved(steps.size());
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const ToneRow mean = sliding.mean(static_cast<std::ptrdiff_t>(i));
        if (sum_of(steps[i]) < least_share) continue;
        moved[i] = steps[i];
        add(moved[i], mean, -1);
        moved[i] = of_root_length(moved[i]);
    }
    return moved;
}

std::vector<ToneRow> at_tempo(std::span<const ToneRow> rows, double times) {
    std::vector<ToneRow> resampled(static_cast<std::size_t>(static_cast<double>(rows.size()) / times));
    for (std::size_t i = 0; i < resampled.size(); ++i) {
        const double place = (static_cast<double>(i) + 0.5) * times - 0.5;
        const auto before = static_cast<std::ptrdiff_t>(std::floor(place));
        const auto share = static_cast<float>(place - static_cast<double>(before));
        ToneRow row{};
        if (before >= 0) add(row, rows[static_cast<std::size_t>(before)], 1 - share);
        if (before + 1 < std::ssize(rows)) add(row, rows[static_cast<std::size_t>(before + 1)], share);
        resampled[i] = of_length_one(row);
    }
    return resampled;
}

std::vector<ToneRow> halved(std::span<const ToneRow> rows) {
    std::vector<ToneRow> fewer(rows.size() / 2);
    for (std::size_t i = 0; i < fewer.size(); ++i) {
        add(fewer[i], rows[2 * i], 1);
        add(fewer[i], rows[2 * i + 1], 1);
        fewer[i] = of_length_one(fewer[i]);
    }
    return fewer;
}

ToneRow transposed(const ToneRow& row, int semitones) {
    ToneRow other;
    for (int tone = 0; tone < tones; ++tone)
        other[static_cast<std::size_t>(tone)] =
            row[static_cast<std::size_t>(((tone + semitones) % tones + tones) % tones)];
    return other;
}

} // namespace decoupage::analysers
