#include "lettering/ink_picture.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <limits>

namespace decoupage {

namespace {

using Level = std::uint8_t;
using Luma = Plane<Level>;

constexpr int farthest = 4; // pixels: what a print weaves from frame to frame

struct Shift {
    int across = 0, down = 0;
};

/// Mean difference, of every second pixel that both have.
double difference(const Luma& one, const Luma& other, const Shift& shift) {
    std::int64_t sum = 0, count = 0;
    for (int y = farthest; y < one.height - farthest; y += 2)
        for (int x = farthest; x < one.width - farthest; x += 2) {
            sum += std::abs(one.at(x, y) - other.at(x + shift.across, y + shift.down));
            ++count;
        }
    return count > 0 ? static_cast<double>(sum) / static_cast<double>(count) : 0;
}

Shift shift_onto(const Luma& one, const Luma& other) {
    Shift best;
    double least = difference(one, other, best);
    for (int down = -farthest; down <= farthest; ++down)
        for (int across = -farthest; across <= farthest; ++across)
            if (const double now = difference(one, other, {across, down}); now < least) {
                least = now;
                best = {across, down};
            }
    return best;
}

/// Of each place, the level that a third of the pictures reach: dark letters are in all of them, dark ground
/// is not.
Luma together(const std::vector<Luma>& pictures) {
    std::vector<Shift> shifts;
    for (const Luma& picture : pictures)
        shifts.push_back(shift_onto(pictures.front(), picture));
    Luma all = pictures.front();
    std::vector<Level> levels(pictures.size());
    const auto third = static_cast<std::ptrdiff_t>(pictures.size() / 3);
    for (int y = 0; y < all.height; ++y)
        for (int x = 0; x < all.width; ++x) {
            for (std::size_t i = 0; i < pictures.size(); ++i)
                levels[i] = pictures[i].at(std::clamp(x + shifts[i].across, 0, all.width - 1),
                                           std::clamp(y + shifts[i].down, 0, all.height - 1));
            std::ranges::nth_element(levels, levels.begin() + third, std::greater{});
            all.at(x, y) = levels[static_cast<std::size_t>(third)];
        }
    return all;
}

enum class Seek { lightest, darkest };

/// Of each place of a row of levels, `apart` from each other, the extreme within `reach` to both sides.
void spread(Level* levels, int count, int apart, int reach, Seek seek, std::vector<Level>& room) {
    const auto more = [seek](Level a, Level b) {
        return seek == Seek::lightest ? std::max(a, b) : std::min(a, b);
    };
    const int wide = 2 * reach + 1, padded = count + 2 * reach;
    room.resize(static_cast<std::size_t>(padded));
    for (int i = 0; i < padded; ++i)
        room[static_cast<std::size_t>(i)] = levels[std::clamp(i - reach, 0, count - 1) * apart];
    int covered = 1; // of places, by each value in the room
    const auto cover = [&](int step) {
        for (int i = 0; i + step < padded; ++i)
            room[static_cast<std::size_t>(i)] =
                more(room[static_cast<std::size_t>(i)], room[static_cast<std::size_t>(i + step)]);
    };
    for (; 2 * covered <= wide; covered *= 2)
        cover(covered);
    if (covered < wide) cover(wide - covered);
    for (int i = 0; i < count; ++i)
        levels[i * apart] = room[static_cast<std::size_t>(i)];
}

void spread(Luma& luma, int reach, Seek seek) {
    std::vector<Level> room;
    for (int y = 0; y < luma.height; ++y)
        spread(&luma.at(0, y), luma.width, 1, reach, seek, room);
    for (int x = 0; x < luma.width; ++x)
        spread(&luma.at(x, 0), luma.height, luma.width, reach, seek, room);
}

/// What is darker than all that is as large as a letter, on white; the darkest hundredth is black.
Luma evened(const Luma& luma, float letter_height) {
    const int reach = std::max(2, static_cast<int>(std::lround(letter_height / 2)));
    Luma ground = luma;
    spread(ground, reach, Seek::lightest);
    spread(ground, reach, Seek::darkest);
    std::vector<int> counts(256);
    for (std::size_t i = 0; i < luma.values.size(); ++i)
        ++counts[static_cast<std::size_t>(ground.values[i] - luma.values[i])];
    const int hundredth = static_cast<int>(luma.values.size() / 100);
    int deepest = 255;
    for (int above = 0; deepest > 16 && (above += counts[static_cast<std::size_t>(deepest)]) <= hundredth;)
        --deepest;
    for (std::size_t i = 0; i < luma.values.size(); ++i) {
        const int depth = std::min(deepest, ground.values[i] - luma.values[i]);
        ground.values[i] = static_cast<Level>(255 - depth * 255 / deepest);
    }
    return ground;
}

} // namespace

Plane<std::uint8_t> ink_picture(const std::vector<Plane<std::uint8_t>>& pictures, Ink ink, Behind behind,
                                float letter_height) {
    if (pictures.empty() || pictures.front().values.empty()) return {};
    std::vector<Luma> dark = pictures;
    if (ink == Ink::light)
        for (Luma& picture : dark)
            for (Level& level : picture.values)
                level = static_cast<Level>(255 - level);
    Luma one = dark.size() > 1 ? together(dark) : std::move(dark.front());
    return behind == Behind::evened ? evened(one, letter_height) : one;
}

} // namespace decoupage
