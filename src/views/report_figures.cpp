#include "figures/transitions.hpp"
#include "views/html.hpp"
#include "views/report_parts.hpp"
#include "views/sentences.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace decoupage {

namespace {

std::string value_words(const Figure& figure) {
    if (figure.unit == "shots") return grouped(static_cast<std::int64_t>(figure.value));
    if (figure.name == "total")
        return clock_text(Time{static_cast<std::int64_t>(figure.value * Time::period::den)});
    if (figure.unit == "s" && std::isfinite(figure.value)) return seconds_words(figure.value) + " s";
    return decimals(figure.value, 2);
}

/// What is particular to a figure; the convention that all share is said once, under the table.
std::string own_rule(const Figure& figure, const std::string& shared) {
    const auto at = figure.rule.find(shared);
    std::string own = at == std::string::npos ? figure.rule : figure.rule.substr(0, at);
    while (!own.empty() && own.back() == ' ')
        own.pop_back();
    return own;
}

std::string figures_table(const ReportMatter& matter) {
    const std::string shared = counting_rule(matter.order.counting);
    std::string html =
        "<table class=\"figures\"><caption>Lengths. " + escaped(shared) +
        "</caption><thead><tr><th scope=\"col\">Figure</th><th scope=\"col\" class=\"num\">Value</th>"
        "<th scope=\"col\">How</th></tr></thead><tbody>\n";
    for (const Figure& figure : figures_of(matter.lengths, matter.order.counting))
        html += "<tr><th scope=\"row\">" + escaped(figure.word) + "</th><td class=\"num\">" +
                escaped(value_words(figure)) + "</td><td class=\"rule\">" +
                escaped(own_rule(figure, shared)) + "</td></tr>\n";
    return html + "</tbody></table>\n";
}

std::string convention_row(const ReportMatter& matter, const std::string& words, const Counting& counting) {
    const LengthFigures lengths = length_figures(counted_shots(matter.film, counting));
    return "<tr><th scope=\"row\">" + words + "</th><td class=\"num\">" + grouped(lengths.shots) +
           "</td><td class=\"num\">" + decimals(lengths.mean, 2) + " s</td><td class=\"num\">" +
           decimals(lengths.median, 2) + " s</td></tr>\n";
}

/// Does a gradual change of shot, other than a fade, stand in this film?
bool has_mixed(const Track& transitions) {
    return std::any_of(transitions.segments.begin(), transitions.segments.end(),
                       [](const Segment& transition) {
                           return !transition.span.empty() && transition.label != "fade_out" &&
                                  transition.label != "fade_in";
                       });
}

/// The rules scholars differ on, and what each makes of this film; empty where all make the same of it.
std::string conventions_table(const ReportMatter& matter) {
    using Cards = Counting::Cards;
    using Mixed = Counting::Mixed;
    const Counting in_force = matter.order.counting;
    std::string rows;
    const auto add = [&](const char* words, Cards cards, Mixed mixed) {
        if (cards != in_force.cards || mixed != in_force.mixed)
            rows += convention_row(matter, words, {cards, mixed});
    };
    if (shots_of_kind(matter.film, Shot::Kind::card) > 0) {
        add("Cards counted", Cards::counted, in_force.mixed);
        add("Cards left out", Cards::left_out, in_force.mixed);
    }
    if (has_mixed(matter.film.track("transitions"))) {
        add("Dissolves and wipes cut half-way", in_force.cards, Mixed::half_way);
        add("Dissolves and wipes cut at their first frame", in_force.cards, Mixed::at_first);
        add("Dissolves and wipes cut at their end", in_force.cards, Mixed::at_end);
    }
    if (rows.empty()) return {};
    return "<table class=\"figures\"><caption>The same film under other conventions.</caption><thead><tr>"
           "<th scope=\"col\">Convention</th><th scope=\"col\" class=\"num\">Shots</th>"
           "<th scope=\"col\" class=\"num\">ASL</th><th scope=\"col\" "
           "class=\"num\">MSL</th></tr></thead><tbody>\n" +
           convention_row(matter, "<b>In force</b>", in_force) + rows + "</tbody></table>\n";
}

std::string transitions_table(const Track& track) {
    const auto counts = count_by_kind(track);
    std::string html =
        "<table class=\"figures\"><caption>Transitions. Every one that was found, doubtful ones too."
        "</caption><thead><tr><th scope=\"col\">Kind</th><th scope=\"col\" class=\"num\">Found</th>"
        "<th scope=\"col\" class=\"num\">Doubtful</th></tr></thead><tbody>\n";
    std::array<int, 6> unsure = count_by_kind({"", doubtful(track)});
    for (std::size_t kind = 0; kind < counts.size(); ++kind)
        if (counts[kind] > 0)
            html += "<tr><th scope=\"row\">" + kind_plural(transition_kinds[kind], 2) +
                    "</th><td class=\"num\">" + grouped(counts[kind]) + "</td><td class=\"num\">" +
                    grouped(unsure[kind]) + "</td></tr>\n";
    return html + "</tbody></table>\n";
}

} // namespace

std::string report_figures(const ReportMatter& matter) {
    std::string html =
        "<section id=\"figures\" aria-labelledby=\"figures-title\">\n<h2 id=\"figures-title\">Figures</h2>\n";
    if (matter.counted.empty())
        return html + "<p>Here the number of shots and their lengths would stand. There are no shots to "
                      "count.</p>\n</section>\n";
    html += "<div class=\"pair\"><div>" + figures_table(matter) + "</div><div>" + distribution_chart(matter) +
            conventions_table(matter);
    if (!matter.film.track("transitions").segments.empty())
        html += transitions_table(matter.film.track("transitions"));
    return html + film_palette_chart(matter) + "</div></div>\n</section>\n";
}

} // namespace decoupage
