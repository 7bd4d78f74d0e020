#include "bench/pictures/composition.hpp"

#include "film/active_area.hpp"
#include "film/film.hpp"

#include <array>
#include <cmath>

namespace decoupage::bench {

namespace {

struct Container {
    int width, height, aspect_width, aspect_height;
};

constexpr std::array<Container, 8> containers{{{640, 480, 1, 1},
                                               {960, 540, 1, 1},
                                               {720, 480, 8, 9},
                                               {720, 576, 64, 45},
                                               {720, 576, 16, 15},
                                               {854, 480, 1, 1},
                                               {720, 480, 32, 27},
                                               {640, 360, 1, 1}}};
constexpr std::array aspects{1.33, 1.37, 1.66, 1.85, 2.0, 2.2, 2.35, 2.39, 2.55};
constexpr std::array codings{
    "-c:v libx264 -preset veryfast -crf 18", "-c:v mpeg2video -b:v 2500k", "-c:v mpeg4 -q:v 5",
    "-c:v libx264 -preset veryfast -crf 29", "-c:v mpeg2video -b:v 1000k", "-c:v mpeg4 -q:v 14",
    "-c:v libx264 -preset veryfast -crf 37"};
constexpr std::array colour_sources{"day", "big-buck-bunny.mp4@35", "night", "flower.mp4@0",
                                    "big-buck-bunny.mp4@330"};
constexpr std::array grey_sources{"day", "flower.mp4@0", "big-buck-bunny.mp4@120", "night",
                                  "trip-to-the-moon-trailer.mp4@26"};

using Treatments = std::vector<TreatmentChange>;

/// Turns of tone: as they come in films of one tone, and with a change in the middle.
Treatments treatments(int number) {
    constexpr std::array whole{Treatment::colour, Treatment::grey,       Treatment::amber,
                               Treatment::muted,  Treatment::grey_noisy, Treatment::blue,
                               Treatment::sepia,  Treatment::grey_cast,  Treatment::toned_blue,
                               Treatment::green,  Treatment::rose,       Treatment::toned_blue_tinted_amber};
    switch (number % 15) {
    case 12:
        return {{0, Treatment::colour}, {56, Treatment::grey}, {112, Treatment::colour}};
    case 13:
        return {{0, Treatment::amber}, {56, Treatment::blue}, {112, Treatment::grey}};
    case 14:
        return {{0, Treatment::grey}, {84, Treatment::colour}};
    default:
        return {{0, whole[static_cast<std::size_t>(number % 15)]}};
    }
}

bool is_coloured(Treatment treatment) {
    return treatment == Treatment::colour || treatment == Treatment::muted;
}

std::string source(int number, const Treatments& treatments, bool footage) {
    bool coloured = false, daylight = false;
    for (const TreatmentChange& change : treatments) {
        coloured |= is_coloured(change.treatment);
        daylight |=
            change.treatment == Treatment::muted || change.treatment == Treatment::toned_blue_tinted_amber;
    }
    const auto turn = static_cast<std::size_t>(number) / 4 % 5;
    const std::string wanted = coloured ? colour_sources[turn] : grey_sources[turn];
    if (daylight && wanted == "night") return "day";
    return footage || wanted == "day" || wanted == "night" ? wanted : "day";
}

std::vector<ShapeChange> shapes(int number, const Container& container) {
    const double frame_aspect = static_cast<double>(container.width) * container.aspect_width /
                                (static_cast<double>(container.height) * container.aspect_height);
    const double aspect = aspects[static_cast<std::size_t>(number) % aspects.size()];
    const bool wide = frame_aspect > 1.6;
    if (number % 10 == 4) return {{0, aspect, 0.82}};
    if (number % 10 == 7) return {{0, 2.39, 1}, {56, wide ? 0 : 1.66, 1}, {112, 2.39, 1}};
    if (number % 10 == 9) return {{0, 0, 1}, {84, wide ? 1.33 : 1.85, 1}};
    return {{0, std::abs(aspect / frame_aspect - 1) < 0.01 ? 0 : aspect, 1}};
}

} // namespace

std::vector<Composition> sixty_compositions(bool footage) {
    std::vector<Composition> prints;
    for (int number = 0; number < 60; ++number) {
        const Container& container =
            containers[static_cast<std::size_t>(number * 3 + number / 8) % containers.size()];
        Composition print;
        print.width = container.width, print.height = container.height;
        print.aspect_width = container.aspect_width, print.aspect_height = container.aspect_height;
        print.shapes = shapes(number, container);
        print.treatments = treatments(number * 7 + 3);
        print.source = source(number, print.treatments, footage);
        print.coding = codings[static_cast<std::size_t>(number * 2 + number / 7) % codings.size()];
        print.lifted = std::array{0, 0, 6, 0, 12, 20}[static_cast<std::size_t>(number) % 6];
        print.noise = std::array{0.0, 2.0, 0.0, 5.0}[static_cast<std::size_t>(number) % 4];
        print.weave = number % 11 == 5 ? 2.0 : 0.0;
        print.uneven = number % 13 == 6 ? 4 : 0;
        print.blanking = number % 7 == 2 ? 4 : 0;
        print.dark_opening = number % 5 == 1;
        print.words = static_cast<Composition::Words>(number % 8 == 3    ? 1
                                                      : number % 8 == 6  ? 2
                                                      : number % 16 == 0 ? 3
                                                                         : 0);
        print.name = "print-" + std::string(number < 10 ? "0" : "") + std::to_string(number);
        prints.push_back(std::move(print));
    }
    return prints;
}

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
            segment.label = "colour";
            break;
        case Treatment::grey:
        case Treatment::grey_cast:
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
