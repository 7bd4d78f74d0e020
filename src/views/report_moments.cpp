#include "figures/moments.hpp"
#include "views/html.hpp"
#include "views/report_parts.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace decoupage {

namespace {

/// The shot in which a moment mostly lies; null where it lies in none.
const Shot* shot_of(const Decoupage& film, FrameSpan span) {
    const Shot* most = nullptr;
    for (const Shot& shot : film.shots)
        if (const Frame shared = shared_frames(shot.span, span);
            shared > 0 && (most == nullptr || shared > shared_frames(most->span, span)))
            most = &shot;
    return most;
}

std::string moment_item(const ReportMatter& matter, const NoticedMoment& noticed) {
    const Moment& moment = noticed.moment;
    const Time at = matter.film.times.at(moment.span.first) - matter.film.times.at(0);
    std::string html = "<li>";
    if (const Shot* shot = shot_of(matter.film, moment.span)) {
        const auto place = static_cast<std::size_t>(shot - matter.film.shots.data());
        html += "<a href=\"#" + shot_anchor(*shot) + "\">" +
                still_image(matter.stills[place], shot_words(matter.film, *shot), matter.film.film.aspect()) +
                "</a>";
    }
    html += "<div><h3>" + escaped(plain_line(moment.words)) + "</h3><p class=\"when\">" + clock_text(at) +
            (noticed.accepted ? ", accepted by " + escaped(plain_line(noticed.author)) : "") + "</p><p>" +
            escaped(moment.why) + "</p></div></li>\n";
    return html;
}

} // namespace

std::string report_moments(const ReportMatter& matter) {
    std::string html = "<section id=\"moments\" aria-labelledby=\"moments-title\">\n<h2 "
                       "id=\"moments-title\">Moments worth noticing</h2>\n";
    const auto moments = noticed_moments(matter.film, proposed_moments(matter.film, matter.order.counting));
    if (moments.empty())
        return html + "<p>Here it would stand what is unusual in this film. Nothing in it stands out from "
                      "the rest.</p>\n</section>\n";
    html += "<p class=\"rule\">What is unusual in this film, beside the rest of it. Proposed by what was "
            "measured; "
            "whether it means anything is for you to say.</p>\n<ol class=\"moments\">\n";
    for (const NoticedMoment& one : moments)
        html += moment_item(matter, one);
    return html + "</ol>\n</section>\n";
}

} // namespace decoupage
