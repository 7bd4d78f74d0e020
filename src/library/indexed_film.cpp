#include "library/indexed_film.hpp"

#include "figures/spoken.hpp"
#include "film/cue.hpp"
#include "library/indexed_shots.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace decoupage {

namespace {

/// What speaks of whole shots alone stands in the shots' columns.
bool speaks_of_shots(const Track& track) {
    static constexpr std::string_view others[] = {"shots", "daylight", "shot_movement"};
    if (std::ranges::find(others, track.name) != std::end(others)) return true;
    return !track.segments.empty() && std::ranges::all_of(track.segments, [](const Segment& segment) {
        return segment.label == "measured" || segment.label == "alike";
    });
}

/// An empty track says that nothing is there, unless nobody looked.
bool was_looked_for(const Decoupage& film, const Track& track) {
    return !track.segments.empty() || std::ranges::find(film.missing, track.name) == film.missing.end();
}

IndexedTrack in_columns(const Track& track, const FrameTimes& times) {
    IndexedTrack columns{track.name, {}, {}, {}};
    const std::size_t count = std::min(track.segments.size(), most_indexed_segments);
    columns.spans.reserve(count);
    for (std::size_t at = 0; at < count; ++at) {
        const Segment& segment = track.segments[at];
        columns.spans.push_back(segment.span);
        columns.numbers["start"].push_back(
            static_cast<float>(seconds(times.at(segment.span.first) - times.at(0))));
        columns.numbers["seconds"].push_back(static_cast<float>(seconds(times.length(segment.span))));
        columns.numbers["confidence"].push_back(segment.confidence);
        columns.labels["label"].push_back(segment.label);
        if (track.name == "transitions") columns.labels["detail"].push_back(segment.detail);
    }
    return columns;
}

/// What a note says, and what it adds to its term.
std::string words_of(const Annotation& note, const Annotations& notes) {
    std::string words = notes.value_of(note);
    if (!note.term.empty() && !note.words.empty()) words += " " + note.words;
    std::ranges::replace(words, '\n', ' ');
    return words;
}

void add_words(std::vector<IndexedWords>& all, const Decoupage& film) {
    for (const Name& name : film.names)
        all.push_back({IndexedWords::Manner::named, name.span, name.words});
    for (const Annotation& note : film.annotations.annotations)
        all.push_back({IndexedWords::Manner::noted, note.span, words_of(note, film.annotations)});
    for (const Segment& text : film.track("letters").segments)
        if (!text.detail.empty()) all.push_back({IndexedWords::Manner::written, text.span, text.detail});
    for (const Subtitles& subtitles : film.subtitles)
        for (const Cue& cue : subtitles.cues) {
            std::string words = cue.words;
            for (const std::string& sound : cue.sounds)
                words += (words.empty() ? "[" : " [") + sound + "]";
            const FrameSpan span = frames_of(cue, film.times);
            if (!words.empty() && !span.empty())
                all.push_back({IndexedWords::Manner::said, span, std::move(words)});
        }
    if (all.size() > most_indexed_words) all.resize(most_indexed_words);
}

constexpr double bits_a_decibel = 0.33219280948873623; // log2(10) / 10

/// The mean of a curve's energy, in its own decibels.
double mean_energy(const std::vector<float>& decibels) {
    double sum = 0;
    std::size_t count = 0;
    for (const float value : decibels)
        if (std::isfinite(value)) sum += std::exp2(static_cast<double>(value) * bits_a_decibel), ++count;
    return count > 0 && sum > 0 ? 10 * std::log10(sum / static_cast<double>(count))
                                : std::numeric_limits<double>::quiet_NaN();
}

} // namespace

IndexedFilm indexed_film(const Decoupage& film) {
    IndexedFilm indexed;
    indexed.film = film.film;
    indexed.begin = film.times.at(0);
    indexed.end = film.times.frames() > 0 ? film.times.end() : film.film.duration;
    indexed.whole = film.whole;
    indexed.screened_at = film.screened_at;
    const auto loudness = film.curves.find("loudness");
    indexed.profile =
        film_profile(film, loudness == film.curves.end() ? std::numeric_limits<double>::quiet_NaN()
                                                         : mean_energy(loudness->second));
    indexed.tracks.push_back(indexed_shots(film));
    for (const auto& [name, track] : film.tracks)
        if (indexed.tracks.size() < most_indexed_tracks && was_looked_for(film, track) &&
            !speaks_of_shots(track))
            indexed.tracks.push_back(in_columns(track, film.times));
    add_words(indexed.words, film);
    return indexed;
}

Outcome<IndexedFilm> indexed_film(const Dossier& dossier) {
    static const std::vector<std::string> curves{"loudness"};
    auto film = dossier.decoupage(curves, Dossier::Stills::left_out);
    if (!film) return tl::unexpected(film.error());
    return indexed_film(*film);
}

} // namespace decoupage
