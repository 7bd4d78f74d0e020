#include "analysers/persons/yardstick.hpp"

#include <cmath>
#include <iterator>

namespace decoupage::persons {

namespace {

/// In so many faces, or so many further looks at one face, a film counts for as much as drawn heads do.
constexpr float as_much_as_drawn = 100;

/// Straying is known from few looks; so much of its mean is added everywhere.
constexpr float evened = 0.2F;

/// By train_heads (tools/train), in hundred thousandths: the mean, then the straying row by row.
constexpr int drawn[] = {
#include "analysers/persons/drawn_heads.inc"
};
constexpr float unit_of_drawn = 1e-5F;
static_assert(std::size(drawn) == pattern_size + pattern_size * (pattern_size + 1) / 2);

Pattern mean_of(const Patterns& looks) {
    Pattern mean{}, count{};
    for (const Pattern& look : looks)
        for (std::size_t i = 0; i < pattern_size; ++i)
            if (look[i] != not_seen) mean[i] += look[i], ++count[i];
    for (std::size_t i = 0; i < pattern_size; ++i)
        mean[i] = count[i] > 0 ? mean[i] / count[i] : not_seen;
    return mean;
}

Pattern from_mean(const Pattern& pattern, const Pattern& mean) {
    Pattern differs{};
    for (std::size_t i = 0; i < pattern_size; ++i)
        differs[i] = pattern[i] == not_seen ? 0 : pattern[i] - mean[i];
    return differs;
}

void add_products(Triangle& sums, const Pattern& differs) {
    for (std::size_t row = 0; row < pattern_size; ++row)
        for (std::size_t column = 0; column <= row; ++column)
            sums.at(row, column) += differs[row] * differs[column];
}

/// `share` of the one, the rest of the other.
Triangle mixed(const Triangle& one, float share, const Triangle& other, float rest) {
    Triangle mix;
    for (std::size_t row = 0; row < pattern_size; ++row)
        for (std::size_t column = 0; column <= row; ++column)
            mix.at(row, column) = share * one.at(row, column) + rest * other.at(row, column);
    return mix;
}

Common read_drawn() {
    Common common;
    const int* next = drawn;
    for (float& value : common.mean)
        value = unit_of_drawn * static_cast<float>(*next++);
    for (std::size_t row = 0; row < pattern_size; ++row)
        for (std::size_t column = 0; column <= row; ++column)
            common.straying.at(row, column) = unit_of_drawn * static_cast<float>(*next++);
    return common;
}

float further_looks(const std::vector<Patterns>& persons) {
    std::size_t further = 0;
    for (const auto& looks : persons)
        further += looks.size() - 1;
    return static_cast<float>(further);
}

} // namespace

float Triangle::sum_of_diagonal() const {
    float sum = 0;
    for (std::size_t row = 0; row < pattern_size; ++row)
        sum += at(row, row);
    return sum;
}

Common common_to(const std::vector<Patterns>& persons) {
    Common common;
    Pattern count{};
    for (const auto& looks : persons) {
        const Pattern own = mean_of(looks);
        for (std::size_t i = 0; i < pattern_size; ++i)
            if (own[i] != not_seen) common.mean[i] += own[i], ++count[i];
        if (looks.size() > 1)
            for (const Pattern& look : looks)
                add_products(common.straying, from_mean(look, own));
    }
    for (std::size_t i = 0; i < pattern_size; ++i)
        common.mean[i] = count[i] > 0 ? common.mean[i] / count[i] : drawn_heads().mean[i];
    const float further = further_looks(persons);
    if (further > 0) common.straying = mixed(common.straying, 1 / further, {}, 0);
    return common;
}

const Common& drawn_heads() {
    static const Common common = read_drawn();
    return common;
}

Common drawn_heads_and(const std::vector<Patterns>& faces) {
    const Common own = common_to(faces);
    Common both = drawn_heads();
    const float share = as_much_as_drawn / (as_much_as_drawn + static_cast<float>(faces.size()));
    for (std::size_t i = 0; i < pattern_size; ++i)
        both.mean[i] = share * both.mean[i] + (1 - share) * own.mean[i];
    // Within a shot looks differ less than across shots; what is learnt is in which directions.
    const float size = own.straying.sum_of_diagonal();
    if (!(size > 0)) return both;
    const float drawn_share = as_much_as_drawn / (as_much_as_drawn + further_looks(faces));
    both.straying = mixed(both.straying, drawn_share, own.straying,
                          (1 - drawn_share) * both.straying.sum_of_diagonal() / size);
    return both;
}

Yardstick::Yardstick(const Common& common) : mean_(common.mean) {
    const float added = evened * common.straying.sum_of_diagonal() / static_cast<float>(pattern_size);
    for (std::size_t row = 0; row < pattern_size; ++row)
        for (std::size_t column = 0; column <= row; ++column) {
            float sum = common.straying.at(row, column) + (row == column ? added : 0);
            for (std::size_t k = 0; k < column; ++k)
                sum -= root_.at(row, k) * root_.at(column, k);
            root_.at(row, column) = row == column ? std::sqrt(sum) : sum / root_.at(column, column);
        }
}

Pattern Yardstick::measured(const Pattern& pattern) const {
    Pattern differs = from_mean(pattern, mean_);
    for (std::size_t row = 0; row < pattern_size; ++row) {
        for (std::size_t column = 0; column < row; ++column)
            differs[row] -= root_.at(row, column) * differs[column];
        differs[row] /= root_.at(row, row);
    }
    return differs;
}

} // namespace decoupage::persons
