#pragma once
/// The figures of a film under one convention, as a table for a terminal and as a document for programs.

#include "figures/counting.hpp"
#include "figures/film_figures.hpp"
#include "film/decoupage.hpp"

#include <optional>
#include <string>

namespace decoupage {

/// The curves from which all figures are made; load the Decoupage with them.
std::vector<std::string> figure_curves();

struct FiguresOrder {
    Counting counting;
    std::optional<Time> running_time; ///< of the work, as a person knows it
};

/// Within 80 columns. Ends in a newline.
std::string figures_text(const Decoupage& decoupage, const FiguresOrder& order);

/// {"convention", "rule", "speed", "figures", "long_takes", "measures", "scale", "movement", ...}: told in
/// docs/commands.md.
std::string figures_document(const Decoupage& decoupage, const FiguresOrder& order);

/// "8.0 s", "33", "0.42", "4:10": a figure's value with its unit; "–" where it cannot be said.
std::string value_words(const Figure& figure);

/// "Salt", or "Rules of your own".
std::string convention_title(const Counting& counting);

/// What a convention could not look at in this film: letters over pictures, where nobody looked for them.
/// Empty where all is there.
std::string counting_reservation(const Decoupage& decoupage, const Counting& counting);

/// "This print runs as the work does", and the like: what a running time says of the speed. Empty for none.
std::string running_time_sentence(const Decoupage& decoupage, const FiguresOrder& order);

} // namespace decoupage
