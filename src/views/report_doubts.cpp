#include "figures/transitions.hpp"
#include "views/html.hpp"
#include "views/report_parts.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace decoupage {

namespace {

constexpr std::size_t no_shot = static_cast<std::size_t>(-1);

/// The shot that ends with the transition, or begins with it; no_shot where the film does.
std::size_t shot_before(const Decoupage& film, const Segment& transition) {
    for (std::size_t index = film.shots.size(); index-- > 0;)
        if (film.shots[index].span.end <= transition.span.first) return index;
    return no_shot;
}

std::size_t shot_after(const Decoupage& film, const Segment& transition) {
    for (std::size_t index = 0; index < film.shots.size(); ++index)
        if (film.shots[index].span.first >= transition.span.end) return index;
    return no_shot;
}

std::string side(const ReportMatter& matter, std::size_t index) {
    if (index == no_shot) return "<td></td>";
    const Shot& shot = matter.film.shots[index];
    const std::string words = shot.number > 0 ? "shot " + std::to_string(shot.number) : "black";
    return "<td class=\"side\"><a href=\"#" + shot_anchor(shot) + "\">" +
           still_image(matter.stills[index], "", matter.film.film.aspect()) + "<span>" + words +
           "</span></a></td>";
}

std::string doubt_row(const ReportMatter& matter, const Segment& transition) {
    const FrameTimes& times = matter.film.times;
    std::string frames = "frame " + grouped(transition.span.first);
    if (!transition.span.empty())
        frames = "frames " + grouped(transition.span.first) + "–" + grouped(transition.span.end);
    return "<tr><th scope=\"row\" class=\"num\">" +
           clock_text(times.at(transition.span.first), matter.film.film.rate) + "<small>" + frames +
           "</small></th>" + side(matter, shot_before(matter.film, transition)) + "<td>" +
           escaped(transition_words(transition)) +
           (transition.span.empty() ? ""
                                    : "<small>" + length_text(times.length(transition.span)) + " s</small>") +
           "</td>" + side(matter, shot_after(matter.film, transition)) + "<td class=\"num\">" +
           percent(static_cast<double>(transition.confidence)) + "</td></tr>\n";
}

std::string doubts_table(const ReportMatter& matter, const std::vector<Segment>& unsure) {
    std::string html =
        "<table class=\"doubts\"><thead><tr><th scope=\"col\">Time</th><th scope=\"col\">From</th>"
        "<th scope=\"col\">Seems to be a</th><th scope=\"col\">To</th><th scope=\"col\" class=\"num\">"
        "How sure</th></tr></thead><tbody>\n";
    for (const Segment& transition : unsure)
        html += doubt_row(matter, transition);
    return html + "</tbody></table>\n";
}

/// Doubtful stretches of a track that covers the film: its shape, its tone, what stands between the
/// transitions.
std::string stretch_rows(const ReportMatter& matter, const std::string& track, const std::string& said_of) {
    std::string html;
    for (const Segment& stretch : doubtful(matter.film.track(track))) {
        if (stretch.label == "transition") continue;
        const FrameTimes& times = matter.film.times;
        html += "<tr><th scope=\"row\" class=\"num\">" +
                clock_text(times.at(stretch.span.first), matter.film.film.rate) + "<small>frames " +
                grouped(stretch.span.first) + "–" + grouped(stretch.span.end) + "</small></th><td>" +
                said_of + escaped(stretch_words(stretch)) + "<small>" +
                length_text(times.length(stretch.span)) + " s</small></td><td class=\"num\">" +
                percent(static_cast<double>(stretch.confidence)) + "</td></tr>\n";
    }
    return html;
}

std::string stretches_table(const ReportMatter& matter) {
    const std::string rows = stretch_rows(matter, "shots", "between its transitions: ") +
                             stretch_rows(matter, "active_picture", "the picture’s shape: ") +
                             stretch_rows(matter, "tone", "tone: ");
    if (rows.empty()) return {};
    return "<table class=\"doubts\"><caption>Stretches of the film of which this is not "
           "sure.</caption><thead><tr>"
           "<th scope=\"col\">Time</th><th scope=\"col\">What it seems to be</th>"
           "<th scope=\"col\" class=\"num\">How sure</th></tr></thead><tbody>\n" +
           rows + "</tbody></table>\n";
}

std::string damage_table(const ReportMatter& matter, const Track& damage) {
    std::string html =
        "<table class=\"figures\"><caption>Damaged stretches.</caption><thead><tr><th scope=\"col\">Time</th>"
        "<th scope=\"col\">Frames</th><th scope=\"col\">What</th></tr></thead><tbody>\n";
    for (const Segment& stretch : damage.segments)
        html += "<tr><th scope=\"row\" class=\"num\">" +
                clock_text(matter.film.times.at(stretch.span.first), matter.film.film.rate) +
                "</th><td class=\"num\">" + grouped(stretch.span.first) + "–" + grouped(stretch.span.end) +
                "</td><td>" + escaped(label_words(stretch.label)) +
                (stretch.detail.empty() ? "" : ": " + escaped(stretch.detail)) + "</td></tr>\n";
    return html + "</tbody></table>\n";
}

} // namespace

std::string report_doubts(const ReportMatter& matter) {
    auto unsure = doubtful(matter.film.track("transitions"));
    std::stable_sort(unsure.begin(), unsure.end(),
                     [](const Segment& a, const Segment& b) { return a.confidence < b.confidence; });
    std::string html =
        "<section id=\"doubts\" aria-labelledby=\"doubts-title\">\n<h2 id=\"doubts-title\">What is "
        "uncertain</h2>\n";
    if (matter.film.track("transitions").segments.empty())
        html += "<p>Here doubtful transitions would stand, the least sure first. No transitions were "
                "found.</p>\n";
    else if (unsure.empty())
        html += "<p>No transition is doubtful: each is more likely than " +
                percent(static_cast<double>(doubtful_below)) + " to be true.</p>\n";
    else
        html += "<p>" +
                counted(static_cast<std::int64_t>(unsure.size()), "transition is", "transitions are") +
                " less sure than " + percent(static_cast<double>(doubtful_below)) +
                ", the least sure first. Look at them before you cite a figure that depends on them.</p>\n" +
                doubts_table(matter, unsure);
    html += stretches_table(matter);
    const Track& damage = matter.film.track("damage");
    if (!damage.segments.empty()) html += damage_table(matter, damage);
    return html + "</section>\n";
}

} // namespace decoupage
