#include "support/claimed_film.hpp"

#include "support/even_times.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <random>

namespace decoupage::support {

namespace {

constexpr std::array names{"the titles", "the school",    "the street", "home",        "the fair",
                           "the ride",   "the interview", "the run",    "the station", "the shore"};
constexpr std::array looks{"symmetry", "clutter", "openness",    "contrast",  "key",
                           "hardness", "horizon", "empty_space", "width_used"};
constexpr std::array movements{"static", "static", "static",   "pan",     "tilt",   "roll",
                               "zoom",   "mixed",  "tracking", "shaking", "minimal"};
constexpr std::array scales{"close_up", "medium_close_up", "medium", "medium_long", "long"};

std::string decimal(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.2f", value);
    return text.data();
}

/// One film, shot by shot.
class ClaimedFilm {
public:
    ClaimedFilm(int shots, unsigned seed) : shots_(shots), random_(seed) {}

    Decoupage made() {
        for (int shot = 0; shot < shots_; ++shot)
            draw_shot(shot);
        film_.film.path = "/films/a claimed film.mkv";
        film_.film.print = {1'234'567, "0123456789abcdef0123456789abcdef"};
        film_.film.codec = "h264", film_.film.sound_codec = "aac";
        film_.film.rate = {24, 1};
        film_.film.frames = at_;
        film_.film.width = 1280, film_.film.height = 544;
        film_.times = even_times(at_);
        film_.film.duration = film_.times.end();
        film_.shots = number_shots(film_.tracks["transitions"], film_.tracks["shots"]);
        add("active_picture", {0, at_}, "full", "2.35:1 top 0 bottom 0 left 0 right 0");
        add("tone", {0, at_}, "black_and_white", "");
        draw_sound();
        draw_curves();
        for (auto& [name, track] : film_.tracks) {
            track.name = name;
            std::ranges::sort(track.segments, {}, [](const Segment& segment) { return segment.span.first; });
        }
        return std::move(film_);
    }

private:
    double share() { return static_cast<double>(random_() >> 8) / static_cast<double>(1u << 24); }
    bool one_in(unsigned many) { return random_() % many == 0; }
    Frame below(Frame many) { return static_cast<Frame>(random_() % static_cast<unsigned>(many)); }

    void add(const std::string& track, FrameSpan span, const std::string& label, const std::string& detail) {
        film_.tracks[track].segments.push_back(
            {span, label, static_cast<float>(0.6 + 0.39 * share()), detail});
    }

    void draw_shot(int shot) {
        if (shot > 0) draw_transition();
        const FrameSpan span{at_, at_ + 24 + below(125)};
        at_ = span.end;
        add("shots", span, shot == 0 ? "card" : "picture", "");
        if (shot == 0) add("letters", span, "title", "THE RAIN");
        for (const char* track : looks)
            add(track, span, "measured", decimal(share()));
        add("daylight", span, one_in(3) ? "night" : "day", "");
        const std::string moves = movements[random_() % movements.size()];
        const std::string detail = moves == "zoom" ? (one_in(2) ? "zoom in" : "zoom out") : moves;
        add("shot_movement", span, moves, detail);
        add("camera_movement", span, moves, detail);
        add("setups", span, "setup", std::to_string(below(6)));
        if (one_in(12)) add("freeze_frames", {span.end - 12, span.end}, "freeze", "");
        if (!one_in(3)) draw_people(span);
        draw_scene(shot, span);
    }

    void draw_transition() {
        constexpr std::array kinds{"dissolve", "wipe", "fade_out"};
        const Frame length = one_in(8) ? 12 + below(30) : 0;
        add("transitions", {at_, at_ + length}, length > 0 ? kinds[random_() % kinds.size()] : "cut", "");
        if (length > 0) add("shots", {at_, at_ + length}, "transition", "");
        at_ += length;
    }

    void draw_people(FrameSpan span) {
        add("scale", span, scales[random_() % scales.size()], "2.5 heads");
        for (Frame face = below(2); face >= 0; --face) {
            const std::string where = "height " + decimal(0.1 + 0.4 * share()) + " at 0.50 0.40";
            add("faces", span, "frontal", where);
            add("persons", span, "appearing", std::to_string(1 + below(5)) + " " + where);
        }
        if (one_in(5)) add("gaze", {span.first, span.first + 20}, "into_lens", "");
        if (one_in(6)) add("patterns", span, "shot_reverse_shot", "");
    }

    /// Scenes of ten shots, or of fewer where the film is short, so that there are ten.
    void draw_scene(int shot, FrameSpan span) {
        const int long_scene = std::clamp(shots_ / static_cast<int>(names.size()), 1, 10);
        const auto number = static_cast<std::size_t>(shot / long_scene);
        auto& scenes = film_.tracks["scenes"].segments;
        if (scenes.size() <= number) add("scenes", span, "scene", "");
        scenes.back().span.end = span.end;
        if (number >= names.size()) return;
        if (film_.names.size() <= number)
            film_.names.push_back({shot, names[number], Named::span, span, span, {}, {}});
        film_.names.back().given.end = film_.names.back().span.end = span.end;
    }

    /// Stretches of each kind with pauses between them, and three themes by turns.
    void draw_sound() {
        constexpr std::array<std::pair<const char*, int>, 6> kinds{{{"speech", 120},
                                                                    {"music", 500},
                                                                    {"sounds", 300},
                                                                    {"steps", 200},
                                                                    {"silence", 60},
                                                                    {"motifs", 300}}};
        for (const auto& [track, usual] : kinds) {
            int count = 0;
            for (Frame at = below(100); at + usual + 12 < at_;) {
                const Frame first = at;
                at += 12 + below(usual);
                const bool motif = std::string(track) == "motifs";
                add(track, {first, at}, motif ? std::string(1, static_cast<char>('A' + count++ % 3)) : track,
                    "");
                if (std::string(track) == "speech") add("balance", {first, at}, "over_music", "7 ±5 LU");
                if (std::string(track) == "music") add("music_edges", {at - 6, at}, "cut_off", "");
                at += 24 + below(2 * usual);
            }
        }
    }

    void draw_curves() {
        for (const char* name : {"camera_roll", "camera_zoom"}) {
            auto& values = film_.curves[name];
            for (Frame frame = 0; frame < at_; ++frame)
                values.push_back(static_cast<float>(0.02 * share()));
        }
        auto& loudness = film_.curves["loudness"];
        for (Frame tenth = 0; tenth < at_ * 10 / 24; ++tenth)
            loudness.push_back(static_cast<float>(-60 + 45 * share()));
    }

    int shots_;
    std::mt19937 random_;
    Frame at_ = 0;
    Decoupage film_;
};

} // namespace

Decoupage claimed_film(int shots, unsigned seed) {
    return ClaimedFilm(shots, seed).made();
}

std::vector<std::string> claimed_names() {
    return {names.begin(), names.end()};
}

} // namespace decoupage::support
