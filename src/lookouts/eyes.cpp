#include "lookouts/eyes.hpp"

#include "lookouts/shrunk.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace decoupage::lookouts {

namespace {

/// Where the strip lies in a face's box: a little wider, from the brows to the nose.
constexpr float strip_share = 1.2F, strip_top = 0.20F;

/// Windows on an eye are a fifth to nearly two fifths as wide as a face. Of the cascade's stages so many of
/// the last are not asked; more where an eye is not seen, as behind glasses.
constexpr Search for_eyes{24, 41, 1.22F, 0};
constexpr std::size_t leniencies[] = {5, 9};
constexpr int fewest_windows = 3;

/// Where eyes lie in a strip, and how far off they may be: of drawn heads 99 in 100 are nearer.
constexpr EyePair::Place usual_left{32, 30}, usual_right{71, 30};
constexpr float farthest = 9;

/// The strip of a face; beside the picture, its edge goes on.
Plane<std::uint8_t> strip_of(const Plane<std::uint8_t>& luma, const Box& face) {
    const float wide = strip_share * face.width * static_cast<float>(luma.width);
    const float high = wide * EyeFinder::strip_height / EyeFinder::strip_width;
    const float middle = (face.left + face.width / 2) * static_cast<float>(luma.width);
    const int left = static_cast<int>(std::lround(middle - wide / 2));
    const int top =
        static_cast<int>(std::lround((face.top + strip_top * face.height) * static_cast<float>(luma.height)));
    const auto part =
        cut_out(luma, left, top, static_cast<int>(std::lround(wide)), static_cast<int>(std::lround(high)));
    return shrunk(part, EyeFinder::strip_width, EyeFinder::strip_height);
}

EyePair::Place middle_of(const Hit& hit) {
    return {hit.left + hit.size / 2, hit.top + hit.size / 2};
}

/// The middle of the group with the most windows near a place.
std::optional<EyePair::Place> eye_near(const EyePair::Place& place, const std::vector<Hit>& hits) {
    std::vector<Hit> near;
    std::ranges::copy_if(hits, std::back_inserter(near), [&](const Hit& hit) {
        const auto [x, y] = middle_of(hit);
        return std::abs(x - place.x) <= farthest && std::abs(y - place.y) <= farthest;
    });
    const auto groups = grouped(near);
    const auto best = std::ranges::max_element(groups, {}, &GroupedHits::count);
    if (best == groups.end() || best->count < fewest_windows) return {};
    return middle_of(best->mean);
}

} // namespace

std::unique_ptr<const EyeFinder> EyeFinder::installed() {
    auto cascade = Cascade::open("/usr/share/opencv4/haarcascades/haarcascade_eye.xml");
    return cascade ? std::make_unique<const EyeFinder>(std::move(*cascade)) : nullptr;
}

std::optional<EyePair> EyeFinder::eyes(const Plane<std::uint8_t>& luma, const Box& face) const {
    if (face.height * static_cast<float>(luma.height) < least_height) return {};
    EyePair pair{strip_of(luma, face), {}, {}};
    std::optional<EyePair::Place> left, right;
    for (const std::size_t lenient : leniencies) {
        if (left && right) break;
        Search search = for_eyes;
        search.lenient = lenient;
        const auto hits = cascade_.hits(pair.strip, search);
        if (!left) left = eye_near(usual_left, hits);
        if (!right) right = eye_near(usual_right, hits);
    }
    if (!left && !right) return {};
    constexpr float apart = usual_right.x - usual_left.x;
    pair.left = left ? *left : EyePair::Place{right->x - apart, right->y};
    pair.right = right ? *right : EyePair::Place{left->x + apart, left->y};
    return pair;
}

} // namespace decoupage::lookouts
