#include "analysers/camera_movement/search.hpp"

#include <algorithm>
#include <cstdlib>
#include <numeric>

namespace decoupage::camera_movement {

namespace {

int mean(const Soft& picture) {
    return std::accumulate(picture.values.begin(), picture.values.end(), 0) /
           static_cast<int>(picture.values.size());
}

} // namespace

Way searched(const Soft& now, const Soft& before) {
    if (now.values.empty() || now.width != before.width || now.height != before.height) return {};
    const int light = mean(now) - mean(before);
    const int most_across = now.width * 3 / 8, most_down = now.height * 3 / 8;
    double least = 1e30;
    Way best;
    for (int down = -most_down; down <= most_down; ++down)
        for (int right = -most_across; right <= most_across; ++right) {
            const int left = std::max(0, -right), end = now.width - std::max(0, right);
            const int top = std::max(0, -down), bottom = now.height - std::max(0, down);
            int sum = 0;
            for (int y = top; y < bottom; ++y) {
                const std::int16_t *here = now.row(y).data(), *there = before.row(y + down).data() + right;
                for (int x = left; x < end; ++x)
                    sum += std::abs(here[x] - there[x] - light);
            }
            const double cost = (sum + 1.0) / ((end - left) * (bottom - top));
            if (cost < least) least = cost, best = {static_cast<double>(right), static_cast<double>(down)};
        }
    return best;
}

} // namespace decoupage::camera_movement
