#include "analysers/motifs/rivals.hpp"

#include "analysers/motifs/movement.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <vector>

namespace decoupage::analysers {

namespace {

constexpr int farthest = 40 * steps_a_second, nearest = 4, apart = 2; // steps

/// By how many steps the two are moved.
struct Shift {
    int earlier = 0, later = 0;
};

/// Does one of them, moved, meet the other?
bool meets_itself(const Return& found, const Shift& shift) {
    return found.first + shift.earlier < found.again_end + shift.later &&
           found.again_first + shift.later < found.end + shift.earlier;
}

DECOUPAGE_INLINE Waves between(const Waves& before, const Waves& after, float share) {
    Waves waves;
    waves.real = (1 - share) * before.real + share * after.real;
    waves.imaginary = (1 - share) * before.imaginary + share * after.imaginary;
    return waves;
}

/// The greatest mean likeness of what the two are moved onto; none, where half of it lies outside the film.
DECOUPAGE_INLINE std::optional<float> alike_loop(std::span<const Waves> waves, const Return& found,
                                                 const Shift& shift) {
    const int length = found.end - found.first;
    Waves sums;
    int inside = 0;
    for (int n = 0; n < length; ++n) {
        const double place = found.again_first + n / found.tempo + shift.later;
        const auto earlier = static_cast<std::ptrdiff_t>(found.first) + n + shift.earlier,
                   later = static_cast<std::ptrdiff_t>(std::floor(place));
        if (earlier < 0 || earlier >= std::ssize(waves) || later < 0 || later + 1 >= std::ssize(waves))
            continue;
        const auto share = static_cast<float>(place - static_cast<double>(later));
        add_product(sums, waves[static_cast<std::size_t>(earlier)],
                    between(waves[static_cast<std::size_t>(later)],
                            waves[static_cast<std::size_t>(later) + 1], share));
        ++inside;
    }
    if (2 * inside < length) return std::nullopt;
    const Likenesses alike(sums);
    float most = 0;
    for (int semitones = 0; semitones < tones; ++semitones)
        most = std::max(most, alike.at(semitones));
    return most / static_cast<float>(inside);
}

#if DECOUPAGE_HAS_AVX2
DECOUPAGE_AVX2 std::optional<float> alike_avx2(std::span<const Waves> waves, const Return& found,
                                               const Shift& shift) {
    return alike_loop(waves, found, shift);
}
#endif

std::optional<float> alike(std::span<const Waves> waves, const Return& found, const Shift& shift) {
#if DECOUPAGE_HAS_AVX2
    if (has_avx2()) return alike_avx2(waves, found, shift);
#endif
    return alike_loop(waves, found, shift);
}

} // namespace

float rival(std::span<const Waves> waves, const Return& found) {
    std::vector<float> beside;
    for (int steps = -farthest; steps <= farthest; steps += apart)
        for (const Shift& shift : {Shift{steps, 0}, Shift{0, steps}}) {
            if (std::abs(steps) < nearest || meets_itself(found, shift)) continue;
            if (const auto likeness = alike(waves, found, shift)) beside.push_back(*likeness);
        }
    if (beside.empty()) return 0;
    const auto twentieth = beside.begin() + static_cast<std::ptrdiff_t>(beside.size() * 19 / 20);
    std::ranges::nth_element(beside, twentieth);
    return *twentieth;
}

} // namespace decoupage::analysers
