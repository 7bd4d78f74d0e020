#include "views/film_figures.hpp"

#include "figures/conventions.hpp"
#include "figures/measures.hpp"
#include "figures/quantile.hpp"
#include "figures/running_speed.hpp"
#include "figures/sequences.hpp"
#include "views/sentences.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage {

namespace {

constexpr std::size_t width = 78;

std::string padded(const std::string& text, std::size_t wide) {
    return text + std::string(wide > columns(text) ? wide - columns(text) : 1, ' ');
}

std::string at_right(const std::string& text, std::size_t wide) {
    return std::string(wide > columns(text) ? wide - columns(text) : 1, ' ') + text;
}

std::string figures_rows(const FilmFigures& figures) {
    std::string text;
    for (const Figure& figure : figures_of(figures)) {
        if (figure.name == "medcouple" || figure.name == "lognormal_mean" || figure.name == "autocorrelation")
            text += '\n';
        text += "  " + padded(figure.word, 46) + at_right(value_words(figure), 12) + '\n';
    }
    return text;
}

std::string long_takes_rows(const Decoupage& decoupage, const FilmFigures& figures) {
    std::string text = "\n" + wrapped("Long takes: " + long_take_rule(figures.counting), width) + '\n';
    if (!std::isfinite(figures.long_from)) return text + "  Too few shots for a fence.\n";
    if (figures.long_takes.empty()) return text + "  None.\n";
    for (const CountedShot& take : figures.long_takes)
        text += "  " + padded("shot " + std::to_string(decoupage.shots[take.index].number), 12) +
                at_right(clock_text(take.start), 10) +
                at_right(seconds_words(seconds(take.length)) + " s", 12) + '\n';
    return text;
}

/// Five numbers of a measure, and how far neighbours go together.
std::string measure_row(const ShotMeasure& measure) {
    std::vector<double> known;
    std::ranges::copy_if(measure.values, std::back_inserter(known),
                         [](double value) { return std::isfinite(value); });
    const auto neighbours = rhythm_of(known).autocorrelations;
    std::ranges::sort(known);
    const bool enough = known.size() >= 4;
    const auto said = [](double value) { return at_right(decimals(value, 2), 9); };
    const auto part = [&](double p) { return enough ? said(quantile(known, p)) : at_right("–", 9); };
    std::string title(measure.title);
    if (!measure.unit.empty()) title += ", " + std::string(measure.unit);
    return "  " + padded(title, 22) + said(known.front()) + part(0.25) + part(0.5) + part(0.75) +
           said(known.back()) + at_right(neighbours.empty() ? "–" : decimals(neighbours[0], 2), 8) + '\n';
}

std::string measures_rows(const Decoupage& decoupage, const FilmFigures& figures) {
    std::string text = "\n" + padded("Of every shot", 24) + at_right("least", 9) + at_right("quarter", 9) +
                       at_right("half", 9) + at_right("quarter", 9) + at_right("most", 9) +
                       at_right("with next", 9) + '\n';
    for (const ShotMeasure& measure : shot_measures(decoupage, figures.shots))
        text += measure_row(measure);
    return text;
}

/// "medium          medium 12, long 4": what follows each class, the most frequent first.
std::string following_rows(const std::string& title, const Following& pairs) {
    if (pairs.classes.empty()) return {};
    std::string text = "\n" + title + '\n';
    for (std::size_t one = 0; one < pairs.classes.size(); ++one) {
        std::vector<std::pair<int, std::string>> next;
        for (std::size_t other = 0; other < pairs.classes.size(); ++other)
            if (pairs.counts[one][other] > 0)
                next.emplace_back(-pairs.counts[one][other], label_words(pairs.classes[other]));
        std::ranges::sort(next);
        std::string list;
        for (const auto& [count, name] : next)
            list += (list.empty() ? "" : ", ") + name + ' ' + std::to_string(-count);
        text += "  " + padded(label_words(pairs.classes[one]), 20) +
                wrapped(plain_line(list.empty() ? "the last of them" : list), width - 22, 22) + '\n';
    }
    return text;
}

} // namespace

std::vector<std::string> figure_curves() {
    std::vector<std::string> curves = measure_curves();
    for (const std::string& curve : counting_curves())
        curves.push_back(curve);
    return curves;
}

std::string value_words(const Figure& figure) {
    if (figure.name == "lognormal_chance" && std::isfinite(figure.value))
        return figure.value < 0.001 ? "below 0.001" : decimals(figure.value, 3);
    if (figure.unit == "shots") return grouped(std::llround(figure.value));
    if (figure.unit == "s" && std::isfinite(figure.value) && figure.value >= 60)
        return clock_text(Time{std::llround(figure.value * Time::period::den)});
    if (figure.unit == "s" && std::isfinite(figure.value)) return seconds_words(figure.value) + " s";
    return decimals(figure.value, 2);
}

std::string convention_title(const Counting& counting) {
    const Convention* named = convention_of(counting);
    return named != nullptr ? std::string(named->title) : "Rules of your own";
}

std::string counting_reservation(const Decoupage& decoupage, const Counting& counting) {
    const bool leaves_titles_out =
        counting.start == Counting::Start::after_titles || counting.end == Counting::End::before_credits;
    if (!leaves_titles_out || std::ranges::find(decoupage.missing, "letters") == decoupage.missing.end())
        return {};
    return "Letters were not looked for in this film: only cards before the first picture and after the last "
           "are "
           "left out, and credits over pictures are counted.";
}

std::string running_time_sentence(const Decoupage& decoupage, const FiguresOrder& order) {
    if (!order.running_time) return {};
    const auto known = speed_by_running_time(decoupage, *order.running_time);
    if (!known)
        return "The print is so much shorter or longer than the work that its speed cannot be told from it.";
    const double shown = pictures_a_second(decoupage);
    const double off = 100 * (known->stretch - 1);
    const std::string pictures = decimals(known->pictures, known->usual ? 0 : 2);
    if (std::abs(off) < 0.4)
        return "The print lasts as long as the work: it runs at the work’s own speed, " + pictures +
               " pictures a second.";
    return "The work lasts " + clock_text(*order.running_time) + ", the print " +
           clock_text(decoupage.times.end()) + ": it runs " + decimals(std::abs(off), 1) + " % too " +
           (off > 0 ? "fast" : "slow") + ", " + decimals(shown, 0) + " pictures a second of a work of " +
           pictures + (known->usual ? "." : ", which is no usual speed: perhaps something is cut.");
}

std::string figures_text(const Decoupage& decoupage, const FiguresOrder& order) {
    const FilmFigures figures = film_figures(decoupage, order.counting);
    const auto paragraph = [](const std::string& text) {
        return text.empty() ? std::string() : wrapped(plain_line(text), width) + '\n';
    };
    std::string text = paragraph(file_name(decoupage.film.path)) + paragraph(film_facts(decoupage)) + '\n';
    text += paragraph(convention_title(order.counting) + ": " + counting_rule(order.counting));
    text += paragraph(counting_reservation(decoupage, order.counting));
    text += paragraph(running_time_sentence(decoupage, order));
    if (!order.running_time) text += paragraph(speed_sentence(decoupage));
    if (figures.shots.empty()) return text + "\nNo shots are left to count.\n";
    text += '\n' + figures_rows(figures) + long_takes_rows(decoupage, figures) +
            measures_rows(decoupage, figures);
    return text + following_rows("From one scale to the next", scales_that_follow(decoupage, figures.shots)) +
           following_rows("From one movement to the next", movements_that_follow(decoupage, figures.shots));
}

} // namespace decoupage
