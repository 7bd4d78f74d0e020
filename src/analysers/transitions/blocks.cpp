#include "analysers/transitions/blocks.hpp"

#include <algorithm>
#include <cmath>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace decoupage::analysers {

namespace {

constexpr int block_width = grid_width / blocks_across, block_height = grid_height / blocks_down;
static_assert(block_width == 8);

/// One 8-bit level: what grain and coding may do to a pixel of the grid. Variances are held against it.
constexpr double noise_variance = 16.0 * 16.0;

} // namespace

BlockSums block_sums(const Plane<std::int16_t>& grid) {
    static const Plane<std::int16_t> ones = [] {
        Plane<std::int16_t> plane(grid_width, grid_height);
        std::fill(plane.values.begin(), plane.values.end(), std::int16_t{1});
        return plane;
    }();
    BlockSums sums{block_products(grid, ones), block_products(grid, grid), {}, {}};
    for (std::size_t k = 0; k < block_count; ++k) {
        sums.mean[k] = static_cast<double>(sums.sum[k]) / block_pixels;
        sums.variance[k] = static_cast<double>(sums.square[k]) / block_pixels - sums.mean[k] * sums.mean[k];
    }
    return sums;
}

Products block_products_plain(const Plane<std::int16_t>& a, const Plane<std::int16_t>& b) {
    Products products{};
    for (int y = 0; y < grid_height; ++y)
        for (int x = 0; x < grid_width; ++x)
            products[static_cast<std::size_t>(y / block_height * blocks_across + x / block_width)] +=
                a.at(x, y) * b.at(x, y);
    return products;
}

#if defined(__SSE2__)
Products block_products(const Plane<std::int16_t>& a, const Plane<std::int16_t>& b) {
    Products products;
    for (int block = 0; block < block_count; ++block) {
        const int corner =
            block / blocks_across * block_height * grid_width + block % blocks_across * block_width;
        __m128i sum = _mm_setzero_si128();
        for (int y = 0; y < block_height; ++y) {
            const auto* row_a = reinterpret_cast<const __m128i*>(a.values.data() + corner + y * grid_width);
            const auto* row_b = reinterpret_cast<const __m128i*>(b.values.data() + corner + y * grid_width);
            sum = _mm_add_epi32(sum, _mm_madd_epi16(_mm_loadu_si128(row_a), _mm_loadu_si128(row_b)));
        }
        sum = _mm_add_epi32(sum, _mm_shuffle_epi32(sum, _MM_SHUFFLE(1, 0, 3, 2)));
        sum = _mm_add_epi32(sum, _mm_shuffle_epi32(sum, _MM_SHUFFLE(2, 3, 0, 1)));
        products[static_cast<std::size_t>(block)] = _mm_cvtsi128_si32(sum);
    }
    return products;
}
#else
Products block_products(const Plane<std::int16_t>& a, const Plane<std::int16_t>& b) {
    return block_products_plain(a, b);
}
#endif

Likeness likeness(const BlockSums& a, const BlockSums& b, const Products& ab) {
    std::array<double, block_count> of_all, correlations;
    for (std::size_t k = 0; k < block_count;
         ++k) { // of all blocks, without a branch: two are one instruction
        const double of_both = static_cast<double>(ab[k]) / block_pixels - a.mean[k] * b.mean[k];
        of_all[k] = (of_both + noise_variance / 2) /
                    std::sqrt((a.variance[k] + noise_variance / 2) * (b.variance[k] + noise_variance / 2));
    }
    std::size_t textured = 0, changed = 0;
    for (std::size_t k = 0; k < block_count; ++k) {
        if (std::max(a.variance[k], b.variance[k]) <= 4 * noise_variance) continue;
        correlations[textured++] = of_all[k];
        if (of_all[k] < 0.5) ++changed;
    }
    if (textured == 0) return {1, 1, 0};
    const auto begin = correlations.begin(), end = begin + static_cast<std::ptrdiff_t>(textured),
               middle = begin + static_cast<std::ptrdiff_t>(textured / 2),
               quarter = begin + static_cast<std::ptrdiff_t>(textured / 4);
    std::nth_element(begin, middle, end);
    std::nth_element(begin, quarter, middle);
    return {static_cast<float>(*middle), static_cast<float>(*quarter),
            static_cast<float>(changed) / static_cast<float>(textured)};
}

namespace {

/// The part of the later picture in each block where the two differ, with the weight of their difference, and
/// how far the middle picture is from the earlier one (squared).
struct BlockParts {
    std::array<double, block_count> parts, weights, away;
    std::array<std::size_t, block_count> blocks;
    std::size_t count = 0;
};

/// Where a block lies: -1 to 1 from left to right, from top to bottom; and how far from the middle.
struct BlockPlace {
    double across, down, outward;
};

const std::array<BlockPlace, block_count>& block_places() {
    static const std::array<BlockPlace, block_count> places = [] {
        std::array<BlockPlace, block_count> all{};
        for (int k = 0; k < block_count; ++k) {
            const double across = (k % blocks_across + 0.5) * 2 / blocks_across - 1;
            const double down = (k / blocks_across + 0.5) * 2 / blocks_down - 1;
            all[static_cast<std::size_t>(k)] = {across, down, std::sqrt((across * across + down * down) / 2)};
        }
        return all;
    }();
    return places;
}

/// The slope of the parts along one coordinate, by weighted least squares.
double lean(const BlockParts& all, double BlockPlace::*coordinate) {
    double weight = 0, mean_place = 0, mean_part = 0;
    for (std::size_t k = 0; k < all.count; ++k) {
        weight += all.weights[k];
        mean_place += all.weights[k] * (block_places()[all.blocks[k]].*coordinate);
        mean_part += all.weights[k] * all.parts[k];
    }
    if (weight <= 0) return 0;
    mean_place /= weight;
    mean_part /= weight;
    double both = 0, own = 0;
    for (std::size_t k = 0; k < all.count; ++k) {
        const double place = block_places()[all.blocks[k]].*coordinate - mean_place;
        both += all.weights[k] * place * (all.parts[k] - mean_part);
        own += all.weights[k] * place * place;
    }
    return both / (own + 0.05 * weight); // of few blocks, little is said
}

void note_front(const BlockParts& all, Blend& result) {
    double mixed = 0, weight = 0;
    for (std::size_t k = 0; k < all.count; ++k) {
        const double part = std::clamp(all.parts[k], 0.0, 1.0);
        mixed += all.weights[k] * 4 * part * (1 - part);
        weight += all.weights[k];
    }
    result.mixed = static_cast<float>(weight > 0 ? mixed / weight : 0);
    const auto kept = [](double slope) { return static_cast<float>(std::clamp(slope, -2.0, 2.0)); };
    result.across = kept(lean(all, &BlockPlace::across));
    result.down = kept(lean(all, &BlockPlace::down));
    result.outward = kept(lean(all, &BlockPlace::outward));
}

void note_rests(const BlockParts& all, double part, Blend& result) {
    result.chosen_rest = result.block_rest = 1;
    if (all.count == 0) return;
    std::array<double, block_count> rests;
    double nearest = 0, weight = 0;
    for (std::size_t k = 0; k < all.count; ++k) {
        const double to_after = all.away[k] + all.weights[k] * (1 - 2 * all.parts[k]);
        nearest += std::min(all.away[k], to_after);
        weight += all.weights[k];
        rests[k] = all.away[k] / all.weights[k] + part * (part - 2 * all.parts[k]);
    }
    const auto middle = rests.begin() + static_cast<std::ptrdiff_t>(all.count / 2);
    std::nth_element(rests.begin(), middle, rests.begin() + static_cast<std::ptrdiff_t>(all.count));
    result.chosen_rest = static_cast<float>(std::clamp(nearest / weight, 0.0, 4.0));
    result.block_rest = static_cast<float>(std::clamp(*middle, 0.0, 4.0));
}

} // namespace

Blend blend(const BlendProducts& p) {
    double difference = 0, along = 0, away = 0;
    BlockParts all;
    for (std::size_t k = 0; k < block_count; ++k) {
        const auto of = [k](const Products& products) { return static_cast<double>(products[k]); };
        const double between = of(p.before_before) + of(p.after_after) - 2 * of(p.before_after);
        const double towards =
            of(p.middle_after) - of(p.before_middle) - of(p.before_after) + of(p.before_before);
        difference += between;
        along += towards;
        const double away_here = of(p.middle_middle) + of(p.before_before) - 2 * of(p.before_middle);
        away += away_here;
        if (between > block_pixels * 16 * noise_variance) {
            all.parts[all.count] = std::clamp(towards / between, -2.0, 3.0);
            all.away[all.count] = away_here;
            all.blocks[all.count] = k;
            all.weights[all.count++] = between;
        }
    }
    const double part = difference > 0 ? along / difference : 0;
    double spread = 0, weight = 0;
    for (std::size_t k = 0; k < all.count; ++k) {
        weight += all.weights[k];
        spread += all.weights[k] * (all.parts[k] - part) * (all.parts[k] - part);
    }
    Blend result;
    note_front(all, result);
    note_rests(all, part, result);
    result.part = static_cast<float>(std::clamp(part, -2.0, 3.0));
    result.rest = static_cast<float>(std::clamp((away - part * along) / std::max(1.0, difference), 0.0, 4.0));
    result.spread = static_cast<float>(weight > 0 ? std::min(std::sqrt(spread / weight), 4.0) : 0);
    result.contrast =
        static_cast<float>(std::sqrt(std::max(0.0, difference) / (grid_width * grid_height)) / 16);
    return result;
}

} // namespace decoupage::analysers
