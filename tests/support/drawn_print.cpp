#include "support/drawn_print.hpp"

#include "dossier/dossier.hpp"
#include "library/align.hpp"
#include "support/chance.hpp"
#include "support/even_times.hpp"

#include <algorithm>

namespace decoupage::support {

namespace {

float level(Chance& chance) {
    return static_cast<float>(chance.between(20, 220));
}

/// Shots between cuts that stand at these frames.
void add_shots(Decoupage& film, const std::vector<Frame>& cuts) {
    Track transitions{"transitions", {}}, shots{"shots", {}};
    Frame first = 0;
    for (const Frame cut : cuts) {
        transitions.segments.push_back({{cut, cut}, "cut", 1, ""});
        shots.segments.push_back({{first, cut}, "picture", 1, ""});
        first = cut;
    }
    shots.segments.push_back({{first, film.times.frames()}, "picture", 1, ""});
    film.shots = number_shots(transitions, shots);
    film.tracks["transitions"] = std::move(transitions);
    film.tracks["shots"] = std::move(shots);
}

void add_facts(Decoupage& film, Frame frames, Rate rate, const std::string& name) {
    film.times = even_times(frames, rate);
    film.film.path = name;
    film.film.print = {static_cast<std::uint64_t>(frames), "ab"};
    film.film.rate = rate;
    film.film.frames = frames;
    film.film.duration = film.times.end();
    film.film.width = 640;
    film.film.height = 360;
    film.screened_at = "now";
}

bool is_light(const std::string& curve) {
    return curve.starts_with("level_");
}

} // namespace

Decoupage drawn_film(unsigned seed, int shots) {
    Chance chance(seed);
    Decoupage film;
    std::vector<Frame> cuts;
    Frame frames = 0;
    for (int shot = 0; shot < shots; ++shot) {
        if (shot > 0) cuts.push_back(frames);
        const int length = chance.between(24, 192);
        for (const std::string& name : alignment_curves()) {
            auto& curve = film.curves[name];
            const float begins = level(chance) * (is_light(name) ? 1 : 0.01f);
            const float ends = begins + (level(chance) - 120) * (is_light(name) ? 0.2f : 0.002f);
            for (int i = 0; i < length; ++i)
                curve.push_back(begins +
                                (ends - begins) * static_cast<float>(i) / static_cast<float>(length));
        }
        frames += length;
    }
    film.curves.erase("loudness"); // has another grid of time
    add_facts(film, frames, {24, 1}, "drawn.mp4");
    add_shots(film, cuts);
    return film;
}

Decoupage print_of(const std::vector<PrintPart>& parts, const PrintOrder& order) {
    Chance chance(7);
    Decoupage print;
    std::vector<Frame> cuts;
    Frame frames = 0;
    for (const PrintPart& part : parts) {
        if (frames > 0) cuts.push_back(frames);
        const Frame first = frames;
        const auto shown = [&](Frame frame) {
            return (frame - part.span.first) * order.frames_for / order.frames_of;
        };
        const Frame length = shown(part.span.end);
        for (const Segment& cut : part.film.track("transitions").segments)
            if (part.span.first < cut.span.first && cut.span.first < part.span.end)
                cuts.push_back(first + shown(cut.span.first));
        for (const auto& [name, curve] : part.film.curves)
            for (Frame i = 0; i < length; ++i) {
                const Frame source =
                    std::min(part.span.end - 1, part.span.first + i * order.frames_of / order.frames_for);
                float value = curve[static_cast<std::size_t>(source)];
                if (is_light(name))
                    value = value * order.contrast + order.lighter +
                            order.noise * (static_cast<float>(chance.between(-100, 100)) / 100);
                print.curves[name].push_back(value);
            }
        frames += length;
    }
    add_facts(print, frames, order.rate, "print.mp4");
    add_shots(print, cuts);
    return print;
}

void write_drawn_dossier(const Decoupage& film, const std::string& path) {
    const auto must = [](const auto& outcome) { REQUIRE(outcome.has_value()); };
    auto dossier = Dossier::create(path, film.film);
    must(dossier);
    must(dossier->begin());
    must(dossier->write_times(0, film.times.values()));
    for (const auto& [name, values] : film.curves)
        must(dossier->write_curve(name, 0, values));
    must(dossier->write_film(film.film, film.times.end(), true, film.screened_at));
    must(dossier->write_reading({"transitions", 1, {}}, {film.track("transitions"), film.track("shots")}));
    must(dossier->commit());
}

} // namespace decoupage::support
