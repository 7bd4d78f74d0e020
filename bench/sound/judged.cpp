#include "bench/sound/judged.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::bench {

void HeardTally::add(Heard truth, bool said) {
    if (truth == Heard::not_judged) return;
    ++(truth == Heard::yes ? said ? right : missed : said ? wrong : quiet);
}

double HeardTally::f1() const {
    return right == 0 ? 0 : 2.0 * right / (2.0 * right + wrong + missed);
}

double HeardTally::falsely() const {
    return absent() == 0 ? 0 : static_cast<double>(wrong) / absent();
}

void add_judged(HeardTallies& tallies, const HeardTruth& truth, const Said& said, double from, double to) {
    for (std::size_t kind = 0; kind < heard::kinds; ++kind) {
        const auto& judged = truth[kind];
        const auto first = static_cast<std::size_t>(from * 10 + 0.5),
                   end = std::min(static_cast<std::size_t>(to * 10 + 0.5), judged.size());
        for (std::size_t t = first; t < end; ++t)
            tallies[kind].add(judged[t], t < said.size() && said[t][kind]);
    }
}

void Reliability::add(Heard truth, float probability) {
    if (truth == Heard::not_judged) return;
    const auto bin = std::min(static_cast<std::size_t>(probability * bins), bins - 1);
    ++counts_[bin], told_[bin] += probability, true_[bin] += truth == Heard::yes ? 1 : 0;
}

double Reliability::told(std::size_t bin) const {
    return counts_[bin] == 0 ? 0 : told_[bin] / counts_[bin];
}

double Reliability::true_share(std::size_t bin) const {
    return counts_[bin] == 0 ? 0 : true_[bin] / counts_[bin];
}

double Reliability::error() const {
    double sum = 0, count = 0;
    for (std::size_t bin = 0; bin < bins; ++bin)
        sum += std::abs(told_[bin] - true_[bin]), count += counts_[bin];
    return count > 0 ? sum / count : 0;
}

} // namespace decoupage::bench
