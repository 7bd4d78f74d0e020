#include "app/tested_work.hpp"

#include "claims/ground.hpp"
#include "views/report.hpp"

#include <algorithm>

namespace decoupage {

namespace {

/// What a name means in this print: a file of the folder may know it better than the work does. A name of the
/// dossier comes before either.
std::string meaning_of(const Work& work, const Decoupage& film, const PlaceMeaning& place) {
    for (const PrintPlaces& print : work.prints)
        if (print.print == film.film.print.digest)
            for (const PlaceMeaning& own : print.places)
                if (own.name == place.name) return own.meaning;
    return place.meaning;
}

std::optional<double> speed_of(const Work& work, const Print& print) {
    for (const Item& item : work.record.items)
        if (item.print == print.digest)
            for (const Manifestation& release : work.record.manifestations)
                if (release.id == item.of && release.speed > 0) return release.speed;
    return std::nullopt;
}

Tested test_of(const WrittenClaim& written, const Ground& ground) {
    const auto claim = understood_claim(written.test, ground.names());
    if (claim)
        return held_against(*claim, ground, written.speaks_of == "print" ? Speaks::print : Speaks::work);
    Tested tested;
    tested.because = "The test is not understood: see decoupage work check.";
    return tested;
}

} // namespace

std::vector<std::string> curves_of_tested_work() {
    std::vector<std::string> curves = report_curves();
    for (const std::string& curve : claim_curves())
        if (std::ranges::find(curves, curve) == curves.end()) curves.push_back(curve);
    return curves;
}

void test_work(const Work& work, ScreenedWork& screened, const Counting& counting) {
    Ground ground(screened.film, counting, speed_of(work, screened.film.film.print));
    for (const PlaceMeaning& place : work.places)
        (void)ground.name_place(place.name, meaning_of(work, screened.film, place));
    for (const Name& name : screened.film.names)
        screened.places[name.words] = name.span;
    for (const PlaceMeaning& place : work.places)
        if (const auto said = understood_place(place.name, ground.names()))
            if (const auto span = found_place(*said, ground)) screened.places[place.name] = *span;
    for (const WrittenClaim& claim : work.claims)
        screened.verdicts[claim.id] = test_of(claim, ground);
}

} // namespace decoupage
