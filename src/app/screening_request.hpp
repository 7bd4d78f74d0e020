#pragma once
/// What `decoupage FILM...` and `decoupage screen FILM...` have in common.

#include "app/console.hpp"
#include "app/options.hpp"
#include "film/film.hpp"
#include "film/outcome.hpp"
#include "screening/screening.hpp"

#include <functional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

namespace decoupage {

/// The films to screen, and how, as typed.
struct ScreeningRequest {
    std::vector<std::string> films;
    std::string place;   ///< of the dossier, or a folder for dossiers; empty for the usual place
    std::string stream;  ///< empty for the best
    std::string threads; ///< empty for as many as there are cores
    std::string models;  ///< the folder of models that a person added; empty for the usual one
    bool quick = false;  ///< without faces, scale, letters and set-ups
    bool again = false;  ///< from the start, whatever was seen before

    void offer(Options& options);
    /// The numbers checked, whether several films were given one place, and the models found. Faults: usage,
    /// and those of `models_in`.
    Outcome<ScreeningOrder> order() const;
    /// Where the dossier of one of the films goes.
    Outcome<std::string> place_of(const std::string& film, const Print& print) const;
    /// Would a screening today, of the film with that print, say what this one says? Not where all are asked
    /// for anew.
    bool is_answered_by(const Decoupage& decoupage, const ScreeningOrder& order, const Print& print) const;

private:
    Outcome<void> add_models(ScreeningOrder& order) const;
};

/// Several films need a folder to be put in. Fault: usage.
Outcome<void> one_place(const std::vector<std::string>& films, const std::string& place);

/// Recognises a film. Faults: those of `fingerprint`, and usage where a dossier was named instead of a film.
Outcome<Print> print_of(const std::string& film);

/// Screens one film with progress, until it has ended or a person stops it.
Outcome<void> screen_telling(Console& console, const std::string& film, const std::string& dossier,
                             ScreeningOrder order);

/// Does the same with each film in turn; one that fails does not stop the rest, a person does. `deed` gives
/// what a program is told of the film. With --json, prints {"films": [{"film", ...} or {"film", "fault"}]} at
/// the end.
Exit each_film(Console& console, const std::vector<std::string>& films,
               const std::function<Outcome<nlohmann::ordered_json>(const std::string&)>& deed);

} // namespace decoupage
