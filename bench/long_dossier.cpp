#include "bench/long_dossier.hpp"

#include "analysers/roster.hpp"
#include "dossier/dossier.hpp"
#include "screening/screening.hpp"

#include <algorithm>

namespace decoupage::bench {

namespace {

Outcome<void> add_film(Dossier& dossier, const Decoupage& film, AllLooks looks, int repeat) {
    const Frame first = film.times.frames() * repeat;
    std::vector<Time> times = film.times.values();
    for (Time& time : times)
        time += (film.times.end() - film.times.at(0)) * repeat;
    auto done = dossier.write_times(first, times);
    const std::vector<CurveCard> of_sound = sound_curves(roster());
    for (const auto& [name, values] : film.curves)
        if (done && std::ranges::find(of_sound, name, &CurveCard::name) == of_sound.end())
            done = dossier.write_curve(name, first, values);
    for (Still still : film.stills) {
        still.frame += first;
        if (done) done = dossier.write_still(still);
    }
    for (auto& [name, seen] : looks)
        for (Sighting& sighting : seen.sightings)
            sighting.frame += first;
    return done ? dossier.write_looks(looks) : done;
}

/// The sound so many times over. A sound curve is written whole.
Outcome<void> add_sound(Dossier& dossier, const Decoupage& film, int times) {
    Outcome<void> done;
    for (const CurveCard& card : sound_curves(roster())) {
        const auto one = film.curves.find(card.name);
        if (!done || one == film.curves.end()) continue;
        std::vector<float> all;
        for (int repeat = 0; repeat < times; ++repeat)
            all.insert(all.end(), one->second.begin(), one->second.end());
        done = dossier.write_sound_curve(card.name, card.a_second, all);
    }
    return done;
}

} // namespace

Outcome<void> write_long_dossier(const std::string& from, const std::string& to, int times) {
    const auto one = Dossier::open(from, Dossier::Use::read);
    if (!one) return tl::unexpected(one.error());
    const auto film = one->decoupage(one->curve_names());
    if (!film) return tl::unexpected(film.error());
    const auto looks = one->looks();
    if (!looks) return tl::unexpected(looks.error());
    if (film->times.frames() == 0)
        return fault(Fault::Kind::not_a_film, "a film of frames", from + " has none");

    Film all = film->film;
    auto dossier = Dossier::create(to, all);
    if (!dossier) return tl::unexpected(dossier.error());
    auto done = dossier->begin();
    for (int repeat = 0; repeat < times; ++repeat)
        if (done) done = add_film(*dossier, *film, *looks, repeat);
    if (done) done = add_sound(*dossier, *film, times);
    all.frames *= times;
    const Time begin = film->times.at(0), length = film->times.end() - begin;
    all.duration = length * times;
    if (done) done = dossier->write_film(all, begin + all.duration, true, film->screened_at);
    if (done) done = dossier->commit();
    return done ? read_again(*dossier, {}) : done;
}

} // namespace decoupage::bench
