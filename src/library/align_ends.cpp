#include "library/align_ends.hpp"

#include <algorithm>

namespace decoupage {

namespace {

constexpr double beyond = 15; ///< seconds by which a piece's ends may lie elsewhere than was thought

double median(std::vector<double> values) {
    if (values.empty()) return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

/// How unlike single values are along one piece, once light and contrast are taken out.
class Unlikeness {
public:
    Unlikeness(const AlignSignal& one, const AlignSignal& other, const AlignPiece& piece)
        : one_(one), other_(other), piece_(piece) {
        for (std::size_t feature = 0; feature < one.features.size(); ++feature)
            fits_.push_back(fit(feature));
        std::vector<double> inside;
        for (std::size_t at = piece.first; at < piece.end; ++at)
            inside.push_back(of(at));
        usual_ = median(std::move(inside));
    }

    /// Positive where a value may belong to the piece, negative where it does not.
    double speaks_for(std::size_t at) const {
        constexpr double times_usual = 6, least = 0.05;
        const double bound = times_usual * usual_ + least;
        return std::clamp((bound - of(at)) / bound, -2.0, 1.0);
    }
    bool is_there(std::ptrdiff_t at) const {
        return at >= 0 && at < static_cast<std::ptrdiff_t>(one_.length) && at + piece_.offset >= 0 &&
               at + piece_.offset < static_cast<std::ptrdiff_t>(other_.length);
    }

private:
    struct Fit {
        double by = 0, less = 0;
    };
    Fit fit(std::size_t feature) const {
        double x = 0, y = 0, xx = 0, xy = 0;
        const auto count = static_cast<double>(piece_.length());
        for (std::size_t at = piece_.first; at < piece_.end; ++at) {
            const auto here = static_cast<double>(one_.features[feature][at]);
            const auto there = static_cast<double>(other_value(feature, at));
            x += there;
            y += here;
            xx += there * there;
            xy += there * here;
        }
        const double spread = xx - x * x / count;
        const double by = spread > 1e-9 ? (xy - x * y / count) / spread : 0;
        return {by, (y - by * x) / count};
    }
    float other_value(std::size_t feature, std::size_t at) const {
        return other_
            .features[feature][static_cast<std::size_t>(static_cast<std::ptrdiff_t>(at) + piece_.offset)];
    }
    double of(std::size_t at) const {
        double sum = 0;
        for (std::size_t feature = 0; feature < fits_.size(); ++feature) {
            const double off = static_cast<double>(one_.features[feature][at]) -
                               fits_[feature].by * static_cast<double>(other_value(feature, at)) -
                               fits_[feature].less;
            sum += off * off;
        }
        return sum / static_cast<double>(fits_.size());
    }

    const AlignSignal& one_;
    const AlignSignal& other_;
    const AlignPiece& piece_;
    std::vector<Fit> fits_;
    double usual_ = 0;
};

/// Moves an end of a piece to where most speaks for it, going by `step` (1 or -1).
std::size_t best_end(const Unlikeness& unlikeness, std::ptrdiff_t from, std::ptrdiff_t to) {
    const std::ptrdiff_t step = to >= from ? 1 : -1;
    double sum = 0, best = 0;
    std::ptrdiff_t end = from;
    for (std::ptrdiff_t at = from; at != to; at += step) {
        const std::ptrdiff_t value = step > 0 ? at : at - 1;
        if (!unlikeness.is_there(value)) break;
        sum += unlikeness.speaks_for(static_cast<std::size_t>(value));
        if (sum > best) {
            best = sum;
            end = at + step;
        }
    }
    return static_cast<std::size_t>(end);
}

} // namespace

void find_ends(const AlignSignal& one, const AlignSignal& other, AlignPiece& piece) {
    const Unlikeness unlikeness(one, other, piece);
    const auto around = static_cast<std::ptrdiff_t>(beyond * one.a_second);
    const auto first = static_cast<std::ptrdiff_t>(piece.first), end = static_cast<std::ptrdiff_t>(piece.end);
    const std::ptrdiff_t middle = (first + end) / 2;
    piece.end = best_end(unlikeness, std::max(middle, end - around), end + around);
    piece.first = best_end(unlikeness, std::min(middle, first + around), first - around);
}

} // namespace decoupage
