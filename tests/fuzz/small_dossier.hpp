#pragma once
/// One small film of 96 frames in two shots, with music, a title and words, for targets that search.

#include "demand.hpp"
#include "dossier/dossier.hpp"

#include <string>

namespace decoupage {

inline void write_small_dossier(const std::string& path) {
    Film film;
    film.print = {5, "ab"};
    film.rate = {24, 1};
    film.frames = 96;
    std::vector<Time> times;
    for (Frame frame = 0; frame < film.frames; ++frame)
        times.push_back(from_ticks(frame, 1, 24));
    const Subtitles words{Subtitles::Origin::beside,
                          "film.srt",
                          "srt",
                          "en",
                          "",
                          {{Time{0}, from_ticks(20, 1, 24), "", "The rain, the sea", {}},
                           {from_ticks(30, 1, 24), from_ticks(40, 1, 24), "", "\xe9\x9b\xa8 falls", {}}}};
    auto dossier = Dossier::create(path, film);
    demand(dossier && dossier->write_times(0, times) &&
           dossier->write_film(film, from_ticks(96, 1, 24), true, "now") &&
           dossier->write_reading({"shots", 1, {}},
                                  {{"shots", {{{0, 48}, "picture", 1, ""}, {{48, 96}, "card", 1, ""}}}}) &&
           dossier->write_reading({"music", 1, {}}, {{"music", {{{10, 60}, "music", 1, ""}}}}) &&
           dossier->write_reading({"transitions", 1, {}}, {{"transitions", {{{48, 48}, "cut", 0.5f, ""}}}}) &&
           dossier->write_reading({"letters", 1, {}},
                                  {{"letters", {{{10, 60}, "title", 1, "L'\xc3\x89T\xc3\x89"}}}}) &&
           dossier->write_subtitles(words));
}

} // namespace decoupage
