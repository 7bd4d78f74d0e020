#pragma once
/// `decoupage library screen`: the films of folders into dossiers, here or on a cluster.

#include "app/console.hpp"
#include "app/screening_request.hpp"

#include <functional>
#include <string>
#include <vector>

namespace decoupage {

struct LibraryScreening {
    std::vector<std::string> places; ///< films, and folders of films
    ScreeningRequest screening;      ///< how; its films are found by `places`
    enum class Engine { here, slurm } engine = Engine::here;
};

/// Screens each film that has no whole dossier of today's analysers, one after another, or as the tasks of a
/// job array that is waited for. `indexed` is called at the end with the folder of the dossiers, if there is
/// one.
Exit screen_library(Console& console, LibraryScreening order,
                    const std::function<Outcome<void>(const std::string&)>& indexed);

/// The films among the places: of folders, all files in them and their folders that are called as films are.
/// Faults: not_found; usage, where two films would have one dossier.
Outcome<std::vector<std::string>> films_among(const std::vector<std::string>& places,
                                              const std::string& folder_of_dossiers);

} // namespace decoupage
