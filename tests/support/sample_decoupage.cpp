#include "support/sample_decoupage.hpp"

#include <cmath>

namespace decoupage::support {

namespace {

/// A grey JPEG of 8 x 8 pixels, written out by hand from the standard's markers: enough to be one.
std::string grey_jpeg() {
    std::string bytes("\xFF\xD8\xFF\xDB\x00\x43\x00", 7);
    bytes.append(64, '\x10');
    bytes.append("\xFF\xC0\x00\x0B\x08\x00\x08\x00\x08\x01\x01\x11\x00", 13);
    for (const char table :
         {'\x00', '\x10'}) { // one code of one bit, for the value 0: no difference, end of block
        bytes.append("\xFF\xC4\x00\x14", 4);
        bytes += table;
        bytes += '\x01';
        bytes.append(16, '\x00');
    }
    bytes.append("\xFF\xDA\x00\x08\x01\x01\x00\x00\x3F\x00\x3F\xFF\xD9", 13);
    return bytes;
}

const char* label_of(Shot::Kind kind) {
    return name_of(kind);
}

void add(Track& track, FrameSpan span, const std::string& label, float confidence,
         const std::string& detail) {
    track.segments.push_back({span, label, confidence, detail});
}

void add_stills(Decoupage& film) {
    for (const Shot& shot : film.shots)
        film.stills.push_back({shot.span.first + shot.span.length() / 2, 240, 135, grey_jpeg()});
}

/// In turn each shot's camera stands, pans shakily, and goes; each shot has the same colours.
void add_looks(Decoupage& film) {
    const std::vector<Segment> turns{{{}, "static", 0.9f, "static"},
                                     {{}, "pan", 0.8f, "pan, shaking"},
                                     {{}, "tracking", 0.7f, "tracking"}};
    const std::string palette = "#c0d4e0 60, #4a6d2c 40";
    Track movements{"camera_movement", {}}, of_shots{"shot_movement", {}}, palettes{"palette", {}};
    for (const Shot& shot : film.shots) {
        if (shot.kind == Shot::Kind::black) continue;
        Segment movement = turns[static_cast<std::size_t>(shot.number) % turns.size()];
        movement.span = shot.span;
        movements.segments.push_back(movement);
        of_shots.segments.push_back(movement);
        add(palettes, shot.span, "measured", 0.9f, palette);
    }
    film.tracks["camera_movement"] = movements;
    film.tracks["shot_movement"] = of_shots;
    film.tracks["palette"] = palettes;
    film.tracks["film_palette"] = {"film_palette", {{{0, film.times.frames()}, "measured", 0.9f, palette}}};
}

void add_curves(Decoupage& film) {
    auto& level = film.curves["level_mean"];
    for (Frame frame = 0; frame < film.times.frames(); ++frame)
        level.push_back(0.5f + 0.3f * std::sin(static_cast<float>(frame) / 60.0f));
}

} // namespace

Decoupage made_of(const std::vector<Stretch>& stretches) {
    Decoupage film;
    Track transitions{"transitions", {}};
    Track shots{"shots", {}};
    Frame at = 0;
    for (const Stretch& stretch : stretches) {
        const std::string into = stretch.into.empty() && at > 0 ? "cut" : stretch.into;
        if (!into.empty())
            add(transitions, {at, at + stretch.mixed}, into, stretch.confidence, stretch.detail);
        if (stretch.mixed > 0) add(shots, {at, at + stretch.mixed}, "transition", 1.0f, {});
        at += stretch.mixed;
        if (stretch.frames > 0) add(shots, {at, at + stretch.frames}, label_of(stretch.kind), 1.0f, {});
        at += stretch.frames;
    }
    film.film.path = "/films/a made-up film.mkv";
    film.film.print = {1'234'567, "0123456789abcdef0123456789abcdef"};
    film.film.codec = "h264";
    film.film.sound_codec = "aac";
    film.film.rate = {24, 1};
    film.film.frames = at;
    film.film.width = 1280;
    film.film.height = 720;
    film.times = even_times(at);
    film.film.duration = film.times.end();
    film.shots = number_shots(transitions, shots);
    film.tracks["transitions"] = std::move(transitions);
    film.tracks["shots"] = std::move(shots);
    film.screened_at = "2026-11-21T10:00:00Z";
    return film;
}

Decoupage forty_shots() {
    using Kind = Shot::Kind;
    std::vector<Stretch> stretches{{Kind::black, 20}, {Kind::card, 72, "fade_in", 14}};
    for (int shot = 0; shot < 37; ++shot) {
        Stretch stretch{Kind::picture, 18 + (shot * 53) % 190};
        if (shot % 9 == 4) stretch = {Kind::picture, 90, "dissolve", 24, 0.88f};
        if (shot % 13 == 7) stretch.confidence = 0.41f;
        if (shot == 20) stretch = {Kind::picture, 60, "wipe", 18, 0.55f, "iris"};
        stretches.push_back(stretch);
    }
    stretches.push_back({Kind::black, 30, "fade_out", 20});
    stretches.push_back({Kind::picture, 100, "fade_in", 16});
    stretches.push_back({Kind::card, 96});
    stretches.push_back({Kind::black, 24, "fade_out", 24});
    Decoupage film = made_of(stretches);
    const Frame frames = film.times.frames();
    film.tracks["active_picture"] = {
        "active_picture", {{{0, frames}, "letterbox", 0.97f, "2.35:1 top 88 bottom 88 left 0 right 0"}}};
    film.tracks["tone"] = {
        "tone", {{{0, 900}, "tinted", 0.8f, "amber"}, {{900, frames}, "black_and_white", 0.99f, ""}}};
    film.tracks["damage"] = {"damage", {{{1500, 1512}, "missing_frames", 1.0f, ""}}};
    film.keys = {{"transitions", 1, {{"sensitivity", 0.5}}}, {"active_picture", 1, {}}, {"tone", 2, {}}};
    film.subtitles = {{Subtitles::Origin::beside,
                       "a made-up film.en.srt",
                       "srt",
                       "en",
                       "",
                       {{Time{0}, std::chrono::seconds(2), "ANNA", "Is it summer?", {"♪"}},
                        {std::chrono::seconds(4), std::chrono::seconds(5), "", "It is.", {}}}}};
    film.models = {{"faces", "face_detection_yunet_2022mar.onnx", "00112233445566778899aabbccddeeff"}};
    add_stills(film);
    add_looks(film);
    add_curves(film);
    return film;
}

Decoupage many_shots(int count) {
    std::vector<Stretch> stretches;
    for (int shot = 0; shot < count; ++shot)
        stretches.push_back({Shot::Kind::picture, 12 + (shot * 37) % 150});
    Decoupage film = made_of(stretches);
    add_stills(film);
    add_curves(film);
    return film;
}

} // namespace decoupage::support
