#include "figures/palette.hpp"
#include "views/html.hpp"
#include "views/report_parts.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace decoupage {

namespace {

double sum_of(const std::vector<PaletteColour>& colours) {
    double sum = 0;
    for (const PaletteColour& colour : colours)
        sum += colour.share;
    return sum;
}

/// Rec. 709 luma of the code values: enough to put colours in order.
double lightness(const PaletteColour& colour) {
    return 0.2126 * colour.rgb[0] + 0.7152 * colour.rgb[1] + 0.0722 * colour.rgb[2];
}

std::string field(const PaletteColour& colour, double x, double y, double width, double height) {
    return "<rect fill=\"" + hex_text(colour) + "\" x=\"" + svg_number(x) + "\" y=\"" + svg_number(y) +
           "\" width=\"" + svg_number(width) + "\" height=\"" + svg_number(height) + "\"/>";
}

/// "#c0d4e0 46 %, #4a6d2c 30 %".
std::string in_words(const std::vector<PaletteColour>& colours) {
    std::string words;
    for (const PaletteColour& colour : colours)
        words += (words.empty() ? "" : ", ") + hex_text(colour) + " " + percent(colour.share);
    return words;
}

/// A shot's colours above each other, the lightest at the top.
std::string column(const ReportMatter& matter, const Segment& shot, double height) {
    std::vector<PaletteColour> colours = palette_colours(shot.detail);
    const double sum = sum_of(colours);
    if (!(sum > 0)) return {};
    std::ranges::stable_sort(colours, std::greater<>(), lightness);
    const double x = matter.axis.x(matter.film.times.at(shot.span.first));
    const double width = matter.axis.x(matter.film.times.at(shot.span.end)) - x;
    std::string marks = "<g><title>" +
                        escaped(clock_text(matter.film.times.at(shot.span.first)) + " " +
                                in_words(palette_colours(shot.detail))) +
                        "</title>";
    double y = 0;
    for (const PaletteColour& colour : colours) {
        const double part = height * colour.share / sum;
        marks += field(colour, x, y, width, part);
        y += part;
    }
    return marks + "</g>";
}

} // namespace

std::string palettes_chart(const ReportMatter& matter) {
    constexpr double height = 48;
    std::string marks;
    for (const Segment& shot : matter.film.track("palette").segments)
        marks += column(matter, shot, height);
    if (marks.empty()) return {};
    return captioned("Palettes", "The colours each shot is made of, at most five, the lightest at the top.",
                     open_chart("palettes", TimeAxis::right, height, "Palettes of the shots along the film",
                                "A column a shot, each colour as high as its share of the picture.") +
                         "<g class=\"colours\">" + marks + "</g></svg>");
}

std::string film_palette_chart(const ReportMatter& matter) {
    const auto& segments = matter.film.track("film_palette").segments;
    const auto colours =
        segments.empty() ? std::vector<PaletteColour>{} : palette_colours(segments.front().detail);
    const double sum = sum_of(colours);
    if (!(sum > 0)) return {};
    constexpr double width = 528, height = 56;
    std::string marks;
    double x = 0;
    for (const PaletteColour& colour : colours) {
        const double part = width * colour.share / sum;
        marks += field(colour, x, 0, part, height);
        if (part > 56) {
            marks += chart_text(x, height + 17, "start", hex_text(colour), "num said");
            marks += chart_text(x, height + 34, "start", percent(colour.share), "num");
        }
        x += part;
    }
    return "<figure class=\"distribution\"><figcaption><b>Palette of the film</b> Out of those of its shots, "
           "each "
           "by its length.</figcaption>" +
           open_chart("film-palette", width, height + 38, "The palette of the film",
                      in_words(colours) + ".") +
           marks + "</svg></figure>\n";
}

std::string still_palette(const ReportMatter& matter, const Shot& shot) {
    const auto colours = palette_of(matter.film.track("palette"), shot.span);
    const double sum = sum_of(colours);
    if (!(sum > 0)) return {};
    std::string marks;
    double x = 0;
    for (const PaletteColour& colour : colours) {
        const double part = 100 * colour.share / sum;
        marks += field(colour, x, 0, part, 1);
        x += part;
    }
    return "<svg class=\"palette\" viewBox=\"0 0 100 1\" preserveAspectRatio=\"none\" "
           "aria-hidden=\"true\">" +
           marks + "</svg>";
}

} // namespace decoupage
