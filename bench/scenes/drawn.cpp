#include "bench/scenes/drawn.hpp"

#include "bench/scenes/luck.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <string>

namespace decoupage::bench {

namespace {

constexpr Frame second = 24;

struct Colour {
    double red = 0, green = 0, blue = 0; ///< 0 to 255
};

Colour mixed(const Colour& a, const Colour& b, double of_b) {
    return {a.red + (b.red - a.red) * of_b, a.green + (b.green - a.green) * of_b,
            a.blue + (b.blue - a.blue) * of_b};
}

/// What the camera sees in one direction of a place.
struct View {
    std::array<Colour, 5> colours;
    double key = 0.5, contrast = 0.5, openness = 0.5, clutter = 0.5;
};

/// One shot as it is drawn, before anything is observed of it.
struct DrawnShot {
    View view;
    Frame length = 48;
    int setup = 0; ///< of the whole film; 0 for one of its own
    std::vector<int> persons;
    bool card = false;
};

enum class Form { by_turns, walk, single, crossed, faces, titles };

struct Manner {
    double length = 4;      ///< median seconds of a shot
    double shots = 1;       ///< how many shots its scenes have, beside the usual
    double fades = 0.2;     ///< share of new scenes after a fade
    double mixtures = 0.15; ///< the same of dissolves
    double variety = 0.3;   ///< how unlike the views of one place are, 0 to 1
    double setups_seen = 0.8, faces_seen = 0.6, noise = 1;
    double likeness = 0.3;  ///< how far all places of the film are alike, 0 to 1
    double inserts = 0.1;   ///< share of the views of a scene that look like nothing else in it
    double intertitles = 0; ///< share of the shots of a scene after which one comes
    bool runs_only = false;
    bool grey = false, has_sound = true, silent_film = false;
};

/// Draws the shots of one film, scene by scene.
class DrawnScenes {
public:
    DrawnScenes(Luck& luck, const Manner& manner) : luck_(luck), manner_(manner) {
        for (Colour& one : base_.colours)
            one = colour();
        base_.key = luck_.between(0.15, 0.7);
        base_.contrast = luck_.between(0.3, 0.7);
        base_.openness = luck_.between(0.3, 0.7);
        base_.clutter = luck_.between(0.2, 0.8);
    }

    std::vector<std::vector<DrawnShot>> scenes() {
        std::vector<std::vector<DrawnShot>> all;
        const int many = luck_.whole(10, 40);
        if (luck_.happens(0.5)) all.push_back(scene(Form::titles));
        while (static_cast<int>(all.size()) < many)
            all.push_back(with_intertitles(scene(form())));
        if (luck_.happens(0.5)) all.push_back(scene(Form::titles));
        return all;
    }

private:
    Colour colour() {
        if (manner_.grey) {
            const double level = luck_.between(5, 250);
            return {level, level, level};
        }
        const double level = luck_.between(10, 230), strength = luck_.between(0, 110);
        return {std::clamp(level + strength * (luck_.share() - 0.5), 0.0, 255.0),
                std::clamp(level + strength * (luck_.share() - 0.5), 0.0, 255.0),
                std::clamp(level + strength * (luck_.share() - 0.5), 0.0, 255.0)};
    }

    Form form() {
        if (manner_.runs_only) return luck_.happens(0.75) ? Form::faces : Form::walk;
        const double at = luck_.share();
        if (at < 0.34) return Form::by_turns;
        if (at < 0.62) return Form::walk;
        if (at < 0.76) return Form::single;
        if (at < 0.86) return Form::crossed;
        if (at < 0.93) return Form::faces;
        return Form::walk;
    }

    View place() {
        View view;
        for (std::size_t i = 0; i < view.colours.size(); ++i)
            view.colours[i] = mixed(colour(), base_.colours[i], manner_.likeness * luck_.between(0.5, 1.4));
        view.key = near(base_.key, 0.15);
        view.contrast = near(base_.contrast, 0.12);
        view.openness = near(base_.openness, 0.15);
        view.clutter = near(base_.clutter, 0.15);
        return view;
    }

    double near(double value, double apart) { return std::clamp(value + apart * luck_.spread(), 0.0, 1.0); }

    /// Another direction in the same place.
    View turned(const View& from, double variety) {
        View view = from;
        for (Colour& one : view.colours)
            one = mixed(one, colour(), std::clamp(variety * luck_.share() * 1.2, 0.0, 1.0));
        for (int swaps = luck_.whole(0, 3); swaps > 0; --swaps)
            std::swap(view.colours[static_cast<std::size_t>(luck_.whole(0, 4))],
                      view.colours[static_cast<std::size_t>(luck_.whole(0, 4))]);
        if (luck_.happens(manner_.inserts)) { // a thing seen from near, or the sky
            for (Colour& one : view.colours)
                one = colour();
        }
        const double apart = 0.08 + 0.22 * variety;
        view.key = near(from.key, apart);
        view.contrast = near(from.contrast, apart);
        view.openness = near(from.openness, apart + 0.05);
        view.clutter = near(from.clutter, apart);
        return view;
    }

    Frame length(double times = 1) {
        const double log_spread = 0.65;
        return std::max<Frame>(
            10, static_cast<Frame>(second * manner_.length * times * std::exp(log_spread * luck_.spread())));
    }

    std::vector<int> some_of(const std::vector<int>& cast) {
        std::vector<int> seen;
        for (const int person : cast)
            if (luck_.happens(0.6)) seen.push_back(person);
        return seen;
    }

    std::vector<int> cast() {
        std::vector<int> all;
        for (int person = 1; person <= 6; ++person)
            if (luck_.happens(0.3)) all.push_back(person);
        return all;
    }

    /// Shots of a scene.
    int some(int least, int most) {
        return std::max(1, static_cast<int>(std::lround(manner_.shots * luck_.whole(least, most))));
    }

    std::vector<DrawnShot> scene(Form form) {
        switch (form) {
        case Form::by_turns:
            return by_turns(manner_.variety);
        case Form::crossed:
            return by_turns(1.2);
        case Form::walk:
            return walk(some(2, 12), manner_.variety);
        case Form::single:
            return walk(1, 0);
        case Form::faces:
            return walk(some(2, 5), 0.15);
        case Form::titles:
            break;
        }
        return titles();
    }

    std::vector<DrawnShot> titles() {
        std::vector<DrawnShot> shots;
        for (int many = luck_.whole(1, 4); many > 0; --many) {
            DrawnShot shot;
            shot.card = true;
            shot.length = length();
            shot.view = {{}, 0.02, 0.05, 0.6, 0.05};
            shots.push_back(shot);
        }
        return shots;
    }

    /// One that comes back, or a new one.
    View place_again() {
        if (places_.size() < 2 || luck_.happens(0.8)) {
            places_.push_back(place());
            return places_.back();
        }
        return places_[static_cast<std::size_t>(luck_.whole(0, static_cast<int>(places_.size()) - 2))];
    }

    /// Intertitles between the shots of a scene.
    std::vector<DrawnShot> with_intertitles(std::vector<DrawnShot> shots) {
        for (std::size_t i = 1; i < shots.size(); ++i)
            if (luck_.happens(manner_.intertitles))
                shots.insert(shots.begin() + static_cast<std::ptrdiff_t>(i++), titles().front());
        return shots;
    }

    std::vector<DrawnShot> walk(int many, double variety) {
        const View here = place_again();
        const std::vector<int> people = cast();
        std::vector<DrawnShot> shots;
        for (int i = 0; i < many; ++i)
            shots.push_back({turned(here, variety), length(many == 1 ? 3 : 1), 0, some_of(people), false});
        if (many > 3 && luck_.happens(0.5)) { // one set-up comes back
            shots.back().view = shots.front().view;
            shots.front().setup = shots.back().setup = next_setup_++;
        }
        if (luck_.happens(0.4)) shots.front().view.openness = near(0.75, 0.1);
        return shots;
    }

    /// Two or three set-ups by turns, with backgrounds as unlike as the variety says.
    std::vector<DrawnShot> by_turns(double variety) {
        const View here = place_again();
        const std::vector<int> people = cast();
        std::array<View, 3> views;
        for (View& view : views)
            view = turned(here, variety);
        const int many = some(4, 14), first = next_setup_;
        next_setup_ += 3;
        std::vector<DrawnShot> shots;
        for (int i = 0; i < many; ++i) {
            const int which = luck_.happens(0.12) ? 2 : i % 2;
            DrawnShot shot{views[static_cast<std::size_t>(which)], length(), first + which, {}, false};
            if (which < std::ssize(people)) shot.persons.push_back(people[static_cast<std::size_t>(which)]);
            shots.push_back(std::move(shot));
        }
        return shots;
    }

    Luck& luck_;
    const Manner& manner_;
    View base_; ///< of the whole film
    int next_setup_ = 1;
    std::vector<View> places_;
};

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

Manner manner_of(Luck& luck) {
    Manner manner;
    manner.length = luck.between(1.5, 7);
    manner.shots = luck.between(0.3, 1.4);
    manner.fades = luck.happens(0.5) ? luck.between(0, 0.15) : luck.between(0.15, 0.5);
    manner.mixtures = luck.between(0, 0.25);
    manner.variety = luck.between(0.05, 0.9);
    manner.inserts = luck.between(0, 0.25);
    manner.likeness = luck.between(0, 0.6);
    manner.intertitles = manner.silent_film ? luck.between(0, 0.3) : 0;
    manner.setups_seen = luck.between(0.4, 0.95);
    manner.faces_seen = luck.between(0, 0.9);
    manner.noise = luck.between(0.5, 2);
    manner.grey = luck.happens(0.35);
    manner.has_sound = luck.happens(0.8);
    manner.silent_film = luck.happens(0.2);
    if (luck.happens(0.15)) { // a trailer or a clip: short shots in runs, music or nothing to hear
        manner.runs_only = true;
        manner.length = luck.between(1, 2.5);
        manner.shots = luck.between(0.4, 1.2);
        manner.has_sound = luck.happens(0.4);
        manner.fades = luck.happens(0.5) ? 0 : luck.between(0, 0.6);
    }
    return manner;
}

} // namespace

DrawnEvidence drawn_evidence(std::uint32_t seed) {
    Luck luck(seed);
    const Manner manner = manner_of(luck);
    DrawnEvidence all;
    Observer(luck, manner, all).see(DrawnScenes(luck, manner).scenes());
    return all;
}

} // namespace decoupage::bench
