#include "views/report.hpp"

#include "figures/camera_speed.hpp"
#include "figures/loudness.hpp"
#include "views/barcode.hpp"
#include "views/html.hpp"
#include "views/report_parts.hpp"
#include "views/sentences.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <cctype>

namespace decoupage {

namespace {

/// The still that shows a shot: one from where it stands alone, else from its share of a transition.
const Still* still_of(const Decoupage& film, const Shot& shot) {
    const auto within = [&](FrameSpan span) -> const Still* {
        const auto found =
            std::lower_bound(film.stills.begin(), film.stills.end(), span.first,
                             [](const Still& still, Frame frame) { return still.frame < frame; });
        return found != film.stills.end() && span.contains(found->frame) ? &*found : nullptr;
    };
    if (const Still* alone = within(shot.span)) return alone;
    const Frame first = shot.before.label.empty() ? shot.span.first : shot.before.span.first;
    const Frame end = shot.after.label.empty() ? shot.span.end : shot.after.span.end;
    return within({first, end});
}

/// A file's name as a title: joined words parted, the first letter large.
std::string title_of(const std::string& path) {
    std::string title = plain_line(file_stem(path));
    const bool parted = title.find(' ') != std::string::npos;
    std::replace(title.begin(), title.end(), '_', ' ');
    if (!parted) std::replace(title.begin(), title.end(), '-', ' ');
    if (!title.empty()) title[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(title[0])));
    return title.empty() ? "A film without a name" : title;
}

} // namespace

ReportMatter::ReportMatter(const Decoupage& decoupage, const ReportOrder& wanted)
    : film(decoupage), order(wanted), counted(counted_shots(decoupage, wanted.counting)),
      lengths(length_figures(counted)), axis{duration_of(decoupage)} {
    for (const Shot& shot : decoupage.shots)
        stills.push_back(still_of(decoupage, shot));
}

std::string report_head(const ReportMatter& matter) {
    std::string html = "<header>\n<h1>" + escaped(title_of(matter.film.film.path)) +
                       "</h1>\n<p class=\"key\" data-part=\"key\">" +
                       escaped(key_sentence(matter.film, matter.order.counting)) +
                       "</p>\n<p class=\"facts\">" + escaped(film_facts(matter.film));
    const std::string transitions = transitions_sentence(matter.film.track("transitions"));
    if (!transitions.empty()) html += "<br>" + escaped(transitions);
    const std::string sound = sound_sentence(matter.film);
    if (!sound.empty()) html += "<br>" + escaped(sound);
    const std::string freezes = freezes_sentence(matter.film);
    if (!freezes.empty()) html += "<br>" + escaped(freezes);
    html += "</p>\n";
    const auto warnings = reservations(matter.film);
    if (!warnings.empty()) html += "<ul class=\"reservations\">\n";
    for (const std::string& warning : warnings)
        html += "<li>" + escaped(warning) + "</li>\n";
    if (!warnings.empty()) html += "</ul>\n";
    return html + "</header>\n";
}

std::vector<std::string> report_curves() {
    std::vector<std::string> curves = barcode_curves();
    for (const std::string& curve : camera_speed_curves())
        curves.push_back(curve);
    for (const std::string& curve : loudness_curves())
        curves.push_back(curve);
    for (const std::string& curve : counting_curves())
        curves.push_back(curve);
    std::ranges::sort(curves);
    curves.erase(std::unique(curves.begin(), curves.end()), curves.end());
    return curves;
}

namespace {

std::string navigation(const Decoupage& film) {
    const bool scenes = !film.track("scenes").segments.empty();
    struct Part {
        const char *anchor, *name;
    };
    std::string html = "<nav aria-label=\"Parts of this report\">";
    for (const Part& part :
         {Part{"timeline", "Along the film"}, Part{"moments", "Moments"}, Part{"figures", "Figures"},
          Part{"scale", "Scale"}, Part{"people", "People"}, Part{"camera", "Camera"}, Part{"shots", "Shots"},
          Part{"doubts", "What is uncertain"}, Part{"making", "How it was made"}})
        if (scenes || part.anchor != std::string_view("scenes"))
            html += std::string("<a href=\"#") + part.anchor + "\">" + part.name + "</a> ";
    return html + "</nav>\n";
}

} // namespace

std::string report_html(const Decoupage& decoupage, const ReportOrder& order) {
    const ReportMatter matter(decoupage, order);
    std::string html = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"" +
                       std::string(report_policy()) +
                       "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                       "<meta name=\"color-scheme\" content=\"light dark\">\n<title>" +
                       escaped(title_of(decoupage.film.path)) + " – découpage</title>\n<style>" +
                       report_style() + report_rules_style() +
                       "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#shots\">To the shots</a>\n";
    html += report_head(matter) + navigation(decoupage) + "<main>\n";
    for (const auto section : {report_timeline, report_moments, report_figures, report_scenes,
                               report_patterns, report_scale, report_persons, report_camera, report_names,
                               report_letters, report_words, report_sheet, report_doubts, report_making})
        html += section(matter);
    return html + "</main>\n<script>" + report_script() + report_rules_script() +
           "</script>\n</body>\n</html>\n";
}

} // namespace decoupage
