#include "views/film_charts.hpp"

#include "views/report_parts.hpp"

namespace decoupage {

namespace {

using Draw = std::string (*)(const ReportMatter&);

std::vector<Draw> parts_of_chart(FilmChart chart) {
    switch (chart) {
    case FilmChart::shot_lengths:
        return {lengths_chart};
    case FilmChart::cut_density:
        return {density_chart};
    case FilmChart::timeline:
        return {names_chart, lengths_chart, transitions_chart, scales_chart, movements_chart, heard_chart};
    case FilmChart::sound:
        return {heard_chart, loudness_chart, motifs_chart};
    case FilmChart::scales:
        return {scales_chart};
    }
    return {};
}

} // namespace

std::string_view name_of(FilmChart chart) {
    switch (chart) {
    case FilmChart::shot_lengths:
        return "shot-lengths";
    case FilmChart::cut_density:
        return "cut-density";
    case FilmChart::timeline:
        return "timeline";
    case FilmChart::sound:
        return "sound";
    case FilmChart::scales:
        return "scales";
    }
    return "";
}

std::string film_chart(const Decoupage& decoupage, FilmChart chart, const Counting& counting) {
    ReportOrder order;
    order.counting = counting;
    const ReportMatter matter(decoupage, order);
    if (matter.axis.duration.count() <= 0 || decoupage.times.frames() == 0) return {};
    std::string drawn;
    for (const Draw draw : parts_of_chart(chart))
        drawn += draw(matter);
    return drawn.empty() ? drawn : drawn + axis_chart(matter.axis);
}

} // namespace decoupage
