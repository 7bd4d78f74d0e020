#include "analysers/gaze/stretches.hpp"

#include "analysers/faces/seen_gaze.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::gaze {

namespace {

/// Degrees past the lens that say nothing, and how many more or less make it e times likelier. Fitted on
/// drawn heads from which no weight was learnt.
constexpr double undecided = 8.75, by_e = 3.7;
constexpr double most_log_odds = 3; // no single look is surer than 95 %

double log_odds(const lookouts::Gaze& gaze) {
    const double past = std::hypot(static_cast<double>(gaze.aside), static_cast<double>(gaze.above));
    return std::clamp((undecided - past) / by_e, -most_log_odds, most_log_odds);
}

double chance_of(double log_odds) {
    return 1 / (1 + std::exp(-log_odds));
}

struct GazeLook {
    Frame frame;
    double log_odds;
};

std::vector<GazeLook> measured(const faces::FollowedFace& face) {
    std::vector<GazeLook> looks;
    for (const Sighting* seen : face.seen)
        if (const auto gaze = faces::gaze_of(*seen)) looks.push_back({seen->frame, log_odds(*gaze)});
    return looks;
}

/// Each as the mean of itself and its neighbours: one look that strays makes no stretch.
std::vector<GazeLook> smoothed(const std::vector<GazeLook>& looks) {
    std::vector<GazeLook> all = looks;
    for (std::size_t i = 0; i < looks.size(); ++i) {
        const std::size_t first = i == 0 ? 0 : i - 1, end = std::min(looks.size(), i + 2);
        double sum = 0;
        for (std::size_t j = first; j < end; ++j)
            sum += looks[j].log_odds;
        all[i].log_odds = sum / static_cast<double>(end - first);
    }
    return all;
}

} // namespace

double into_lens(const lookouts::Gaze& gaze) {
    return chance_of(log_odds(gaze));
}

std::vector<Stretch> stretches(const faces::FollowedFace& face, double sure) {
    std::vector<Stretch> all;
    const auto looks = smoothed(measured(face));
    bool before = false;
    double sum = 0;
    for (std::size_t i = 0; i < looks.size(); ++i) {
        const bool into = chance_of(looks[i].log_odds) > sure;
        if (i == 0 || into != before) {
            const Frame first = i == 0 ? face.span.first : (looks[i - 1].frame + looks[i].frame + 1) / 2;
            if (i > 0) all.back().span.end = first;
            all.push_back({{first, face.span.end}, 0, 0});
            sum = 0;
        }
        before = into;
        sum += looks[i].log_odds;
        ++all.back().looks;
        all.back().into_lens = chance_of(sum / all.back().looks);
    }
    return all;
}

} // namespace decoupage::gaze
