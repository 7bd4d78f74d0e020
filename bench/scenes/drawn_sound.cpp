#include "bench/scenes/drawn_sound.hpp"

#include <algorithm>

namespace decoupage::bench {

namespace {

void add(DrawnEvidence& film, const char* track, Frame first, Frame end) {
    film.tracks[track].segments.push_back({{first, end}, track, 0.9F, ""});
}

void draw_loudness(Luck& luck, const Manner& manner, Frame end, DrawnEvidence& film) {
    auto& loudness = film.curves["loudness"];
    // Under music that goes on everywhere one place is about as loud as another.
    const double place = manner.music_over_all ? luck.between(-26, -20) : luck.between(-38, -20);
    double wanders = 0, bursts = 0;
    while (std::ssize(loudness) * second < end * 10) {
        wanders = 0.98 * wanders + 1.2 * luck.spread();
        if (luck.happens(0.02)) bursts = luck.happens(0.4) ? 0 : luck.between(-14, 14);
        loudness.push_back(static_cast<float>(place + wanders + bursts + 2 * luck.spread()));
    }
}

class SceneSound {
public:
    SceneSound(Luck& luck, DrawnEvidence& film) : luck_(luck), film_(film) {}

    void music(FrameSpan span) {
        if (!luck_.happens(0.45)) return;
        const bool keeps = luck_.happens(0.45);
        const Frame off = keeps ? 0 : luck_.whole(-200, 200);
        const Frame first = std::max(music_end_ + 1, span.first + off + luck_.whole(-10, 10));
        const Frame end = std::max(first + 48, span.end + (keeps ? luck_.whole(-12, 12) : 3 * off));
        add(film_, "music", first, end);
        music_end_ = end;
    }

    void speech(FrameSpan span) {
        for (Frame at = span.first + luck_.whole(-6, 40); at < span.end; at += luck_.whole(40, 200)) {
            const Frame end = std::min(at + luck_.whole(12, 100), span.end - luck_.whole(-8, 12));
            if (at < speech_end_ || end <= at) continue;
            add(film_, "speech", at, end);
            speech_end_ = end;
        }
    }

    void silence(FrameSpan span) {
        if (luck_.happens(0.12)) add(film_, "silence", span.end - 20, span.end + 12);
        for (Frame at = span.first + luck_.whole(0, 500); at < span.end; at += luck_.whole(60, 500))
            if (luck_.happens(0.5)) add(film_, "silence", at, at + luck_.whole(12, 48));
    }

private:
    Luck& luck_;
    DrawnEvidence& film_;
    Frame music_end_ = 0, speech_end_ = 0;
};

} // namespace

void draw_sound(Luck& luck, const Manner& manner, const std::vector<HeardScene>& scenes,
                DrawnEvidence& film) {
    SceneSound sound(luck, film);
    for (const HeardScene& scene : scenes) {
        draw_loudness(luck, manner, scene.span.end, film);
        if (!manner.music_over_all) sound.music(scene.span);
        if (scene.shots > 1 && !manner.silent_film && !manner.speech_over_all) sound.speech(scene.span);
        if (!manner.music_over_all) sound.silence(scene.span);
    }
    const Frame frames = scenes.empty() ? 0 : scenes.back().span.end;
    if (manner.music_over_all) draw_music_over_all(luck, frames, film);
    if (manner.speech_over_all) draw_speech_over_all(luck, frames, film);
}

void draw_music_over_all(Luck& luck, Frame frames, DrawnEvidence& film) {
    for (Frame first = 0; first < frames;) {
        const Frame end = std::min(frames, first + luck.whole(300, 3000));
        add(film, "music", first, end);
        first = end + luck.whole(60, 200);
    }
}

void draw_speech_over_all(Luck& luck, Frame frames, DrawnEvidence& film) {
    for (Frame first = luck.whole(0, 200); first < frames; first += luck.whole(80, 300))
        add(film, "speech", first, std::min(frames, first + luck.whole(20, 150)));
}

} // namespace decoupage::bench
