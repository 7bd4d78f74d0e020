#include "figures/camera.hpp"
#include "figures/gaze.hpp"
#include "figures/picture.hpp"
#include "figures/scale.hpp"
#include "figures/transitions.hpp"
#include "views/base64.hpp"
#include "views/corrections.hpp"
#include "views/html.hpp"
#include "views/report_parts.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <array>

namespace decoupage {

namespace {

std::string length_of(const Decoupage& film, const Shot& shot) {
    return length_text(film.times.length(shot.span)) + " s";
}

/// What stands under a still about the transition before it.
std::string before_line(const Decoupage& film, const Shot& shot) {
    const Segment& before = shot.before;
    if (before.label.empty()) return "<span class=\"in\">the film begins</span>";
    std::string text = transition_words(before);
    if (!before.span.empty()) text += ", " + length_text(film.times.length(before.span)) + " s";
    std::string html =
        "<span class=\"in" + std::string(before.label == "cut" ? " cut" : "") + "\">" + escaped(text);
    if (before.confidence < doubtful_below)
        html += " <span class=\"unsure\">" + percent(static_cast<double>(before.confidence)) + " sure</span>";
    if (before.correction > 0) html += ", " + escaped(set_by_words(film, before));
    return html + "</span>";
}

/// What the camera does in a picture: "pan, shaking". That it stands is said only where it does nothing else.
std::string camera_line(const Decoupage& film, const Shot& shot) {
    const auto movement = movement_of(film, shot);
    if (shot.kind != Shot::Kind::picture || !movement) return {};
    std::string words;
    bool unsure = false;
    for (const std::string& label : movement->all)
        if (label == "uncertain")
            unsure = true;
        else if (label != "static" && label != "minimal")
            words += (words.empty() ? "" : ", ") + label;
    if (words.empty() && movement->label != "uncertain") words = movement->label;
    if (unsure) words += words.empty() ? "camera uncertain" : ", partly uncertain";
    return " <span class=\"camera\">" + escaped(words) + "</span>";
}

/// "medium close-up", "long?" where it is a guess.
std::string scale_line(const Decoupage& film, const Shot& shot) {
    const auto scale = scale_of(film, shot);
    if (!scale) return {};
    return " <span class=\"camera\">" + label_words(scale->label) + (scale->guessed ? "?" : "") + "</span>";
}

/// Said only where somebody looks into it: "looks into the lens", with a question mark where that is
/// doubtful.
std::string gaze_line(const Decoupage& film, const Shot& shot) {
    const auto gaze = look_into_lens_of(film, shot.span);
    if (!gaze || !gaze->value) return {};
    constexpr double doubtful = 0.8;
    return " <span class=\"camera\">looks into the lens" +
           std::string(gaze->confidence < doubtful ? "?" : "") + "</span>";
}

std::string shot_figure(const ReportMatter& matter, std::size_t index) {
    const Decoupage& film = matter.film;
    const Shot& shot = film.shots[index];
    const Time start = film.times.at(shot.span.first);
    std::string html = "<li class=\"shot " + std::string(name_of(shot.kind)) + "\" id=\"" +
                       shot_anchor(shot) + "\" data-start=\"" + svg_number(seconds(start)) +
                       "\" data-name=\"" + (shot.number > 0 ? std::to_string(shot.number) : "black") + "\">";
    html += still_image(matter.stills[index], shot_words(film, shot), film.film.aspect());
    html += still_palette(matter, shot);
    html += "<p class=\"num\"><b>" + (shot.number > 0 ? std::to_string(shot.number) : std::string("black")) +
            "</b> <span>" + clock_text(start) + "</span> <span class=\"length\">" + length_of(film, shot) +
            "</span></p><p>";
    if (shot.kind == Shot::Kind::card) html += "<span class=\"kind\">card</span> ";
    return html + before_line(film, shot) + scale_line(film, shot) + gaze_line(film, shot) +
           camera_line(film, shot) + "</p></li>\n";
}

/// Minutes a group of the sheet spans, so that none is too long to be looked over; 0 for no groups.
int minutes_a_group(const ReportMatter& matter) {
    constexpr std::size_t looked_over = 100;
    if (matter.film.shots.size() <= looked_over) return 0;
    const double minutes = seconds(matter.axis.duration) / 60;
    for (const int usual : {60, 30, 20, 15, 10, 5, 2})
        if (static_cast<double>(matter.film.shots.size()) * usual / minutes <= looked_over) return usual;
    return 1;
}

std::string group_heading(const ReportMatter& matter, Time from, Time until, std::size_t first,
                          std::size_t end) {
    const auto numbered = std::count_if(matter.film.shots.begin() + static_cast<std::ptrdiff_t>(first),
                                        matter.film.shots.begin() + static_cast<std::ptrdiff_t>(end),
                                        [](const Shot& shot) { return shot.number > 0; });
    return "<h3 class=\"num\">" + clock_text(from) + "–" + clock_text(std::min(until, matter.axis.duration)) +
           " <span>" + counted(numbered, "shot", "shots") + "</span></h3>\n";
}

/// Which group a shot belongs to; all to one where there are no groups.
long long group_of(const ReportMatter& matter, std::size_t index, int minutes) {
    const Time start = matter.film.times.at(matter.film.shots[index].span.first);
    return minutes == 0 ? 0 : std::chrono::floor<std::chrono::minutes>(start).count() / minutes;
}

std::string groups(const ReportMatter& matter) {
    const int minutes = minutes_a_group(matter);
    const bool few = matter.film.shots.size() <= 12; // room for larger stills
    std::string html;
    for (std::size_t index = 0; index < matter.film.shots.size();) {
        const long long group = group_of(matter, index, minutes);
        std::size_t end = index;
        while (end < matter.film.shots.size() && group_of(matter, end, minutes) == group)
            ++end;
        const std::chrono::minutes from(group * minutes);
        if (minutes > 0)
            html += group_heading(matter, from, from + std::chrono::minutes(minutes), index, end);
        html += "<ol class=\"sheet" + std::string(few ? " few" : "") + "\">\n";
        for (; index < end; ++index)
            html += shot_figure(matter, index);
        html += "</ol>\n";
    }
    return html;
}

} // namespace

std::string shot_anchor(const Shot& shot) {
    return shot.number > 0 ? "shot-" + std::to_string(shot.number)
                           : "black-" + std::to_string(shot.span.first);
}

std::string shot_words(const Decoupage& film, const Shot& shot) {
    static constexpr std::array<const char*, 3> names{"Shot", "Card", "Black"};
    std::string words = names[static_cast<std::size_t>(shot.kind)];
    if (shot.number > 0) words += ' ' + std::to_string(shot.number);
    words += ", " + clock_text(film.times.at(shot.span.first)) + ", " + length_of(film, shot);
    if (shot.before.label.empty()) return words;
    return words + ", after a " + transition_words(shot.before);
}

std::string still_image(const Still* still, const std::string& alternative, double aspect) {
    if (still == nullptr || still->width <= 0 || still->height <= 0)
        return "<div class=\"still none\" style=\"aspect-ratio:" + svg_number(aspect > 0 ? aspect : 1.78) +
               "\"><span>no still</span></div>";
    return "<img class=\"still\" decoding=\"async\" width=\"" + std::to_string(still->width) +
           "\" height=\"" + std::to_string(still->height) + "\" alt=\"" + escaped(alternative) +
           "\" src=\"data:image/jpeg;base64," + base64(still->jpeg) + "\">";
}

std::string report_sheet(const ReportMatter& matter) {
    const auto open = [](const std::string& style) {
        return "<section id=\"shots\"" + style +
               " aria-labelledby=\"shots-title\">\n<h2 id=\"shots-title\">Shots</h2>\n";
    };
    if (matter.film.shots.empty())
        return open("") +
               "<p>Here a still of every shot would stand, with its number, time, length and the transition "
               "it begins with. No shots were found.</p>\n</section>\n";
    const double inside = picture_aspect(matter.film);
    const bool has_bars = inside > 0 && aspect_name(inside) != aspect_name(matter.film.film.aspect());
    std::string html = open(has_bars ? " style=\"--inside:" + svg_number(inside) + "\"" : "");
    html += "<p class=\"rule\">A still from each shot above the colours it is made of, with its number, the "
            "time at "
            "which it stands alone, how long it does, the transition it begins with, and what its camera "
            "does.</p>\n";
    if (has_bars)
        html += "<p class=\"choice\"><label><input type=\"checkbox\" id=\"without-bars\"> Without the black "
                "bars: " +
                aspect_name(inside) + "</label></p>\n";
    return html + groups(matter) + "</section>\n";
}

} // namespace decoupage
