#include "views/corrections.hpp"
#include "views/html.hpp"
#include "views/report_parts.hpp"
#include "views/words.hpp"

#include <algorithm>

namespace decoupage {

namespace {

std::string fact(const std::string& name, const std::string& value) {
    return value.empty() ? "" : "<dt>" + name + "</dt><dd>" + escaped(value) + "</dd>\n";
}

std::string picture_words(const Film& film) {
    if (film.height == 0) return {};
    std::string words =
        film.codec + ", " + std::to_string(film.width) + " × " + std::to_string(film.height) + " pixels";
    if (film.aspect_width != film.aspect_height)
        words += " of shape " + std::to_string(film.aspect_width) + ":" + std::to_string(film.aspect_height);
    words += ", " + std::to_string(film.bits) + " bits";
    if (film.rotation != 0) words += ", turned by " + std::to_string(film.rotation) + "°";
    if (film.high_dynamic_range) words += ", high dynamic range";
    return words;
}

/// FFmpeg names a container by all its relatives, "mov,mp4,m4a,3gp": the first two will do.
std::string container_words(const std::string& names) {
    const auto first = names.find(',');
    if (first == std::string::npos) return names;
    return names.substr(0, first) + " / " + names.substr(first + 1, names.find(',', first + 1) - first - 1);
}

std::string settings_words(const ReadingKey& key) {
    std::string words;
    for (const auto& [name, value] : key.settings) {
        std::string text = decimals(value, 4);
        text.erase(text.find_last_not_of('0') + 1);
        if (text.back() == '.') text.pop_back();
        words += (words.empty() ? "" : ", ") + label_words(name) + " " + text;
    }
    return words.empty() ? "none" : words;
}

std::string readings_table(const std::vector<ReadingKey>& keys) {
    if (keys.empty()) return "<p>Nothing has read this film yet.</p>\n";
    std::string html =
        "<table class=\"figures\"><caption>Who read the film, and with which settings.</caption><thead><tr>"
        "<th scope=\"col\">Analyser</th><th scope=\"col\" class=\"num\">Version</th>"
        "<th scope=\"col\">Settings in force</th></tr></thead><tbody>\n";
    for (const ReadingKey& key : keys)
        html += "<tr><th scope=\"row\">" + escaped(label_words(key.analyser)) + "</th><td class=\"num\">" +
                std::to_string(key.version) + "</td><td>" + escaped(settings_words(key)) + "</td></tr>\n";
    return html + "</tbody></table>\n";
}

/// What a person changed, as far as it is in force.
std::string corrections_list(const Decoupage& film) {
    const auto in_force = standing(film.corrections).in_force;
    if (in_force.empty()) return {};
    std::string html =
        "<table class=\"figures\"><caption>What a person corrected in the transitions.</caption><thead><tr>"
        "<th scope=\"col\">Correction</th><th scope=\"col\">By</th><th scope=\"col\">When</th></tr></thead>"
        "<tbody>\n";
    for (const Correction& correction : in_force)
        html += "<tr><th scope=\"row\">" + std::to_string(correction.number) + ". " +
                escaped(correction_sentence(correction, correction.number)) + "</th><td>" +
                escaped(correction.author) + "</td><td>" + escaped(date_words(correction.made_at)) +
                "</td></tr>\n";
    return html + "</tbody></table>\n";
}

} // namespace

std::string report_making(const ReportMatter& matter) {
    const Film& film = matter.film.film;
    std::string html = "<section id=\"making\" aria-labelledby=\"making-title\">\n<h2 "
                       "id=\"making-title\">How it was made</h2>\n"
                       "<div class=\"pair\"><dl>\n";
    html += fact("Film", file_name(film.path));
    html += fact("Size",
                 film.print.bytes > 0 ? grouped(static_cast<std::int64_t>(film.print.bytes)) + " bytes" : "");
    html += fact("Print", film.print.digest) + fact("Container", container_words(film.container)) +
            fact("Picture", picture_words(film));
    html += fact("Sound", film.sound_codec.empty() ? "none" : film.sound_codec);
    html += fact("Screened", date_words(matter.film.screened_at)) + fact("By", matter.order.program);
    for (const auto& [lookout, file, digest] : matter.film.models)
        html += fact("Model for " + escaped(label_words(lookout)), file + ", digest " + digest);
    html += "</dl><div>" + readings_table(matter.film.keys) + corrections_list(matter.film) +
            "</div></div>\n<div class=\"prose\">\n";
    html += "<p>Frames are numbered from 0 in the order in which they are shown. A span names its first "
            "frame and the "
            "first that no longer belongs to it. Times are the film’s own time stamps. How sure a finding is "
            "says how "
            "often findings like it are true: of those with 80\u00a0%, four in five.</p>\n";
    html += "<p class=\"rule\"><b>ASL</b>, average shot length: seconds divided by shots. <b>MSL</b>, median "
            "shot length: "
            "half of the shots are shorter. <b>Dissolve</b>: one shot appears while the other goes. "
            "<b>Fade</b>: to or from "
            "black or a colour. <b>Wipe</b>: an edge moves across the picture. <b>Card</b>: a title or "
            "intertitle.</p>\n";
    return html + "</div>\n</section>\n";
}

} // namespace decoupage
