#include "screening/curve_board.hpp"

#include "signal/half.hpp"

#include <limits>

namespace decoupage {

namespace {

const std::uint16_t unsaid = to_half(std::numeric_limits<float>::quiet_NaN());

} // namespace

CurveBoard::CurveBoard(std::vector<std::string> names) : names_(std::move(names)), curves_(names_.size()) {}

void CurveBoard::place(Frame first, Frame length, const std::vector<std::vector<float>>& values) {
    const std::lock_guard lock(mutex_);
    const auto end = static_cast<std::size_t>(first + length);
    for (std::size_t c = 0; c < curves_.size(); ++c) {
        std::vector<std::uint16_t>& curve = curves_[c];
        if (curve.size() < end) curve.resize(end, unsaid);
        if (values[c].empty()) continue;
        to_half(values[c], std::span(curve).subspan(static_cast<std::size_t>(first), values[c].size()));
    }
    beyond_.insert({first, first + length});
    while (!beyond_.empty() && beyond_.begin()->first == prefix_) {
        prefix_ = beyond_.begin()->end;
        beyond_.erase(beyond_.begin());
    }
}

void CurveBoard::place_before(Frame frames, const Evidence::Curves& curves) {
    std::vector<std::vector<float>> values(names_.size());
    for (std::size_t c = 0; c < names_.size(); ++c)
        if (const auto found = curves.find(names_[c]); found != curves.end()) values[c] = found->second;
    place(0, frames, values);
}

Frame CurveBoard::whole_prefix() const {
    const std::lock_guard lock(mutex_);
    return prefix_;
}

std::vector<float> CurveBoard::part(std::size_t curve, Frame first, Frame length) const {
    const std::lock_guard lock(mutex_);
    std::vector<float> values(static_cast<std::size_t>(length));
    from_half(std::span(curves_[curve]).subspan(static_cast<std::size_t>(first), values.size()), values);
    return values;
}

Evidence::Curves CurveBoard::give_up(Frame frames, const std::set<std::string>& without) {
    const std::lock_guard lock(mutex_);
    Evidence::Curves all;
    for (std::size_t c = 0; c < curves_.size(); ++c) {
        std::vector<std::uint16_t> curve = std::move(curves_[c]);
        if (without.contains(names_[c])) continue;
        curve.resize(static_cast<std::size_t>(frames), unsaid);
        std::vector<float> values(curve.size());
        from_half(curve, values);
        all.emplace(names_[c], std::move(values));
    }
    curves_.assign(names_.size(), {});
    return all;
}

} // namespace decoupage
