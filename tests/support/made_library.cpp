#include "support/made_library.hpp"

#include "dossier/dossier.hpp"
#include "figures/camera.hpp"
#include "figures/scale.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <numbers>
#include <random>

namespace decoupage::support {

namespace {

constexpr std::array measured{"symmetry",   "clutter",  "openness", "horizon",  "empty_space",
                              "width_used", "contrast", "key",      "hardness", "light_side"};

std::string decimal(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.2f", value);
    return text.data();
}

/// One film, shot by shot.
class MadeFilm {
public:
    MadeFilm(int number, const MadeLibrary& order)
        : number_(number), order_(order), random_(order.seed * 1'000'003u + static_cast<unsigned>(number)) {
        pace_ = 2 + 10 * share();
    }

    Outcome<void> write(const std::string& path) {
        draw();
        auto dossier = Dossier::create(path, film_);
        if (!dossier) return tl::unexpected(dossier.error());
        auto done = dossier->begin();
        std::vector<Time> times;
        for (Frame frame = 0; frame < film_.frames; ++frame)
            times.push_back(from_ticks(frame, 1, 24));
        if (done) done = dossier->write_times(0, times);
        if (done) done = dossier->write_sound_curve("loudness", 10, loudness());
        if (done)
            done = dossier->write_film(film_, from_ticks(film_.frames, 1, 24), true, "2026-11-28T00:00:00Z");
        for (auto& [name, segments] : tracks_)
            if (done) done = dossier->write_reading({name, 1, {}}, {{name, std::move(segments)}});
        if (done) done = dossier->write_subtitles(words());
        return done ? dossier->commit() : done;
    }

private:
    double share() { return static_cast<double>(random_() >> 8) / static_cast<double>(1u << 24); }
    bool one_in(int many) { return random_() % static_cast<unsigned>(many) == 0; }
    template <class List>
    std::string one_of(const List& list) {
        return std::string(list[random_() % std::size(list)]);
    }

    void add(const std::string& track, FrameSpan span, const std::string& label, const std::string& detail) {
        tracks_[track].push_back({span, label, static_cast<float>(0.3 + 0.69 * share()), detail});
    }

    /// Lognormal, as shot lengths nearly are (Salt 1974; Redfern 2012 with reservations).
    Frame length() {
        const double normal =
            std::sqrt(-2 * std::log(1 - share())) * std::cos(2 * std::numbers::pi * share());
        return std::max<Frame>(12, std::lround(24 * pace_ * 0.75 * std::exp(0.8 * normal)));
    }

    void draw() {
        Frame at = 0;
        for (int shot = 0; shot < order_.shots; ++shot) {
            if (shot > 0) at = draw_transition(at);
            const FrameSpan span{at, at + length()};
            draw_shot(span, shot == 0);
            at = span.end;
        }
        draw_sound(at);
        film_.path = "film-" + std::to_string(number_) + ".mkv";
        film_.print = {static_cast<std::uint64_t>(1000 + number_), std::to_string(100000 + number_)};
        film_.codec = "h264", film_.sound_codec = "aac";
        film_.frames = at;
        film_.rate = {24, 1};
        film_.duration = from_ticks(at, 1, 24);
        film_.width = 1280, film_.height = 720;
        add("active_picture", {0, at}, "full", "16:9 top 0 bottom 0 left 0 right 0");
        add("tone", {0, at}, one_in(4) ? "black_and_white" : "colour", "");
    }

    Frame draw_transition(Frame at) {
        const Frame length = one_in(15) ? 12 + static_cast<Frame>(random_() % 60) : 0;
        if (length > 0) add("shots", {at, at + length}, "transition", "dissolve");
        add("transitions", {at, at + length}, length > 0 ? "dissolve" : "cut", "");
        return at + length;
    }

    void draw_shot(FrameSpan span, bool card) {
        add("shots", span, card ? "card" : "picture", "");
        for (const char* track : measured)
            add(track, span, "measured", decimal(share()));
        add("daylight", span, one_of(std::array{"day", "night", "uncertain"}), "");
        const std::string moves = one_in(2) ? "static" : one_of(movement_labels);
        add("shot_movement", span, moves, moves);
        add("camera_movement", span, moves, moves);
        if (one_in(20)) add("freeze_frames", {span.end - 10, span.end}, "freeze", "");
        if (one_in(40)) add("letters", span, "title", "THE RAIN");
        if (!one_in(3)) draw_people(span);
    }

    void draw_people(FrameSpan span) {
        add("scale", span, one_of(scale_labels), "2.5 heads");
        const int faces = 1 + static_cast<int>(random_() % 3);
        for (int face = 0; face < faces; ++face) {
            const std::string where = "height " + decimal(0.1 + 0.4 * share()) + " at 0.50 0.40";
            add("faces", span, "frontal", where);
            add("persons", span, "appearing", std::to_string(1 + random_() % 9) + " " + where);
        }
    }

    /// Stretches of each kind with pauses between them.
    void draw_sound(Frame end) {
        constexpr std::array<std::pair<const char*, int>, 5> kinds{
            {{"speech", 120}, {"music", 1500}, {"sounds", 400}, {"steps", 300}, {"silence", 60}}};
        for (const auto& [track, usual] : kinds)
            for (Frame at = static_cast<Frame>(random_() % 500); at + usual + 12 < end;) {
                const Frame first = at;
                at += 12 + static_cast<Frame>(random_() % static_cast<unsigned>(usual));
                add(track, {first, at}, track, "");
                at += 24 + static_cast<Frame>(random_() % static_cast<unsigned>(2 * usual));
            }
    }

    std::vector<float> loudness() {
        std::vector<float> values(static_cast<std::size_t>(film_.frames * 10 / 24));
        for (float& value : values)
            value = static_cast<float>(-60 + 45 * share());
        return values;
    }

    Subtitles words() {
        static constexpr std::array syllables{"ra", "in", "mo", "ter", "la", "be", "to", "si", "ne", "cu"};
        Subtitles subtitles{Subtitles::Origin::beside, "film.srt", "srt", "en", "", {}};
        for (int cue = 0; cue < order_.cues; ++cue) {
            const Time begin = film_.duration / order_.cues * cue;
            std::string words;
            for (int word = 0; word < 7; ++word) {
                const auto common = static_cast<std::size_t>(share() * share() * 400); // the first ones most
                words += (word == 0 ? "" : " ") + std::string(syllables[common % 10]) +
                         syllables[common / 10 % 10] + (common >= 100 ? syllables[common / 100] : "");
            }
            if (one_in(60)) words += " rain";
            subtitles.cues.push_back({begin, begin + std::chrono::seconds(1), "", words, {}});
        }
        return subtitles;
    }

    int number_;
    const MadeLibrary& order_;
    std::mt19937 random_;
    double pace_ = 5; ///< seconds a shot, more or less
    Film film_;
    std::map<std::string, std::vector<Segment>> tracks_;
};

} // namespace

Outcome<void> write_made_library(const std::string& folder, const MadeLibrary& order) {
    for (int number = 1; number <= order.films; ++number) {
        std::array<char, 40> name{};
        std::snprintf(name.data(), name.size(), "/film-%04d.mkv.dossier", number);
        if (auto written = MadeFilm(number, order).write(folder + name.data()); !written) return written;
    }
    return {};
}

} // namespace decoupage::support
