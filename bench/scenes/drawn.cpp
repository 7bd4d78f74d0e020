#include "bench/scenes/drawn.hpp"

#include "bench/scenes/drawn_scenes.hpp"
#include "bench/scenes/drawn_sound.hpp"
#include "bench/scenes/finished.hpp"

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
            heard_.push_back({{scene_first_, at_}, scenes[i].size()});
            scene_first_ = at_;
        }
        if (manner_.has_sound) draw_sound(luck_, manner_, heard_, all_);
        finish(all_, at_);
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
        else if (luck_.happens(manner_.fades_within))
            gradual("fade_in", luck_.whole(4, 16));
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
        const char* tone = manner_.grey ? "black_and_white" : "colour";
        add("tone", span, luck_.happens(manner_.tones_misread) ? "tinted" : tone);
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

    Luck& luck_;
    const Manner& manner_;
    DrawnEvidence& all_;
    Frame at_ = 0, scene_first_ = 0;
    std::vector<HeardScene> heard_;
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
