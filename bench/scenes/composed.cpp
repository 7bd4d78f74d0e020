#include "bench/scenes/composed.hpp"

#include "analysers/scenes/shots.hpp"
#include "bench/scenes/composition.hpp"
#include "bench/scenes/drawn_sound.hpp"
#include "bench/scenes/finished.hpp"
#include "bench/scenes/grade.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>

namespace decoupage::bench {

namespace {

constexpr std::array shot_tracks{"palette", "key",    "contrast", "openness", "clutter",
                                 "tone",    "setups", "persons",  "rhymes"};
constexpr std::array sound_tracks{"music", "speech", "silence"};

/// Lays stretches one behind the other, with all that was found of them.
class Composer {
public:
    Composer(Luck& luck, const Composition& made, const std::vector<ObservedFilm>& films)
        : luck_(luck), made_(made), films_(films) {}

    void lay(const Stretch& stretch) {
        if (at_ > 0) join();
        if (made_.grading > 0) {
            grade_ = Grade(luck_, made_.grading);
            placed_.clear();
        }
        if (made_.grey) grade_.make_grey();
        const DrawnEvidence& from = films_[stretch.film].seen;
        const FrameSpan block{stretch.shots.front().first, stretch.shots.back().end};
        for (const FrameSpan& shot : stretch.shots)
            placed_[{stretch.film, shot.first}] = shot.first - block.first + at_;
        for (const char* name : {"shots", "transitions"})
            copy(name, from, block, stretch.film);
        for (const char* name : shot_tracks)
            copy(name, from, block, stretch.film);
        if (made_.sound == Composition::Sound::own) {
            for (const char* name : sound_tracks)
                copy(name, from, block, stretch.film);
            copy_loudness(from, block);
        }
        heard_.push_back({{at_, at_ + block.length()}, stretch.shots.size()});
        at_ += block.length();
    }

    ObservedFilm finished(const std::string& name) {
        if (made_.sound == Composition::Sound::over_all) hear_over_all();
        keep_returning();
        if (made_.sound == Composition::Sound::of_scenes) draw_sound(luck_, Manner(), heard_, all_);
        finish(all_, at_);
        return {name, std::move(all_), {}};
    }

private:
    void add(const std::string& track, FrameSpan span, const std::string& label, std::string detail = {}) {
        all_.tracks[track].segments.push_back({span, label, 0.9F, std::move(detail)});
    }

    void join() {
        const double kind = luck_.share();
        const Frame frames = luck_.whole(8, 30);
        if (kind < made_.fades) {
            for (const char* label : {"fade_out", "fade_in"}) {
                add("transitions", {at_, at_ + frames}, label);
                add("shots", {at_, at_ + frames}, "transition", label);
                at_ += frames;
            }
        } else if (kind < made_.fades + made_.mixtures) {
            add("transitions", {at_, at_ + frames}, "dissolve");
            add("shots", {at_, at_ + frames}, "transition", "dissolve");
            at_ += frames;
        } else {
            add("transitions", {at_, at_}, "cut");
        }
        all_.begins.push_back(at_);
    }

    void copy(const std::string& name, const DrawnEvidence& from, FrameSpan block, std::size_t film) {
        const auto track = from.tracks.find(name);
        if (track == from.tracks.end()) return;
        for (const Segment& segment : track->second.segments) {
            const FrameSpan span{std::max(segment.span.first, block.first),
                                 std::min(segment.span.end, block.end)};
            const bool empty = segment.span.length() == 0;
            // A cut at the first frame of the block is no longer one.
            if (empty ? span.first <= block.first || span.end >= block.end : span.length() <= 0) continue;
            if (empty && segment.span.first != span.first) continue;
            add(name, {span.first - block.first + at_, span.end - block.first + at_},
                seen_as(name, segment.label), told_as(name, segment.detail, film));
        }
    }

    std::string seen_as(const std::string& name, const std::string& label) const {
        return name == "tone" && made_.grey ? "black_and_white" : label;
    }

    std::string told_as(const std::string& name, const std::string& detail, std::size_t film) {
        static constexpr std::array measures{"key", "contrast", "openness", "clutter"};
        if (name == "palette") return grade_.palette(detail);
        for (int i = 0; i < 4; ++i)
            if (name == measures[static_cast<std::size_t>(i)]) {
                char text[16];
                std::snprintf(text, sizeof text, "%.2f", grade_.measure(i, std::atof(detail.c_str())));
                return text;
            }
        // What is put in other colours is another place each time; people are who they are.
        const std::size_t place = name == "setups" && made_.grading > 0 ? all_.begins.size() : film;
        if (name == "setups" || name == "persons")
            return std::to_string(1000 * (place + 1) + static_cast<std::size_t>(std::atoi(detail.c_str())));
        return name == "rhymes" ? rhymes_here(detail, film) : detail;
    }

    /// Those of the rhymes whose shot has been laid before.
    std::string rhymes_here(const std::string& detail, std::size_t film) const {
        std::string text;
        for (const scenes::Rhyming& rhyme : scenes::rhymes_in(detail))
            if (const auto there = placed_.find({film, rhyme.first}); there != placed_.end()) {
                char one[48];
                std::snprintf(one, sizeof one, "%s%lld %.2f", text.empty() ? "" : ", ",
                              static_cast<long long>(there->second), static_cast<double>(rhyme.likeness));
                text += one;
            }
        return text;
    }

    void copy_loudness(const DrawnEvidence& from, FrameSpan block) {
        const auto curve = from.curves.find("loudness");
        auto& here = all_.curves["loudness"];
        for (; std::ssize(here) * second < (at_ + block.length()) * 10;) {
            const Frame frame =
                std::clamp(block.first + std::ssize(here) * second / 10 - at_, block.first, block.end - 1);
            const auto tenth = static_cast<std::size_t>(
                std::max(0.0, 10 * seconds(from.times.at(frame) - from.times.at(0))));
            const bool heard = curve != from.curves.end() && tenth < curve->second.size();
            here.push_back(heard ? curve->second[tenth] : -60.0F);
        }
    }

    /// Music under all scenes, its level wandering, with pauses and speech anywhere.
    void hear_over_all() {
        const double level = luck_.between(-30, -14);
        double wanders = 0;
        while (std::ssize(all_.curves["loudness"]) * second < at_ * 10) {
            wanders = 0.97 * wanders + luck_.spread();
            all_.curves["loudness"].push_back(static_cast<float>(level + wanders + luck_.spread()));
        }
        draw_music_over_all(luck_, at_, all_);
        if (luck_.happens(0.5)) draw_speech_over_all(luck_, at_, all_);
    }

    /// A set-up that does not come back here has no number.
    void keep_returning() {
        auto& setups = all_.tracks["setups"].segments;
        std::map<std::string, int> times;
        for (const Segment& segment : setups)
            ++times[segment.detail];
        std::erase_if(setups, [&](const Segment& segment) { return times[segment.detail] < 2; });
    }

    Luck& luck_;
    const Composition& made_;
    const std::vector<ObservedFilm>& films_;
    DrawnEvidence all_;
    Grade grade_;
    Frame at_ = 0;
    std::vector<HeardScene> heard_;
    std::map<std::pair<std::size_t, Frame>, Frame> placed_;
};

} // namespace

ObservedFilm composed_film(const std::vector<ObservedFilm>& films, const std::vector<Stretch>& stretches,
                           std::uint32_t seed) {
    Luck luck(seed);
    const Composition made = composition_by_chance(luck, films.size());
    Composer composer(luck, made, films);
    for (const Stretch& stretch : order_of(luck, made, stretches))
        composer.lay(stretch);
    return composer.finished("composed " + std::to_string(seed));
}

} // namespace decoupage::bench
