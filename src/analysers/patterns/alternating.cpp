#include "analysers/patterns/alternating.hpp"

#include "analysers/scenes/joins.hpp"
#include "time/clock.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace decoupage::patterns {

namespace {

/// The person seen in most shots of one side of an alternation, and in how many of them.
struct Side {
    int person = 0, seen = 0, shots = 0;
};

Side side_of(const std::vector<PatternShot>& shots, Stretch stretch, std::size_t offset) {
    Side side;
    std::map<int, int> seen;
    for (std::size_t i = stretch.first + offset; i < stretch.end; i += 2) {
        ++side.shots;
        const std::set<int> once(shots[i].persons.begin(), shots[i].persons.end());
        for (const int person : once)
            if (++seen[person] > side.seen) side.seen = seen[person], side.person = person;
    }
    return side;
}

/// How unlike the colours of the two sides are: mean over neighbours.
double distance(const std::vector<PatternShot>& shots, Stretch stretch) {
    double sum = 0;
    for (std::size_t i = stretch.first + 1; i < stretch.end; ++i)
        sum += static_cast<double>(scenes::palette_distance(shots[i - 1].palette, shots[i].palette));
    return sum / static_cast<double>(stretch.length() - 1);
}

Stretch shots_in(const std::vector<PatternShot>& shots, FrameSpan span) {
    const auto at = [&](Frame frame) {
        return static_cast<std::size_t>(
            std::ranges::lower_bound(shots, frame, {},
                                     [](const PatternShot& shot) { return shot.span.first; }) -
            shots.begin());
    };
    return {at(span.first), at(span.end)};
}

/// The set-ups of a scene that come back anywhere.
std::set<int> setups_in(const std::vector<PatternShot>& shots, Stretch scene) {
    std::set<int> setups;
    for (std::size_t i = scene.first; i < scene.end; ++i)
        if (shots[i].setup > 0) setups.insert(shots[i].setup);
    return setups;
}

bool share(const std::set<int>& one, const std::set<int>& other) {
    return std::ranges::any_of(one, [&](int setup) { return other.contains(setup); });
}

} // namespace

std::vector<Segment> by_turns(const std::vector<PatternShot>& shots, const Track& alternations,
                              double apart) {
    std::vector<Segment> found;
    for (const Segment& alternation : alternations.segments) {
        const Stretch stretch = shots_in(shots, alternation.span);
        if (stretch.end > shots.size() || stretch.first + 4 > stretch.end) continue;
        const Side one = side_of(shots, stretch, 0), other = side_of(shots, stretch, 1);
        const std::string many = std::to_string(stretch.length()) + " shots, set-ups " + alternation.detail;
        const bool both = 2 * one.seen >= one.shots && 2 * other.seen >= other.shots;
        const bool nobody = one.seen == 0 || other.seen == 0;
        const double share =
            static_cast<double>(one.seen + other.seen) / static_cast<double>(one.shots + other.shots);
        if (both && one.person != other.person)
            found.push_back(finding(shots, stretch, "shot_reverse_shot",
                                    static_cast<double>(alternation.confidence) * share,
                                    many + "; persons " + std::to_string(one.person) + " and " +
                                        std::to_string(other.person) + " by turns"));
        else if (nobody && distance(shots, stretch) >= apart)
            found.push_back(finding(shots, stretch, "cross_cutting",
                                    0.5 * static_cast<double>(alternation.confidence),
                                    many + "; two places by turns"));
    }
    return found;
}

std::vector<Segment> crossed_scenes(const std::vector<PatternShot>& shots) {
    std::vector<Segment> found;
    const std::vector<Stretch> scenes = by_scene(shots);
    std::vector<std::set<int>> setups;
    for (const Stretch& scene : scenes)
        setups.push_back(setups_in(shots, scene));
    for (std::size_t first = 0; first + 3 < scenes.size();) {
        std::size_t end = first + 2;
        while (end < scenes.size() && share(setups[end], setups[end - 2]) &&
               !share(setups[end], setups[end - 1]))
            ++end;
        if (end - first < 4) {
            ++first;
            continue;
        }
        found.push_back(finding(shots, {scenes[first].first, scenes[end - 1].end}, "cross_cutting", 0.8,
                                std::to_string(end - first) + " scenes, two places by turns"));
        first = end;
    }
    return found;
}

std::vector<Segment> jump_cuts(const std::vector<PatternShot>& shots) {
    std::vector<Segment> found;
    for (std::size_t i = 1; i < shots.size(); ++i)
        if (shots[i].after_cut && shots[i].setup > 0 && shots[i].setup == shots[i - 1].setup &&
            !shots[i].is_card && !shots[i - 1].is_card)
            found.push_back(finding(shots, {i - 1, i + 1}, "jump_cut", 0.7,
                                    "within set-up " + std::to_string(shots[i].setup)));
    return found;
}

std::vector<Segment> late_returns(const std::vector<PatternShot>& shots, double least_seconds) {
    std::vector<Segment> found;
    std::map<int, std::size_t> last;
    double at = 0;
    std::vector<double> starts;
    for (const PatternShot& shot : shots) {
        starts.push_back(at);
        at += shot.length;
    }
    for (std::size_t i = 0; i < shots.size(); ++i) {
        if (shots[i].setup == 0 || shots[i].is_card) continue;
        const auto before = last.find(shots[i].setup);
        if (before != last.end() && shots[before->second].scene != shots[i].scene) {
            const PatternShot& earlier = shots[before->second];
            const double apart = starts[i] - starts[before->second] - earlier.length;
            if (apart >= least_seconds)
                found.push_back(finding(shots, {i, i + 1}, "setup_match", 0.7,
                                        "set-up " + std::to_string(shots[i].setup) + ", last at frame " +
                                            std::to_string(earlier.span.first) + ", " +
                                            std::to_string(static_cast<int>(apart)) + " s before"));
        }
        last[shots[i].setup] = i;
    }
    return found;
}

} // namespace decoupage::patterns
