#pragma once
/// What Tesseract finds and reads by itself, and what our lookout costs on the same pictures.

#include "film/outcome.hpp"
#include "film/track.hpp"

#include <string>

namespace decoupage::bench {

struct ReadAlone {
    Track letters;
    double look_milliseconds = 0; ///< of the processor, for one look of our lookout, on the mean
};

/// A segment "title" for looks in a row, of those that our lookout sees, in which it reads a word of which it
/// is 60 % sure or more; with the words of the surest look. Faults: those of FilmReader; not_found, where its
/// data is missing.
Outcome<ReadAlone> letters_alone(const std::string& film);

} // namespace decoupage::bench
