#include "figures/picture.hpp"

#include <charconv>
#include <map>
#include <string_view>
#include <utility>

namespace decoupage {

namespace {

/// "2.35:1" or "16:9" as a number; 0 for anything else.
double ratio_said(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) return 0;
    const char* const end = text.data() + text.size();
    double width = 0;
    double height = 0;
    if (std::from_chars(text.data(), text.data() + colon, width).ec != std::errc{}) return 0;
    if (std::from_chars(text.data() + colon + 1, end, height).ec != std::errc{}) return 0;
    const double ratio = height > 0 ? width / height : 0;
    return ratio > 0.01 && ratio < 100 ? ratio : 0;
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
    const double said = ratio_said(prevailing(decoupage.track("active_picture")).detail);
    return said > 0 ? said : decoupage.film.aspect();
}

} // namespace decoupage
