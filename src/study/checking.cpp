#include "study/checking.hpp"

#include "figures/running_speed.hpp"
#include "film/named_place.hpp"
#include "film/word_reader.hpp"

#include <algorithm>

namespace decoupage {

namespace {

/// The work's own speed, by the running time in its record.
std::optional<double> speed_by_record(const Work& work, const Decoupage& film) {
    WordReader reader(work.record.running_time);
    const auto length = reader.take_clock();
    if (!length || !reader.at_end()) return std::nullopt;
    const auto ticks = static_cast<std::int64_t>(*length * 1000);
    const auto known = speed_by_running_time(film, from_ticks(ticks, 1, 1000));
    return known && known->usual ? std::optional(known->pictures) : std::nullopt;
}

/// Names of films/NAME.toml, where they are of this very print.
const PrintPlaces* places_of_print(const Work& work, const Decoupage& film) {
    const auto found = std::ranges::find(work.prints, film.film.print.digest, &PrintPlaces::print);
    return found == work.prints.end() ? nullptr : &*found;
}

bool is_named_by_dossier(const Decoupage& film, const std::string& name) {
    return std::ranges::any_of(film.names, [&](const Name& given) {
        return folded_place_name(given.words) == folded_place_name(name);
    });
}

void name_one(Ground& ground, const Work& work, const PlaceMeaning& place, CheckedPlace& checked) {
    const Decoupage& film = ground.decoupage();
    if (is_named_by_dossier(film, place.name)) return;
    if (const PrintPlaces* print = places_of_print(work, film)) {
        const auto own = std::ranges::find_if(print->places, [&](const PlaceMeaning& other) {
            return folded_place_name(other.name) == folded_place_name(place.name);
        });
        if (own != print->places.end())
            if (const auto span = place_in(film, own->meaning)) {
                checked.meaning = own->meaning;
                ground.name_span(place.name, span->span);
                return;
            }
    }
    checked.meaning = place.meaning;
    if (const auto named = ground.name_place(place.name, place.meaning); !named)
        checked.misunderstood = named.error();
}

PlaceSaid called(const std::string& name) {
    PlaceSaid said;
    said.kind = PlaceSaid::Kind::named;
    said.name = folded_place_name(name);
    said.said = name;
    return said;
}

CheckedClaim check_one(const WrittenClaim& claim, const Ground& ground) {
    CheckedClaim checked;
    checked.claim = &claim;
    checked.speaks = claim.speaks_of == "print" ? Speaks::print : Speaks::work;
    const auto said = understood_claim(claim.test, ground.names());
    if (said) {
        checked.tested = held_against(*said, ground, checked.speaks);
    } else {
        checked.misunderstood = said.error();
        checked.tested.because = "The test is not understood: " + said.error().sentence + ".";
    }
    return checked;
}

} // namespace

NamedGround::NamedGround(const Work& work, const Decoupage& film, const CheckOrder& order)
    : ground_(film, order.counting, speed_by_record(work, film)) {
    for (const auto& [name, other] : order.beside)
        ground_.put_beside(name, others_.emplace_back(*other, order.counting));
    for (const PlaceMeaning& place : work.places)
        ground_.expect_name(place.name);
    for (const PlaceMeaning& place : work.places) {
        CheckedPlace one;
        one.name = place.name;
        one.written = place.written;
        name_one(ground_, work, place, one);
        places_.push_back(std::move(one));
    }
    for (CheckedPlace& place : places_)
        place.span = found_place(called(place.name), ground_);
}

CheckedClaims check_claims(const Work& work, const Decoupage& film, const CheckOrder& order) {
    const NamedGround named(work, film, order);
    CheckedClaims checked;
    checked.places = named.places();
    for (const WrittenClaim& claim : work.claims)
        checked.claims.push_back(check_one(claim, named.ground()));
    return checked;
}

} // namespace decoupage
