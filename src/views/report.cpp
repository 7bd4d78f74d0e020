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
#include <iterator>
#include <vector>

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

/// A part of the report, in its order. Those that are linked to have an anchor and a name.
struct Part {
    enum class Of { film, picture };
    Of of;
    std::string (*written)(const ReportMatter&);
    const char *anchor = nullptr, *name = nullptr;
};

constexpr Part all_parts[] = {{Part::Of::film, report_timeline, "timeline", "Along the film"},
                              {Part::Of::film, report_moments, "moments", "Moments"},
                              {Part::Of::film, report_figures, "figures", "Figures"},
                              {Part::Of::film, report_scenes},
                              {Part::Of::film, report_patterns},
                              {Part::Of::picture, report_scale, "scale", "Scale"},
                              {Part::Of::picture, report_persons, "people", "People"},
                              {Part::Of::picture, report_camera, "camera", "Camera"},
                              {Part::Of::film, report_names},
                              {Part::Of::film, report_letters},
                              {Part::Of::film, report_words},
                              {Part::Of::picture, report_sheet, "shots", "Shots"},
                              {Part::Of::film, report_doubts, "doubts", "What is uncertain"},
                              {Part::Of::film, report_making, "making", "How it was made"}};

/// Of sound alone, what would tell of its picture is left out.
std::vector<Part> parts_of(const Film& film) {
    std::vector<Part> parts;
    std::ranges::copy_if(all_parts, std::back_inserter(parts), [&](const Part& part) {
        return part.of == Part::Of::film || !film.is_of_sound_alone();
    });
    return parts;
}

std::string navigation(const std::vector<Part>& parts) {
    std::string html = "<nav aria-label=\"Parts of this report\">";
    for (const Part& part : parts)
        if (part.anchor != nullptr)
            html += std::string("<a href=\"#") + part.anchor + "\">" + part.name + "</a> ";
    return html + "</nav>\n";
}

std::string skip_link(const Film& film) {
    return film.is_of_sound_alone() ? "<a class=\"skip\" href=\"#moments\">To the moments</a>\n"
                                    : "<a class=\"skip\" href=\"#shots\">To the shots</a>\n";
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
                       report_style() + report_rules_style() + "</style>\n</head>\n<body>\n" +
                       skip_link(decoupage.film);
    const std::vector<Part> parts = parts_of(decoupage.film);
    html += report_head(matter) + navigation(parts) + "<main>\n";
    for (const Part& part : parts)
        html += part.written(matter);
    return html + "</main>\n<script>" + report_script() + report_rules_script() +
           "</script>\n</body>\n</html>\n";
}

} // namespace decoupage
