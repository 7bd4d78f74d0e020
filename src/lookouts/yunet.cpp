#include "lookouts/yunet.hpp"

#include "film/boxes.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::lookouts {

namespace {

constexpr std::size_t numbers_of_place = 14; ///< the box, and five points in the face, which are not needed

/// Places lie on four grids, each twice as wide as the last, and at each are asked about for several sizes.
struct Grid {
    int step;
    std::vector<float> sizes;
};

const std::array<Grid, 4>& grids() {
    static const std::array<Grid, 4> all{
        {{8, {10, 16, 24}}, {16, {32, 48}}, {32, {64, 96}}, {64, {128, 192, 256}}}};
    return all;
}

/// Grid points along a side of so many pixels. The network halves it, the first time rounding up.
int points(int length, int step) {
    int halved = (length + 1) / 2;
    for (int halves = step; halves > 2; halves /= 2)
        halved /= 2;
    return halved;
}

struct Asked {
    float x, y, size;
};

std::vector<Asked> asked(int width, int height) {
    std::vector<Asked> all;
    for (const auto& [step, sizes] : grids())
        for (int y = 0; y < points(height, step); ++y)
            for (int x = 0; x < points(width, step); ++x)
                for (const float size : sizes)
                    all.push_back({(static_cast<float>(x) + 0.5F) * static_cast<float>(step),
                                   (static_cast<float>(y) + 0.5F) * static_cast<float>(step), size});
    return all;
}

/// How far it moves and stretches what was asked about, in the units that it was trained with.
Box box_of(const Asked& from, const float* moved) {
    const float x = from.x + moved[0] * 0.1F * from.size, y = from.y + moved[1] * 0.1F * from.size;
    const float width = from.size * std::exp(moved[2] * 0.1F), height = from.size * std::exp(moved[3] * 0.2F);
    return {x - width / 2, y - height / 2, width, height};
}

/// Its middle in the picture, and hardly larger than that; not what is no number.
bool is_in(const Box& box, int width, int height) {
    const float x = box.left + box.width / 2, y = box.top + box.height / 2;
    const auto wide = static_cast<float>(width), high = static_cast<float>(height);
    return x >= 0 && x < wide && y >= 0 && y < high && box.width > 0 && box.width < 1.5F * wide &&
           box.height > 0 && box.height < 1.5F * high;
}

} // namespace

std::array<std::size_t, 3> yunet_numbers(int width, int height) {
    const std::size_t places = asked(width, height).size();
    return {numbers_of_place * places, 2 * places, places};
}

std::vector<ScoredBox> yunet_faces(const std::vector<std::vector<float>>& outputs, int width, int height,
                                   float least_score) {
    std::vector<ScoredBox> found;
    const auto places = asked(width, height);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const float is_face = outputs[1][2 * i + 1], lies_well = std::clamp(outputs[2][i], 0.0F, 1.0F);
        const float score = std::sqrt(is_face * lies_well);
        if (!(score >= least_score) || std::isinf(score)) continue;
        const Box box = box_of(places[i], outputs[0].data() + numbers_of_place * i);
        if (is_in(box, width, height)) found.push_back({box, std::min(1.0F, score)});
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &ScoredBox::score);
    std::vector<ScoredBox> kept;
    for (const ScoredBox& face : found)
        if (std::ranges::none_of(
                kept, [&](const ScoredBox& other) { return common_share(face.box, other.box) > 0.3F; }))
            kept.push_back(face);
    return kept;
}

} // namespace decoupage::lookouts
