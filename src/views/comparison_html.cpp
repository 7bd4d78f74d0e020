#include "views/comparison.hpp"
#include "views/comparison_parts.hpp"
#include "views/html.hpp"
#include "views/report_parts.hpp"
#include "views/sentences.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage {

namespace {

std::string name_of_film_at(const Comparison& comparison, std::size_t film) {
    return escaped(plain_line(file_stem(comparison.films[film]->film.path)));
}

std::string title_of(const Comparison& comparison) {
    std::string title;
    for (std::size_t film = 0; film < comparison.films.size(); ++film)
        title += (film == 0                             ? ""
                  : film + 1 == comparison.films.size() ? " and "
                                                        : ", ") +
                 name_of_film_at(comparison, film);
    return title;
}

std::string films_part(const Comparison& comparison) {
    std::string rows;
    for (std::size_t film = 0; film < comparison.films.size(); ++film)
        rows += "<tr><th scope=\"row\"><b>" + film_letter(film) + "</b></th><td>" +
                name_of_film_at(comparison, film) + "<small>" +
                escaped(key_sentence(*comparison.films[film], comparison.counting)) + "</small></td></tr>\n";
    return "<table>\n" + rows + "</table>\n";
}

/// "In 31 of 100 pairs of a shot of each, B’s is longer."
std::string pairs_words(const MeasureDifference& length, const std::string& letter) {
    const long of_hundred = std::lround(100 * length.second_is_higher());
    return "Of 100 pairs of a shot of A and one of " + letter + ", " + letter + "’s is the longer in " +
           std::to_string(of_hundred) +
           (length.is_sure() ? "." : "; which of the two has the longer shots cannot be told.");
}

std::string difference_rows(const std::vector<MeasureDifference>& differences) {
    std::string rows;
    for (const MeasureDifference& one : differences) {
        const int places = places_of(one);
        const std::string kind = one.is_sure() ? "num sure" : "num";
        rows += "<tr><th scope=\"row\">" + escaped(one.title) +
                (one.unit.empty() ? "" : ", " + escaped(one.unit)) + "</th><td class=\"num\">" +
                signed_number(one.first_median, places) + "</td><td class=\"num\">" +
                signed_number(one.second_median, places) + "</td><td class=\"" + kind + "\">" +
                with_interval(one.shift.shift, one.shift.least, one.shift.most, places) +
                "</td><td class=\"" + kind + "\">" +
                with_interval(one.cliff.d, one.cliff.least, one.cliff.most, 2) + "</td></tr>\n";
    }
    return rows;
}

std::string differences_part(const Comparison& comparison, std::size_t film) {
    const std::string letter = film_letter(film);
    const std::string heading =
        "<h3>" + letter + " beside A<span>" + name_of_film_at(comparison, film) + "</span></h3>\n";
    const auto differences = differences_between(comparison.measures[0], comparison.measures[film]);
    if (differences.empty()) return heading + "<p>There are too few shots to compare.</p>\n";
    std::string words;
    if (differences.front().name == "length")
        words = "<p>" + pairs_words(differences.front(), letter) + "</p>\n";
    return heading + words +
           "<table class=\"figures\"><thead><tr><th scope=\"col\">Of each shot</th><th scope=\"col\" "
           "class=\"num\">Median of A</th><th scope=\"col\" class=\"num\">Median of " +
           letter + "</th><th scope=\"col\" class=\"num\">" + letter +
           " − A</th><th scope=\"col\" class=\"num\">Cliff’s d</th></tr></thead><tbody>\n" +
           difference_rows(differences) + "</tbody></table>\n";
}

std::string cell_of_share(double share, double widest) {
    if (!std::isfinite(share)) return "<td class=\"num\">–</td><td class=\"part\"></td>";
    return "<td class=\"num\">" + percent(share) + "</td><td class=\"part\"><span style=\"width:" +
           svg_number(widest > 0 ? 100 * share / widest : 0) + "%\"></span></td>";
}

std::string shares_table(const Comparison& comparison, const SharesBeside& table) {
    double widest = 0;
    for (const auto& row : table.shares)
        for (const double share : row)
            if (std::isfinite(share)) widest = std::max(widest, share);
    std::string html = "<h3>" + std::string(table.title) +
                       "<span>of shots</span></h3>\n<table class=\"figures beside\">"
                       "<thead><tr><td></td>";
    for (std::size_t film = 0; film < comparison.films.size(); ++film)
        html += "<th scope=\"col\" colspan=\"2\">" + film_letter(film) + " " +
                name_of_film_at(comparison, film) + "</th>";
    html += "</tr></thead><tbody>\n";
    for (std::size_t row = 0; row < table.classes.size(); ++row) {
        html += "<tr><th scope=\"row\">" + label_words(table.classes[row]) + "</th>";
        for (const double share : table.shares[row])
            html += cell_of_share(share, widest);
        html += "</tr>\n";
    }
    return html + "</tbody></table>\n";
}

std::string section(const char* id, const char* title, const std::string& content) {
    if (content.empty()) return {};
    return "<section id=\"" + std::string(id) + "\" aria-labelledby=\"" + id + "-title\">\n<h2 id=\"" + id +
           "-title\">" + title + "</h2>\n" + content + "</section>\n";
}

std::string rule_words(const Comparison& comparison) {
    return "<p class=\"rule\">The difference is that of Hodges and Lehmann: the median of all differences "
           "between a "
           "shot of the one and a shot of the other. Cliff’s d is 1 where every shot of the film lies above "
           "every "
           "one of A, −1 where every one lies below. In brackets, intervals of 95\u00a0%; bold where they "
           "leave out "
           "nought. " +
           escaped(counting_rule(comparison.counting)) + "</p>\n";
}

} // namespace

std::string comparison_html(const Comparison& comparison) {
    std::string differences;
    for (std::size_t film = 1; film < comparison.films.size(); ++film)
        differences += differences_part(comparison, film);
    std::string shares;
    for (const SharesBeside& table : shares_beside(comparison.films))
        shares += shares_table(comparison, table);
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta http-equiv=\"Content-Security-Policy\" content=\"" +
           std::string(report_policy()) +
           "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           "<meta name=\"color-scheme\" content=\"light dark\">\n<title>" +
           title_of(comparison) + " – découpage</title>\n<style>" + report_style() + comparison_style() +
           "</style>\n</head>\n<body>\n<header>\n<h1>" + title_of(comparison) +
           "</h1>\n<p class=\"key\">Films side by side.</p>\n</header>\n<main>\n" +
           section("films", "The films", films_part(comparison)) +
           section("strips", "On one scale of time", compared_strips(comparison)) +
           section("lengths", "Shot lengths", compared_shares_chart(comparison)) +
           section("differences", "How they differ", differences + rule_words(comparison)) +
           section("shares", "Scale and camera", shares) + "<footer><p class=\"rule\">" +
           escaped(comparison.program) + "</p></footer>\n</main>\n</body>\n</html>\n";
}

} // namespace decoupage
