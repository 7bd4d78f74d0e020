/// What is played, and where: the devices of the study, and in the other film their opposites.

#include "etude/sound/cues.hpp"

namespace decoupage::etude {

namespace {

using Begins = Music::Begins;
using Ends = Music::Ends;

constexpr double usual_tempo = 168;

/// The theme under the titles: four bars before it, two to close.
Music over_titles() {
    Music music{.playing = {.orchestra = Orchestra::titles,
                            .beats_a_minute = usual_tempo,
                            .first_bar = -4,
                            .bars = 22},
                .from = 1,
                .level = -1};
    music.to = music.from + music.playing.seconds() + 1.3; // until the last chord has died away
    music.falls = 1.2;
    return music;
}

/// The organ is playing when we come; the theme begins anew with the ride.
Music over_the_ride(const Cues& sheet) {
    const FrameSpan scene = sheet.scene("fair");
    const PlacedShot& ride = sheet.shot(Place::fair, 1);
    Music music{.playing = {.orchestra = Orchestra::fair, .beats_a_minute = 200, .transposition = 3},
                .from = seconds_of(scene.first),
                .to = seconds_of(scene.end) - 0.5,
                .begins = Begins::cut_in,
                .ends = Ends::fades_out,
                .falls = 2.2,
                .level = 0.5f,
                .outside_until = seconds_of(ride.alone.first)};
    const double bar = 3 * music.playing.beat_seconds();
    music.playing.first_bar = 16 - (seconds_of(ride.alone.first) - music.from) / bar;
    music.playing.bars = (music.to - music.from) / bar;
    return music;
}

/// From when he turns his head until the picture stops.
Music at_the_shore(const Cues& sheet) {
    const PlacedShot& turning = sheet.shot(Place::shore, 2);
    Music music{.playing = {.orchestra = Orchestra::swelling, .beats_a_minute = usual_tempo},
                .from = seconds_of(turning.alone.first) + 0.2,
                .to = seconds_of(turning.held.first),
                .ends = Ends::cut_off,
                .falls = 0,
                .level = -8,
                .swells = 11.5f};
    music.playing.bars = (music.to - music.from) / (3 * music.playing.beat_seconds());
    return music;
}

} // namespace

void add_standard_music(Cues& sheet) {
    sheet.music.push_back(over_titles());
    sheet.music.push_back(over_the_ride(sheet));

    const double news = seconds_of(sheet.scene("newsreel").first);
    Music march{.playing = {.piece = Piece::march,
                            .orchestra = Orchestra::wind_band,
                            .beats_a_minute = 129,
                            .bars = 6},
                .from = news,
                .to = seconds_of(sheet.scene("newsreel").end),
                .level = -1};
    sheet.music.push_back(march);

    // In the second part of the station only: something cheerful over a dark picture, which it fades with.
    const PlacedShot& behind_wire = sheet.shot(Place::station, 1);
    Music lullaby{
        .playing = {.piece = Piece::music_box, .orchestra = Orchestra::box, .beats_a_minute = 116, .bars = 8},
        .from = seconds_of(behind_wire.alone.first),
        .to = seconds_of(behind_wire.shown.end) + 1.2,
        .ends = Ends::fades_out,
        .falls = 2.0,
        .level = -9};
    sheet.music.push_back(lullaby);

    sheet.music.push_back(at_the_shore(sheet));
    sheet.stops = sheet.music.back().to;
}

void add_changed_music(Cues& sheet) {
    Music titles = over_titles();
    titles.from = 0.5;
    titles.to -= 0.5;
    sheet.music.push_back(titles);

    // In the first part of the station only.
    const PlacedShot& office = sheet.shot(Place::station, 2);
    sheet.music.push_back(
        {.playing = {.piece = Piece::music_box, .orchestra = Orchestra::box, .beats_a_minute = 116},
         .from = seconds_of(office.alone.first),
         .to = seconds_of(office.alone.end),
         .ends = Ends::cut_off,
         .level = -9});

    const FrameSpan talk = sheet.scene("interview"), run = sheet.scene("run"), shore = sheet.scene("shore");
    sheet.music.push_back({.playing = {.piece = Piece::music_box,
                                       .orchestra = Orchestra::quartet,
                                       .beats_a_minute = 84,
                                       .transposition = -5},
                           .from = seconds_of(talk.first),
                           .to = seconds_of(talk.end),
                           .ends = Ends::cut_off,
                           .level = -8});
    sheet.music.push_back(
        {.playing = {.piece = Piece::march, .orchestra = Orchestra::wind_band, .beats_a_minute = 138},
         .from = seconds_of(run.first),
         .to = seconds_of(run.end),
         .ends = Ends::fades_out,
         .falls = 1.0,
         .level = 0});
    // Another tune, which goes gently down to the end of the film.
    sheet.music.push_back({.playing = {.piece = Piece::music_box,
                                       .orchestra = Orchestra::swelling,
                                       .beats_a_minute = 92,
                                       .transposition = -2},
                           .from = seconds_of(shore.first) + 1,
                           .to = seconds_of(sheet.film.frames) - 0.5,
                           .begins = Begins::fades_in,
                           .ends = Ends::fades_out,
                           .rises = 1.5,
                           .falls = 9,
                           .level = -3});
    for (Music& one : sheet.music)
        if (one.playing.piece != Piece::theme)
            one.playing.bars =
                (one.to - one.from) / (score_of(one.playing.piece).beats_a_bar * one.playing.beat_seconds());
}

} // namespace decoupage::etude
