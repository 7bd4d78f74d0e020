#include "figures/film_profile.hpp"

#include "figures/camera.hpp"
#include "figures/heard.hpp"
#include "figures/looks.hpp"
#include "figures/quantile.hpp"
#include "figures/scale.hpp"
#include "figures/transitions.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace decoupage {

namespace {

constexpr double cannot_be_said = std::numeric_limits<double>::quiet_NaN();

bool was_looked_for(const Decoupage& film, std::string_view track) {
    return film.tracks.contains(track);
}

double share_of_cards(const Decoupage& film, const std::vector<CountedShot>& counted) {
    if (counted.empty()) return cannot_be_said;
    const auto cards = std::ranges::count_if(
        counted, [&](const CountedShot& shot) { return film.shots[shot.index].kind == Shot::Kind::card; });
    return static_cast<double>(cards) / static_cast<double>(counted.size());
}

double gradual_share(const Track& transitions) {
    if (transitions.segments.empty()) return cannot_be_said;
    const auto cuts = std::ranges::count(transitions.segments, "cut", &Segment::label);
    return 1.0 - static_cast<double>(cuts) / static_cast<double>(transitions.segments.size());
}

/// From the extreme close-up to the medium close-up, of all time in some scale.
double close_share(const Decoupage& film) {
    double close = 0, all = 0;
    for (const ScaleShare& share : shares_by_scale(film)) {
        all += share.of_time;
        const auto place = std::ranges::find(scale_labels, share.name) - scale_labels.begin();
        if (place < 4) close += share.of_time;
    }
    return all > 0 ? close / all : cannot_be_said;
}

double moving_share(const Decoupage& film) {
    double moving = 0, all = 0;
    for (const MovementShare& share : shares_by_label(film)) {
        if (share.name == "uncertain") continue;
        all += share.of_time;
        if (share.name != "static" && share.name != "minimal") moving += share.of_time;
    }
    return all > 0 ? moving / all : cannot_be_said;
}

double heard_share(const Decoupage& film, std::string_view track) {
    if (film.film.sound_codec.empty() || !was_looked_for(film, track)) return cannot_be_said;
    for (const HeardShare& share : heard_shares(film))
        if (share.track == track) return share.of_film;
    return 0;
}

double mean_look(const Decoupage& film, std::string_view track) {
    double sum = 0, weight = 0;
    for (const Shot& shot : film.shots) {
        if (shot.kind != Shot::Kind::picture) continue;
        const auto look = look_of(film.track(track), shot.span);
        if (!look) continue;
        const double length = seconds(film.times.length(shot.span));
        sum += look->value * length, weight += length;
    }
    return weight > 0 ? sum / weight : cannot_be_said;
}

double colour_share(const Decoupage& film) {
    double colour = 0, all = 0;
    for (const Segment& tone : film.track("tone").segments) {
        const double length = seconds(film.times.length(tone.span));
        all += length;
        if (tone.label == "colour") colour += length;
    }
    return all > 0 ? colour / all : cannot_be_said;
}

/// As `cut_density`, with the changes brought to 600 even parts of the film first: close enough to draw by,
/// and as quick for a film of thousands of shots.
std::vector<float> density_along(const std::vector<Time>& changes, Time begin, double length) {
    if (length <= 0) return {};
    constexpr std::size_t part_of_point = 10, parts = density_points * part_of_point;
    const double part = length / parts, bandwidth = length < 264 ? length / 12 : 22;
    std::vector<double> counts(parts), kernel(parts);
    for (const Time change : changes) {
        const double place = std::clamp(seconds(change - begin) / part, 0.0, parts - 1.0);
        counts[static_cast<std::size_t>(place)] += 1;
    }
    for (std::size_t apart = 0; apart < parts; ++apart) {
        const double deviations = static_cast<double>(apart) * part / bandwidth;
        kernel[apart] = std::exp(-deviations * deviations / 2);
    }
    std::vector<float> density;
    for (std::size_t point = 0; point < density_points; ++point) {
        const std::size_t middle = point * part_of_point + part_of_point / 2;
        double sum = 0, inside = 0;
        for (std::size_t at = 0; at < parts; ++at) {
            const double weight = kernel[at > middle ? at - middle : middle - at];
            sum += weight * counts[at];
            inside += weight;
        }
        density.push_back(static_cast<float>(sum / (inside * part) * 60));
    }
    return density;
}

/// As `length_figures`, of which a profile wants few: quantiles are what takes time.
template <class Set>
void set_lengths(const std::vector<double>& sorted, const Set& set) {
    if (sorted.empty()) return;
    const auto count = static_cast<double>(sorted.size());
    const double mean = std::accumulate(sorted.begin(), sorted.end(), 0.0) / count;
    double squares = 0;
    for (const double length : sorted)
        squares += (length - mean) * (length - mean);
    set("asl", mean);
    set("msl", quantile(sorted, 0.5));
    if (sorted.size() > 1) set("variation", std::sqrt(squares / (count - 1)) / mean);
    set("longest", sorted.back());
}

/// Of sorted lengths, linearly between neighbours: to draw a curve by, where a figure would take `quantile`.
std::vector<float> drawn_lengths(const std::vector<double>& sorted) {
    std::vector<float> drawn;
    if (sorted.empty()) return drawn;
    for (std::size_t point = 0; point < length_points; ++point) {
        const double place = static_cast<double>(point * (sorted.size() - 1)) / (length_points - 1);
        const auto below = static_cast<std::size_t>(place);
        const double part = place - static_cast<double>(below);
        const double above = sorted[std::min(below + 1, sorted.size() - 1)];
        drawn.push_back(static_cast<float>(sorted[below] * (1 - part) + above * part));
    }
    return drawn;
}

} // namespace

std::size_t profile_place(std::string_view name) {
    return static_cast<std::size_t>(std::ranges::find(profile_cards, name, &ProfileCard::name) -
                                    profile_cards.begin());
}

FilmProfile film_profile(const Decoupage& film, double integrated, const Counting& counting) {
    const std::vector<CountedShot> counted = counted_shots(film, counting);
    const Time duration = film.times.frames() > 0 ? film.times.end() - film.times.at(0) : film.film.duration;
    FilmProfile profile;
    profile.values.fill(cannot_be_said);
    const auto set = [&](std::string_view name, double value) {
        profile.values[profile_place(name)] = value;
    };
    set("length", seconds(duration));
    set("shots", static_cast<double>(counted.size()));
    std::vector<double> lengths;
    for (const CountedShot& shot : counted)
        lengths.push_back(seconds(shot.length));
    std::ranges::sort(lengths);
    set_lengths(lengths, set);
    set("gradual", gradual_share(film.track("transitions")));
    set("cards", share_of_cards(film, counted));
    set("close", close_share(film));
    set("moving", moving_share(film));
    for (const char* track : {"speech", "music", "silence"})
        set(track, heard_share(film, track));
    set("loudness", std::isfinite(integrated) ? integrated : cannot_be_said);
    for (const char* track : {"key", "contrast", "clutter", "symmetry", "openness"})
        set(track, mean_look(film, track));
    set("colour", colour_share(film));

    profile.density = density_along(changes_of_shot(film, counting), film.times.at(0), seconds(duration));
    profile.lengths = drawn_lengths(lengths);
    return profile;
}

} // namespace decoupage
