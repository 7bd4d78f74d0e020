#pragma once
/// Taking away what was written of a film; never the film.

#include "film/outcome.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace decoupage {

struct ForgottenFilm {
    struct Part {
        std::filesystem::path path;
        std::string what; ///< "dossier", "report"
        std::uint64_t bytes = 0;
    };
    std::vector<Part> parts;
    /// What a person put in that goes with the dossier: "12 corrections", "3 names".
    std::vector<std::string> own_words;
    std::filesystem::path film;                   ///< stays; empty where it is not at hand
    std::vector<std::filesystem::path> libraries; ///< whose index has it
};

/// What forgetting a film (or the film of a dossier) would take away: its dossier with its journals, its
/// report, and what a stopped program left of them. Faults: of recognising it; not_found, where there is
/// nothing.
Outcome<ForgottenFilm> what_is_written_of(const std::string& film_or_dossier);

/// Takes it away, and out of the indexes of the libraries around. Faults: not_allowed, where another program
/// has the dossier open or it may not be removed.
Outcome<void> forget_film(const ForgottenFilm& film);

} // namespace decoupage
