#include "train/freezes_examples.hpp"

#include "analysers/freeze_frames/network.hpp"
#include "analysers/freeze_frames/stops.hpp"
#include "evaluation/truth.hpp"

#include <algorithm>
#include <array>

namespace decoupage::train {

namespace {

using namespace freeze_frames;

/// How much a frame counts, by what is said of it; and one in which it is so.
constexpr std::array<float, sayings> shares{0.3f, 1, 1}, weights{0.3f, 6, 6};
constexpr float dark = 4; // a mean level below which nothing is to be said

/// Does nothing stir that can be seen, half a second on either side? Such a shot, of people who keep very
/// quiet, may rest as well.
bool looks_at_rest(const StopCurves& curves, Frame frame) {
    return nothing_grows(curves, frame) && nothing_grows(curves, std::min(frame + 12, curves.frames() - 1));
}

void mark(Example& example, Frame frame, Saying saying, float target) {
    if (frame < 0 || frame >= static_cast<Frame>(example.targets.moments)) return;
    const auto moment = static_cast<std::size_t>(frame), place = static_cast<std::size_t>(saying);
    float& now = example.targets.at(moment)[place];
    now = std::max(now, target);
    example.care.at(moment)[place] = weights[place];
}

/// An end is known to a frame or so.
void mark_end(Example& example, Frame frame, Saying saying) {
    for (const Frame offset : {-1, 1})
        mark(example, frame + offset, saying, 0.3f);
    mark(example, frame, saying, 1);
}

} // namespace

Outcome<std::vector<RestingFilm>> resting_films(const std::string& path) {
    const auto places = films_beside(path);
    if (!places) return tl::unexpected(places.error());
    std::vector<RestingFilm> films;
    for (const FilmBeside& place : *places) {
        const auto text = file_text(place.truth);
        if (!text) return tl::unexpected(text.error());
        auto truth = bench::rests_of(*text);
        if (!truth) return tl::unexpected(truth.error());
        auto seen = screened(place.dossier);
        if (!seen) return tl::unexpected(seen.error());
        films.push_back({std::move(*seen), std::move(*truth)});
    }
    return films;
}

Example example_of(const RestingFilm& film) {
    const Evidence evidence(film.seen.film, film.seen.times, film.seen.curves, {});
    const StopCurves curves = StopCurves::of(evidence);
    const auto frames = static_cast<std::size_t>(evidence.frames());
    Example example{stop_inputs(curves, 0, evidence.frames()), Sequence(frames, sayings),
                    Sequence(frames, sayings)};
    for (std::size_t t = 0; t < frames; ++t)
        std::copy(shares.begin(), shares.end(), example.care.at(t).begin());
    for (const FrameSpan& still : film.truth.stills)
        for (Frame frame = still.first; frame < still.end; ++frame)
            mark(example, frame, Saying::rest, 1);
    for (const FrameSpan& freeze : film.truth.freezes) {
        for (Frame frame = freeze.first; frame < freeze.end; ++frame)
            mark(example, frame, Saying::rest, 1);
        mark_end(example, freeze.first, Saying::first);
        mark_end(example, freeze.end - 1, Saying::last);
    }
    const auto place = static_cast<std::size_t>(Saying::rest);
    for (std::size_t t = 0; t < frames; ++t)
        if ((!(curves.level[t] > dark) || looks_at_rest(curves, static_cast<Frame>(t))) &&
            example.targets.at(t)[place] == 0)
            example.care.at(t)[place] = 0;
    return example;
}

bench::RestCount judged(const TemporalNetwork& network, const RestingFilm& film) {
    const Evidence evidence(film.seen.film, film.seen.times, film.seen.curves, {});
    const auto said = sayings_of(network, StopCurves::of(evidence));
    Track track;
    for (const Stop& stop : stops({said[0], said[1], said[2]}, {}))
        track.segments.push_back({stop.span, "freeze", 1, ""});
    return bench::judged_rests(film.truth, track);
}

} // namespace decoupage::train
