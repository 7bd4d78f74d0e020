#include "figures/conventions.hpp"
#include "figures/running_speed.hpp"
#include "views/film_figures.hpp"
#include "views/html.hpp"
#include "views/report_parts.hpp"
#include "views/rule_charts.hpp"
#include "views/rule_grid.hpp"
#include "views/sentences.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t most_takes = 24; // named one by one

std::string option_list(const RuleSwitch& one, std::size_t chosen) {
    std::string html;
    for (std::size_t option = 0; option < one.options.size(); ++option)
        html += "<option value=\"" + std::to_string(option) + "\"" + (option == chosen ? " selected" : "") +
                ">" + escaped(one.options[option]) + "</option>";
    return html;
}

std::string joined(const std::vector<std::size_t>& options) {
    std::string text;
    for (const std::size_t option : options)
        text += (text.empty() ? "" : ",") + std::to_string(option);
    return text;
}

std::string preset_choice(const std::string& title, const std::string& options, bool chosen) {
    return "<label><input type=\"radio\" name=\"convention\" value=\"" + options + "\"" +
           (chosen ? " checked" : "") + ">" + escaped(title) + "</label>";
}

std::string switch_row(const std::string& name, const std::string& title, const std::string& options) {
    return "<div><label for=\"rule-" + name + "\">" + escaped(title) + "</label><select id=\"rule-" + name +
           "\" name=\"" + name + "\">" + options + "</select></div>";
}

/// The switches; hidden until the script shows them, since without it they would do nothing.
std::string switches(const RuleGrid& grid, const Counting& in_force) {
    const std::vector<std::size_t> chosen = grid.options_of(in_force);
    std::string html = "<form class=\"rules\" hidden><fieldset><legend>Count as</legend>";
    for (const Convention& convention : conventions())
        html += preset_choice(std::string(convention.title), joined(grid.options_of(convention.counting)),
                              convention.counting == in_force);
    html += preset_choice("Rules of your own", "", convention_of(in_force) == nullptr) +
            "</fieldset><div class=\"switches\">";
    for (std::size_t one = 0; one < grid.switches().size(); ++one) {
        const RuleSwitch& rule = grid.switches()[one];
        html += switch_row(rule.name, rule.title, option_list(rule, chosen[one]));
    }
    const RuleSwitch trend{"trend",
                           "The trendline is",
                           {"a moving mean", "straight", "of degree 2", "of degree 3", "of degree 4",
                            "of degree 5", "of degree 6"}};
    return html + switch_row(trend.name, trend.title, option_list(trend, 0)) + "</div></form>\n";
}

bool told_apart(const Figure& figure) {
    return figure.name == "long_takes" || figure.name == "long_takes_time";
}

/// The values of the table, in the order of its rows.
std::string values_of(const FilmFigures& figures) {
    std::string text;
    for (const Figure& figure : figures_of(figures))
        if (!told_apart(figure)) text += (text.empty() ? "" : "|") + value_words(figure);
    return text;
}

std::string figures_rows(const FilmFigures& figures) {
    const std::string shared = counting_rule(figures.counting);
    std::string html;
    for (const Figure& figure : figures_of(figures)) {
        if (told_apart(figure)) continue;
        const std::string own = figure.rule.substr(0, figure.rule.size() - shared.size());
        html += "<tr><th scope=\"row\">" + escaped(figure.word) + "</th><td class=\"num\" data-value>" +
                escaped(value_words(figure)) + "</td><td class=\"rule\">" + escaped(own) + "</td></tr>\n";
    }
    return html;
}

/// The takes that are long by a rule: how many, how long together, and each with the way to its still.
std::string takes_words(const ReportMatter& matter, FilmFigures figures, double rule) {
    figures = with_long_takes(std::move(figures), rule);
    std::string html = "<caption>Long takes. " + escaped(long_take_rule(figures.counting));
    if (!std::isfinite(figures.long_from)) return html + " There are too few shots for a fence.</caption>";
    if (rule == 0) html += " Here it is at " + seconds_words(figures.long_from) + " s.";
    html += "</caption><tbody>";
    if (figures.long_takes.empty()) return html + "<tr><td>None.</td></tr></tbody>";
    for (std::size_t one = 0; one < std::min(most_takes, figures.long_takes.size()); ++one) {
        const CountedShot& take = figures.long_takes[one];
        const Shot& shot = matter.film.shots[take.index];
        html += "<tr><th scope=\"row\"><a href=\"" + escaped(matter.order.shots_page) + "#" +
                shot_anchor(shot) + "\">Shot " + std::to_string(shot.number) + "</a></th><td class=\"num\">" +
                clock_text(take.start) + "</td><td class=\"num\">" + seconds_words(seconds(take.length)) +
                " s</td></tr>";
    }
    if (figures.long_takes.size() > most_takes)
        html +=
            "<tr><td colspan=\"3\">and " +
            counted(static_cast<std::int64_t>(figures.long_takes.size() - most_takes), "other", "others") +
            "</td></tr>";
    return html + "</tbody>";
}

std::string chart_of(const RuleChart& chart, const ReportMatter& matter, const FilmFigures& figures,
                     const RuleScales& scales) {
    return "<figure class=\"moves\"><figcaption><b>" + chart.title + "</b> " + chart.caption +
           "</figcaption>" +
           open_chart("rule-" + chart.name, chart.width, chart.height, chart.title, chart.description) +
           chart.frame(scales) + "<g data-part=\"" + chart.name + "\"" +
           (chart.name == "graph" ? " data-trend=\"0\"" : "") + ">" +
           chart.drawn(matter.film, figures, scales) + "</g></svg></figure>\n";
}

/// What each variant draws and says: whatever two of them have alike stands once.
class Parts {
public:
    void add(const std::string& name, const std::string& text) {
        Json& part = parts_[name];
        auto& known = known_[name];
        const auto [place, is_new] = known.emplace(text, known.size());
        if (is_new) part["texts"].push_back(text);
        part["of"].push_back(place->second);
    }
    const Json& told() const { return parts_; }

private:
    Json parts_ = Json::object();
    std::map<std::string, std::map<std::string, std::size_t>> known_;
};

/// The rules in force, and what of them could not be looked at.
std::string rule_words(const Decoupage& film, const Counting& counting) {
    const std::string missing = counting_reservation(film, counting);
    return counting_rule(counting) + (missing.empty() ? "" : " " + missing);
}

/// What the script puts in the place of what stands, for each convention: told in report_rules_script.cpp.
std::string payload(const ReportMatter& matter, const RuleGrid& grid, const RuleScales& scales) {
    Json sizes = Json::array(), variant = Json::array(), rules = Json::array(), takes = Json::array();
    for (const RuleSwitch& one : grid.switches())
        sizes.push_back({one.name, one.options.size()});
    for (std::size_t convention = 0; convention < grid.size(); ++convention) {
        variant.push_back(grid.variant_of(convention));
        rules.push_back(rule_words(matter.film, grid.counting(convention)));
    }
    Parts parts;
    for (const FilmFigures& figures : grid.variants()) {
        parts.add("values", values_of(figures));
        parts.add("key", key_sentence(matter.film, figures.counting));
        for (const auto* charts : {&length_charts(), &film_charts()})
            for (const RuleChart& chart : *charts)
                parts.add(chart.name, chart.drawn(matter.film, figures, scales));
        Json by_rule = Json::array();
        for (const double rule : grid.long_takes())
            by_rule.push_back(takes_words(matter, figures, rule));
        takes.push_back(by_rule);
    }
    const Json all{
        {"sizes", sizes}, {"variant", variant}, {"rules", rules}, {"parts", parts.told()}, {"takes", takes}};
    std::string text = all.dump(-1, ' ', false, Json::error_handler_t::replace);
    for (std::size_t at = 0; (at = text.find('<', at)) != std::string::npos; at += 6)
        text.replace(at, 1, "\\u003c"); // nothing in it may end the element it stands in
    return "<script type=\"application/json\" id=\"rules\">" + text + "</script>\n";
}

} // namespace

std::string report_rules(const ReportMatter& matter) {
    const RuleGrid grid(matter.film, matter.order.counting);
    const RuleScales scales(matter.axis, grid.variants());
    const std::size_t in_force = grid.convention_of(grid.options_of(matter.order.counting));
    const FilmFigures& figures = grid.variants()[grid.variant_of(in_force)];
    std::string html = switches(grid, matter.order.counting) +
                       "<p class=\"rule\" aria-live=\"polite\"><b data-part=\"title\">" +
                       escaped(convention_title(matter.order.counting)) + ".</b> <span data-part=\"rules\">" +
                       escaped(rule_words(matter.film, matter.order.counting)) + "</span></p>\n";
    if (const std::string speed = speed_sentence(matter.film); !speed.empty())
        html += "<p class=\"rule\">" + escaped(speed) + "</p>\n";
    html +=
        "<div class=\"pair\"><div><table class=\"figures moving\"><thead><tr><th scope=\"col\">Figure</th>"
        "<th scope=\"col\" class=\"num\">Value</th><th scope=\"col\">How</th></tr></thead><tbody>\n" +
        figures_rows(figures) + "</tbody></table></div><div>";
    for (const RuleChart& chart : length_charts())
        html += chart_of(chart, matter, figures, scales);
    html += "<table class=\"takes\" data-part=\"takes\">" +
            takes_words(matter, figures, matter.order.counting.long_take) + "</table></div></div>\n";
    html +=
        "<div class=\"scroller\" tabindex=\"0\" role=\"group\" aria-label=\"Figures along the film\"><div "
        "class=\"wide\">\n";
    for (const RuleChart& chart : film_charts())
        html += chart_of(chart, matter, figures, scales) +
                (chart.name == "steps" ? axis_chart(matter.axis) : std::string());
    return html + "</div></div>\n" + payload(matter, grid, scales);
}

} // namespace decoupage
