/// The search for motion against one that tries every displacement and looks at every pixel.

#include "analysers/transitions/motion.hpp"
#include "support/chance.hpp"

#include <cstdlib>

using namespace decoupage;
using namespace decoupage::analysers;
using support::Chance;
using Picture = Plane<std::uint8_t>;

namespace {

constexpr int wide = 8, high = 9;           // a block
constexpr int no_texture = 2 * wide * high; // levels
constexpr double floor_of_texture = motion_width * motion_height / 2.0;

int least_cost(const Picture& now, const Picture& before, int left, int top) {
    int least = 1 << 30;
    for (int dy = -5; dy <= 5; ++dy)
        for (int dx = -8; dx <= 8; ++dx) {
            if (left + dx < 0 || left + dx + wide > motion_width) continue;
            if (top + dy < 0 || top + dy + high > motion_height) continue;
            int cost = 2 * (std::abs(dx) + std::abs(dy));
            for (int y = top; y < top + high; ++y)
                for (int x = left; x < left + wide; ++x)
                    cost += std::abs(now.at(x, y) - before.at(x + dx, y + dy));
            least = std::min(least, cost);
        }
    return least;
}

/// How far the pixels of a block lie from their mean.
int texture_of(const Picture& picture, int left, int top) {
    int sum = 0, texture = 0;
    for (int y = top; y < top + high; ++y)
        for (int x = left; x < left + wide; ++x)
            sum += picture.at(x, y);
    const int mean = (sum + wide * high / 2) / (wide * high);
    for (int y = top; y < top + high; ++y)
        for (int x = left; x < left + wide; ++x)
            texture += std::abs(picture.at(x, y) - mean);
    return texture;
}

Motion searched(const Picture& now, const Picture& before) {
    int left_over = 0, texture = 0, textured = 0, explained = 0;
    for (int top = 0; top < motion_height; top += high)
        for (int left = 0; left < motion_width; left += wide) {
            const int own = texture_of(now, left, top);
            const int cost = std::min(least_cost(now, before, left, top), own + no_texture);
            left_over += cost;
            texture += own;
            textured += own > no_texture ? 1 : 0;
            explained += own > no_texture && 2 * cost < own ? 1 : 0;
        }
    return {static_cast<float>(left_over / (texture + floor_of_texture)),
            textured > 0 ? static_cast<float>(explained) / static_cast<float>(textured) : 1.0F};
}

/// `before`, moved by up to 12 pixels, with noise or without.
Picture moved(Chance& chance, const Picture& before) {
    const int right = chance.between(-12, 12), down = chance.between(-7, 7), noise = chance.between(0, 20);
    Picture now = before;
    for (int y = 0; y < motion_height; ++y)
        for (int x = 0; x < motion_width; ++x) {
            const int level = before.at((x + 2 * motion_width - right) % motion_width,
                                        (y + 2 * motion_height - down) % motion_height);
            now.at(x, y) =
                static_cast<std::uint8_t>(std::clamp(level + chance.between(-noise, noise), 0, 255));
        }
    return now;
}

} // namespace

TEST_CASE("the search for motion finds what trying every displacement finds") {
    support::each_round(60, [](Chance& chance) {
        Picture before(motion_width, motion_height), other(motion_width, motion_height);
        chance.fill(before.values, 255);
        chance.fill(other.values, 255);
        for (const Picture& now : {moved(chance, before), other}) {
            const Motion fast = motion(now, before), plain = searched(now, before);
            CHECK(fast.unexplained == plain.unexplained);
            CHECK(fast.explained == plain.explained);
        }
    });
}
