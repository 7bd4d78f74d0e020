#include "analysers/letters/logos.hpp"

#include "film/boxes.hpp"

#include <algorithm>
#include <set>

namespace decoupage::letters {

namespace {

constexpr float same_place = 0.6f;          // likeness of two boxes
constexpr float least_likeness = 0.4f;      // of a line that may be of a logo
constexpr float least_mean_likeness = 0.7f; // of all of them
constexpr float tallest = 0.12f;            // of the picture's height
constexpr std::size_t least_looks = 6;
constexpr std::size_t many_shots = 6; // no title stands in one place through so many cuts

/// Lines in one place, in looks that need not follow each other.
struct Haunt {
    Box box; ///< the first one's
    std::size_t first = 0, end = 0, seen = 0;
    float likeness = 0;         ///< the sum
    std::set<Frame> shots = {}; ///< their first frames
};

bool is_near_edge(const Box& box) {
    const float across = box.left + box.width / 2, down = box.top + box.height / 2;
    return across < 0.3f || across > 0.7f || down < 0.2f || down > 0.8f;
}

bool is_in_corner(const Box& box) {
    const float across = box.left + box.width / 2, down = box.top + box.height / 2;
    return (across < 0.3f || across > 0.7f) && (down < 0.2f || down > 0.8f);
}

/// The first frame of the shot that a look lies in.
Frame shot_of(const Surroundings& around, std::size_t look) {
    const Frame frame = static_cast<Frame>(look) * around.step;
    const auto behind = std::ranges::upper_bound(around.shots.segments, frame, {},
                                                 [](const Segment& shot) { return shot.span.first; });
    return behind == around.shots.segments.begin() ? 0 : std::prev(behind)->span.first;
}

bool is_on_card(const Surroundings& around, std::size_t look) {
    const Frame frame = static_cast<Frame>(look) * around.step;
    return std::ranges::any_of(around.shots.segments, [&](const Segment& shot) {
        return shot.label == "card" && shot.span.first <= frame && frame < shot.span.end;
    });
}

std::vector<Haunt> haunts(const std::vector<std::vector<SeenLine>>& looks, const Surroundings& around) {
    std::vector<Haunt> found;
    for (std::size_t look = 0; look < looks.size(); ++look) {
        if (looks[look].empty() || is_on_card(around, look)) continue;
        for (const SeenLine& line : looks[look]) {
            if (line.likeness < least_likeness || line.box.height > tallest || !is_near_edge(line.box))
                continue;
            const auto own = std::ranges::find_if(
                found, [&](const Haunt& haunt) { return common_share(haunt.box, line.box) >= same_place; });
            Haunt& haunt = own == found.end() ? found.emplace_back(Haunt{line.box, look}) : *own;
            haunt.end = look + 1;
            ++haunt.seen;
            haunt.likeness += line.likeness;
            haunt.shots.insert(shot_of(around, look));
        }
    }
    return found;
}

bool is_logo(const Haunt& haunt, std::size_t looks) {
    const std::size_t length = haunt.end - haunt.first;
    const bool mostly = 2 * haunt.seen >= length;
    const bool through_cuts = is_in_corner(haunt.box) && haunt.shots.size() >= many_shots;
    return haunt.seen >= least_looks && (mostly || through_cuts) && 2 * length >= looks &&
           haunt.likeness >= least_mean_likeness * static_cast<float>(haunt.seen);
}

} // namespace

std::vector<Segment> take_logos(std::vector<std::vector<SeenLine>>& looks, const Surroundings& around) {
    std::vector<Segment> logos;
    for (const Haunt& haunt : haunts(looks, around)) {
        if (!is_logo(haunt, looks.size())) continue;
        for (auto& lines : looks)
            std::erase_if(lines,
                          [&](const SeenLine& line) { return shared(haunt.box, line.box) >= same_place; });
        const Frame first = static_cast<Frame>(haunt.first) * around.step,
                    end = static_cast<Frame>(haunt.end) * around.step;
        logos.push_back({{first, std::min(around.times.frames(), end)},
                         "logo",
                         haunt.likeness / static_cast<float>(haunt.seen),
                         ""});
    }
    return logos;
}

} // namespace decoupage::letters
