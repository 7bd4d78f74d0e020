#include "figures/picture.hpp"

#include "film/active_area.hpp"

#include <map>
#include <utility>

namespace decoupage {

namespace {

/// The shape that is left between the bars; 0 where they leave none.
double aspect_between(const ActiveArea& bars, const Film& film) {
    const int width = film.width - bars.left - bars.right;
    const int height = film.height - bars.top - bars.bottom;
    if (width <= 0 || height <= 0) return 0;
    return static_cast<double>(width) * film.aspect_width /
           (static_cast<double>(height) * film.aspect_height);
}

} // namespace

Segment prevailing(const Track& track) {
    std::map<std::pair<std::string, std::string>, Frame> frames;
    Segment best;
    Frame most = -1;
    for (const Segment& segment : track.segments) {
        const bool says_nothing = segment.label == "unknown" || segment.label == "black";
        Frame& sum = frames[{segment.label, segment.detail}];
        sum += segment.span.length();
        const Frame weight = says_nothing ? 0 : sum;
        if (weight > most) {
            most = weight;
            best = segment;
        }
    }
    return best;
}

double picture_aspect(const Decoupage& decoupage) {
    const auto bars = active_area(prevailing(decoupage.track("active_picture")).detail);
    const double inside = bars ? aspect_between(*bars, decoupage.film) : 0;
    return inside > 0 ? inside : decoupage.film.aspect();
}

} // namespace decoupage
