#include "screening/still_keeper.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>

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

constexpr Frame closest = 12;      // frames between candidates, which grow rarer as a shot goes on
constexpr double other_shot = 0.6; // against the frame before
constexpr double other_picture =
    0.3; // against the first candidate: a dissolve, or a camera that went elsewhere

} // namespace

bool StillKeeper::wants(const Proxy& proxy, Frame frame) {
    const std::vector<std::int16_t>& grid = proxy.grid.values;
    if (!previous_.empty() && likeness(previous_, grid) < other_shot) close();
    previous_ = grid;
    if (candidates_.empty() && reference_.empty()) {
        first_ = frame;
        next_ = frame + 2; // not the first frame: it may be mixed by the encoder
        reference_ = grid;
    }
    last_ = frame;
    if (frame < next_) return false;
    if (likeness(reference_, grid) < other_picture) {
        close();
        first_ = frame;
        reference_ = grid;
    }
    next_ = frame + std::max(closest, frame - first_);
    return true;
}

void StillKeeper::keep(Still still) {
    candidates_.push_back(std::move(still));
}

void StillKeeper::close() {
    const Frame middle = (first_ + last_) / 2;
    const auto best =
        std::min_element(candidates_.begin(), candidates_.end(), [&](const Still& a, const Still& b) {
            return std::abs(a.frame - middle) < std::abs(b.frame - middle);
        });
    if (best != candidates_.end()) finished_.push_back(std::move(*best));
    candidates_.clear();
    reference_.clear();
}

std::vector<Still> StillKeeper::finished() {
    return std::exchange(finished_, {});
}

} // namespace decoupage
