#include "analysers/setups/groups.hpp"

#include "film/active_area.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <numeric>

namespace decoupage::setups {

namespace {

/// Of what was seen in a span the first and the last; of a longer one, the middle, too.
std::vector<Comparable> pictures_in(FrameSpan span, const Evidence& evidence) {
    const std::vector<Sighting>& seen = evidence.looks("views").sightings;
    const auto by_frame = [](const Sighting& sighting) { return sighting.frame; };
    const auto first = std::ranges::lower_bound(seen, span.first, {}, by_frame);
    const auto end = std::ranges::lower_bound(seen, span.end, {}, by_frame);
    std::vector<Comparable> pictures;
    const auto count = end - first;
    constexpr std::ptrdiff_t long_shot = 8; // four seconds
    std::vector<std::ptrdiff_t> places;
    if (count > 0) places.push_back(0);
    if (count >= long_shot) places.push_back(count / 2);
    if (count > 1) places.push_back(count - 1);
    for (const std::ptrdiff_t place : places) {
        const std::vector<float>& levels = first[place].numbers;
        if (levels.size() != static_cast<std::size_t>(across) * down) continue;
        const Box inside = active_box(evidence.track("active_picture"), evidence.film(), first[place].frame);
        pictures.push_back(comparable(cells_inside(levels, inside)));
    }
    return pictures;
}

/// The grounds of a film's pictures, one after another: of nearly all pairs nothing else need be fetched.
struct Grounds {
    std::vector<Ground> grounds;
    std::vector<std::size_t> first; ///< of each shot, and behind the last

    explicit Grounds(const std::vector<LookedAtShot>& shots) : first{0} {
        for (const LookedAtShot& shot : shots) {
            for (const Comparable& picture : shot.pictures)
                grounds.push_back(picture.ground);
            first.push_back(grounds.size());
        }
    }

    bool may_be_alike(std::size_t one, std::size_t other) const {
        for (std::size_t a = first[one]; a < first[one + 1]; ++a)
            for (std::size_t b = first[other]; b < first[other + 1]; ++b)
                if (setups::may_be_alike(grounds[a], grounds[b])) return true;
        return false;
    }
};

float likeness_of(const LookedAtShot& one, const LookedAtShot& other) {
    float most = 0;
    for (const Comparable& a : one.pictures)
        for (const Comparable& b : other.pictures)
            most = std::max(most, likeness(a, b));
    return most;
}

} // namespace

std::vector<LookedAtShot> looked_at_shots(const Evidence& evidence) {
    std::vector<LookedAtShot> shots;
    for (const Segment& segment : evidence.track("shots").segments) {
        if (segment.label != "picture") continue;
        LookedAtShot shot{segment.span, pictures_in(segment.span, evidence)};
        if (!shot.pictures.empty()) shots.push_back(std::move(shot));
    }
    return shots;
}

std::vector<AlikePair> alike_pairs(const std::vector<LookedAtShot>& shots, float least) {
    const Grounds grounds(shots);
    std::vector<AlikePair> pairs;
    for (std::size_t one = 0; one < shots.size(); ++one)
        for (std::size_t other = one + 1; other < shots.size(); ++other) {
            if (!grounds.may_be_alike(one, other)) continue;
            const float alike = likeness_of(shots[one], shots[other]);
            if (alike >= least) pairs.push_back({one, other, alike});
        }
    return pairs;
}

std::vector<int> setups_of(std::size_t shots, const std::vector<AlikePair>& pairs, float least) {
    std::vector<std::size_t> first(shots); // of its set-up
    std::iota(first.begin(), first.end(), std::size_t{0});
    const auto first_of = [&](std::size_t shot) {
        while (first[shot] != shot)
            shot = first[shot];
        return shot;
    };
    for (const AlikePair& pair : pairs) {
        if (pair.likeness < least) continue;
        const std::size_t one = first_of(pair.one), other = first_of(pair.other);
        first[std::max(one, other)] = std::min(one, other);
    }
    std::map<std::size_t, int> members;
    for (std::size_t shot = 0; shot < shots; ++shot)
        ++members[first_of(shot)];
    std::map<std::size_t, int> numbers;
    std::vector<int> setups;
    for (std::size_t shot = 0; shot < shots; ++shot) {
        const std::size_t own = first_of(shot);
        setups.push_back(members[own] < 2
                             ? 0
                             : numbers.try_emplace(own, static_cast<int>(numbers.size()) + 1).first->second);
    }
    return setups;
}

int setup_at(const Track& setups, FrameSpan shot) {
    const auto found = std::ranges::find(setups.segments, shot, &Segment::span);
    int number = 0;
    if (found != setups.segments.end())
        std::from_chars(found->detail.data(), found->detail.data() + found->detail.size(), number);
    return number;
}

std::vector<Alternation> alternations(const std::vector<int>& setups) {
    constexpr std::size_t least = 4;
    std::vector<Alternation> found;
    std::size_t first = 0;
    const auto close = [&](std::size_t end) {
        if (end - first >= least) found.push_back({first, end});
    };
    for (std::size_t shot = 1; shot < setups.size(); ++shot) {
        const bool pair = setups[shot] != 0 && setups[shot - 1] != 0 && setups[shot] != setups[shot - 1];
        const bool goes_on = pair && (shot == first + 1 || setups[shot] == setups[shot - 2]);
        if (goes_on) continue;
        close(shot);
        first = pair ? shot - 1 : shot;
    }
    if (!setups.empty()) close(setups.size());
    return found;
}

} // namespace decoupage::setups
