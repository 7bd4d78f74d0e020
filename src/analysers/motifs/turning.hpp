#pragma once
/// All twelve transpositions of a row of tones compared at once: tones turn in a circle, so that comparing a
/// row with another in every transposition is a correlation round the circle, and a product of their discrete
/// Fourier transforms. Products of several rows are added up before the likenesses are worked out, once.

#include "analysers/motifs/tone_row.hpp"
#include "signal/vectors.hpp"

#include <array>
#include <cstddef>
#include <numbers>
#include <span>
#include <vector>

namespace decoupage::analysers {

/// Eight numbers at once: waves 0 to 6, or transpositions by 0 to 6 semitones, and a place left empty.
/// Aligned alike in loops compiled for AVX2 and in others.
using Eight = float __attribute__((vector_size(32), aligned(16)));

/// A discrete Fourier transform over the twelve tones; the waves from 7 on mirror those below.
struct Waves {
    Eight real{}, imaginary{};
};

namespace turning {

constexpr int highest = tones / 2; ///< the last wave of its own
constexpr float half_root = static_cast<float>(std::numbers::sqrt3 / 2);
/// Of each twelfth of a turn.
constexpr std::array<float, tones> cosines{1,  half_root,  0.5F,  0, -0.5F, -half_root,
                                           -1, -half_root, -0.5F, 0, 0.5F,  half_root};

constexpr float cosine(int twelfths) {
    return cosines[static_cast<std::size_t>(twelfths % tones)];
}

constexpr float sine(int twelfths) {
    return cosine(twelfths + 9);
}

/// What each wave adds to the likeness at each transposition up to six: all but the first and the last stand
/// for two. By wave, then by transposition.
struct Shares {
    std::array<std::array<float, 8>, highest + 1> even{}, odd{};
};

constexpr Shares shares = [] {
    Shares made;
    for (int wave = 0; wave <= highest; ++wave)
        for (int shift = 0; shift <= highest; ++shift) {
            const float weight = (wave == 0 || wave == highest ? 1.0F : 2.0F) / tones;
            const auto row = static_cast<std::size_t>(wave), place = static_cast<std::size_t>(shift);
            made.even[row][place] = weight * cosine(shift * wave);
            made.odd[row][place] = -weight * sine(shift * wave);
        }
    return made;
}();

DECOUPAGE_INLINE void add_times(Eight& sums, const std::array<float, 8>& by, float value) {
    Eight eight;
    __builtin_memcpy(&eight, by.data(), sizeof eight);
    sums += eight * value;
}

} // namespace turning

DECOUPAGE_INLINE void transform(const ToneRow& row, Waves& waves) {
    waves = {};
    for (int wave = 0; wave <= turning::highest; ++wave)
        for (int tone = 0; tone < tones; ++tone) {
            waves.real[wave] += row[static_cast<std::size_t>(tone)] * turning::cosine(tone * wave);
            waves.imaginary[wave] -= row[static_cast<std::size_t>(tone)] * turning::sine(tone * wave);
        }
}

inline std::vector<Waves> all_waves(std::span<const ToneRow> rows) {
    std::vector<Waves> waves(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        transform(rows[i], waves[i]);
    return waves;
}

/// Adds the product by which a row is compared with a later one.
DECOUPAGE_INLINE void add_product(Waves& sums, const Waves& row, const Waves& later) {
    sums.real += row.real * later.real + row.imaginary * later.imaginary;
    sums.imaginary += row.real * later.imaginary - row.imaginary * later.real;
}

DECOUPAGE_INLINE void add(Waves& sums, const Waves& others) {
    sums.real += others.real;
    sums.imaginary += others.imaginary;
}

/// Of summed products: the summed likeness (scalar product) of the rows with the later ones, at each
/// transposition, as the sums and differences of an even and an odd part.
struct Likenesses {
    Eight even{}, odd{};

    DECOUPAGE_INLINE explicit Likenesses(const Waves& products) {
        for (int wave = 0; wave <= turning::highest; ++wave) {
            const auto row = static_cast<std::size_t>(wave);
            turning::add_times(even, turning::shares.even[row], products.real[wave]);
            turning::add_times(odd, turning::shares.odd[row], products.imaginary[wave]);
        }
    }

    /// With the later taken to be so many semitones higher, 0 to 11.
    DECOUPAGE_INLINE float at(int semitones) const {
        return semitones <= tones / 2 ? even[semitones] + odd[semitones]
                                      : even[tones - semitones] - odd[tones - semitones];
    }

    /// Is one of them more than that? Quicker than to look at each.
    DECOUPAGE_INLINE bool any_above(float least) const {
        const auto above = (even + odd > least) | (even - odd > least);
        std::array<long long, 4> halves;
        __builtin_memcpy(halves.data(), &above, sizeof above);
        return (halves[0] | halves[1] | halves[2] | halves[3]) != 0;
    }
};

} // namespace decoupage::analysers
