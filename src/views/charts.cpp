#include "views/charts.hpp"

#include "views/barcode.hpp"
#include "views/base64.hpp"
#include "views/chart_tables.hpp"
#include "views/html.hpp"
#include "views/png.hpp"
#include "views/report_parts.hpp"
#include "views/rule_charts.hpp"

#include <algorithm>
#include <array>

namespace decoupage {

namespace {

ReportMatter matter_of(const Decoupage& film, const ChartOrder& order, ReportOrder& kept) {
    kept.counting = order.counting;
    return ReportMatter(film, kept);
}

/// A chart of the report as it stands there, above the axis of time.
template <auto draw>
std::string along(const Decoupage& film, const ChartOrder& order) {
    if (film.times.frames() == 0) return {};
    ReportOrder kept;
    const ReportMatter matter = matter_of(film, order, kept);
    const std::string drawn = draw(matter);
    return drawn.empty() ? drawn : drawn + axis_chart(matter.axis);
}

template <auto draw>
std::string alone(const Decoupage& film, const ChartOrder& order) {
    ReportOrder kept;
    return draw(matter_of(film, order, kept));
}

std::string ruled(std::string_view name, const Decoupage& film, const ChartOrder& order) {
    if (film.times.frames() == 0) return {};
    ReportOrder kept;
    const ReportMatter matter = matter_of(film, order, kept);
    const FilmFigures figures = film_figures(film, order.counting);
    if (figures.in_order.empty()) return {};
    const RuleScales scales(matter.axis, {figures});
    for (const auto* list : {&length_charts(), &film_charts()})
        for (const RuleChart& chart : *list)
            if (chart.name == name) {
                const bool is_along = list == &film_charts() && name != "graph";
                return captioned(chart.title, chart.caption,
                                 open_chart("rule-" + chart.name, chart.width, chart.height, chart.title,
                                            chart.description) +
                                     chart.frame(scales) + "<g data-trend=\"" + std::to_string(order.trend) +
                                     "\">" + chart.drawn(film, figures, scales) + "</g></svg>") +
                       (is_along ? axis_chart(matter.axis) : "");
            }
    return {};
}

std::string graph(const Decoupage& film, const ChartOrder& order) {
    return ruled("graph", film, order);
}
std::string cuts(const Decoupage& film, const ChartOrder& order) {
    return ruled("cuts", film, order);
}
std::string steps(const Decoupage& film, const ChartOrder& order) {
    return ruled("steps", film, order);
}
std::string ecdf(const Decoupage& film, const ChartOrder& order) {
    return ruled("ecdf", film, order);
}
std::string box(const Decoupage& film, const ChartOrder& order) {
    return ruled("box", film, order);
}
std::string kernel(const Decoupage& film, const ChartOrder& order) {
    return ruled("kernel", film, order);
}

std::string barcode_chart(const ReportMatter& matter) {
    constexpr int columns = 1000, rows = 48;
    const Barcode strip = barcode(matter.film, columns);
    if (strip.columns == 0) return {};
    const double width = TimeAxis::right - TimeAxis::left;
    return captioned("Barcode", "Each stripe is the mean colour of its moment: top, middle and bottom.",
                     open_chart("barcode", TimeAxis::right, rows, "Barcode",
                                "The film’s mean colours from beginning to end.") +
                         "<image x=\"" + svg_number(TimeAxis::left) + "\" y=\"0\" width=\"" +
                         svg_number(width) + "\" height=\"" + std::to_string(rows) +
                         "\" preserveAspectRatio=\"none\" href=\"data:image/png;base64," +
                         base64(png(strip.columns, rows, blended(strip, rows))) + "\"/></svg>");
}

std::string freezes_chart(const ReportMatter& matter) {
    return track_chart(matter, "freeze_frames", "held");
}

constexpr auto by_convention = Chart::Counts::shots, uncounted = Chart::Counts::nothing;

constexpr std::array all_charts{
    Chart{"graph", "lengths", by_convention, "Cinemetrics graph", graph, table_of_shots},
    Chart{"lengths", "lengths", by_convention, "Shot lengths along the film", along<lengths_chart>,
          table_of_shots},
    Chart{"ecdf", "lengths", by_convention, "How long shots are", ecdf, table_of_lengths},
    Chart{"kernel", "lengths", by_convention, "Density of lengths", kernel, table_of_lengths},
    Chart{"box", "lengths", by_convention, "Adjusted boxplot", box, table_of_lengths},
    Chart{"cuts", "along", by_convention, "Cut density", cuts, table_of_density},
    Chart{"steps", "along", by_convention, "Changes so far", steps, table_of_changes},
    Chart{"transitions", "along", uncounted, "Transitions", along<transitions_chart>,
          table_of_track<"transitions">},
    Chart{"scale", "picture", uncounted, "Scale", along<scales_chart>, table_of_track<"scale">},
    Chart{"movement", "picture", uncounted, "Camera movement", along<movements_chart>,
          table_of_track<"camera_movement">},
    Chart{"speed", "picture", uncounted, "How fast the camera moves", along<speed_chart>,
          table_of_track<"camera_movement">},
    Chart{"freezes", "picture", uncounted, "Held pictures", along<freezes_chart>,
          table_of_track<"freeze_frames">},
    Chart{"barcode", "colour", uncounted, "Barcode", along<barcode_chart>, table_of_colours},
    Chart{"palettes", "colour", uncounted, "Palettes", along<palettes_chart>, table_of_track<"palette">},
    Chart{"palette", "colour", uncounted, "Palette of the film", alone<film_palette_chart>,
          table_of_track<"film_palette">},
    Chart{"heard", "sound", uncounted, "What is heard", along<heard_chart>, table_of_heard},
    Chart{"loudness", "sound", uncounted, "Loudness", along<loudness_chart>, table_of_loudness},
    Chart{"motifs", "sound", uncounted, "Themes that return", along<motifs_chart>, table_of_track<"motifs">},
    Chart{"words", "sound", uncounted, "Words", along<words_chart>, table_of_cues},
};

} // namespace

std::span<const Chart> charts() {
    return all_charts;
}

const Chart* chart_named(std::string_view name) {
    const auto found =
        std::ranges::find_if(all_charts, [&](const Chart& chart) { return chart.name == name; });
    return found == all_charts.end() ? nullptr : &*found;
}

} // namespace decoupage
