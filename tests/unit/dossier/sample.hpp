#pragma once
/// Dossiers made up for the tests.

#include "dossier/dossier.hpp"
#include "signal/half.hpp"
#include "support/places.hpp"

#include <cmath>
#include <filesystem>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace decoupage::sample {

/// The value of an Outcome that must be one.
template <class T>
T must(Outcome<T>&& outcome) {
    if (!outcome) FAIL(outcome.error().sentence());
    if constexpr (!std::is_void_v<T>) return std::move(*outcome);
}

inline Film film() {
    Film film;
    film.path = "/films/a film.mkv";
    film.print = {123456789, "00112233445566778899aabbccddeeff"};
    film.container = "matroska,webm";
    film.codec = "h264";
    film.sound_codec = "aac";
    film.stream = 0;
    film.picture_streams = 1;
    film.rate = {24000, 1001};
    film.width = 1920;
    film.height = 816;
    return film;
}

/// 23.976 frames a second with every 500th frame late, as in a film of variable rate.
inline std::vector<Time> times(Frame frames) {
    std::vector<Time> times;
    for (Frame frame = 0; frame < frames; ++frame)
        times.push_back(from_ticks(frame, 1001, 24000) + Time{frame % 500 == 499 ? 12345 : 0});
    return times;
}

inline Time end(Frame frames) {
    return from_ticks(frames, 1001, 24000);
}

/// Half floats already; a curve is another with another `seed`.
inline std::vector<float> values(Frame frames, int seed = 1) {
    std::vector<float> values;
    for (Frame frame = 0; frame < frames; ++frame) {
        const auto at = static_cast<float>(frame);
        values.push_back(std::sin(at * 0.013f * static_cast<float>(seed)) * 100.0f +
                         std::fmod(at * 0.37f, 1.0f));
    }
    round_to_half(values);
    return values;
}

inline Still still(Frame frame) {
    return {frame, 480, 204, "\xff\xd8\xff\xe0 drawn " + std::to_string(frame)};
}

inline ReadingKey key() {
    return {"transitions", 3, {{"sensitivity", 0.5}, {"gap", 2.0}}};
}

inline std::vector<Track> tracks(Frame frames) {
    const Frame half = frames / 2;
    return {{"transitions", {{{half, half}, "cut", 0.75f, ""}}},
            {"shots", {{{0, half}, "picture", 1.0f, ""}, {{half, frames}, "card", 0.5f, "été"}}}};
}

/// Writes frames [first, end) of the times and of the curves "even" and "odd".
inline void write_part(Dossier& dossier, Frame first, Frame end) {
    const auto part = [&](const auto& all) {
        return std::span(all).subspan(static_cast<std::size_t>(first));
    };
    must(dossier.write_times(first, part(times(end))));
    must(dossier.write_curve("even", first, part(values(end, 2))));
    must(dossier.write_curve("odd", first, part(values(end, 3))));
}

/// A whole dossier at `path`.
inline void write_whole(const std::string& path, Frame frames, Film film = sample::film()) {
    Dossier dossier = must(Dossier::create(path, film));
    must(dossier.begin());
    write_part(dossier, 0, frames);
    film.frames = frames;
    film.duration = end(frames);
    must(dossier.write_film(film, end(frames), true, "2026-11-21T10:00:00Z"));
    must(dossier.write_track({"damage", {{{0, 0}, "gap", 1.0f, "2 frames"}}}));
    must(dossier.write_reading(key(), tracks(frames)));
    must(dossier.write_missing({"sound"}));
    if (frames > 1) {
        must(dossier.write_still(still(frames - 1)));
        must(dossier.write_still(still(0)));
    }
    must(dossier.commit());
}

/// The names of what lies in a folder.
inline std::vector<std::string> names_in(const std::filesystem::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    return names;
}

} // namespace decoupage::sample
