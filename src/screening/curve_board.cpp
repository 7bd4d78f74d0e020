#include "screening/curve_board.hpp"

#include "signal/half.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace decoupage {

CurveBoard::CurveBoard(std::vector<std::string> names) : names_(std::move(names)), curves_(names_.size()) {}

void CurveBoard::place(Frame first, Frame length, const std::vector<std::vector<float>>& values) {
    const std::lock_guard lock(mutex_);
    const auto end = static_cast<std::size_t>(first + length);
    for (std::size_t c = 0; c < curves_.size(); ++c) {
        std::vector<float>& curve = curves_[c];
        if (curve.size() < end) curve.resize(end, std::numeric_limits<float>::quiet_NaN());
        if (values[c].empty()) continue;
        std::copy(values[c].begin(), values[c].end(), curve.begin() + first);
        round_to_half(
            std::span(curve).subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(length)));
    }
    beyond_.insert({first, first + length});
    while (!beyond_.empty() && beyond_.begin()->first == prefix_) {
        prefix_ = beyond_.begin()->end;
        beyond_.erase(beyond_.begin());
    }
}

Frame CurveBoard::whole_prefix() const {
    const std::lock_guard lock(mutex_);
    return prefix_;
}

std::vector<float> CurveBoard::part(std::size_t curve, Frame first, Frame length) const {
    const std::lock_guard lock(mutex_);
    const auto begin = curves_[curve].begin() + first;
    return {begin, begin + length};
}

Evidence::Curves CurveBoard::give_up(Frame frames, const std::set<std::string>& without) {
    const std::lock_guard lock(mutex_);
    Evidence::Curves all;
    for (std::size_t c = 0; c < curves_.size(); ++c) {
        if (without.contains(names_[c])) continue;
        curves_[c].resize(static_cast<std::size_t>(frames), std::numeric_limits<float>::quiet_NaN());
        all.emplace(names_[c], std::move(curves_[c]));
    }
    curves_.assign(names_.size(), {});
    return all;
}

} // namespace decoupage
