#include "sites/first_part.hpp"

#include "film/named_place.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace decoupage {

namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

/// The number that a text begins with, which is taken away; nothing where there is none.
std::optional<double> taken_number(std::string_view& text) {
    double number = 0;
    const auto [end, fault_of_it] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault_of_it != std::errc() || !std::isfinite(number) || number < 0) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    text = trimmed(text);
    return number;
}

Frame frame_at(const Decoupage& decoupage, double second) {
    const double end = seconds(decoupage.times.end());
    const double inside = std::clamp(second, 0.0, end);
    if (inside >= end) return decoupage.times.frames();
    return decoupage.times.on_screen(
        Time{static_cast<std::int64_t>(inside * static_cast<double>(Time::period::den))});
}

std::optional<Frame> share_of_film(std::string_view words, const Decoupage& decoupage) {
    if (!words.ends_with('%')) return std::nullopt;
    words.remove_suffix(1);
    const auto share = taken_number(words);
    if (!share || !trimmed(words).empty() || *share > 100) return std::nullopt;
    return frame_at(decoupage, *share / 100 * seconds(decoupage.times.end()));
}

/// "end - 10 min", "end - 30 s", "end".
std::optional<Frame> before_the_end(std::string_view words, const Decoupage& decoupage) {
    if (!words.starts_with("end")) return std::nullopt;
    words = trimmed(words.substr(3));
    if (words.empty()) return decoupage.times.frames();
    for (const std::string_view minus : {std::string_view("-"), std::string_view("−"), std::string_view("–")})
        if (words.starts_with(minus)) {
            words = trimmed(words.substr(minus.size()));
            const auto number = taken_number(words);
            if (!number || (words != "min" && words != "s")) return std::nullopt;
            return frame_at(decoupage, seconds(decoupage.times.end()) - *number * (words == "min" ? 60 : 1));
        }
    return std::nullopt;
}

void cut_curves(Decoupage& part, const Decoupage& whole, Frame limit) {
    const double share =
        whole.times.end().count() > 0 ? seconds(part.times.end()) / seconds(whole.times.end()) : 0;
    for (auto& [name, values] : part.curves) {
        const bool by_frame = static_cast<Frame>(values.size()) == whole.times.frames();
        const auto kept = by_frame ? static_cast<std::size_t>(limit)
                                   : static_cast<std::size_t>(share * static_cast<double>(values.size()));
        values.resize(std::min(kept, values.size()));
    }
}

/// What these tracks say of one place, they say by others, or of the whole film.
constexpr std::array of_elsewhere{"rhymes", "film_palette", "setups", "alternations", "sequences"};
/// What these say in `detail` is true of every frame of a segment.
constexpr std::array true_throughout{"active_picture",  "tone",          "cadence",
                                     "running_speed",   "shots",         "scale",
                                     "camera_movement", "shot_movement", "transitions"};

void cut_tracks(Decoupage& part, Frame limit) {
    for (const char* track : of_elsewhere)
        part.tracks.erase(track);
    for (auto& [name, track] : part.tracks) {
        const bool throughout = std::ranges::find(true_throughout, name) != true_throughout.end();
        if (name == "patterns")
            std::erase_if(track.segments, [&](const Segment& one) { return one.span.end > limit; });
        for (Segment& segment : track.segments)
            if (name == "motifs" || (!throughout && segment.span.end > limit)) segment.detail.clear();
        track.segments = cut_to(limit, std::move(track.segments));
    }
    part.as_found.segments = cut_to(limit, std::move(part.as_found.segments));
}

/// That a theme comes back is known when it has.
void drop_themes_heard_once(Decoupage& part) {
    const auto found = part.tracks.find("motifs");
    if (found == part.tracks.end()) return;
    std::map<std::string, int> heard;
    for (const Segment& segment : found->second.segments)
        ++heard[segment.label];
    std::erase_if(found->second.segments, [&](const Segment& one) { return heard[one.label] < 2; });
}

void cut_words(Decoupage& part) {
    for (Subtitles& subtitles : part.subtitles) {
        std::erase_if(subtitles.cues, [&](const Cue& cue) { return cue.end > part.times.end(); });
    }
}

void cut_shots(Decoupage& part, Frame limit) {
    std::erase_if(part.shots, [&](const Shot& shot) { return shot.span.first >= limit; });
    for (Shot& shot : part.shots) {
        shot.span.end = std::min(shot.span.end, limit);
        if (shot.after.span.end > limit) shot.after = {};
    }
}

} // namespace

Outcome<Frame> spoiler_limit(const std::string& words, const Decoupage& decoupage, const Places& places) {
    const std::string_view said = trimmed(words);
    if (said.empty()) return decoupage.times.frames();
    if (const auto share = share_of_film(said, decoupage)) return *share;
    if (const auto frame = before_the_end(said, decoupage)) return *frame;
    if (const auto place = places.find(said); place != places.end()) return place->second.first;
    if (const auto frame = frame_in(decoupage, said)) return *frame;
    return fault(Fault::Kind::usage, "a time, a share of the film, or a place that is in it",
                 "spoilers_from = \"" + words + "\" is none that is known in this film",
                 "Write “1:20:00”, “40 %”, “end - 10 min”, or a place of claims.toml, in work.toml.");
}

Decoupage first_part(const Decoupage& decoupage, Frame limit) {
    limit = std::clamp<Frame>(limit, 0, decoupage.times.frames());
    if (limit == decoupage.times.frames()) return decoupage;
    Decoupage part = decoupage;
    const auto& times = decoupage.times.values();
    part.times = FrameTimes({times.begin(), times.begin() + static_cast<std::ptrdiff_t>(limit)},
                            decoupage.times.at(limit));
    part.film.frames = limit;
    part.film.duration = part.times.end();
    cut_tracks(part, limit);
    drop_themes_heard_once(part);
    part.corrections.clear();
    part.namings.clear();
    std::erase_if(part.names, [&](const Name& name) { return name.span.end > limit; });
    std::erase_if(part.stills, [&](const Still& still) { return still.frame >= limit; });
    cut_shots(part, limit);
    cut_curves(part, decoupage, limit);
    cut_words(part);
    return part;
}

} // namespace decoupage
