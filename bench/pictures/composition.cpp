#include "bench/pictures/composition.hpp"

#include "film/active_area.hpp"
#include "film/film.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::bench {

Window window(const Composition& print, Frame frame) {
    ShapeChange shape;
    for (const ShapeChange& change : print.shapes)
        if (change.first <= frame) shape = change;
    const double frame_aspect = static_cast<double>(print.width) * print.aspect_width /
                                (static_cast<double>(print.height) * print.aspect_height);
    const double aspect = shape.aspect > 0 ? shape.aspect : frame_aspect;
    const double wide = shape.size * std::min(1.0, aspect / frame_aspect);
    const double high = shape.size * std::min(1.0, frame_aspect / aspect);
    const int width = static_cast<int>(std::lround(print.width * wide));
    const int height = static_cast<int>(std::lround(print.height * high));
    const int left = (print.width - width) / 2, top = (print.height - height) / 2;
    const int lower = top > 0 ? std::min(print.uneven, top / 4) : 0;
    return {top + lower, print.height - height - top - lower, left, print.width - width - left};
}

Track true_shapes(const Composition& print) {
    Track track{"active_picture", {}};
    for (std::size_t change = 0; change < print.shapes.size(); ++change) {
        const Frame first = print.shapes[change].first;
        const Frame end = change + 1 < print.shapes.size() ? print.shapes[change + 1].first : print_frames;
        const Window bars = window(print, first);
        const bool letterbox = bars.top + bars.bottom > 0, pillarbox = bars.left + bars.right > 0;
        const int width = print.width - bars.left - bars.right,
                  height = print.height - bars.top - bars.bottom;
        const double aspect = static_cast<double>(width) * print.aspect_width /
                              (static_cast<double>(height) * print.aspect_height);
        track.segments.push_back(
            {{first, end},
             letterbox && pillarbox ? "windowbox"
             : letterbox            ? "letterbox"
             : pillarbox            ? "pillarbox"
                                    : "full",
             1.0f,
             active_area_text({aspect_name(aspect), bars.top, bars.bottom, bars.left, bars.right})});
    }
    return track;
}

Track true_tones(const Composition& print) {
    Track track{"tone", {}};
    for (std::size_t change = 0; change < print.treatments.size(); ++change) {
        const auto [first, treatment] = print.treatments[change];
        const Frame end =
            change + 1 < print.treatments.size() ? print.treatments[change + 1].first : print_frames;
        Segment segment{{first, end}, "tinted", 1.0f, ""};
        switch (treatment) {
        case Treatment::colour:
        case Treatment::muted:
        case Treatment::tape:
            segment.label = "colour";
            break;
        case Treatment::grey:
        case Treatment::grey_warm:
        case Treatment::grey_green:
        case Treatment::grey_noisy:
            segment.label = "black_and_white";
            break;
        case Treatment::sepia:
            segment.detail = "sepia";
            break;
        case Treatment::amber:
            segment.detail = "amber";
            break;
        case Treatment::blue:
            segment.detail = "blue";
            break;
        case Treatment::green:
            segment.detail = "green";
            break;
        case Treatment::rose:
            segment.detail = "rose";
            break;
        case Treatment::toned_blue:
            segment.detail = "toned blue";
            break;
        case Treatment::toned_blue_tinted_amber:
            break; // which of the two shows depends on the picture
        }
        track.segments.push_back(std::move(segment));
    }
    return track;
}

} // namespace decoupage::bench
