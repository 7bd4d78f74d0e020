#include "etude/timeline.hpp"

#include <array>
#include <cassert>

namespace decoupage::etude {

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
