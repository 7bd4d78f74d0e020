#include "bench/scenes/composition.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace decoupage::bench {

namespace {

/// Where scenes begin, surely or not, and all fades: nothing is certain over one.
std::set<Frame> breaks_of(const ObservedFilm& film) {
    std::set<Frame> breaks(film.seen.begins.begin(), film.seen.begins.end());
    breaks.insert(film.unsure.begin(), film.unsure.end());
    const auto transitions = film.seen.tracks.find("transitions");
    if (transitions == film.seen.tracks.end()) return breaks;
    for (const Segment& transition : transitions->second.segments)
        if (transition.label.starts_with("fade")) breaks.insert(transition.span.first);
    return breaks;
}

/// Places of the stretches of which the film can be made; of all where one film has too few.
std::vector<std::size_t> usable(const Composition& made, const std::vector<Stretch>& stretches) {
    constexpr std::size_t fewest = 5;
    std::vector<std::size_t> of_one, all;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        all.push_back(i);
        if (static_cast<int>(stretches[i].film) == made.only_film) of_one.push_back(i);
    }
    return of_one.size() >= fewest ? of_one : all;
}

void shuffle(Luck& luck, std::vector<std::size_t>& places) {
    for (std::size_t i = places.size(); i > 1; --i)
        std::swap(places[i - 1], places[static_cast<std::size_t>(luck.whole(0, static_cast<int>(i) - 1))]);
}

/// Consecutive shots of it, so many where it has them.
Stretch part_of(const Stretch& whole, int wanted, Luck& luck) {
    const int many = std::min(wanted, static_cast<int>(whole.shots.size()));
    const int first = luck.whole(0, static_cast<int>(whole.shots.size()) - many);
    return {whole.film, {whole.shots.begin() + first, whole.shots.begin() + first + many}};
}

/// Neighbours in their film, which may be one scene after all.
bool beside(const std::vector<Stretch>& stretches, std::size_t one, std::size_t other) {
    return stretches[one].film == stretches[other].film && std::max(one, other) - std::min(one, other) < 2;
}

} // namespace

std::vector<Stretch> stretches_of(const std::vector<ObservedFilm>& films) {
    std::vector<Stretch> stretches;
    for (std::size_t film = 0; film < films.size(); ++film) {
        const std::set<Frame> breaks = breaks_of(films[film]);
        Frame last = -1;
        for (const Segment& shot : films[film].seen.tracks.at("shots").segments) {
            if (shot.label != "picture" && shot.label != "card") continue;
            const auto next = breaks.upper_bound((shot.span.first + shot.span.end) / 2);
            const Frame scene = next == breaks.begin() ? 0 : *std::prev(next);
            if (scene != last) stretches.push_back({film, {}});
            stretches.back().shots.push_back(shot.span);
            last = scene;
        }
    }
    return stretches;
}

Composition composition_by_chance(Luck& luck, std::size_t films) {
    Composition made;
    made.shots = luck.happens(0.5) ? luck.between(1.5, 4) : luck.between(4, 12);
    if (luck.happens(0.4)) made.fades = luck.between(0, 0.5);
    if (luck.happens(0.3)) made.mixtures = luck.between(0, 0.3);
    made.grading = luck.happens(0.3) ? 0 : luck.between(0.1, 1);
    using Sound = Composition::Sound;
    const double sound = luck.share();
    made.sound = sound < 0.4    ? Sound::none
                 : sound < 0.6  ? Sound::own
                 : sound < 0.75 ? Sound::over_all
                                : Sound::of_scenes;
    if (luck.happens(0.4)) made.only_film = luck.whole(0, static_cast<int>(films) - 1);
    // Films in colour and in black and white are hardly ever joined.
    made.grey = luck.happens(made.only_film < 0 ? 0.7 : 0.2);
    return made;
}

std::vector<Stretch> order_of(Luck& luck, const Composition& made, const std::vector<Stretch>& stretches) {
    constexpr double other_places = 0.4; // graded so far, neighbours can no longer be taken for one scene
    std::vector<std::size_t> places = usable(made, stretches);
    // So many shots, whatever its scenes are like.
    const auto many = static_cast<std::size_t>(8 * std::exp(luck.between(0, 2.7)));
    std::vector<Stretch> order;
    std::size_t last = stretches.size(), shots = 0;
    do {
        shuffle(luck, places);
        for (const std::size_t next : places) {
            if (shots >= many) break;
            if (last < stretches.size() && made.grading < other_places && beside(stretches, last, next))
                continue;
            const int wanted =
                std::max(1, static_cast<int>(std::lround(made.shots * std::exp(0.6 * luck.spread()))));
            if (std::ssize(stretches[next].shots) < wanted && luck.happens(0.7)) continue;
            order.push_back(part_of(stretches[next], wanted, luck));
            shots += order.back().shots.size();
            last = next;
        }
    } while (shots < many && made.grading > 0);
    return order;
}

} // namespace decoupage::bench
