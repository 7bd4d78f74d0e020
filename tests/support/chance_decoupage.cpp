#include "support/chance_decoupage.hpp"

#include "support/even_times.hpp"

#include <algorithm>
#include <string>
#include <tuple>

namespace decoupage::support {

const std::vector<Rate> usual_rates{{24, 1}, {25, 1}, {24000, 1001}, {30000, 1001}, {60000, 1001}};

namespace {

const std::vector<std::string> words_by_chance{"plain",          "a <tag> & \"quotes\" 'n' more",
                                               "Été à la plage", "semi;colons, commas",
                                               "white",          "]]> --> end",
                                               "日本",           "= no formula",
                                               "back\\slash #",  "two words",
                                               "100% *"};

template <class Value>
const Value& one_of(Chance& chance, const std::vector<Value>& values) {
    return values[static_cast<std::size_t>(chance.between(0, static_cast<int>(values.size()) - 1))];
}

float confidence(Chance& chance) {
    return static_cast<float>(chance.between(1, 1'000'000)) / 1e6f;
}

FrameTimes times_by_chance(Chance& chance, Frame frames, Rate rate, Pace pace) {
    if (pace == Pace::even) return even_times(frames, rate);
    std::vector<Time> times;
    Time at{0};
    for (Frame frame = 0; frame < frames; ++frame) {
        times.push_back(at);
        if (!chance.one_in(40)) at += from_ticks(chance.between(1, 120'000), 1, 1'000'000);
    }
    return {std::move(times), at + from_ticks(1, rate.denominator, rate.numerator)};
}

Segment transition_by_chance(Chance& chance, Frame first) {
    static const std::vector<std::string> kinds{"cut",      "cut",     "cut",  "dissolve",
                                                "fade_out", "fade_in", "wipe", "other"};
    Segment segment{{first, first}, one_of(chance, kinds), confidence(chance), ""};
    if (segment.label != "cut") segment.span.end += chance.between(1, 40);
    if (segment.label != "cut" && chance.one_in(3))
        segment.detail = chance.one_in(2) ? "iris" : one_of(chance, words_by_chance);
    return segment;
}

/// Transitions, and the covering of shots between them.
void add_shots(Chance& chance, Decoupage& film) {
    const Frame frames = film.times.frames();
    Track transitions{"transitions", {}}, shots{"shots", {}};
    const auto add_shot = [&](Frame first, Frame end) {
        const std::string label = chance.one_in(4) ? "black" : chance.one_in(6) ? "card" : "picture";
        if (end > first) shots.segments.push_back({{first, end}, label, 1, ""});
    };
    Frame at = 0;
    while (true) {
        Segment segment = transition_by_chance(chance, at + chance.between(chance.one_in(8) ? 0 : 1, 60));
        if (segment.span.first == 0 && segment.span.empty()) continue;
        const bool touches = !transitions.segments.empty() &&
                             exclude_each_other(transitions.segments.back().span, segment.span);
        if (touches) continue;
        if (segment.span.end > frames || segment.span.first >= frames) break;
        add_shot(at, segment.span.first);
        if (!segment.span.empty()) shots.segments.push_back({segment.span, "transition", 1, ""});
        at = segment.span.end;
        transitions.segments.push_back(std::move(segment));
    }
    add_shot(at, frames);
    film.shots = number_shots(transitions, shots);
    film.tracks["transitions"] = std::move(transitions);
    film.tracks["shots"] = std::move(shots);
}

FrameSpan span_by_chance(Chance& chance, Frame frames) {
    const Frame first = chance.between(0, static_cast<int>(frames) - 1);
    return {first, std::min<Frame>(frames, first + chance.between(1, chance.one_in(3) ? 400 : 30))};
}

void add_scenes(Chance& chance, Decoupage& film) {
    Track scenes{"scenes", {}};
    for (Frame at = 0; at < film.times.frames();) {
        const Frame end = std::min<Frame>(film.times.frames(), at + chance.between(1, 300));
        scenes.segments.push_back({{at, end}, chance.one_in(5) ? "cards" : "scene", confidence(chance), ""});
        at = end;
    }
    film.tracks["scenes"] = std::move(scenes);
}

void add_tracks(Chance& chance, Decoupage& film) {
    for (const char* name : {"scale", "camera_movement", "letters", "tone"}) {
        Track track{name, {}};
        for (int count = chance.between(0, 20); count > 0; --count)
            track.segments.push_back({span_by_chance(chance, film.times.frames()),
                                      std::string(name) == "scale" ? "medium_close_up" : "pan",
                                      confidence(chance),
                                      chance.one_in(2) ? one_of(chance, words_by_chance) : ""});
        track.segments = sorted(std::move(track.segments));
        film.tracks[name] = std::move(track);
    }
}

void add_names(Chance& chance, Decoupage& film) {
    for (int count = chance.between(0, 8); count > 0; --count) {
        const FrameSpan span = span_by_chance(chance, film.times.frames());
        Naming naming;
        naming.number = std::ssize(film.namings) + 1;
        naming.span = span;
        naming.words = one_of(chance, words_by_chance) + " no " + std::to_string(naming.number);
        naming.author = chance.one_in(2) ? "Ada" : "Zoë";
        naming.made_at = "2026-11-21T10:00:00Z";
        film.namings.push_back(std::move(naming));
    }
    film.names = names_where_they_are(film);
}

/// Two vocabularies, tiers of every kind, and annotations that overlap; in force as they are here.
void add_annotations(Chance& chance, Decoupage& film) {
    Annotations& all = film.annotations;
    std::int64_t number = 0;
    for (const char* name : {"Sizes", "a <b> & \"c\""}) {
        Vocabulary vocabulary{
            ++number, name, chance.one_in(2) ? "http://example.org/terms/" : "", "of this film", {}};
        for (int count = chance.between(1, 5); count > 0; --count) {
            const std::int64_t term = ++number;
            vocabulary.terms.push_back({term, vocabulary.number, "term " + std::to_string(term),
                                        one_of(chance, words_by_chance) + " " + std::to_string(term), "so"});
        }
        all.vocabularies.push_back(std::move(vocabulary));
    }
    const auto tier = [&](const std::string& name, std::int64_t vocabulary, Lies lies, std::int64_t parent) {
        all.tiers.push_back({++number, name, vocabulary, lies, parent, "Ada", "2026-11-28T10:00:00Z"});
        return number;
    };
    const std::int64_t sizes = tier("scale", all.vocabularies[0].number, Lies::on_shots, 0);
    tier("gestures", 0, Lies::on_film, 0);
    tier("tones", all.vocabularies[1].number, Lies::on_film, 0);
    tier("of sizes", 0, Lies::on_tier, sizes);
    for (int count = chance.between(0, 12); count > 0; --count) {
        const Tier& on = one_of(chance, all.tiers);
        Annotation one;
        one.number = ++number;
        one.tier = on.number;
        one.given = one.span = span_by_chance(chance, film.times.frames());
        if (on.lies == Lies::on_tier) {
            const auto host = std::ranges::find(all.annotations, on.parent, &Annotation::tier);
            if (host == all.annotations.end()) continue;
            one.host = host->number;
        }
        if (const Vocabulary* words = all.vocabulary(on.vocabulary))
            one.term = one_of(chance, words->terms).id;
        if (one.term.empty() || chance.one_in(2))
            one.words = one_of(chance, words_by_chance) + (chance.one_in(4) ? "\nand more" : "");
        if (chance.one_in(3)) {
            const auto share = [&](int most) { return static_cast<float>(chance.between(1, most)) / 1e4f; };
            one.region = region_of({share(4000), share(4000), share(6000), share(6000)});
        }
        if (chance.one_in(4)) one.topic = "claim: " + one_of(chance, words_by_chance);
        one.author = chance.one_in(2) ? "Ada" : "Zoë";
        one.made_at = "2026-11-28T10:00:0" + std::to_string(chance.between(0, 9)) + "Z";
        all.annotations.push_back(std::move(one));
    }
    all.entries = number;
    std::ranges::stable_sort(all.annotations, {}, &Annotation::span);
}

} // namespace

std::vector<Segment> sorted(std::vector<Segment> segments) {
    const auto key = [](const Segment& segment) {
        return std::tie(segment.span, segment.label, segment.detail, segment.confidence);
    };
    std::ranges::sort(segments,
                      [&](const Segment& one, const Segment& other) { return key(one) < key(other); });
    return segments;
}

Decoupage made_by_chance(Chance& chance, Rate rate, Pace pace) {
    Decoupage film;
    const Frame frames = chance.between(1, 1500);
    film.film.path = "/films/a film, by chance & <more>.mkv";
    film.film.print = {1'234'567, "0123456789abcdef0123456789abcdef"};
    film.film.rate = rate;
    film.film.frames = frames;
    film.film.width = 720;
    film.film.height = 480;
    film.film.sound_codec = "aac";
    film.film.variable_rate = pace == Pace::variable;
    film.times = times_by_chance(chance, frames, rate, pace);
    film.film.duration = film.times.end();
    film.screened_at = "2026-11-21T10:00:00Z";
    add_shots(chance, film);
    add_scenes(chance, film);
    add_tracks(chance, film);
    add_names(chance, film);
    add_annotations(chance, film);
    return film;
}

} // namespace decoupage::support
