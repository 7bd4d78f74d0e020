#include "bench/scenes/drawn_scenes.hpp"

#include <algorithm>

namespace decoupage::bench {

namespace {

Colour mixed(const Colour& a, const Colour& b, double of_b) {
    return {a.red + (b.red - a.red) * of_b, a.green + (b.green - a.green) * of_b,
            a.blue + (b.blue - a.blue) * of_b};
}

enum class Form { by_turns, walk, single, crossed, faces, titles };

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
        // So many shots, whatever its scenes are like: else a film of many shots would be one of long scenes.
        const auto many = static_cast<std::size_t>(10 * std::exp(luck_.between(0, 3)));
        std::size_t shots = 0;
        if (luck_.happens(0.5)) all.push_back(scene(Form::titles));
        while (shots < many) {
            all.push_back(with_intertitles(scene(form())));
            shots += all.back().size();
        }
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
        for (int swaps = luck_.whole(0, 2); swaps > 0; --swaps)
            std::swap(view.colours[static_cast<std::size_t>(luck_.whole(0, 4))],
                      view.colours[static_cast<std::size_t>(luck_.whole(0, 4))]);
        if (luck_.happens(manner_.inserts)) { // a thing seen from near, or the sky
            for (Colour& one : view.colours)
                one = colour();
        }
        // On real shots key tells one place from another a little, how the picture is filled hardly at all.
        view.key = near(from.key, 0.06 + 0.2 * variety);
        view.contrast = near(from.contrast, 0.1 + 0.15 * variety);
        view.openness = near(from.openness, 0.16 + 0.1 * variety);
        view.clutter = near(from.clutter, 0.16 + 0.1 * variety);
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

    /// Intertitles between the shots of a scene, and perhaps one that announces it.
    std::vector<DrawnShot> with_intertitles(std::vector<DrawnShot> shots) {
        if (luck_.happens(manner_.announced)) shots.insert(shots.begin(), titles().front());
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

} // namespace

std::vector<std::vector<DrawnShot>> drawn_scenes(Luck& luck, const Manner& manner) {
    return DrawnScenes(luck, manner).scenes();
}

} // namespace decoupage::bench
