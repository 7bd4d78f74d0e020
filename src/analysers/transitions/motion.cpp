#include "analysers/transitions/motion.hpp"

#include "analysers/transitions/boxes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>

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

/// Nine rows of eight pixels, so far apart.
struct Block {
    const std::uint8_t* first;
    std::ptrdiff_t to_next_row = motion_width;
};

/// The sum of absolute differences of two blocks.
int difference_of(Block a, Block b) {
#if defined(__SSE2__)
    __m128i sum = _mm_setzero_si128();
    for (int y = 0; y < block_height; ++y) {
        const __m128i row_a = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(a.first + y * a.to_next_row));
        const __m128i row_b = _mm_loadl_epi64(reinterpret_cast<const __m128i*>(b.first + y * b.to_next_row));
        sum = _mm_add_epi32(sum, _mm_sad_epu8(row_a, row_b));
    }
    return _mm_cvtsi128_si32(sum);
#else
    int sum = 0;
    for (int y = 0; y < block_height; ++y)
        for (int x = 0; x < block_width; ++x)
            sum += std::abs(static_cast<int>(a.first[y * a.to_next_row + x]) -
                            static_cast<int>(b.first[y * b.to_next_row + x]));
    return sum;
#endif
}

/// The sum of absolute differences of a block from one level.
int difference_from(int level, Block block) {
    std::array<std::uint8_t, block_width> row;
    row.fill(static_cast<std::uint8_t>(level));
    return difference_of(block, {row.data(), 0});
}

/// What the pixels of a block add up to at every place where one may lie, by its left upper corner.
class PlaceSums {
public:
    explicit PlaceSums(const Plane<std::uint8_t>& picture) {
        sums_.fill(far);
        std::array<std::int16_t, motion_width> columns{};
        const std::uint8_t* row = picture.values.data();
        for (int y = 0; y < motion_height; ++y, row += motion_width) {
            const bool whole = y >= block_height;
            const std::uint8_t* above = whole ? row - block_height * motion_width : nothing.data();
            for (std::size_t x = 0; x < motion_width; ++x)
                columns[x] = static_cast<std::int16_t>(columns[x] + row[x] - above[x]);
            if (y + 1 >= block_height) add_row(columns, y + 1 - block_height);
        }
    }
    /// Also of places up to `most_across` to the left and right of the picture, where no block is like any.
    const std::int16_t* at(int left, int top) const {
        return sums_.data() + top * places_across + most_across + left;
    }

private:
    static constexpr int places_across = motion_width - block_width + 1 + 2 * most_across,
                         places_down = motion_height - block_height + 1;
    static constexpr std::int16_t far = -14000; // further from any sum than any least cost
    static constexpr std::array<std::uint8_t, motion_width> nothing{};

    void add_row(const std::array<std::int16_t, motion_width>& columns, int top) {
        static_assert(block_width == 8);
        std::int16_t* sums = sums_.data() + top * places_across + most_across;
        for (std::size_t x = 0; x <= motion_width - block_width; ++x) {
            const std::int16_t* c = columns.data() + x;
            sums[x] = static_cast<std::int16_t>(c[0] + c[1] + c[2] + c[3] + c[4] + c[5] + c[6] + c[7]);
        }
    }

    std::array<std::int16_t, places_across * places_down> sums_;
};

/// The picture before, as it is searched.
struct Searched {
    const Plane<std::uint8_t>& picture;
    PlaceSums sums;
};

constexpr std::size_t places_in_row = 2 * most_across + 1;

/// What a block costs at least in the places of one row. Two blocks differ by no less than their sums do.
struct RowBounds {
    std::array<std::int16_t, places_in_row> least;

    RowBounds(const std::int16_t* sums, int sum, int price) {
        const auto own = static_cast<std::int16_t>(sum), of_row = static_cast<std::int16_t>(price);
        for (std::size_t i = 0; i < places_in_row; ++i) {
            // In 16 bits throughout: eight places are one instruction.
            const std::int16_t greater = std::max(sums[i], own), lesser = std::min(sums[i], own);
            least[i] = static_cast<std::int16_t>(greater - lesser + of_row + prices[i]);
        }
    }
    bool any_below(int cost) const {
        std::int16_t found = least[0];
        for (const std::int16_t bound : least)
            found = std::min(found, bound);
        return found < cost;
    }

private:
    static constexpr std::array<std::int16_t, places_in_row> prices = [] {
        std::array<std::int16_t, places_in_row> all{};
        for (int dx = -most_across; dx <= most_across; ++dx)
            all[static_cast<std::size_t>(dx + most_across)] =
                static_cast<std::int16_t>(price_of_distance * (dx < 0 ? -dx : dx));
        return all;
    }();
};

/// The least cost of a block over all displacements that stay in the picture; `most` if none costs less. Few
/// places need a closer look than at their sums (after Li and Salari 1995).
int least_cost(Block block, int sum, const Searched& before, int left, int top, int most) {
    const std::uint8_t* origin = before.picture.values.data() + top * motion_width + left;
    int least = std::min(most, difference_of(block, {origin}));
    for (int row = 0; row <= 2 * most_down; ++row) {
        const int dy = row % 2 == 0 ? -row / 2 : (row + 1) / 2; // the nearest rows first
        if (top + dy < 0 || top + dy > motion_height - block_height) continue;
        const int price = price_of_distance * std::abs(dy);
        const RowBounds bounds(before.sums.at(left - most_across, top + dy), sum, price);
        if (!bounds.any_below(least)) continue;
        for (int dx = -most_across; dx <= most_across; ++dx) {
            if (bounds.least[static_cast<std::size_t>(dx + most_across)] >= least) continue;
            const int difference = difference_of(block, {origin + dy * motion_width + dx});
            least = std::min(least, difference + price + price_of_distance * std::abs(dx));
        }
    }
    return least;
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

float sharpness(const Plane<std::uint8_t>& picture) {
    int sum = 0;
    for (int y = 0; y < motion_height; ++y) {
        const std::uint8_t* row = picture.row(y).data();
        for (int x = 0; x + 1 < motion_width; ++x)
            sum += std::abs(row[x + 1] - row[x]);
    }
    return static_cast<float>(sum) / ((motion_width - 1) * motion_height);
}

Motion motion(const Plane<std::uint8_t>& now, const Plane<std::uint8_t>& before) {
    const Searched searched{before, PlaceSums(before)};
    int left_over = 0, texture = 0, textured = 0, explained = 0;
    for (int top = 0; top < motion_height; top += block_height)
        for (int left = 0; left < motion_width; left += block_width) {
            const Block block{now.values.data() + top * motion_width + left};
            const int sum = difference_from(0, block);
            const int own = difference_from((sum + pixels / 2) / pixels, block);
            const int cost = least_cost(block, sum, searched, left, top, own + noise);
            left_over += cost;
            texture += own;
            if (own <= noise) continue;
            ++textured;
            if (2 * cost < own) ++explained;
        }
    constexpr double floor = across * down * pixels / 2.0; // half a level a pixel
    return {static_cast<float>(left_over / (texture + floor)),
            textured > 0 ? static_cast<float>(explained) / static_cast<float>(textured) : 1.0f};
}

} // namespace decoupage::analysers
