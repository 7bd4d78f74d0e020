#include "library/film_sketch.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage {

namespace {

/// More frames than a film of two days has; an index may say anything.
constexpr Frame most_frames = 24 * 3600 * 48;

double seconds_a_frame(const LibraryFilm& film) {
    if (film.rate.numerator > 0 && film.rate.denominator > 0)
        return static_cast<double>(film.rate.denominator) / static_cast<double>(film.rate.numerator);
    return film.frames > 0 ? seconds(film.length) / static_cast<double>(film.frames) : 0;
}

std::vector<float> values_of(const Outcome<std::optional<Column>>& column, std::size_t count) {
    if (!*column || !(*column)->fits(count)) return {};
    std::vector<float> values(count);
    for (std::size_t at = 0; at < count; ++at)
        values[at] = (*column)->at(at);
    return values;
}

/// The last span that begins at the frame or before it; `spans.size()` where there is none.
std::size_t last_begun(const std::vector<FrameSpan>& spans, Frame frame) {
    const auto after =
        std::ranges::partition_point(spans, [&](FrameSpan span) { return span.first <= frame; });
    return after == spans.begin() ? spans.size() : static_cast<std::size_t>(after - spans.begin()) - 1;
}

} // namespace

double FilmSketch::seconds_at(Frame frame) const {
    const std::size_t at = last_begun(shots, frame);
    const double each = seconds_a_frame(film);
    if (at >= starts.size() || !std::isfinite(starts[at])) return static_cast<double>(frame) * each;
    return static_cast<double>(starts[at]) + static_cast<double>(frame - shots[at].first) * each;
}

int FilmSketch::shot_at(Frame frame) const {
    const std::size_t at = last_begun(shots, frame);
    if (at >= numbers.size() || frame >= shots[at].end || !(numbers[at] < 1e6f)) return 0;
    return static_cast<int>(numbers[at]);
}

Decoupage FilmSketch::decoupage() const {
    Decoupage sketch;
    sketch.film.frames = std::clamp<Frame>(film.frames, 0, most_frames);
    sketch.film.rate = film.rate;
    std::vector<Time> times(static_cast<std::size_t>(sketch.film.frames));
    Time last{0};
    for (std::size_t frame = 0; frame < times.size(); ++frame) {
        const double at = std::clamp(seconds_at(static_cast<Frame>(frame)), 0.0, 1e6);
        last = std::max(last, Time{std::llround(at * Time::period::den)});
        times[frame] = last;
    }
    sketch.times = FrameTimes(std::move(times), std::max(last, film.length));
    for (std::size_t at = 0; at < shots.size() && at < numbers.size(); ++at)
        sketch.shots.push_back({shot_at(shots[at].first), Shot::Kind::picture, shots[at], {}, {}});
    Track& track = sketch.tracks["scenes"];
    track.name = "scenes";
    for (const FrameSpan scene : scenes)
        track.segments.push_back({scene, "scene", 1, ""});
    return sketch;
}

Sketching::Sketching(const Index& index)
    : shots_(index.walk("shots", "span")), starts_(index.walk("shots", "start")),
      numbers_(index.walk("shots", "number")), scenes_(index.walk("scenes", "span")) {}

Outcome<FilmSketch> Sketching::sketch(const LibraryFilm& film) {
    FilmSketch sketch;
    sketch.film = film;
    auto shots = shots_.spans_of(film.id), scenes = scenes_.spans_of(film.id);
    const auto starts = starts_.column_of(film.id), numbers = numbers_.column_of(film.id);
    for (const auto* spans : {&shots, &scenes})
        if (!*spans) return tl::unexpected(spans->error());
    for (const auto* column : {&starts, &numbers})
        if (!*column) return tl::unexpected(column->error());
    if (*shots) sketch.shots = std::move(**shots);
    if (*scenes) sketch.scenes = std::move(**scenes);
    sketch.starts = values_of(starts, sketch.shots.size());
    sketch.numbers = values_of(numbers, sketch.shots.size());
    return sketch;
}

} // namespace decoupage
