#include "etude/sound/soundtrack.hpp"

#include "etude/sound/filter.hpp"
#include "etude/sound/levels.hpp"
#include "etude/sound/room.hpp"

namespace decoupage::etude {

namespace {

constexpr float hiss_level = -48; ///< against the usual level: 68 dB below full scale

/// Fades at both ends, in seconds; 0 leaves that end as it is.
void fade(Sound& sound, double rises, double falls) {
    const auto rise = sample_at(rises), fall = sample_at(falls);
    const auto size = static_cast<std::int64_t>(sound.size());
    for (std::int64_t i = 0; i < std::min(rise, size); ++i)
        sound[static_cast<std::size_t>(i)] *= ease(0, static_cast<float>(rise), static_cast<float>(i));
    for (std::int64_t i = 0; i < std::min(fall, size); ++i)
        sound[static_cast<std::size_t>(size - 1 - i)] *=
            ease(0, static_cast<float>(fall), static_cast<float>(i));
}

Room room_of(Place place) {
    switch (place) {
    case Place::classroom:
        return {0.7f, 0.7f, 0.11f, 0.45f};
    case Place::apartment:
        return {0.25f, 0.35f, 0.10f, 0.5f};
    case Place::interview:
        return {0.35f, 0.25f, 0.05f, 0.5f};
    case Place::station:
        return {0.6f, 0.9f, 0.16f, 0.4f};
    case Place::fair:
        return {0.8f, 0.6f, 0.08f, 0.6f};
    default: // the open air gives back little
        return {0.9f, 0.4f, 0.02f, 0.6f};
    }
}

/// What happens and what is said in one shot or several that play in one place. The cut to the next place
/// cuts it.
void lay_place(const Cues& sheet, Place place, double from, double to, Sound& over) {
    Sound here(static_cast<std::size_t>(sample_at(to) - sample_at(from)));
    bool any = false;
    for (std::size_t i = 0; i < sheet.events.size(); ++i) {
        const Event& one = sheet.events[i];
        if (one.at < from || one.at >= to) continue;
        any = true;
        lay(here, struck(one.strike, static_cast<std::uint32_t>(i), one.effort), sample_at(one.at - from),
            gain_of(one.level));
    }
    for (const Saying& one : sheet.speech) {
        if (one.phrase.from < from || one.phrase.from >= to) continue;
        any = true;
        lay(here, spoken(one.phrase), sample_at(one.phrase.from - from), gain_of(one.level));
    }
    if (!any) return;
    place_in(here, room_of(place));
    fade(here, 0.002, 0.008);
    lay(over, here, sample_at(from));
}

void lay_places(const Cues& sheet, Sound& over) {
    const auto& shots = sheet.film.shots;
    for (std::size_t i = 0; i < shots.size();) {
        std::size_t next = i + 1;
        while (next < shots.size() && shots[next].shot.place == shots[i].shot.place)
            ++next;
        const Frame end = next < shots.size() ? shots[next].shown.first : sheet.film.frames;
        lay_place(sheet, shots[i].shot.place, seconds_of(shots[i].shown.first), seconds_of(end), over);
        i = next;
    }
}

/// From one level to another, in decibels.
void swell(Sound& sound, float from, float by) {
    const auto last = static_cast<float>(sound.size());
    float gain = 1;
    for (std::size_t i = 0; i < sound.size(); ++i) {
        if (i % 64 == 0) gain = gain_of(from + by * static_cast<float>(i) / last);
        sound[i] *= gain;
    }
}

void lay_bed(const Bed& bed, Sound& over) {
    Sound sound = surroundings(bed.ambience, bed.to - bed.from);
    bring_to_usual_level(sound);
    fade(sound, bed.rises, bed.falls);
    swell(sound, bed.level, bed.swells);
    lay(over, sound, sample_at(bed.from));
}

/// What comes through boards: its lower half.
void put_outside(Sound& sound, std::int64_t until) {
    Filter wall(900, 0.7f);
    const std::int64_t opens = sample_at(0.012);
    for (std::int64_t i = 0; i < until + opens && i < static_cast<std::int64_t>(sound.size()); ++i) {
        float& sample = sound[static_cast<std::size_t>(i)];
        const float inside = ease(0, static_cast<float>(opens), static_cast<float>(i - until));
        sample = mix(0.6f * wall.low(sample), sample, inside);
    }
}

void lay_music(const Music& music, Sound& over) {
    Sound sound = performed(music.playing);
    bring_to_usual_level(sound);
    sound.resize(static_cast<std::size_t>(sample_at(music.to) - sample_at(music.from)));
    put_outside(sound, sample_at(std::max(0.0, music.outside_until - music.from)));
    fade(sound, music.rises, music.falls);
    swell(sound, music.level, music.swells);
    lay(over, sound, sample_at(music.from));
}

/// What an optical track keeps: neither the lowest nor the highest.
void print_optically(Sound& sound) {
    Filter lowest(45, 0.7f), highest(9500, 0.6f);
    for (float& sample : sound)
        sample = highest.low(lowest.high(sample));
}

} // namespace

Sound soundtrack(const Cues& sheet) {
    Sound sound(static_cast<std::size_t>(sheet.film.frames * frame_samples));
    lay_places(sheet, sound);
    for (const Bed& bed : sheet.beds)
        lay_bed(bed, sound);
    for (const Music& music : sheet.music)
        lay_music(music, sound);
    print_optically(sound);
    hold_peaks(sound);
    if (sheet.stops >= 0) std::fill(sound.begin() + sample_at(sheet.stops), sound.end(), 0.0f);
    lay_bed({Ambience::film, 0, seconds_of(sheet.film.frames), 0.01, 0.01, hiss_level}, sound);
    return sound;
}

} // namespace decoupage::etude
