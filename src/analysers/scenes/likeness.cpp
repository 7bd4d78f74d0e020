#include "analysers/scenes/likeness.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::scenes {

float palette_distance(const std::vector<light::Swatch>& a, const std::vector<light::Swatch>& b) {
    if (a.empty() || b.empty()) return 0.5F;
    struct Way {
        float distance;
        std::size_t from, to;
    };
    std::array<Way, light::swatches * light::swatches> ways;
    std::size_t count = 0;
    std::array<float, light::swatches> left{}, room{};
    for (std::size_t i = 0; i < std::min(a.size(), light::swatches); ++i) {
        left[i] = a[i].share;
        for (std::size_t j = 0; j < std::min(b.size(), light::swatches); ++j) {
            room[j] = b[j].share;
            const light::Lab &one = a[i].colour, &other = b[j].colour;
            // Light tells less of a place than colour: it changes with the angle.
            ways[count++] = {std::hypot(0.7F * (one.light - other.light), one.green_red - other.green_red,
                                        one.blue_yellow - other.blue_yellow),
                             i, j};
        }
    }
    const auto end = ways.begin() + static_cast<std::ptrdiff_t>(count);
    std::sort(ways.begin(), end, [](const Way& one, const Way& other) {
        return one.distance < other.distance ||
               (one.distance == other.distance &&
                (one.from < other.from || (one.from == other.from && one.to < other.to)));
    });
    float sum = 0;
    for (auto way = ways.begin(); way != end; ++way) {
        const float moved = std::min(left[way->from], room[way->to]);
        sum += moved * way->distance;
        left[way->from] -= moved;
        room[way->to] -= moved;
    }
    constexpr float scale = 22;
    return 1 - std::exp(-sum / scale);
}

float likeness(const SceneShot& a, const SceneShot& b) {
    if (a.setup > 0 && a.setup == b.setup) return 1;
    return 1 - palette_distance(a.palette, b.palette);
}

Likenesses::Likenesses(const std::vector<SceneShot>& shots) : values_(shots.size()) {
    for (std::size_t i = 0; i < shots.size(); ++i)
        for (std::size_t after = 1; after <= apart && i + after < shots.size(); ++after)
            values_[i][after - 1] = likeness(shots[i], shots[i + after]);
}

} // namespace decoupage::scenes
