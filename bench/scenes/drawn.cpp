#include "bench/scenes/drawn.hpp"

#include "bench/scenes/drawn_scenes.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <string>

namespace decoupage::bench {

namespace {

std::string text_of(const char* form, double value) {
    char text[64];
    std::snprintf(text, sizeof text, form, value);
    return text;
}

/// Writes down what would be found of the shots, errors among it.
class Observer {
public:
    Observer(Luck& luck, const Manner& manner, DrawnEvidence& all)
        : luck_(luck), manner_(manner), all_(all) {}

    void see(const std::vector<std::vector<DrawnShot>>& scenes) {
        for (std::size_t i = 0; i < scenes.size(); ++i) {
            if (i > 0) between_scenes();
            for (std::size_t shot = 0; shot < scenes[i].size(); ++shot) {
                if (shot > 0) within_scene();
                see(scenes[i][shot]);
            }
            const FrameSpan span{scene_first_, at_};
            if (manner_.has_sound) hear(span, scenes[i].size());
            scene_first_ = at_;
        }
        finish();
    }

private:
    void add(const char* track, FrameSpan span, const char* label, const std::string& detail = {}) {
        all_.tracks[track].segments.push_back({span, label, 0.9F, detail});
    }

    void gradual(const char* label, Frame frames) {
        add("transitions", {at_, at_ + frames}, label);
        add("shots", {at_, at_ + frames}, "transition", label);
        at_ += frames;
    }

    void cut() { add("transitions", {at_, at_}, "cut"); }

    void faded() {
        gradual("fade_out", luck_.whole(8, 24));
        if (luck_.happens(0.5)) {
            const Frame black = luck_.whole(4, 30);
            add("shots", {at_, at_ + black}, "black");
            at_ += black;
        }
        gradual("fade_in", luck_.whole(8, 24));
        all_.begins.push_back(at_);
    }

    void between_scenes() {
        const double kind = luck_.share();
        if (kind < manner_.fades) {
            faded();
        } else if (kind < manner_.fades + manner_.mixtures) {
            const Frame frames = luck_.whole(12, 40);
            gradual("dissolve", frames);
            all_.begins.push_back(at_);
        } else {
            all_.begins.push_back(at_);
            cut();
        }
    }

    void within_scene() {
        if (luck_.happens(0.02))
            gradual("dissolve", luck_.whole(8, 24));
        else
            cut();
    }

    std::string palette_text(const View& view) {
        std::string text;
        static constexpr std::array shares{36, 24, 18, 13, 9};
        for (std::size_t i = 0; i < view.colours.size(); ++i) {
            const auto level = [&](double value) {
                const double wander = 8 * manner_.noise * (manner_.grey ? grey_noise_ : luck_.spread());
                return static_cast<unsigned>(std::clamp(value + wander, 0.0, 255.0));
            };
            grey_noise_ = luck_.spread();
            char one[32];
            const int share =
                std::clamp(shares[i] + static_cast<int>(5 * manner_.noise * luck_.spread()), 1, 60);
            std::snprintf(one, sizeof one, "%s#%02x%02x%02x %d", i == 0 ? "" : ", ",
                          level(view.colours[i].red), level(view.colours[i].green),
                          level(view.colours[i].blue), share);
            text += one;
        }
        return text;
    }

    void see(const DrawnShot& shot) {
        const FrameSpan span{at_, at_ + shot.length};
        at_ += shot.length;
        add("shots", span, shot.card ? "card" : "picture");
        const auto measure = [&](const char* track, double value) {
            const double found = std::clamp(value + 0.05 * manner_.noise * luck_.spread(), 0.0, 1.0);
            add(track, span, "measured", text_of("%.2f", found));
        };
        add("palette", span, "measured", shot.card ? "#090909 100" : palette_text(shot.view));
        measure("key", shot.view.key);
        measure("contrast", shot.view.contrast);
        measure("openness", shot.view.openness);
        measure("clutter", shot.view.clutter);
        remember(span, shot);
        for (const int person : shot.persons)
            if (luck_.happens(manner_.faces_seen)) {
                const int said = luck_.happens(0.1) ? luck_.whole(1, 9) : person;
                add("persons", span, "appearing", std::to_string(said) + " height 0.30 at 0.50 0.40");
            }
    }

    void remember(FrameSpan span, const DrawnShot& shot) {
        int setup = shot.setup;
        if (!of_setup_.empty() && luck_.happens(0.02)) setup = of_setup_.rbegin()->first; // a mistake
        if (setup == 0 || !luck_.happens(manner_.setups_seen)) return;
        auto& before = of_setup_[setup];
        if (!before.empty()) add("rhymes", span, "alike", std::to_string(before.back().first) + " 0.80");
        before.push_back(span);
        if (before.size() == 2) add("setups", before.front(), "returning", std::to_string(setup));
        if (before.size() >= 2) add("setups", span, "returning", std::to_string(setup));
    }

    /// Loudness of the place, music that keeps to the scene or does not, and speech.
    void hear(FrameSpan span, std::size_t shots) {
        const double place = luck_.between(-38, -20);
        double wanders = 0, bursts = 0;
        while (std::ssize(all_.curves["loudness"]) * 24 < span.end * 10) {
            wanders = 0.98 * wanders + 1.2 * luck_.spread();
            if (luck_.happens(0.02)) bursts = luck_.happens(0.5) ? 0 : luck_.between(-12, 12);
            all_.curves["loudness"].push_back(
                static_cast<float>(place + wanders + bursts + 2 * luck_.spread()));
        }
        if (luck_.happens(0.45)) {
            const bool keeps = luck_.happens(0.45);
            const Frame off = keeps ? 0 : luck_.whole(-200, 200);
            const Frame first = std::max(music_end_ + 1, span.first + off + luck_.whole(-10, 10));
            const Frame end = std::max(first + 48, span.end + (keeps ? luck_.whole(-12, 12) : 3 * off));
            add("music", {first, end}, "music");
            music_end_ = end;
        }
        if (shots > 1 && !manner_.silent_film)
            for (Frame at = span.first + luck_.whole(-6, 40); at < span.end; at += luck_.whole(40, 200)) {
                const Frame end = std::min(at + luck_.whole(12, 100), span.end - luck_.whole(-8, 12));
                if (at < speech_end_ || end <= at) continue;
                add("speech", {at, end}, "speech");
                speech_end_ = end;
            }
        if (luck_.happens(0.12)) add("silence", {span.end - 20, span.end + 12}, "silence");
        for (Frame at = span.first + luck_.whole(0, 500); at < span.end; at += luck_.whole(60, 500))
            if (luck_.happens(0.5)) add("silence", {at, at + luck_.whole(12, 48)}, "silence");
    }

    void finish() {
        all_.tracks["tone"].segments = {{{0, at_}, manner_.grey ? "black_and_white" : "colour", 1.0F, ""}};
        for (auto& [name, track] : all_.tracks) {
            track.name = name;
            std::erase_if(track.segments, [&](Segment& segment) {
                segment.span.first = std::max<Frame>(0, segment.span.first);
                segment.span.end = std::min(at_, segment.span.end);
                return segment.span.first > segment.span.end || segment.span.first >= at_;
            });
            std::ranges::stable_sort(track.segments, {},
                                     [](const Segment& segment) { return segment.span.first; });
        }
        add_alternations();
        std::vector<Time> times;
        for (Frame frame = 0; frame < at_; ++frame)
            times.push_back(from_ticks(frame, 1, second));
        all_.times = FrameTimes(std::move(times), from_ticks(at_, 1, second));
        all_.film.frames = at_;
        all_.film.rate = {second, 1};
        all_.film.duration = from_ticks(at_, 1, second);
    }

    /// As `setups` finds them: four shots in a row, a b a b.
    void add_alternations() {
        const auto& setups = all_.tracks["setups"].segments;
        for (std::size_t i = 0; i + 3 < setups.size();) {
            std::size_t end = i + 2;
            while (end < setups.size() && setups[end].detail == setups[end - 2].detail &&
                   setups[end].detail != setups[end - 1].detail &&
                   setups[end].span.first - setups[end - 1].span.end < 2)
                ++end;
            if (end - i >= 4)
                add("alternations", {setups[i].span.first, setups[end - 1].span.end}, "alternating",
                    setups[i].detail + " " + setups[i + 1].detail);
            i = end - i >= 4 ? end : i + 1;
        }
        all_.tracks["alternations"].name = "alternations";
    }

    Luck& luck_;
    const Manner& manner_;
    DrawnEvidence& all_;
    Frame at_ = 0, scene_first_ = 0, music_end_ = 0, speech_end_ = 0;
    double grey_noise_ = 0;
    std::map<int, std::vector<FrameSpan>> of_setup_;
};

} // namespace

DrawnEvidence drawn_evidence(std::uint32_t seed) {
    Luck luck(seed);
    const Manner manner = manner_by_chance(luck);
    DrawnEvidence all;
    Observer(luck, manner, all).see(drawn_scenes(luck, manner));
    return all;
}

} // namespace decoupage::bench
