#include "support/scenario/script.hpp"

#include "support/scenario/vocabulary.hpp"
#include "support/scenario/words.hpp"

#include <algorithm>

namespace decoupage::scenario {

namespace {

/// The lines of one scenario, in order, and the script they make.
class Reading {
public:
    void line(Words& words, int number);
    /// Gives every shot its place in the film. Mistakes that only the whole shows are told to `words`.
    Script finish(Words& words);

private:
    bool film(Words& words);
    bool shot(Words& words);
    bool transition(Words& words);
    bool look(Words& words);
    bool event(Words& words);
    void expected(Words& words, int number);
    void shot_words(Shot& shot, Words& words);
    Shot& begin_shot(Texture texture, Words& words);
    Shot& last(Words& words);

    Script script_;
    Look film_look_;
    Join waiting_join_;
    Fade waiting_fade_;
    bool film_described_ = false;
    Frame tolerance_ = 0;
    Shot none_; ///< what lines without a shot are lost on, once they were refused
};

void Reading::line(Words& words, int number) {
    if (words.empty()) return;
    if (words.take("pending:")) {
        while (!words.empty())
            script_.pending += (script_.pending.empty() ? "" : " ") + words.word("a reason");
        if (script_.pending.empty())
            words.refuse("a pending scenario without a reason", "Say what is missing.");
    } else if (words.take("expect")) {
        script_.expectations.push_back({words.word("the name of a track"), {}});
        tolerance_ = words.take("within") ? words.frames() : 0;
    } else if (!script_.expectations.empty()) {
        expected(words, number);
    } else if (!film(words) && !shot(words) && !transition(words) && !look(words) && !event(words)) {
        words.refuse("\"" + std::string(words.peek()) + "\" begins no line of a scenario",
                     "See tests/scenarios/README.md for the lines there are.");
    }
    words.end();
}

bool Reading::film(Words& words) {
    if (!words.take("film")) return false;
    if (film_described_ || !script_.shots.empty())
        words.refuse("a film that is described twice or too late",
                     "Begin the scenario with one \"film\" line.");
    film_described_ = true;
    script_.rate = {static_cast<std::int64_t>(words.number("rate", 1, 120)), 1};
    words.take("fps");
    const auto size = words.numbers('x', 2, "size such as 320x180", 16, 1920);
    script_.width = static_cast<int>(size[0]);
    script_.height = static_cast<int>(size[1]);
    return true;
}

Shot& Reading::begin_shot(Texture texture, Words& words) {
    const bool joined = waiting_join_.kind != Join::Kind::cut;
    if (joined && waiting_fade_.frames > 0)
        words.refuse("a shot that comes by a dissolve or wipe and by a fade", "Leave one out.");
    if (joined && script_.shots.back().fade_out.frames > 0)
        words.refuse("a dissolve or wipe after a fade out", "Put \"black\" between them, or leave one out.");
    Shot& shot = script_.shots.emplace_back();
    shot.texture = texture;
    shot.seed = static_cast<unsigned>(script_.shots.size());
    shot.look = film_look_;
    shot.join = std::exchange(waiting_join_, {});
    shot.fade_in = std::exchange(waiting_fade_, {});
    shot.alone.end = words.frames();
    return shot;
}

Shot& Reading::last(Words& words) {
    if (!script_.shots.empty() && waiting_join_.kind == Join::Kind::cut && waiting_fade_.frames == 0)
        return script_.shots.back();
    words.refuse("no shot before this line", "Put it below the shot it belongs to.");
    return none_;
}

bool Reading::shot(Words& words) {
    if (words.take("shot")) {
        Shot& shot = begin_shot(Texture::noise, words);
        shot_words(shot, words);
    } else if (words.take("card")) {
        Shot& shot = begin_shot(Texture::card, words);
        shot.text = words.text("the card's text");
    } else if (words.take("white")) {
        begin_shot(Texture::white, words);
    } else if (words.peek() == "black" && words.peek(1) != "and") {
        words.take("black");
        begin_shot(Texture::black, words);
    } else {
        return false;
    }
    return true;
}

void Reading::shot_words(Shot& shot, Words& words) {
    while (!words.empty()) {
        if (const auto texture = one_of(textures, words)) {
            shot.texture = *texture;
        } else if (words.take("static")) {
            shot.direction = Direction::still;
        } else if (words.take("moving")) {
            shot.direction = one_of(directions, words).value_or(Direction::right);
            shot.speed = words.number_if_any(0, 500).value_or(2);
        } else if (words.take("zooming")) {
            const bool away = words.take("out");
            if (!away) words.take("in");
            const double amount = words.number_if_any(0, 20).value_or(0.5);
            shot.zoom = away ? -amount : amount;
        } else if (words.take("seed")) {
            shot.seed = static_cast<unsigned>(words.number("seed", 0, 1e9));
        } else if (words.take("from")) {
            shot.from = static_cast<Frame>(words.number("frame", 0, 1e6));
        } else {
            words.end();
        }
    }
}

bool Reading::transition(Words& words) {
    if (const auto kind = one_of(joins, words)) {
        Join join{*kind, words.frames(), Direction::right};
        if (join.kind == Join::Kind::wipe)
            join.direction = one_of(directions, words).value_or(Direction::right);
        last(words);
        waiting_join_ = join;
        return true;
    }
    const auto shape = one_of(fades, words);
    if (!shape) return false;
    const bool out = words.take("out");
    if (!out && !words.take("in"))
        words.refuse("a fade or iris that goes nowhere", "Write \"out\" or \"in\".");
    Fade fade{words.frames(), 0, *shape};
    if (words.take(out ? "to" : "from")) fade.level = needed(fade_levels, words);
    (out ? last(words).fade_out : waiting_fade_) = fade;
    return true;
}

bool Reading::look(Words& words) {
    Look& look = script_.shots.empty() ? film_look_ : script_.shots.back().look;
    if (words.take("grain")) {
        look.grain = words.number("amount of grain", 0, 128);
    } else if (words.take("pictures")) {
        look.pictures = static_cast<int>(words.number("number of pictures", 1, 240));
        if (!words.take("of")) words.refuse("\"pictures\" without frames", "Write \"pictures 18 of 24\".");
        look.of = static_cast<int>(words.number("number of frames", look.pictures, 240));
    } else if (words.take("flicker")) {
        look.flicker = words.number("percentage", 0, 100);
    } else if (words.take("shake")) {
        look.shake = words.number("number of pixels", 0, 100);
    } else if (words.take("exposure")) {
        look.exposure_first = look.exposure_last = words.number("percentage", 0, 1000);
        if (words.take("to")) look.exposure_last = words.number("percentage", 0, 1000);
    } else if (words.take("tint")) {
        look.colour = needed(tints, words);
    } else if (words.take("black")) {
        if (!words.take("and") || !words.take("white"))
            words.refuse("\"black\" alone", "Write \"black and white\".");
        look.colour = Look::Colour::black_and_white;
    } else if (words.take("bars")) {
        const auto sides = words.numbers(':', 2, "aspect such as 2.35:1", 0.1, 100);
        look.aspect_width = sides[0];
        look.aspect_height = sides[1];
        look.inset = words.take("inset") ? words.number("percentage", 10, 100) : 100;
    } else {
        return false;
    }
    return true;
}

bool Reading::event(Words& words) {
    if (words.take("hold")) {
        Shot& shot = last(words);
        const Frame held = words.frames();
        shot.held += held;
        shot.alone.end += held;
        return true;
    }
    const auto kind = one_of(events, words);
    if (!kind) return false;
    Event event{*kind, words.frames(), 0, one_of(directions, words).value_or(Direction::right)};
    if (!words.take("at"))
        words.refuse("an event without its moment", "Write \"at\" and a frame of the shot.");
    event.at = static_cast<Frame>(words.number("frame", 0, static_cast<double>(most_frames)));
    last(words).events.push_back(event);
    return true;
}

void Reading::expected(Words& words, int number) {
    if (words.take("nothing")) return;
    Expected expected;
    expected.line = number;
    expected.tolerance = tolerance_;
    const auto ends =
        words.numbers('-', 1, "frame or span such as 48-60", 0, static_cast<double>(most_frames));
    expected.span = {static_cast<Frame>(ends.front()), static_cast<Frame>(ends.back())};
    expected.label = words.word("the label of a segment");
    while (!words.empty()) {
        if (words.take("within"))
            expected.tolerance = words.frames();
        else
            expected.details.push_back(words.word("a detail"));
    }
    script_.expectations.back().segments.push_back(std::move(expected));
}

Script Reading::finish(Words& words) {
    if (waiting_join_.kind != Join::Kind::cut || waiting_fade_.frames > 0)
        words.refuse("a transition that leads to no shot", "Put the shot below it.");
    Frame cursor = 0;
    for (std::size_t i = 0; i < script_.shots.size(); ++i) {
        Shot& shot = script_.shots[i];
        if (i > 0) script_.shots[i - 1].shown.end += shot.join.frames;
        const Frame length = shot.alone.end;
        shot.shown.first = cursor;
        shot.alone.first = cursor + shot.join.frames + shot.fade_in.frames;
        shot.alone.end = shot.alone.first + length;
        shot.shown.end = cursor = shot.alone.end + shot.fade_out.frames;
        for (const Event& event : shot.events)
            if (event.at + event.frames > length)
                words.refuse("an event that lasts beyond its shot", "Begin it earlier, or shorten it.");
    }
    if (cursor > most_frames)
        words.refuse("a film of more than " + std::to_string(most_frames) + " frames", "Shorten it.");
    return std::move(script_);
}

tl::unexpected<Fault> refused(int line, const Mistake& mistake) {
    return fault(Fault::Kind::usage, "a scenario", "line " + std::to_string(line) + ": " + mistake.found,
                 mistake.remedy);
}

} // namespace

Outcome<Script> parse_script(std::string_view text) {
    Reading reading;
    int number = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        Words words(text.substr(0, end));
        reading.line(words, ++number);
        if (words.mistake()) return refused(number, *words.mistake());
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    Words whole("");
    Script script = reading.finish(whole);
    if (whole.mistake()) return refused(number, *whole.mistake());
    return script;
}

} // namespace decoupage::scenario
