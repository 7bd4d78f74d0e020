// After the benchmark of PySceneDetect 0.7. A finding is one frame there: ours the frame of a cut, and the
// middle of a gradual. The benchmark counts the end of the film's last scene as found.

#include "evaluation/rules.hpp"

#include <algorithm>

namespace decoupage {

namespace {

struct Fade {
    FrameSpan span; // from the last frame before it to the first after it
    bool found = false;
};

struct Score {
    Tally cuts, fades;
};

Score score(const Judged& film, const std::vector<Frame>& points, Frame tolerance) {
    Score result;
    std::vector<FrameSpan> cuts, left;
    std::vector<Fade> fades;
    for (const Marked& truth : film.truths)
        if (truth.is_cut())
            cuts.push_back(truth.span);
        else
            fades.push_back({{truth.span.first - 1, truth.span.end + 1}});
    for (const Frame point : points) {
        auto fade = std::ranges::find_if(fades, [&](const Fade& one) { return one.span.contains(point); });
        if (fade == fades.end())
            left.push_back({point, point});
        else
            ++result.fades.found, fade->found = true;
    }
    result.fades.truths = static_cast<std::int64_t>(fades.size());
    result.fades.right = std::ranges::count(fades, true, &Fade::found);
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
