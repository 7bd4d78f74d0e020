// A chart of the report as a file by itself.

#include "views/chart_style.hpp"
#include "views/charts.hpp"
#include "views/html.hpp"
#include "views/report_parts.hpp"
#include "views/sentences.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <sstream>
#include <vector>

namespace decoupage {

namespace {

using Values = std::map<std::string, std::string, std::less<>>;

/// The variables that a block `:root{...}` sets, over those that were set before.
void take_variables(std::string_view block, Values& values) {
    for (std::size_t at = 0; (at = block.find("--", at)) != std::string_view::npos;) {
        const std::size_t colon = block.find(':', at), end = block.find(';', at);
        if (colon == std::string_view::npos || end == std::string_view::npos || colon > end) return;
        values[std::string(block.substr(at, colon - at))] = block.substr(colon + 1, end - colon - 1);
        at = end;
    }
}

/// The style of charts in the colours of a ground, with every variable's value in its place.
std::string plain_style(ChartGround ground) {
    const std::string_view style = chart_style();
    const std::size_t day = style.find(":root{"), night = style.find(":root{", day + 1);
    const std::size_t of_page = style.find(".chart{"), rules = style.find('}', of_page) + 1;
    Values values;
    take_variables(style.substr(day, night - day), values);
    if (ground == ChartGround::dark) take_variables(style.substr(night, of_page - night), values);
    std::string text = ".chart{font:13px " + values["--plain"] + "}"; // its size is that of the file
    for (std::size_t at = rules; at < style.size();) {
        const std::size_t variable = std::min(style.find("var(", at), style.size());
        text += style.substr(at, variable - at);
        if (variable == style.size()) break;
        const std::size_t end = style.find(')', variable);
        text += values[std::string(style.substr(variable + 4, end - variable - 4))];
        at = end + 1;
    }
    return text;
}

/// What stands between two marks, from a place on.
std::string_view between(std::string_view text, std::string_view before, std::string_view after,
                         std::size_t from) {
    const std::size_t begin = text.find(before, from);
    if (begin == std::string_view::npos) return {};
    const std::size_t end = text.find(after, begin + before.size());
    if (end == std::string_view::npos) return {};
    return text.substr(begin + before.size(), end - begin - before.size());
}

std::vector<std::string> lines_of(const std::string& words, std::size_t columns) {
    std::vector<std::string> lines;
    std::istringstream text(wrapped(words, columns));
    for (std::string line; std::getline(text, line);)
        lines.push_back(line);
    return lines;
}

constexpr double margin = 12, line_of_text = 20, small_line = 15, gap = 10;

/// The drawings one below the other, each with its caption.
class Sheet {
public:
    void add(std::string_view pieces) {
        std::size_t at = 0;
        while ((at = pieces.find("<svg ", at)) != std::string_view::npos) {
            const std::size_t end = pieces.find("</svg>", at);
            if (end == std::string_view::npos) return;
            caption(pieces.substr(0, at));
            drawing(pieces.substr(at, end - at));
            at = end + 6;
        }
    }
    /// `rules` stand under the drawings, a line each.
    std::string file(const std::string& name, const std::vector<std::string>& rules,
                     ChartGround ground) const {
        const double width = width_ + 2 * margin;
        const double height = y_ + margin + small_line * static_cast<double>(rules.size());
        const char* paper = ground == ChartGround::dark ? "#121210" : "#fbfaf7";
        std::string text = "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" viewBox=\"0 0 " +
                           svg_number(width) + " " + svg_number(height) + "\" width=\"" + svg_number(width) +
                           "\" height=\"" + svg_number(height) + "\" role=\"img\">\n<title>" + escaped(name) +
                           "</title>\n<style>" + plain_style(ground) +
                           "</style>\n<rect width=\"100%\" height=\"100%\" fill=\"" + paper + "\"/>\n" +
                           drawn_;
        double y = y_;
        for (const std::string& rule : rules)
            text += "<text x=\"" + svg_number(margin) + "\" y=\"" + svg_number(y += small_line) +
                    "\" font-size=\"11\">" + escaped(rule) + "</text>\n";
        return text + "</svg>\n";
    }
    /// Letters of the small size that fit below.
    std::size_t columns() const { return static_cast<std::size_t>(width_ / 5.4); }

private:
    /// What the figure around a drawing says of it, once.
    void caption(std::string_view before) {
        const std::size_t begin = before.rfind("<figcaption><b>");
        if (begin == std::string_view::npos || begin < captioned_) return;
        captioned_ = begin + 1;
        const std::string_view name = between(before, "<figcaption><b>", "</b>", begin);
        y_ += line_of_text;
        drawn_ += "<text class=\"said\" font-weight=\"600\" x=\"" + svg_number(margin) + "\" y=\"" +
                  svg_number(y_) + "\">" + std::string(name) + "</text>\n";
        y_ += gap;
    }
    void drawing(std::string_view svg) {
        const std::string box(between(svg, "viewBox=\"", "\"", 0));
        const std::size_t last = box.rfind(' '), middle = box.rfind(' ', last - 1);
        if (last == std::string::npos || middle == std::string::npos) return;
        const double width = std::atof(box.c_str() + middle), height = std::atof(box.c_str() + last);
        drawn_ += "<svg overflow=\"visible\" x=\"" + svg_number(margin) + "\" y=\"" + svg_number(y_) +
                  "\" width=\"" + svg_number(width) + "\" height=\"" + svg_number(height) + "\" " +
                  std::string(svg.substr(5)) + "</svg>\n";
        y_ += height + 2;
        width_ = std::max(width_, width);
    }

    std::string drawn_;
    double y_ = 6, width_ = 0;
    std::size_t captioned_ = 0;
};

} // namespace

std::string chart_svg(const Chart& chart, const Decoupage& decoupage, const ChartOrder& order) {
    const std::string pieces = chart.pieces(decoupage, order);
    if (pieces.empty()) return {};
    Sheet sheet;
    sheet.add(pieces);
    const std::string rule = chart.counts == Chart::Counts::shots ? counting_rule(order.counting) : "";
    return sheet.file(std::string(chart.title) + ". " + key_sentence(decoupage, order.counting),
                      lines_of(rule, sheet.columns()), order.ground);
}

} // namespace decoupage
