#include "bench/sound/heard_film.hpp"

#include "analysers/roster.hpp"
#include "screening/ear.hpp"
#include "screening/screening.hpp"

namespace decoupage::bench {

Outcome<HeardFilm> heard_film(const std::string& path, const std::vector<std::string>& analysers) {
    Heard heard = hear_film(path, roster(), {}, [] { return false; });
    const auto loudness = heard.curves.find("loudness");
    if (loudness == heard.curves.end() || loudness->second.empty())
        return fault(Fault::Kind::not_a_film, "a file with sound", path);
    HeardFilm film;
    Film facts;
    facts.frames = std::ssize(loudness->second) * 25 / 10;
    std::vector<Time> shown;
    for (Frame frame = 0; frame < facts.frames; ++frame)
        shown.push_back(from_ticks(frame, 1, 25));
    film.times = FrameTimes(std::move(shown), from_ticks(facts.frames, 1, 25));
    film.curves = std::move(heard.curves);
    derive(facts, film.times, film.curves);
    for (const std::string& name : analysers) {
        const Analyser& analyser = *find_analyser(name);
        for (Track& track : analyser.read(Evidence(facts, film.times, film.curves, film.tracks), {}).tracks)
            film.tracks.emplace(track.name, std::move(track));
    }
    return film;
}

} // namespace decoupage::bench
