#include "etude/sound/heard.hpp"
#include "etude/sound/levels.hpp"
#include "etude/sound/soundtrack.hpp"

#include <cmath>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::etude;

namespace {

struct Heard {
    Cues sheet;
    Sound sound;
};

/// A sound track takes seconds: each is made once.
const Heard& heard(EtudeOrder::Variant variant) {
    const auto make = [](EtudeOrder::Variant which) {
        Heard one{cues(which), {}};
        one.sound = soundtrack(one.sheet);
        return one;
    };
    static const Heard standard = make(EtudeOrder::Variant::standard);
    static const Heard changed = make(EtudeOrder::Variant::changed);
    return variant == EtudeOrder::Variant::standard ? standard : changed;
}

const auto both = {EtudeOrder::Variant::standard, EtudeOrder::Variant::changed};

/// Decibels below full scale, in the mean of a stretch of seconds.
float level(const Sound& sound, double from, double to) {
    return 20 * std::log10(loudness(sound, static_cast<std::size_t>(sample_at(from)),
                                    static_cast<std::size_t>(sample_at(to))) +
                           1e-9f);
}

float peak(const Sound& sound, double from, double to) {
    float most = 0;
    for (auto i = static_cast<std::size_t>(sample_at(from)); i < static_cast<std::size_t>(sample_at(to)); ++i)
        most = std::max(most, std::fabs(sound[i]));
    return most;
}

} // namespace

TEST_CASE("the sound track is as long as the film, and nothing clips") {
    for (const auto variant : both) {
        const Heard& film = heard(variant);
        CHECK(static_cast<Frame>(film.sound.size()) == film.sheet.film.frames * 2000);
        const float most = peak(film.sound, 0, seconds_of(film.sheet.film.frames));
        CHECK(most < 0.8f);
        CHECK(most > 0.4f);
    }
}

TEST_CASE("it is about as loud as a film is") {
    for (const auto variant : both) {
        const Heard& film = heard(variant);
        // What is far below the rest does not count, as in EBU R128.
        double power = 0, seconds = 0;
        for (double at = 0; at + 0.4 <= seconds_of(film.sheet.film.frames); at += 0.4) {
            const float here = level(film.sound, at, at + 0.4);
            if (here < -40) continue;
            power += std::pow(10, here / 10);
            ++seconds;
        }
        const double mean = 10 * std::log10(power / seconds);
        CHECK(mean > -27);
        CHECK(mean < -19);
    }
}

TEST_CASE("the theme is cut off within one sample of the first frame of the freeze") {
    const Heard& film = heard(EtudeOrder::Variant::standard);
    const PlacedShot& last = film.sheet.shot(Place::shore, 2);
    const double freeze = seconds_of(last.held.first);
    CHECK(level(film.sound, freeze - 0.05, freeze) > -22);
    CHECK(peak(film.sound, freeze, seconds_of(film.sheet.film.frames)) < 0.003f);
    CHECK(peak(film.sound, freeze - 0.0005, freeze) > 0.003f);
}

TEST_CASE("the theme swells at the shore") {
    const Heard& film = heard(EtudeOrder::Variant::standard);
    const Music& last = film.sheet.music.back();
    CHECK(level(film.sound, last.to - 1.5, last.to) > level(film.sound, last.from, last.from + 1.5) + 6);
}

TEST_CASE("in the other film the last music goes down gently") {
    const Heard& film = heard(EtudeOrder::Variant::changed);
    const double end = film.sheet.music.back().to;
    float before = 0;
    for (double at = end - 7; at + 1 <= end; at += 2) {
        const float here = level(film.sound, at, at + 1);
        CHECK(here < before - 1);
        before = here;
    }
}

TEST_CASE("feet are heard where they fall") {
    const Heard& film = heard(EtudeOrder::Variant::standard);
    const FrameSpan run = film.sheet.scene("run");
    int steps = 0, sharp = 0;
    for (const Event& one : film.sheet.events) {
        if (!is_step(one.strike) || one.at < seconds_of(run.first) + 0.1 ||
            one.at > seconds_of(run.end) - 0.1)
            continue;
        ++steps;
        sharp +=
            peak(film.sound, one.at, one.at + 0.02) > 1.5f * peak(film.sound, one.at - 0.03, one.at - 0.002);
    }
    CHECK(steps > 150);
    CHECK(sharp > steps * 9 / 10);
}

TEST_CASE("what the truth calls speech, music and sounds is heard, and what it calls silence is not") {
    for (const auto variant : both) {
        const Heard& film = heard(variant);
        for (const Stretch& one : speech_heard(film.sheet))
            CHECK(level(film.sound, one.from + 0.05, one.to - 0.05) > -32);
        for (const Stretch& one : music_heard(film.sheet))
            CHECK(level(film.sound, one.from, one.to) > -36);
        for (const Stretch& one : sounds_heard(film.sheet))
            CHECK(level(film.sound, one.from, one.to) > -50);
        for (const Stretch& one : silence_heard(film.sheet)) {
            CAPTURE(one.from);
            CHECK(level(film.sound, one.from + 0.1, one.to) < -52);
        }
    }
}

TEST_CASE("speech begins and ends where the truth says") {
    const Heard& film = heard(EtudeOrder::Variant::standard);
    const FrameSpan scene = film.sheet.scene("interview");
    for (const Stretch& one : speech_heard(film.sheet)) {
        if (one.from < seconds_of(scene.first) || one.from > seconds_of(scene.end)) continue;
        CAPTURE(one.from);
        CHECK(level(film.sound, one.from, one.from + 0.2) > -40);
        CHECK(level(film.sound, one.to - 0.25, one.to) > -40);
        CHECK(level(film.sound, one.from - 0.1, one.from) < -45);
    }
}

TEST_CASE("a cut in the picture makes no click") {
    for (const auto variant : both) {
        const Heard& film = heard(variant);
        for (const PlacedShot& shot : film.sheet.film.shots) {
            const auto at = static_cast<std::size_t>(shot.shown.first * frame_samples);
            if (at == 0 || seconds_of(shot.held.first) == film.sheet.stops) continue;
            float step = 0;
            for (std::size_t i = at - 3; i < at + 3; ++i)
                step = std::max(step, std::fabs(film.sound[i] - film.sound[i - 1]));
            CHECK(step < 0.08f);
        }
    }
}

TEST_CASE("the same music, the same words and the same noise each time") {
    const Playing playing{.piece = Piece::march, .orchestra = Orchestra::wind_band, .bars = 2};
    CHECK(performed(playing) == performed(playing));
    const Phrase phrase{Who::boy, 3, 4, {3.2, 3.5, 3.7}, true, false};
    CHECK(spoken(phrase) == spoken(phrase));
    CHECK(surroundings(Ambience::sea, 1) == surroundings(Ambience::sea, 1));
    CHECK(struck(Strike::cart, 4) == struck(Strike::cart, 4));
    CHECK(struck(Strike::step_earth, 4) != struck(Strike::step_earth, 5));
}
