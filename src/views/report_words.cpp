#include "figures/spoken.hpp"
#include "views/html.hpp"
#include "views/report_parts.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace decoupage {

namespace {

constexpr double chart_height = 64, above = 18; // the latter for what is said of the highest point
constexpr std::size_t most_speakers = 12;

std::string density_line(const Density& density, double most) {
    std::string d;
    for (std::size_t point = 0; point < density.values.size(); ++point) {
        const double share = static_cast<double>(point) / static_cast<double>(density.values.size() - 1);
        d += (point == 0 ? "M" : "L") +
             svg_number(TimeAxis::left + (TimeAxis::right - TimeAxis::left) * share) + " " +
             svg_number(above + (chart_height - above) * (1 - density.values[point] / most));
    }
    return "<path class=\"line\" d=\"" + d + "\"/>";
}

std::string foot_line() {
    return "<path class=\"grid\" d=\"M" + svg_number(TimeAxis::left) + " " + svg_number(chart_height) + "H" +
           svg_number(TimeAxis::right) + "\"/>" +
           chart_text(TimeAxis::left - 8, chart_height + 3, "end", "0", "num");
}

std::string source_words(const Subtitles& words) {
    return words.source + (words.language.empty() ? "" : " (" + words.language + ")");
}

std::string speakers_table(const WordFigures& figures) {
    if (figures.speakers.empty()) return {};
    std::string rows;
    for (const Speaker& speaker :
         std::span(figures.speakers).first(std::min(most_speakers, figures.speakers.size())))
        rows += "<tr><th scope=\"row\">" + escaped(plain_line(speaker.name)) + "</th><td class=\"num\">" +
                grouped(speaker.cues) + "</td><td class=\"num\">" + grouped(speaker.words) +
                "</td><td class=\"num\">" + percent(static_cast<double>(speaker.words) / figures.words) +
                "</td></tr>\n";
    return "<table class=\"figures\"><caption>Who speaks, where the file says so.</caption><thead><tr>"
           "<th scope=\"col\">Name</th><th scope=\"col\" class=\"num\">Cues</th><th scope=\"col\" "
           "class=\"num\">Words</th><th scope=\"col\" class=\"num\">Of all words</th></tr></thead><tbody>\n" +
           rows + "</tbody></table>\n";
}

/// The sources beside the one that counts, and what could not be read.
std::string other_sources(const Decoupage& film, const Subtitles& principal) {
    std::string others;
    for (const Subtitles& other : film.subtitles) {
        if (&other == &principal) continue;
        others += (others.empty() ? "Also: " : "; ") + escaped(plain_line(source_words(other)));
        if (!other.cues.empty()) others += ", " + counted(std::ssize(other.cues), "cue", "cues");
    }
    if (!others.empty()) others += ". ";
    for (const Subtitles& one : film.subtitles)
        if (!one.remark.empty())
            others += escaped(plain_line(one.source)) + ": " + escaped(plain_line(one.remark)) + " ";
    return others.empty() ? "" : "<p class=\"rule\">" + others + "</p>\n";
}

} // namespace

std::string words_chart(const ReportMatter& matter) {
    const Subtitles* words = principal_words(matter.film);
    if (words == nullptr) return {};
    const Density density = word_density(*words, matter.axis.duration);
    if (density.values.empty()) return {};
    const auto most = std::max_element(density.values.begin(), density.values.end());
    if (!(*most > 0)) return {};
    const auto peak = static_cast<double>(most - density.values.begin());
    const Time when{static_cast<std::int64_t>(density.step * peak * Time::period::den)};
    const std::string said = decimals(*most, 0) + " a minute at " + clock_text(when);
    const std::string chart = open_chart("word-density", TimeAxis::right, chart_height + 6, "Words",
                                         "Words a minute along the film; the most are " + said + ".") +
                              grid_lines(matter.axis, chart_height) + foot_line() +
                              density_line(density, *most) + peak_text(matter.axis.x(when), said) + "</svg>";
    return captioned("Words",
                     "Words a minute by " + escaped(plain_line(words->source)) + "; Gaussian kernel of " +
                         seconds_words(density.bandwidth) + " s.",
                     chart);
}

std::string report_words(const ReportMatter& matter) {
    const Subtitles* words = principal_words(matter.film);
    if (words == nullptr) return {};
    const WordFigures figures = word_figures(*words, matter.axis.duration);
    return "<section id=\"words\" aria-labelledby=\"words-title\">\n<h2 id=\"words-title\">Words</h2>\n<p>" +
           counted(figures.words, "word", "words") + " in " + counted(figures.cues, "cue", "cues") +
           ", which stand for " + percent(figures.share) + " of the film; while they stand, " +
           decimals(figures.a_minute, 0) + " words a minute. By " +
           escaped(plain_line(source_words(*words))) + ".</p>\n" + speakers_table(figures) +
           other_sources(matter.film, *words) + "</section>\n";
}

} // namespace decoupage
