#include "views/comparison.hpp"

#include "figures/quantile.hpp"
#include "views/barcode.hpp"
#include "views/comparison_parts.hpp"
#include "views/sentences.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace decoupage {

namespace {

std::string right(const std::string& text, std::size_t width) {
    return std::string(width > columns(text) ? width - columns(text) : 0, ' ') + text;
}

std::string left(const std::string& text, std::size_t width) {
    return text + std::string(width > columns(text) ? width - columns(text) : 0, ' ');
}

std::string films_list(const Comparison& comparison) {
    std::string text;
    for (std::size_t film = 0; film < comparison.films.size(); ++film)
        text += left(film_letter(film), 3) + plain_line(file_name(comparison.films[film]->film.path)) +
                "\n   " + counted(std::ssize(comparison.measures[film].shots), "shot", "shots") + " in " +
                clock_text(comparison.films[film]->times.end()) + "\n";
    return text;
}

std::string heading_of_films(const Comparison& comparison, const std::string& title) {
    std::string text = "\n" + left(title, 24);
    for (std::size_t film = 0; film < comparison.films.size(); ++film)
        text += right(film_letter(film), 9);
    return text + "\n";
}

std::string lengths_table(const Comparison& comparison) {
    std::string text = heading_of_films(comparison, "Shot lengths, seconds");
    struct Row {
        const char* words;
        double part;
    };
    for (const auto& [words, part] : {Row{"shortest", 0},
                                      {"a tenth below", 0.1},
                                      {"a quarter below", 0.25},
                                      {"half below (median)", 0.5},
                                      {"three quarters below", 0.75},
                                      {"nine tenths below", 0.9},
                                      {"longest", 1}}) {
        text += left("  " + std::string(words), 24);
        for (const FilmMeasures& film : comparison.measures) {
            const auto lengths = film.sorted("length");
            const double value = lengths.empty() ? NAN
                                 : part == 0     ? lengths.front()
                                 : part == 1     ? lengths.back()
                                                 : quantile(lengths, part);
            text += right(seconds_words(value), 9);
        }
        text += "\n";
    }
    return text;
}

std::string differences_table(const Comparison& comparison, std::size_t film) {
    const std::string own = film_letter(film);
    const auto differences = differences_between(comparison.measures[0], comparison.measures[film]);
    if (differences.empty()) return "\n" + own + " beside A: too few shots to compare.\n";
    std::string text = "\n" + left(own + " beside A", 15) + right("median A", 9) + right(own, 7) +
                       right(own + " − A", 23) + right("Cliff’s d", 24) + "\n";
    for (const MeasureDifference& one : differences) {
        const int places = places_of(one);
        text += left("  " + std::string(one.title), 15) + right(signed_number(one.first_median, places), 9) +
                right(signed_number(one.second_median, places), 7) +
                right(with_interval(one.shift.shift, one.shift.least, one.shift.most, places), 23) +
                right(with_interval(one.cliff.d, one.cliff.least, one.cliff.most, 2), 24) + "\n";
    }
    return text;
}

std::string shares_tables(const Comparison& comparison) {
    std::string text;
    for (const SharesBeside& table : shares_beside(comparison.films)) {
        text += heading_of_films(comparison, std::string(table.title) + ", of shots");
        for (std::size_t row = 0; row < table.classes.size(); ++row) {
            text += left("  " + label_words(table.classes[row]), 24);
            for (const double share : table.shares[row])
                text += right(std::isfinite(share) ? percent(share) : "–", 9);
            text += "\n";
        }
    }
    return text;
}

} // namespace

std::string with_interval(double value, double least, double most, int places) {
    return signed_number(value, places) + " (" + signed_number(least, places) + " to " +
           signed_number(most, places) + ")";
}

int places_of(const MeasureDifference& difference) {
    return difference.unit == "s" || difference.unit == "LUFS" ? 1 : difference.unit.empty() ? 2 : 0;
}

Comparison::Comparison(std::vector<const Decoupage*> all, const Counting& rules)
    : films(std::move(all)), counting(rules) {
    for (const Decoupage* film : films)
        measures.push_back(film_measures(*film, counting));
}

std::string film_letter(std::size_t film) {
    return film < 26 ? std::string(1, static_cast<char>('A' + film)) : std::to_string(film + 1);
}

std::vector<std::string> comparison_curves() {
    std::vector<std::string> curves = measure_curves();
    for (const std::string& curve : barcode_curves())
        if (std::ranges::find(curves, curve) == curves.end()) curves.push_back(curve);
    return curves;
}

std::string comparison_text(const Comparison& comparison) {
    std::string text = films_list(comparison) + lengths_table(comparison);
    for (std::size_t film = 1; film < comparison.films.size(); ++film)
        text += differences_table(comparison, film);
    text += shares_tables(comparison);
    return text + "\n" +
           wrapped(
               "B − A: by how much B’s are "
               "higher, "
               "after Hodges and Lehmann. Cliff’s d: 1 where every shot of B is above every one of A, 0 "
               "where "
               "neither is, −1 where every one is below. In brackets what holds in 95 of 100 such samples. " +
                   counting_rule(comparison.counting),
               79) +
           "\n";
}

} // namespace decoupage
