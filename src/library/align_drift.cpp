#include "library/align_drift.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage {

namespace {

constexpr double part_seconds = 20; ///< of a piece, in which its offset is looked for
constexpr double nearby = 0.35;     ///< seconds to either side in which it is looked for

/// The highest of some likenesses, and where it is between them, as a parabola through its neighbours has it.
AlignDrift peak_of(std::span<const float> likenesses) {
    const auto best = std::ranges::max_element(likenesses);
    const auto at = static_cast<std::size_t>(best - likenesses.begin());
    const auto height = static_cast<double>(*best);
    if (at == 0 || at + 1 == likenesses.size()) return {static_cast<double>(at), height};
    const auto before = static_cast<double>(likenesses[at - 1]);
    const auto after = static_cast<double>(likenesses[at + 1]);
    const double bend = before - 2 * height + after;
    const double shift = bend < 0 ? std::clamp(0.5 * (before - after) / bend, -0.5, 0.5) : 0;
    return {static_cast<double>(at) + shift, height};
}

/// Offsets of parts, each piece's about their own mean.
class Slope {
public:
    void add(double at, double off, double weight) {
        at_.push_back(at);
        off_.push_back(off);
        weight_.push_back(weight);
    }
    void end_piece() {
        double weight = 0, at = 0, off = 0;
        for (std::size_t i = 0; i < at_.size(); ++i) {
            weight += weight_[i];
            at += weight_[i] * at_[i];
            off += weight_[i] * off_[i];
        }
        for (std::size_t i = 0; i < at_.size(); ++i) {
            const double along = at_[i] - at / weight;
            upper_ += weight_[i] * along * (off_[i] - off / weight);
            lower_ += weight_[i] * along * along;
        }
        at_.clear();
        off_.clear();
        weight_.clear();
    }
    /// By least squares; 0 where nothing is known.
    double value() const { return lower_ > 0 ? upper_ / lower_ : 0; }

private:
    std::vector<double> at_, off_, weight_;
    double upper_ = 0, lower_ = 0;
};

} // namespace

std::optional<AlignDrift> best_offset(const AlignLikeness& likeness, const AlignPiece& piece) {
    const auto reach = static_cast<std::size_t>(nearby * likeness.one().a_second) + 1;
    const std::size_t place = piece.other_first(), count = piece.length();
    if (place + count > likeness.other().length || likeness.is_plain(piece.first, count)) return std::nullopt;
    const std::size_t from = place > reach ? place - reach : 0;
    const std::size_t to = std::min(place + reach + 1, likeness.other().length - count + 1);
    AlignDrift drift = peak_of(likeness.along(piece.first, count, from, to));
    drift.off += static_cast<double>(from) - static_cast<double>(place);
    if (drift.likeness <= 0) return std::nullopt;
    return drift;
}

double drift_of(const AlignLikeness& likeness, std::span<const AlignPiece> pieces) {
    const auto most = static_cast<std::size_t>(part_seconds * likeness.one().a_second);
    Slope slope;
    for (const AlignPiece& piece : pieces) {
        const std::size_t parts = std::max<std::size_t>(1, piece.length() / most);
        const std::size_t count = piece.length() / parts;
        for (std::size_t part = 0; part < parts; ++part) {
            const std::size_t first = piece.first + part * count;
            if (const auto drift = best_offset(likeness, {first, first + count, piece.offset, 0}))
                slope.add(static_cast<double>(first), drift->off,
                          drift->likeness * likeness.liveliness(first, count));
        }
        slope.end_piece();
    }
    return slope.value();
}

double likeness_of(const AlignLikeness& likeness, std::span<const AlignPiece> pieces) {
    double sum = 0, weight = 0;
    for (const AlignPiece& piece : pieces) {
        const double lively = likeness.liveliness(piece.first, piece.length());
        weight += lively;
        if (const auto drift = best_offset(likeness, piece)) sum += drift->likeness * lively;
    }
    return weight > 0 ? sum / weight : 0;
}

} // namespace decoupage
