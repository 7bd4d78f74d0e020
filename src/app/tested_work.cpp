#include "app/tested_work.hpp"

#include "film/named_place.hpp"
#include "views/report.hpp"

namespace decoupage {

namespace {

/// A name of the dossier comes first, then those written down for this print, then what the work says.
std::optional<FrameSpan> place_of(const Work& work, const Decoupage& film, const PlaceMeaning& place) {
    if (const Name* name = find_name(film.names, place.name)) return name->span;
    for (const PrintPlaces& print : work.prints)
        if (print.print == film.film.print.digest)
            for (const PlaceMeaning& own : print.places)
                if (own.name == place.name)
                    if (const auto lies = place_in(film, own.meaning)) return lies->span;
    const auto lies = place_in(film, place.meaning);
    return lies ? std::optional(lies->span) : std::nullopt;
}

} // namespace

std::vector<std::string> curves_of_tested_work() {
    return report_curves();
}

ScreenedWork tested_work(const Work& work, Decoupage film, const Counting&) {
    ScreenedWork screened;
    screened.film = std::move(film);
    for (const PlaceMeaning& place : work.places)
        if (const auto span = place_of(work, screened.film, place)) screened.places[place.name] = *span;
    return screened;
}

} // namespace decoupage
