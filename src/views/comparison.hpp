#pragma once
/// Films side by side: in the terminal, for programs, and as a page.

#include "figures/comparison.hpp"

#include <string>
#include <vector>

namespace decoupage {

/// What is compared. The first film is the one beside which the others are held.
struct Comparison {
    std::vector<const Decoupage*> films; ///< at least two; loaded with `comparison_curves`
    std::vector<FilmMeasures> measures;  ///< of each
    Counting counting;
    std::string program = "Découpage";

    Comparison(std::vector<const Decoupage*> films, const Counting& counting);
};

/// "A" to "Z", then "27": what a film is called beside the others.
std::string film_letter(std::size_t film);

std::vector<std::string> comparison_curves();

/// Tables within 80 columns for up to six films, wider for more.
std::string comparison_text(const Comparison& comparison);

std::string comparison_document(const Comparison& comparison);

/// A whole HTML document in the look of the report.
std::string comparison_html(const Comparison& comparison);

} // namespace decoupage
