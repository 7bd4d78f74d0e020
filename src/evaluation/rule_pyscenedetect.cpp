// After the benchmark of PySceneDetect 0.7. What was found is a list of single frames there; ours is the
// frame of a cut, and the middle of a gradual. The benchmark counts the end of the last scene, that of the
// film, as found.

#include "evaluation/rules.hpp"

#include <algorithm>

namespace decoupage {

namespace {

struct Score {
    Tally cuts, fades;
};

Score score(const Judged& film, const std::vector<Frame>& points, Frame tolerance) {
    Score result;
    std::vector<FrameSpan> cuts, left;
    std::vector<std::pair<FrameSpan, bool>>
        fades; // from the last frame before to the first after, and if found
    for (const Marked& truth : film.truths) {
        if (truth.is_cut())
            cuts.push_back(truth.span);
        else
            fades.push_back({{truth.span.first - 1, truth.span.end + 1}, false});
    }
    for (const Frame point : points) {
        const auto fade =
            std::ranges::find_if(fades, [&](const auto& one) { return one.first.contains(point); });
        if (fade == fades.end()) {
            left.push_back({point, point});
            continue;
        }
        ++result.fades.found;
        fade->second = true;
    }
    result.fades.truths = static_cast<std::int64_t>(fades.size());
    result.fades.right = std::ranges::count(fades, true, &std::pair<FrameSpan, bool>::second);
    result.cuts = {static_cast<std::int64_t>(cuts.size()), static_cast<std::int64_t>(left.size()),
                   static_cast<std::int64_t>(pair_near(cuts, left, tolerance).size())};
    return result;
}

} // namespace

RuleResult pyscenedetect_rule(const Judged& film, Frame frames) {
    std::vector<Frame> points;
    for (const Stated& stated : film.found)
        points.push_back((stated.span.first + stated.span.end) / 2);
    std::vector<Frame> with_end = points;
    with_end.push_back(frames);
    return {{{"cuts, tolerance 0, with the film's end", score(film, with_end, 0).cuts},
             {"cuts, tolerance 1, with the film's end", score(film, with_end, 1).cuts},
             {"cuts, tolerance 0", score(film, points, 0).cuts},
             {"cuts, tolerance 1", score(film, points, 1).cuts},
             {"fades", score(film, points, 0).fades}},
            {}};
}

} // namespace decoupage
