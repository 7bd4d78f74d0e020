#include "figures/transitions.hpp"
#include "views/html.hpp"
#include "views/report_parts.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <array>

namespace decoupage {

namespace {

/// A row of the chart of transitions: which labels stand in it.
struct Row {
    const char* name;
    std::array<std::string_view, 2> labels;
};

constexpr std::array<Row, 5> rows{{{"cuts", {"cut", ""}},
                                   {"dissolves", {"dissolve", ""}},
                                   {"fades", {"fade_out", "fade_in"}},
                                   {"wipes", {"wipe", ""}},
                                   {"other", {"other", ""}}}};

/// How wide the mark of a cut is: where thousands stand side by side, thin enough for paper to show between
/// them.
double least_width(std::size_t marks) {
    const double apart = (TimeAxis::right - TimeAxis::left) / static_cast<double>(marks + 1);
    return std::clamp(apart / 3, 0.15, 1.5);
}

std::string mark(const ReportMatter& matter, const Segment& transition, double y, double height,
                 double least) {
    const double first = matter.axis.x(matter.film.times.at(transition.span.first));
    const double end = matter.axis.x(matter.film.times.at(transition.span.end));
    const double width = std::max(end - first, least);
    return "M" + svg_number((first + end - width) / 2) + " " + svg_number(y) + "h" + svg_number(width) + "v" +
           svg_number(height) + "h-" + svg_number(width) + "z";
}

/// A small triangle that points down at something doubtful.
std::string pointer(const ReportMatter& matter, const Segment& transition, double y) {
    const FrameTimes& times = matter.film.times;
    const double x = matter.axis.x(times.at(transition.span.first) + times.length(transition.span) / 2);
    return "M" + svg_number(x - 4) + " " + svg_number(y) + "h8l-4 8z";
}

std::vector<Segment> in_row(const Track& track, const Row& row) {
    std::vector<Segment> result;
    for (const Segment& segment : track.segments) {
        const std::string_view kind = transition_kinds[kind_index(segment.label)];
        if (kind == row.labels[0] || kind == row.labels[1]) result.push_back(segment);
    }
    return result;
}

constexpr std::size_t most_said = 600; // letters of a description: nobody listens to more

std::string band(const std::string& label, const std::string& words, double x, double width, double height) {
    std::string marks = "<rect class=\"band " + escaped(label) + "\" x=\"" + svg_number(x) +
                        "\" y=\"0\" width=\"" + svg_number(std::max(width - 1, 1.0)) + "\" height=\"" +
                        svg_number(height) + "\"><title>" + escaped(words) + "</title></rect>";
    if (static_cast<double>(columns(words)) * 7 + 12 < width)
        marks += chart_text(x + 6, 14, "start", words, "on-band");
    return marks;
}

} // namespace

std::string stretch_mark(const ReportMatter& matter, const Segment& segment, const std::string& kind,
                         const std::string& words, double y, double height) {
    constexpr double least = 1.2;
    const Time begins = matter.film.times.at(segment.span.first);
    const double x = matter.axis.x(begins);
    const double width = std::max(least, matter.axis.x(matter.film.times.at(segment.span.end)) - x);
    return "<rect class=\"" + kind + " " + escaped(segment.label) + "\" x=\"" + svg_number(x) + "\" y=\"" +
           svg_number(y) + "\" width=\"" + svg_number(width) + "\" height=\"" + svg_number(height) +
           "\"><title>" + escaped(clock_text(begins) + " " + words) + "</title></rect>";
}

std::string transitions_chart(const ReportMatter& matter) {
    const Track& track = matter.film.track("transitions");
    if (track.segments.empty()) return {};
    constexpr double step = 20, thick = 12;
    std::string marks, doubts;
    double y = 4;
    for (const Row& row : rows) {
        const auto segments = in_row(track, row);
        if (segments.empty()) continue;
        marks += chart_text(TimeAxis::left - 8, y + thick - 2, "end", row.name);
        std::string d;
        for (const Segment& segment : segments)
            d += mark(matter, segment, y, thick, least_width(segments.size()));
        marks += "<path class=\"marks\" d=\"" + d + "\"/>";
        y += step;
    }
    for (const Segment& segment : doubtful(track))
        doubts += pointer(matter, segment, y + 1);
    if (!doubts.empty()) {
        marks += chart_text(TimeAxis::left - 8, y + 9, "end", "doubtful") + "<path class=\"doubt\" d=\"" +
                 doubts + "\"/>";
        y += step;
    }
    const auto found = static_cast<std::int64_t>(track.segments.size());
    const auto unsure = static_cast<std::int64_t>(doubtful(track).size());
    return captioned("Transitions", "A mark is as wide as the transition is long; a cut has no length.",
                     open_chart("transitions", TimeAxis::right, y, "Transitions along the film",
                                counted(found, "transition", "transitions") + ", of which " +
                                    counted(unsure, "is", "are") + " doubtful.") +
                         grid_lines(matter.axis, y) + marks + "</svg>");
}

std::string track_chart(const ReportMatter& matter, const std::string& name, const std::string& title) {
    const Track& track = matter.film.track(name);
    if (track.segments.empty()) return {};
    constexpr double height = 20;
    std::string marks, said;
    for (const Segment& segment : track.segments) {
        const double x = matter.axis.x(matter.film.times.at(segment.span.first));
        const double width = matter.axis.x(matter.film.times.at(segment.span.end)) - x;
        const std::string words = stretch_words(segment);
        marks += band(segment.label, words, x, width, height);
        if (said.size() < most_said)
            said += (said.empty() ? "" : "; ") + words + " from " +
                    clock_text(matter.film.times.at(segment.span.first));
    }
    return "<figure class=\"strip " + name + "\">" +
           open_chart(name, TimeAxis::right, height, title + " along the film", said + ".") +
           chart_text(TimeAxis::left - 8, 14, "end", title) + marks + "</svg></figure>\n";
}

} // namespace decoupage
