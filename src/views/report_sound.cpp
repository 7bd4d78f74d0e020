#include "figures/heard.hpp"
#include "figures/loudness.hpp"
#include "signal/gated_loudness.hpp"
#include "views/html.hpp"
#include "views/report_parts.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage {

namespace {

/// A stretch that is heard, wide enough to be seen.
std::string stretch(const ReportMatter& matter, const Segment& segment, double y, double height) {
    constexpr double least = 1.2;
    const double x = matter.axis.x(matter.film.times.at(segment.span.first));
    const double width = std::max(least, matter.axis.x(matter.film.times.at(segment.span.end)) - x);
    const std::string words =
        clock_text(matter.film.times.at(segment.span.first)) + " " + stretch_words(segment);
    return "<rect class=\"heard " + escaped(segment.label) + "\" x=\"" + svg_number(x) + "\" y=\"" +
           svg_number(y) + "\" width=\"" + svg_number(width) + "\" height=\"" + svg_number(height) +
           "\"><title>" + escaped(words) + "</title></rect>";
}

constexpr double loudness_height = 84, loudest = 0, quietest = -60; // LUFS at the chart's top and bottom
constexpr int loudness_points = 1016;
constexpr int short_term = 30; // tenths of a second

double loudness_y(double level) {
    return loudness_height * (loudest - std::clamp(level, quietest, loudest)) / (loudest - quietest);
}

/// One point a column: the loudest moment in it.
std::string loudness_path(const ReportMatter& matter, const std::vector<float>& levels) {
    std::string d;
    const auto tenth = [](std::int64_t number) { return from_ticks(number, 1, 10); };
    const std::int64_t step = std::max<std::int64_t>(1, std::ssize(levels) / loudness_points);
    for (std::int64_t first = 0; first < std::ssize(levels); first += step) {
        const Time time = tenth(first + short_term / 2);
        if (time > matter.axis.duration) break;
        const auto from = levels.begin() + first;
        const float most = *std::max_element(from, from + std::min(step, std::ssize(levels) - first));
        d += (d.empty() ? "M" : "L") + svg_number(matter.axis.x(time)) + " " +
             svg_number(loudness_y(static_cast<double>(most)));
    }
    return "<path class=\"line thin\" d=\"" + d + "\"/>";
}

std::string level_line(double level, const std::string& word) {
    const double y = loudness_y(level);
    return "<path class=\"grid\" d=\"M" + svg_number(TimeAxis::left) + " " + svg_number(y) + "H" +
           svg_number(TimeAxis::right) + "\"/>" + chart_text(TimeAxis::left - 8, y + 4, "end", word, "num");
}

/// An arc from the middle of one occurrence to that of the next.
std::string arc(double from, double to, double base) {
    const double height = std::min(base - 2, 8 + (to - from) / 9);
    return "M" + svg_number(from) + " " + svg_number(base) + "C" + svg_number(from) + " " +
           svg_number(base - 1.3 * height) + " " + svg_number(to) + " " + svg_number(base - 1.3 * height) +
           " " + svg_number(to) + " " + svg_number(base);
}

double middle_of(const ReportMatter& matter, const Segment& segment) {
    const FrameTimes& times = matter.film.times;
    return matter.axis.x(times.at(segment.span.first) + times.length(segment.span) / 2);
}

constexpr std::size_t motifs_shown = 6; ///< those heard longest; the others are in the exports

std::string motif_row(const ReportMatter& matter, const Motif& motif, double top) {
    constexpr double base = 40, thick = 10;
    std::string marks = "<g transform=\"translate(0 " + svg_number(top) + ")\">" +
                        chart_text(TimeAxis::left - 8, base + thick, "end", std::string(motif.name));
    std::string arcs;
    for (std::size_t i = 0; i < motif.occurrences.size(); ++i) {
        if (i > 0)
            arcs += arc(middle_of(matter, motif.occurrences[i - 1]), middle_of(matter, motif.occurrences[i]),
                        base);
        marks += stretch(matter, motif.occurrences[i], base, thick);
    }
    return marks + "<path class=\"arc\" d=\"" + arcs + "\"/></g>";
}

std::vector<Motif> motifs_to_show(const ReportMatter& matter) {
    std::vector<Motif> motifs = motifs_of(matter.film);
    if (motifs.size() > motifs_shown) motifs.resize(motifs_shown);
    return motifs;
}

std::string motifs_in_words(const std::vector<Motif>& motifs) {
    std::string words;
    for (const Motif& motif : motifs)
        words += (words.empty() ? "" : "; ") + std::string(motif.name) + " " +
                 counted(std::ssize(motif.occurrences), "time", "times");
    return words + ".";
}

std::string shares_in_words(const std::vector<HeardShare>& shares) {
    std::string words;
    for (const HeardShare& share : shares)
        words += (words.empty() ? "" : ", ") + std::string(share.track) + " " + percent(share.of_film);
    return words;
}

} // namespace

std::string loudness_chart(const ReportMatter& matter) {
    const auto figures = loudness_figures(matter.film.curves);
    if (!figures || figures->momentary_most <= -70) return {};
    const auto levels = sliding_loudness(matter.film.curves.at("loudness"), short_term);
    const std::string said = decimals(static_cast<double>(figures->integrated), 1) + " LUFS in all, range " +
                             decimals(static_cast<double>(figures->range), 1) + " LU, highest peak " +
                             decimals(static_cast<double>(figures->true_peak), 1) + " dBTP";
    return captioned(
        "Loudness", "Short-term, of three seconds (EBU R 128): " + said + ".",
        open_chart("loudness", TimeAxis::right, loudness_height + 6, "Loudness along the film", said + ".") +
            grid_lines(matter.axis, loudness_height) + level_line(0, "0 LUFS") + level_line(-23, "−23") +
            level_line(-60, "−60") + loudness_path(matter, levels) + "</svg>");
}

std::string heard_chart(const ReportMatter& matter) {
    const auto shares = heard_shares(matter.film);
    if (shares.empty()) return {};
    constexpr double step = 16, thick = 11;
    std::string marks;
    double y = 2;
    for (const HeardShare& share : shares) {
        marks += chart_text(TimeAxis::left - 8, y + thick - 1, "end", std::string(share.track));
        for (const Segment& segment : matter.film.track(std::string(share.track)).segments)
            marks += stretch(matter, segment, y, thick);
        y += step;
    }
    const std::string words = shares_in_words(shares);
    return captioned("Sound", "What is heard, moment by moment; kinds overlap. Of the time: " + words + ".",
                     open_chart("heard", TimeAxis::right, y, "What is heard along the film",
                                "Of the time: " + words + ".") +
                         grid_lines(matter.axis, y) + marks + "</svg>");
}

std::string motifs_chart(const ReportMatter& matter) {
    const auto motifs = motifs_to_show(matter);
    if (motifs.empty()) return {};
    constexpr double row = 54;
    std::string marks;
    double y = 0;
    for (const Motif& motif : motifs) {
        marks += motif_row(matter, motif, y);
        y += row;
    }
    return captioned("Music that returns",
                     "Each row is a theme; an arc leads from one time it is heard to the next.",
                     open_chart("motifs", TimeAxis::right, y, "Music that returns along the film",
                                motifs_in_words(motifs)) +
                         grid_lines(matter.axis, y) + marks + "</svg>");
}

} // namespace decoupage
