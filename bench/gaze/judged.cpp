#include "bench/gaze/judged.hpp"

namespace decoupage::bench {

namespace {

double share(int part, int whole) {
    return whole > 0 ? static_cast<double>(part) / whole : 0;
}

} // namespace

void GazeJudged::add(bool into_lens, std::optional<double> told) {
    ++faces;
    if (!told) return;
    ++measured;
    const bool said = *told > 0.5;
    into += into_lens ? 1 : 0;
    told_into += said ? 1 : 0;
    rightly_into += said && into_lens ? 1 : 0;
    right += said == into_lens ? 1 : 0;
    told_.emplace_back(*told, into_lens);
}

double GazeJudged::accuracy() const {
    return share(right, measured);
}
double GazeJudged::precision() const {
    return share(rightly_into, told_into);
}
double GazeJudged::recall() const {
    return share(rightly_into, into);
}

double GazeJudged::order() const {
    double higher = 0, pairs = 0;
    for (const auto& [one, into_lens] : told_)
        for (const auto& [other, other_into] : told_) {
            if (!into_lens || other_into) continue;
            ++pairs;
            higher += one > other ? 1 : one == other ? 0.5 : 0;
        }
    return pairs > 0 ? higher / pairs : 0.5;
}

} // namespace decoupage::bench
