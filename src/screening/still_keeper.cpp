#include "screening/still_keeper.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <functional>
#include <numeric>

namespace decoupage {

namespace {

/// 1 for pictures alike but for brightness and contrast, about 0 for unrelated ones.
double likeness(const std::vector<std::int16_t>& a, const std::vector<std::int16_t>& b) {
    std::int64_t sa = 0, sb = 0, saa = 0, sbb = 0, sab = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        sa += a[i];
        sb += b[i];
        saa += a[i] * a[i];
        sbb += b[i] * b[i];
        sab += a[i] * b[i];
    }
    const auto n = static_cast<double>(a.size());
    const double va = static_cast<double>(saa) / n - std::pow(static_cast<double>(sa) / n, 2);
    const double vb = static_cast<double>(sbb) / n - std::pow(static_cast<double>(sb) / n, 2);
    const double vab =
        static_cast<double>(sab) / n - static_cast<double>(sa) / n * (static_cast<double>(sb) / n);
    constexpr double still_noise = 16.0 * 16.0; // one 8-bit level: plain pictures are alike
    return (vab + still_noise) / std::sqrt((va + still_noise) * (vb + still_noise));
}

/// In levels of 8 bits.
double distance(const std::vector<std::int16_t>& a, const std::vector<std::int16_t>& b) {
    const double sum = std::transform_reduce(a.begin(), a.end(), b.begin(), 0, std::plus<>(),
                                             [](int one, int other) { return std::abs(one - other); });
    return sum / (16 * static_cast<double>(a.size()));
}

/// A cut, as it seems.
bool is_of_another_shot(const std::vector<std::int16_t>& before, const std::vector<std::int16_t>& now) {
    return likeness(before, now) < 0.6 || distance(before, now) > 24;
}

/// After a dissolve, or when a camera went elsewhere.
bool is_another_picture(const std::vector<std::int16_t>& first, const std::vector<std::int16_t>& now) {
    return likeness(first, now) < 0.3;
}

/// Frames. There is a still of any three seconds, so that a cut that went unseen here costs no visit.
constexpr Frame longest = 72;

/// From one candidate to the next, in frames, so far into a provisional shot.
Frame step_after(Frame into) {
    return into < 3 ? 1 : std::max<Frame>(3, std::min(into / 2, longest - into));
}

} // namespace

bool StillKeeper::wants(const Proxy& proxy, Frame frame) {
    const std::vector<std::int16_t>& grid = proxy.grid.values;
    if (!previous_.empty() && is_of_another_shot(previous_, grid)) close();
    previous_ = grid;
    if (reference_.empty()) begin(grid, frame);
    last_ = frame;
    if (frame < next_) return false;
    if (frame - first_ >= longest || (frame - first_ >= 12 && is_another_picture(reference_, grid))) {
        close();
        begin(grid, frame);
    }
    next_ = frame + step_after(frame - first_);
    return true;
}

void StillKeeper::begin(const std::vector<std::int16_t>& grid, Frame frame) {
    first_ = next_ = frame;
    reference_ = grid;
}

/// The middle of a shot moves on as the shot goes on: who is farther from it than the next one stays so.
void StillKeeper::keep(HeldFrame candidate) {
    candidates_.push_back(std::move(candidate));
    while (candidates_.size() > 1 && to_middle(candidates_[1]) < to_middle(candidates_[0]))
        candidates_.erase(candidates_.begin());
}

Frame StillKeeper::to_middle(const HeldFrame& candidate) const {
    return std::abs(candidate.number - (first_ + last_) / 2);
}

void StillKeeper::close() {
    const auto best =
        std::min_element(candidates_.begin(), candidates_.end(),
                         [&](const HeldFrame& a, const HeldFrame& b) { return to_middle(a) < to_middle(b); });
    if (best != candidates_.end()) finished_.push_back(std::move(*best));
    candidates_.clear();
    reference_.clear();
}

std::vector<HeldFrame> StillKeeper::finished() {
    return std::exchange(finished_, {});
}

} // namespace decoupage
