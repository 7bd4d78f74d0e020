#include "figures/camera.hpp"
#include "figures/scale.hpp"
#include "sites/sheet.hpp"
#include "sites/typography.hpp"
#include "views/html.hpp"

#include <algorithm>
#include <cstdio>

namespace decoupage {

namespace {

constexpr std::size_t longest_strip = 8, most_evidence = 2;

std::string shot_and_time(const Sheet& sheet, const Still& still) {
    const Decoupage& film = *sheet.film();
    const std::string time = time_of(film, still.frame);
    const Shot* shot = shot_at(film, still.frame);
    if (shot == nullptr || shot->number == 0) return time;
    return sheet.matter.said(Word::shot_at, {std::to_string(shot->number), time});
}

/// For those who cannot see it.
std::string alternative(const Sheet& sheet, const Still& still) {
    const Decoupage& film = *sheet.film();
    const Shot* shot = shot_at(film, still.frame);
    const std::string number = shot == nullptr ? "–" : std::to_string(shot->number);
    std::string words = sheet.matter.said(Word::still_of_shot, {number, time_of(film, still.frame)});
    const std::string known = shot == nullptr ? "" : shot_said(film, *shot, sheet.matter.language());
    return known.empty() ? words : words + ", " + known;
}

} // namespace

std::string file_of(const Still& still) {
    char name[40];
    std::snprintf(name, sizeof name, "stills/%07lld.jpg", static_cast<long long>(still.frame));
    return name;
}

std::string time_of(const Decoupage& film, Frame frame) {
    return clock_text(film.times.at(frame));
}

const Shot* shot_at(const Decoupage& film, Frame frame) {
    const auto found =
        std::ranges::find_if(film.shots, [&](const Shot& shot) { return shot.span.contains(frame); });
    return found == film.shots.end() ? nullptr : &*found;
}

std::string shot_said(const Decoupage& film, const Shot& shot, Language language) {
    if (shot.kind != Shot::Kind::picture) return label_said(name_of(shot.kind), language);
    std::string words;
    if (const auto scale = scale_of(film, shot)) words = label_said(scale->label, language);
    if (const auto movement = movement_of(film, shot); movement && movement->label != "uncertain")
        words += (words.empty() ? "" : ", ") + label_said(movement->label, language);
    return words;
}

std::string still_picture(Sheet& sheet, const Still& still, const std::string& words) {
    if (!sheet.shows_stills() || sheet.film() == nullptr) return {};
    sheet.stills.insert(&still);
    return "<img src=\"" + file_of(still) + "\" width=\"" + std::to_string(still.width) + "\" height=\"" +
           std::to_string(still.height) + "\" loading=\"lazy\" alt=\"" +
           escaped(words.empty() ? alternative(sheet, still) : words) + "\">";
}

std::string still_figure(Sheet& sheet, const Still& still, const std::string& words,
                         const std::string& caption) {
    if (sheet.film() == nullptr) return {};
    const std::string below = (caption.empty() ? "" : escaped(caption) + " · ") + "<span class=\"num\">" +
                              escaped(shot_and_time(sheet, still)) + "</span>";
    return "<figure class=\"still\">" + still_picture(sheet, still, words) + "<figcaption>" + below +
           "</figcaption></figure>\n";
}

std::string strip_figure(Sheet& sheet, FrameSpan span, const std::string& name, const std::string& words) {
    const Decoupage* film = sheet.film();
    if (film == nullptr) return {};
    std::string row;
    if (sheet.shows_stills())
        for (const Still* still : sheet.matter.stills(span, sheet.side, longest_strip))
            row += "<li>" + still_picture(sheet, *still, {}) + "<span class=\"num\">" +
                   time_of(*film, still->frame) + "</span></li>";
    const std::string length = number_in(length_text(film->times.length(span)), sheet.matter.language());
    const std::string times = sheet.matter.said(
        Word::place_from_to, {time_of(*film, span.first), time_of(*film, span.end), length});
    std::string html = "<figure class=\"strip\">";
    if (!row.empty())
        html += "<ol aria-label=\"" +
                escaped(words.empty() ? sheet.matter.said(Word::strip_of, {name}) : words) + "\">" + row +
                "</ol>";
    return html + "<figcaption>" + escaped(set_in(name, sheet.matter.language())) +
           " · <span class=\"num\">" + escaped(times) + "</span></figcaption></figure>\n";
}

std::string evidence(Sheet& sheet, const std::vector<const SiteClaim*>& claims) {
    if (!sheet.shows_stills() || sheet.film() == nullptr) return {};
    std::string figures;
    std::size_t shown = 0;
    for (const SiteClaim* claim : claims) {
        if (claim->tested == nullptr || claim->tested->spans.empty()) continue;
        const auto& spans = claim->tested->spans;
        const std::size_t each = spans.size() == 1 && claims.size() == 1 ? most_evidence : 1;
        for (std::size_t at = 0; at < spans.size() && shown < most_evidence; ++at)
            for (const Still* still : sheet.matter.stills(spans[at], sheet.side, each)) {
                if (shown == most_evidence || sheet.stills.contains(still)) continue;
                figures += still_figure(sheet, *still, {});
                ++shown;
            }
    }
    if (figures.empty()) return {};
    return "<div class=\"evidence\" role=\"group\" aria-label=\"" +
           escaped(sheet.matter.said(Word::evidence)) + "\">" + figures + "</div>\n";
}

} // namespace decoupage
