#include "bench/lures.hpp"

#include <algorithm>

namespace decoupage::bench {

bool is_event(const Lure& lure, const Truth& truth) {
    return lure.sure && lure.span.length() < truth.frames && lure.kind != "of the film";
}

std::map<std::string, int> lured_by(const Truth& truth, std::span<const Slip> false_) {
    std::map<std::string, int> lured;
    for (const Lure& lure : truth.lures)
        if (is_event(lure, truth) &&
            std::ranges::any_of(false_, [&](const Slip& slip) { return near(slip.span, lure.span, 2); }))
            ++lured[lure.what];
    return lured;
}

} // namespace decoupage::bench
