#include "figures/heard.hpp"
#include "figures/lead.hpp"
#include "figures/loudness.hpp"
#include "signal/gated_loudness.hpp"
#include "views/html.hpp"
#include "views/report_parts.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage {

namespace {

std::string stretch(const ReportMatter& matter, const Segment& segment, double y, double height) {
    return stretch_mark(matter, segment, "heard", stretch_words(segment), y, height);
}

constexpr double loudness_head = 8, loudness_height = 92, loudest = 0,
                 quietest = -60; // LUFS at the chart's top and bottom
constexpr int loudness_columns = 1016;
constexpr int momentary = 4, short_term = 30; // tenths of a second

double loudness_y(double level) {
    return loudness_head + (loudness_height - loudness_head) *
                               (loudest - std::clamp(level, quietest, loudest)) / (loudest - quietest);
}

/// One point a column: the loudest moment in it. `width` is that of the window each level is of, in tenths of
/// a second.
std::string loudness_points(const ReportMatter& matter, const std::vector<float>& levels, int width) {
    std::string d;
    const std::int64_t step = std::max<std::int64_t>(1, std::ssize(levels) / loudness_columns);
    for (std::int64_t first = 0; first < std::ssize(levels); first += step) {
        const Time time = from_ticks(first + width / 2, 1, 10);
        if (time > matter.axis.duration) break;
        const auto from = levels.begin() + first;
        const float most = *std::max_element(from, from + std::min(step, std::ssize(levels) - first));
        d += (d.empty() ? "" : "L") + svg_number(matter.axis.x(time)) + " " +
             svg_number(loudness_y(static_cast<double>(most)));
    }
    return d;
}

/// Momentary loudness as a pale ground, short-term loudness as a line.
std::string loudness_marks(const ReportMatter& matter) {
    const auto& tenths = matter.film.curves.at("loudness");
    const auto line = loudness_points(matter, sliding_loudness(tenths, short_term), short_term);
    const auto ground = loudness_points(matter, sliding_loudness(tenths, momentary), momentary);
    const Time end = std::min(matter.axis.duration, from_ticks(std::ssize(tenths), 1, 10));
    return "<path class=\"ground\" d=\"M" + svg_number(TimeAxis::left) + " " + svg_number(loudness_height) +
           "L" + ground + "L" + svg_number(matter.axis.x(end)) + " " + svg_number(loudness_height) +
           "z\"/><path class=\"line thin\" d=\"M" + line + "\"/>";
}

/// With the sign that stands in print.
std::string level_words(float level) {
    const std::string words = decimals(std::abs(static_cast<double>(level)), 1);
    return level < 0 ? "−" + words : words;
}

/// "; speech −24.1 LUFS, music alone −20.3 LUFS; over the music beneath it, speech stands at 7 LU, give or
/// take 2".
std::string dialogue_words(const Decoupage& film) {
    const auto dialogue = dialogue_figures(film);
    if (!dialogue) return {};
    std::string words = "; speech " + level_words(dialogue->loudness) + " LUFS";
    if (dialogue->music_alone) words += ", music alone " + level_words(*dialogue->music_alone) + " LUFS";
    if (!dialogue->over_music) return words;
    return words + "; over the music beneath it speech stands at " +
           level_words(static_cast<float>(dialogue->over_music->lead)) + " LU, give or take " +
           decimals(dialogue->over_music->doubt, 0);
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
    std::string marks = "<g class=\"motif\" transform=\"translate(0 " + svg_number(top) + ")\">" +
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
    constexpr float nothing_heard = -70; // LUFS
    if (!figures || figures->momentary_most <= nothing_heard) return {};
    const std::string said = level_words(figures->integrated) + " LUFS in all, range " +
                             decimals(static_cast<double>(figures->range), 1) + " LU, highest peak " +
                             level_words(figures->true_peak) + " dBTP" + dialogue_words(matter.film);
    return captioned(
        "Loudness", "The line is of three seconds, the ground of 0.4 (EBU R 128): " + said + ".",
        open_chart("loudness", TimeAxis::right, loudness_height + 6, "Loudness along the film", said + ".") +
            grid_lines(matter.axis, loudness_height) + level_line(0, "0 LUFS") + level_line(-23, "−23") +
            level_line(-60, "−60") + loudness_marks(matter) + "</svg>");
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
