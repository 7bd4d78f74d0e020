#include "lookouts/eyes.hpp"

#include "lookouts/shrunk.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace decoupage::lookouts {

namespace {

/// Where the strip lies in a face's box: a little wider, from the brows to the nose.
constexpr float strip_share = 1.2F, strip_top = 0.20F;

/// Windows on an eye are a quarter to nearly half as wide as a face.
constexpr Search for_eyes{22, 41, 1.15F, 3};
constexpr int fewest_windows = 3;

/// The strip of a face; beside the picture, its edge goes on.
Plane<std::uint8_t> strip_of(const Plane<std::uint8_t>& luma, const Box& face) {
    const float wide = strip_share * face.width * static_cast<float>(luma.width);
    const float high = wide * EyeFinder::strip_height / EyeFinder::strip_width;
    const float middle = (face.left + face.width / 2) * static_cast<float>(luma.width);
    const int left = static_cast<int>(std::lround(middle - wide / 2));
    const int top = static_cast<int>(
        std::lround((face.top + strip_top * face.height) * static_cast<float>(luma.height)));
    Plane<std::uint8_t> part(static_cast<int>(std::lround(wide)), static_cast<int>(std::lround(high)));
    for (int y = 0; y < part.height; ++y)
        for (int x = 0; x < part.width; ++x)
            part.at(x, y) =
                luma.at(std::clamp(left + x, 0, luma.width - 1), std::clamp(top + y, 0, luma.height - 1));
    return shrunk(part, EyeFinder::strip_width, EyeFinder::strip_height);
}

/// The group with the most windows whose middle lies in one half of the strip.
std::optional<EyePair::Place> eye_in(const std::vector<Hit>& hits, bool right) {
    std::vector<Hit> half;
    for (const Hit& hit : hits)
        if ((hit.left + hit.size / 2 > EyeFinder::strip_width / 2.0F) == right) half.push_back(hit);
    const auto groups = grouped(half);
    const auto best = std::ranges::max_element(groups, {}, &GroupedHits::count);
    if (best == groups.end() || best->count < fewest_windows) return {};
    const Hit& eye = best->mean;
    return EyePair::Place{eye.left + eye.size / 2, eye.top + eye.size / 2};
}

} // namespace

std::unique_ptr<const EyeFinder> EyeFinder::installed() {
    auto cascade = Cascade::open("/usr/share/opencv4/haarcascades/haarcascade_eye.xml");
    return cascade ? std::make_unique<const EyeFinder>(std::move(*cascade)) : nullptr;
}

std::optional<EyePair> EyeFinder::eyes(const Plane<std::uint8_t>& luma, const Box& face) const {
    if (face.height * static_cast<float>(luma.height) < least_height) return {};
    EyePair pair{strip_of(luma, face), {}, {}};
    const auto hits = cascade_.hits(pair.strip, for_eyes);
    const auto left = eye_in(hits, false), right = eye_in(hits, true);
    constexpr float nearest = 0.25F * strip_width, steepest = 0.4F;
    if (!left || !right || right->x - left->x < nearest ||
        std::abs(right->y - left->y) > steepest * (right->x - left->x))
        return {};
    pair.left = *left;
    pair.right = *right;
    return pair;
}

} // namespace decoupage::lookouts
