#include "etude/timeline.hpp"

#include <array>
#include <cassert>
#include <utility>

namespace decoupage::etude {

Shot Shot::joined(Join how, Frame length) const {
    Shot shot = *this;
    shot.join = how;
    shot.overlap = length;
    return shot;
}
Shot Shot::opening(std::string name) const {
    Shot shot = *this;
    shot.scene = std::move(name);
    return shot;
}
Shot Shot::holding(Frame length) const {
    Shot shot = *this;
    shot.held = length;
    return shot;
}
Shot Shot::with(std::vector<Device> found) const {
    Shot shot = *this;
    shot.devices = std::move(found);
    return shot;
}

Shot seen(Place place, int setup, double from, Frame frames, std::string scale, std::string movement,
          std::string what) {
    return {.place = place,
            .setup = setup,
            .frames = frames,
            .from = from,
            .scale = std::move(scale),
            .movement = std::move(movement),
            .what = std::move(what)};
}
Shot card(int which, Frame frames, std::string what) {
    return {
        .place = Place::card, .setup = which, .frames = frames, .kind = Kind::card, .what = std::move(what)};
}
Shot black(Frame frames) {
    return {.frames = frames, .kind = Kind::black};
}

Timeline timeline(EtudeOrder::Variant variant) {
    const std::vector<Shot>& list =
        variant == EtudeOrder::Variant::standard ? standard_shots() : changed_shots();
    Timeline film;
    Frame at = 0;
    for (const Shot& shot : list) {
        const Frame begin = at - shot.overlap;
        at = begin + shot.frames;
        if (!film.shots.empty()) film.shots.back().alone.end = begin;
        film.shots.push_back({shot, {begin, at}, {begin + shot.overlap, at}, {at - shot.held, at}});
        assert(film.shots.back().alone.length() > 0 && begin >= 0);
    }
    film.frames = at;
    return film;
}

Showing showing(const Timeline& film, Frame frame) {
    int last = static_cast<int>(film.shots.size()) - 1;
    while (last > 0 && frame < film.shots[static_cast<std::size_t>(last)].shown.first)
        --last;
    const PlacedShot& shot = film.shots[static_cast<std::size_t>(last)];
    if (frame >= shot.alone.first) return {last, -1, 0};
    const float share =
        static_cast<float>(frame - shot.shown.first + 1) / static_cast<float>(shot.shot.overlap + 1);
    return {last - 1, last, share};
}

const char* name_of(Place place) {
    static constexpr std::array names{"black",     "card",         "titles", "classroom", "street",
                                      "apartment", "photographer", "fair",   "newsreel",  "station",
                                      "van",       "interview",    "run",    "shore"};
    static_assert(names.size() == places);
    return names[static_cast<std::size_t>(place)];
}

const char* name_of(Join join) {
    static constexpr std::array names{"cut", "dissolve", "fade_out", "fade_in", "wipe"};
    return names[static_cast<std::size_t>(join)];
}

const char* name_of(Kind kind) {
    static constexpr std::array names{"picture", "card", "black"};
    return names[static_cast<std::size_t>(kind)];
}

} // namespace decoupage::etude
