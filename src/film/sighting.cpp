#include "film/sighting.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace decoupage {

const AllLooks& nobody_looked() {
    static const AllLooks none;
    return none;
}

Frame look_step(double frames_per_second) {
    constexpr double usual = 24, most = 1000;
    const bool told = frames_per_second > 0 && frames_per_second <= most;
    return std::max<Frame>(1, std::llround((told ? frames_per_second : usual) / 2));
}

void add_looks(AllLooks& all, AllLooks more) {
    for (auto& [name, looks] : more) {
        Looks& known = all[name];
        known.step = looks.step;
        const std::ptrdiff_t before = std::ssize(known.sightings);
        std::ranges::move(looks.sightings, std::back_inserter(known.sightings));
        std::ranges::inplace_merge(known.sightings, known.sightings.begin() + before, {}, &Sighting::frame);
    }
}

} // namespace decoupage
