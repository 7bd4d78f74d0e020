#include "analysers/transitions/motion.hpp"

#include "analysers/transitions/boxes.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace decoupage::analysers {

namespace {

constexpr int block_width = 8, block_height = 9;
constexpr int across = motion_width / block_width, down = motion_height / block_height;
constexpr int most_across = 8, most_down = 5;
constexpr int pixels = block_width * block_height;
constexpr int noise = 2 * pixels;    // a block whose texture is under two levels a pixel has none
constexpr int price_of_distance = 2; // per pixel moved: of two equal matches the nearer

/// The sum of absolute differences of two blocks, each the first of 9 rows of 8 pixels.
int difference_of(const std::uint8_t* a, const std::uint8_t* b) {
#if defined(__SSE2__)
    __m128i sum = _mm_setzero_si128();
    for (int y = 0; y < block_height; ++y) {
        const __m128i row_a = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(a + y * motion_width));
        const __m128i row_b = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(b + y * motion_width));
        sum = _mm_add_epi32(sum, _mm_sad_epu8(row_a, row_b));
    }
    return _mm_cvtsi128_si32(sum);
#else
    int sum = 0;
    for (int y = 0; y < block_height; ++y)
        for (int x = 0; x < block_width; ++x)
            sum += std::abs(static_cast<int>(a[y * motion_width + x]) -
                            static_cast<int>(b[y * motion_width + x]));
    return sum;
#endif
}

/// The least cost of a block over all displacements that stay in the picture.
int least_cost(const Plane<std::uint8_t>& now, const Plane<std::uint8_t>& before, int left, int top) {
    const std::uint8_t* block = now.values.data() + top * motion_width + left;
    const std::uint8_t* origin = before.values.data() + top * motion_width + left;
    int least = std::numeric_limits<int>::max();
    for (int dy = std::max(-most_down, -top); dy <= std::min(most_down, motion_height - block_height - top);
         ++dy)
        for (int dx = std::max(-most_across, -left);
             dx <= std::min(most_across, motion_width - block_width - left); ++dx) {
            const int price = price_of_distance * (std::abs(dx) + std::abs(dy));
            least = std::min(least, difference_of(block, origin + dy * motion_width + dx) + price);
        }
    return least;
}

/// The sum of absolute differences of a block from its own mean.
int texture_of(const Plane<std::uint8_t>& picture, int row, int block) {
    int sum = 0, texture = 0;
    for (int y = 0; y < block_height; ++y)
        for (int x = 0; x < block_width; ++x)
            sum += picture.at(block * block_width + x, row * block_height + y);
    const int mean = (sum + pixels / 2) / pixels;
    for (int y = 0; y < block_height; ++y)
        for (int x = 0; x < block_width; ++x)
            texture += std::abs(picture.at(block * block_width + x, row * block_height + y) - mean);
    return texture;
}

} // namespace

Plane<std::uint8_t> motion_picture(const Plane<std::uint8_t>& luma) {
    Plane<std::uint8_t> small(motion_width, motion_height);
    each_row_of_boxes<motion_width, motion_height>(
        luma, {0, 0, luma.width, luma.height}, [&](int y, const auto& sums, const auto& pixels) {
            std::uint8_t* row = &small.at(0, y);
            for (std::size_t x = 0; x < motion_width; ++x)
                row[x] = static_cast<std::uint8_t>(
                    static_cast<float>(sums[x]) / static_cast<float>(pixels[x]) + 0.5f);
        });
    return small;
}

Motion motion(const Plane<std::uint8_t>& now, const Plane<std::uint8_t>& before) {
    int left_over = 0, texture = 0, textured = 0, explained = 0;
    for (int row = 0; row < down; ++row) {
        for (int block = 0; block < across; ++block) {
            const int own = texture_of(now, row, block);
            const int cost = least_cost(now, before, block * block_width, row * block_height);
            left_over += std::min(cost, own + noise);
            texture += own;
            if (own <= noise) continue;
            ++textured;
            if (2 * cost < own) ++explained;
        }
    }
    constexpr double floor = across * down * pixels / 2.0; // half a level a pixel
    return {static_cast<float>(left_over / (texture + floor)),
            textured > 0 ? static_cast<float>(explained) / static_cast<float>(textured) : 1.0f};
}

} // namespace decoupage::analysers
