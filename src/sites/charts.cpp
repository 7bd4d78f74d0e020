#include "sites/chart_words.hpp"
#include "sites/sheet.hpp"
#include "sites/typography.hpp"
#include "views/barcode.hpp"
#include "views/html.hpp"
#include "views/png.hpp"

#include <array>
#include <optional>

namespace decoupage {

namespace {

struct NamedChart {
    std::string_view name;
    Word word;
    std::optional<FilmChart> chart; ///< nothing for the barcode, which is a picture
};

constexpr std::array named_charts{
    NamedChart{"shot-lengths", Word::chart_shot_lengths, FilmChart::shot_lengths},
    NamedChart{"cut-density", Word::chart_cut_density, FilmChart::cut_density},
    NamedChart{"barcode", Word::chart_barcode, std::nullopt},
    NamedChart{"timeline", Word::chart_timeline, FilmChart::timeline},
    NamedChart{"sound", Word::chart_sound, FilmChart::sound},
    NamedChart{"scales", Word::chart_scales, FilmChart::scales}};

const NamedChart* chart_of_name(std::string_view name) {
    for (const NamedChart& one : named_charts)
        if (one.name == name) return &one;
    return nullptr;
}

/// Identifiers within a drawing, with the chart's own name before them: two charts may share a part.
std::string with_own_names(std::string drawn, const std::string& chart) {
    const std::string before = chart + "-";
    for (std::size_t at = 0; (at = drawn.find(" id=\"", at)) != std::string::npos;)
        drawn.insert(at += 5, before);
    constexpr std::string_view labelled = " aria-labelledby=\"";
    for (std::size_t at = 0; (at = drawn.find(labelled, at)) != std::string::npos;) {
        drawn.insert(at += labelled.size(), before);
        const auto end = drawn.find('"', at);
        if (const auto second = drawn.find(' ', at); second < end) drawn.insert(second + 1, before);
    }
    return drawn;
}

std::string drawing(const Sheet& sheet, const NamedChart& named, const std::string& words) {
    const Decoupage& film = *sheet.film();
    if (named.chart)
        return chart_in(with_own_names(film_chart(film, *named.chart, sheet.matter.order().counting),
                                       std::string(named.name)),
                        sheet.matter.language());
    if (barcode(film, 1).columns == 0) return {};
    const std::string file = sheet.side == Side::before ? "barcode-before.png" : "barcode.png";
    return "<img class=\"barcode\" src=\"" + file + "\" width=\"1000\" height=\"48\" alt=\"" +
           escaped(words.empty() ? sheet.matter.said(Word::barcode_caption) : words) + "\">";
}

} // namespace

std::string barcode_png(const Decoupage& film) {
    constexpr int columns = 1000, rows = 48;
    const Barcode strip = barcode(film, columns);
    return strip.columns == 0 ? "" : png(strip.columns, rows, blended(strip, rows));
}

std::string chart_figure(Sheet& sheet, const std::string& name, const std::string& words) {
    const NamedChart* named = chart_of_name(name);
    if (named == nullptr || sheet.film() == nullptr) return {};
    const std::string title = sheet.matter.said(named->word);
    if (sheet.charts.contains(name))
        return "<p class=\"quiet\"><a href=\"#chart-" + name + "\">" +
               escaped(sheet.matter.said(Word::chart_above, {title})) + "</a></p>\n";
    const std::string drawn = drawing(sheet, *named, words);
    if (drawn.empty()) return {};
    sheet.charts.insert(name);
    std::string caption = named->chart ? "" : "<b>" + escaped(title) + "</b> ";
    caption += escaped(words);
    if (!words.empty() && words.find_last_of(".!?…") != words.size() - 1) caption += ".";
    if (sheet.side == Side::before && sheet.matter.has_limit())
        caption += " " + escaped(sheet.matter.said(Word::chart_cut_off,
                                                   {time_of(*sheet.film(), sheet.matter.limit())}));
    return "<figure class=\"drawn\" id=\"chart-" + name + "\">" +
           (caption.empty() ? "" : "<figcaption>" + caption + "</figcaption>") +
           "<div class=\"scroller\" tabindex=\"0\" role=\"group\" aria-label=\"" + escaped(title) + "\"" +
           ">" + drawn + "</div></figure>\n";
}

} // namespace decoupage
