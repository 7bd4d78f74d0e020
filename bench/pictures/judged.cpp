#include "bench/pictures/judged.hpp"

#include "film/active_area.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace decoupage::bench {

namespace {

std::string said(const Segment& segment) {
    return segment.label + (segment.detail.empty() ? "" : " (" + segment.detail + ")");
}

std::string said(const Track& track) {
    std::string text;
    for (const Segment& segment : track.segments)
        text += (text.empty() ? "" : ", ") + std::to_string(segment.span.first) + " " + said(segment);
    return text.empty() ? "nothing" : text;
}

bool agree(const ActiveArea& truth, const ActiveArea& found, const Tolerance& tolerance) {
    const auto near = [&](int a, int b, int of) {
        return std::abs(a - b) <= std::max(2.0, tolerance.bars * of);
    };
    const bool named = truth.aspect == "?" || truth.aspect == found.aspect;
    return named && near(truth.top, found.top, tolerance.height) &&
           near(truth.bottom, found.bottom, tolerance.height) &&
           near(truth.left, found.left, tolerance.width) && near(truth.right, found.right, tolerance.width);
}

bool agree(const Segment& truth, const Segment& found, const Tolerance& tolerance) {
    if (truth.label != found.label) return false;
    if (truth.detail.empty()) return true;
    const auto true_area = active_area(truth.detail), found_area = active_area(found.detail);
    if (true_area && found_area) return agree(*true_area, *found_area, tolerance);
    return truth.detail == found.detail;
}

} // namespace

std::string judged(const Track& truth, const Track& found, const Tolerance& tolerance) {
    bool right = truth.segments.size() == found.segments.size();
    for (std::size_t i = 0; right && i < truth.segments.size(); ++i) {
        const Segment& a = truth.segments[i];
        const Segment& b = found.segments[i];
        right = std::abs(a.span.first - b.span.first) <= tolerance.frames && agree(a, b, tolerance);
    }
    return right ? "" : "should be " + said(truth) + "; found " + said(found);
}

} // namespace decoupage::bench
