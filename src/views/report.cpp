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
                       "</h1>\n<p class=\"key\">" +
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
    return curves;
}

std::string report_html(const Decoupage& decoupage, const ReportOrder& order) {
    const ReportMatter matter(decoupage, order);
    std::string html = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"" +
                       std::string(report_policy()) +
                       "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                       "<meta name=\"color-scheme\" content=\"light dark\">\n<title>" +
                       escaped(title_of(decoupage.film.path)) + " – découpage</title>\n<style>" +
                       report_style() +
                       "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#shots\">To the shots</a>\n";
    html += report_head(matter);
    html += "<nav aria-label=\"Parts of this report\"><a href=\"#timeline\">Along the film</a> "
            "<a href=\"#figures\">Figures</a> " +
            std::string(decoupage.track("scenes").segments.empty() ? "" : "<a href=\"#scenes\">Scenes</a> ") +
            "<a href=\"#scale\">Scale</a> <a "
            "href=\"#people\">People</a> <a "
            "href=\"#camera\">Camera</a> <a "
            "href=\"#shots\">Shots</a> <a "
            "href=\"#doubts\">What is "
            "uncertain</a> "
            "<a href=\"#making\">How it was made</a></nav>\n<main>\n";
    html += report_timeline(matter) + report_figures(matter) + report_scenes(matter) +
            report_patterns(matter) + report_scale(matter) + report_persons(matter) + report_camera(matter) +
            report_letters(matter) + report_words(matter) + report_sheet(matter) + report_doubts(matter) +
            report_making(matter);
    return html + "</main>\n<script>" + report_script() + "</script>\n</body>\n</html>\n";
}

} // namespace decoupage
