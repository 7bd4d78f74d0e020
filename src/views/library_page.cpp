#include "views/library_page.hpp"

#include "views/html.hpp"
#include "views/library_charts.hpp"
#include "views/report_parts.hpp"
#include "views/words.hpp"

#include <cmath>

namespace decoupage {

namespace {

const char* style_of_page() {
    return R"css(
.films{list-style:none;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,250px),1fr));gap:34px 28px;
  margin-top:22px}
.films li{font:14px/1.4 var(--plain);min-width:0;scroll-margin:24px}
.films h3{border:0;margin:0;padding:0;overflow-wrap:anywhere}
.films p{color:var(--quiet);font-variant-numeric:tabular-nums}
.films .chart{margin-top:6px;font-size:11px}
.films li:target h3{background:var(--here);color:var(--on-here)}
.films .chart+p{margin-top:6px}
#lengths text{fill:var(--quiet)}
.area{fill:var(--bar)}
.others{fill:none;stroke:var(--pale);stroke-width:1}
.median{stroke:var(--quiet);stroke-width:1;stroke-dasharray:3 3}
.dots circle{fill:var(--ink);fill-opacity:.5}
.dots circle.far{fill:var(--tip);fill-opacity:1}
.everything td{white-space:nowrap}
.everything th{overflow-wrap:anywhere;min-width:9em}
)css";
}

std::string anchor(std::size_t film) {
    return "film-" + std::to_string(film + 1);
}

std::string head(const LibraryPage& page) {
    std::string html = "<header>\n<h1>" + escaped(page.title) + "</h1>\n<p class=\"key\">";
    double seconds_in_all = 0, shots = 0;
    for (const LibraryPageFilm& film : page.films) {
        seconds_in_all += seconds(film.length);
        if (const double count = film.profile.value("shots"); std::isfinite(count)) shots += count;
    }
    html += counted(static_cast<std::int64_t>(page.films.size()), "film", "films") + ", " +
            clock_text(from_ticks(static_cast<std::int64_t>(seconds_in_all), 1, 1)) + " together, " +
            counted(std::llround(shots), "shot", "shots") + ".</p>\n";
    if (!page.left_out.empty()) {
        html += "<ul class=\"reservations\">\n";
        for (const std::string& sentence : page.left_out)
            html += "<li>" + escaped(plain_line(sentence)) + "</li>\n";
        html += "</ul>\n";
    }
    return html + "</header>\n";
}

std::string near_words(const LibraryPage& page, const LibraryPageFilm& film) {
    std::string words;
    for (const ScaledProfiles::Neighbour& near : film.neighbours)
        words += (words.empty() ? "near " : ", ") + std::string("<a href=\"#") + anchor(near.film) + "\">" +
                 escaped(plain_line(page.films[near.film].name)) + "</a> " + decimals(near.distance, 2);
    return words.empty() ? words : "<p>" + words + "</p>\n";
}

std::string multiple(const LibraryPage& page, std::size_t at, const CommonAxes& axes) {
    const LibraryPageFilm& film = page.films[at];
    const double shots = film.profile.value("shots");
    std::string html = "<li id=\"" + anchor(at) + "\">\n<h3>" + escaped(plain_line(film.name)) + "</h3>\n<p>";
    html += clock_text(film.length);
    if (std::isfinite(shots)) html += " · " + counted(std::llround(shots), "shot", "shots");
    html += "<br>ASL " + seconds_words(film.profile.value("asl")) + " s · MSL " +
            seconds_words(film.profile.value("msl")) + " s";
    if (!film.remark.empty()) html += " · " + escaped(film.remark);
    html += "</p>\n" + small_density(film.profile, film.length, axes) + small_lengths(film.profile, axes);
    html += near_words(page, film);
    for (const std::string& words : film.apart)
        html += "<p class=\"said\">" + escaped(words) + "</p>\n";
    return html + "</li>\n";
}

std::string multiples(const LibraryPage& page, const CommonAxes& axes) {
    std::string html =
        "<section id=\"films\">\n<h2>Film by film</h2>\n<p class=\"rule\">Above, changes of shot a "
        "minute from the film’s first frame to its last; below, the share of shots that are "
        "shorter than a length, of this film over all others. The axes are the same for all "
        "films.</p>\n<ol class=\"films\">\n";
    html += shared_lengths(axes);
    for (std::size_t at = 0; at < page.films.size(); ++at)
        html += multiple(page, at, axes);
    return html + "</ol>\n</section>\n";
}

std::string strips(const LibraryPage& page) {
    std::string html =
        "<section id=\"figures\">\n<h2>Figure by figure</h2>\n<p class=\"rule\">A dot is a film; the "
        "dashed line is the median. Red are those that stand apart, with the names of the "
        "farthest.</p>\n";
    for (std::size_t figure = 0; figure < profile_cards.size(); ++figure)
        html += figure_strip(page, figure);
    return html + "</section>\n";
}

std::string figure_cell(double value, const ProfileCard& card) {
    const std::string text = card.unit == "share"                           ? percent(value)
                             : card.name == "shots" && std::isfinite(value) ? grouped(std::llround(value))
                             : card.name == "length" && std::isfinite(value)
                                 ? clock_text(from_ticks(std::llround(value), 1, 1))
                             : card.unit == "s" ? seconds_words(value)
                                                : signed_number(value, card.unit.empty() ? 2 : 1);
    return "<td class=\"num\">" + (std::isfinite(value) ? text : std::string("–")) + "</td>";
}

std::string everything(const LibraryPage& page) {
    std::string html = "<section id=\"table\">\n<h2>All figures</h2>\n<div class=\"scroller\">\n"
                       "<table class=\"everything\"><thead><tr><th>Film</th>";
    for (const ProfileCard& card : profile_cards)
        html += "<th class=\"num\">" + escaped(card.word) +
                (card.unit.empty() || card.unit == "share" ? "" : ", " + std::string(card.unit)) + "</th>";
    html += "</tr></thead><tbody>\n";
    for (std::size_t at = 0; at < page.films.size(); ++at) {
        html += "<tr><th><a href=\"#" + anchor(at) + "\">" + escaped(plain_line(page.films[at].name)) +
                "</a></th>";
        for (std::size_t figure = 0; figure < profile_cards.size(); ++figure)
            html += figure_cell(page.films[at].profile.values[figure], profile_cards[figure]);
        html += "</tr>\n";
    }
    html += "</tbody></table>\n</div>\n";
    for (const std::string& rule : page.rules)
        html += "<p class=\"rule\">" + escaped(rule) + "</p>\n";
    return html + "</section>\n";
}

} // namespace

std::string library_page_html(const LibraryPage& page) {
    std::string html = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                       "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
                       "'unsafe-inline'\">\n<meta name=\"viewport\" content=\"width=device-width, "
                       "initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>" +
                       escaped(page.title) + " – découpage</title>\n<style>" + report_style() +
                       style_of_page() + "</style>\n</head>\n<body>\n";
    html += head(page);
    html += "<nav aria-label=\"Parts of this page\"><a href=\"#films\">Film by film</a> <a "
            "href=\"#figures\">Figure by figure</a> <a href=\"#table\">All figures</a></nav>\n<main>\n";
    if (!page.films.empty()) html += multiples(page, CommonAxes(page)) + strips(page) + everything(page);
    return html + "</main>\n</body>\n</html>\n";
}

} // namespace decoupage
