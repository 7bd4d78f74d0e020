#pragma once
/// Films of ten strains: with letters as films have them, and without.

#include "bench/letters/composed_film.hpp"

#include <string>

namespace decoupage::bench {

/// What a film of that number is, for a table.
std::string strain_of(int number);

/// The film of that number; even ones are to learn from, odd ones held back, each with typefaces of its own.
ComposedFilm composed_film(int number, const std::string& footage);

} // namespace decoupage::bench
