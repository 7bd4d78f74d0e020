#include "figures/heartbeat.hpp"
#include "figures/scenes.hpp"
#include "views/corrections.hpp"
#include "views/html.hpp"
#include "views/report_parts.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <array>

namespace decoupage {

namespace {

/// "1:04" with the frames below it, as the first cell of a row.
std::string time_cell(const ReportMatter& matter, FrameSpan span) {
    return "<th scope=\"row\" class=\"num\">" +
           clock_text(matter.film.times.at(span.first), matter.film.film.rate) + "<small>frames " +
           grouped(span.first) + "–" + grouped(span.end) + "</small></th>";
}

/// The first shot of a scene: its still, which leads to it on the contact sheet.
std::string first_still(const ReportMatter& matter, const Scene& scene) {
    for (std::size_t i = 0; i < matter.film.shots.size(); ++i) {
        const Shot& shot = matter.film.shots[i];
        if (shot.number == 0 || shot.number != scene.first) continue;
        return "<a href=\"#" + shot_anchor(shot) + "\">" +
               still_image(matter.stills[i], shot_words(matter.film, shot), matter.film.film.aspect()) +
               "</a>";
    }
    return {};
}

std::string why_begins(const ReportMatter& matter, const Scene& scene) {
    if (scene.found.correction > 0) return escaped(set_by_words(matter.film, scene.found));
    if (scene.found.span.first == 0) return "the film begins";
    std::string text = escaped(scene.found.detail.empty() ? "no single reason" : scene.found.detail);
    constexpr float unsure = 0.8F;
    if (scene.found.confidence < unsure)
        text += " <span class=\"unsure\">" + percent(static_cast<double>(scene.found.confidence)) +
                " sure</span>";
    return text;
}

std::string scene_row(const ReportMatter& matter, const Scene& scene) {
    return "<tr><td class=\"num\">" + std::to_string(scene.number) + "</td><td class=\"scene-still\">" +
           first_still(matter, scene) + "</td>" + time_cell(matter, scene.found.span) + "<td class=\"num\">" +
           length_text(matter.film.times.length(scene.found.span)) + " s<small>" +
           counted(scene.shots, "shot", "shots") + "</small></td><td>" + why_begins(matter, scene) +
           "</td></tr>\n";
}

std::string pattern_row(const ReportMatter& matter, const Segment& pattern) {
    return "<tr>" + time_cell(matter, pattern.span) + "<td>" + escaped(label_words(pattern.label)) +
           "<small>" + length_text(matter.film.times.length(pattern.span)) + " s</small></td><td>" +
           escaped(pattern.detail) + "</td></tr>\n";
}

/// How a measure goes to and fro from scene to scene, for those of which it is said.
std::string heartbeats(const ReportMatter& matter) {
    struct Poles {
        const char *measure, *low, *high;
    };
    static constexpr std::array measures{Poles{"openness", "closed", "open"}, Poles{"key", "dark", "light"},
                                         Poles{"clutter", "empty", "full"},
                                         Poles{"contrast", "soft", "contrasted"}};
    std::string rows;
    for (const Poles& poles : measures) {
        const Heartbeat beat = heartbeat(by_scene(matter.film, poles.measure));
        if (beat.scenes < 5) continue;
        rows += "<tr><th scope=\"row\">" + std::string(poles.low) + " and " + poles.high + "<small>" +
                poles.measure + "</small></th><td class=\"num\">" + decimals(beat.low, 2) + " and " +
                decimals(beat.high, 2) + "</td><td class=\"num\">" + percent(beat.opposed) +
                "</td><td class=\"num\">" + decimals(beat.strength, 2) + "</td><td class=\"num\">" +
                decimals(beat.chance, 3) + "</td></tr>\n";
    }
    if (rows.empty()) return {};
    return "<h3>To and fro between scenes</h3>\n<p>How often neighbouring scenes lie on different sides of "
           "the "
           "film's median, how strongly they oppose each other (1 is a strict to and fro, 0 what chance "
           "gives), "
           "and in what share of 9,999 shuffled orders of the same scenes they would do so as strongly.</p>\n"
           "<table><thead><tr><th scope=\"col\">Between</th><th scope=\"col\">Poles</th><th scope=\"col\">On "
           "different sides</th><th scope=\"col\">Strength</th><th scope=\"col\">By chance</th></tr></thead>"
           "<tbody>\n" +
           rows + "</tbody></table>\n";
}

std::string parts_line(const ReportMatter& matter) {
    std::string text;
    for (const Part& part : parts_of(matter.film))
        text += (text.empty() ? "" : "; ") + part.name + " from " +
                clock_text(matter.film.times.at(part.span.first));
    return text.empty() ? "" : "<p class=\"rule\">Parts: " + escaped(text) + ".</p>\n";
}

} // namespace

std::string report_scenes(const ReportMatter& matter) {
    const std::vector<Scene> scenes = scenes_of(matter.film);
    if (scenes.empty()) return {};
    std::string html =
        "<section id=\"scenes\" aria-labelledby=\"scenes-title\">\n"
        "<h2 id=\"scenes-title\">Scenes</h2>\n" +
        parts_line(matter) +
        "<table class=\"scenes\"><thead><tr><th scope=\"col\">No.</th><th scope=\"col\">Begins "
        "with</th><th scope=\"col\">Time</th><th scope=\"col\">Length</th><th scope=\"col\">Why "
        "it begins there</th></tr></thead><tbody>\n";
    for (const Scene& scene : scenes)
        html += scene_row(matter, scene);
    return html + "</tbody></table>\n" + heartbeats(matter) + "</section>\n";
}

std::string report_patterns(const ReportMatter& matter) {
    const std::vector<Segment>& patterns = matter.film.track("patterns").segments;
    if (patterns.empty()) return {};
    std::string html = "<section id=\"patterns\" aria-labelledby=\"patterns-title\">\n"
                       "<h2 id=\"patterns-title\">Patterns of the cutting</h2>\n"
                       "<table><thead><tr><th scope=\"col\">Time</th><th scope=\"col\">Pattern</th>"
                       "<th scope=\"col\">Evidence</th></tr></thead><tbody>\n";
    for (const Segment& pattern : patterns)
        html += pattern_row(matter, pattern);
    return html + "</tbody></table>\n</section>\n";
}

} // namespace decoupage
