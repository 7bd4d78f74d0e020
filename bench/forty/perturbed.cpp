#include "bench/forty/perturbed.hpp"

#include "figures/counting.hpp"

#include <algorithm>

namespace decoupage::bench {

namespace {

/// As a person does who removes a transition: it goes, and the shots are numbered anew.
void take_away(Decoupage& film, Frame at) {
    auto& transitions = film.tracks["transitions"].segments;
    std::erase_if(transitions,
                  [&](const Segment& one) { return one.span.first <= at && at <= one.span.end; });
    film.shots = number_shots(film.track("transitions"), film.track("shots"));
}

FrameSpan named(const Decoupage& film, std::string_view words) {
    const auto found = std::ranges::find(film.names, words, &Name::words);
    return found == film.names.end() ? FrameSpan{} : found->span;
}

/// The same print at 25 pictures a second, its sound put right in pitch.
void run_at_25(Decoupage& film) {
    std::vector<Time> times;
    for (const Time time : film.times.values())
        times.push_back(time * 24 / 25);
    const Time end = film.times.end() * 24 / 25;
    film.times = FrameTimes(std::move(times), end);
    film.film.rate = {25, 1};
    film.film.duration = end;
    film.tracks["running_speed"].segments.clear();
    for (const char* name : {"loudness"}) { // tenths of a second
        auto& values = film.curves[name];
        std::vector<float> shorter(values.size() * 24 / 25);
        for (std::size_t at = 0; at < shorter.size(); ++at)
            shorter[at] = values[at * 25 / 24];
        values = std::move(shorter);
    }
}

} // namespace

std::vector<Perturbation> perturbations() {
    return {
        {"the cut into the ride is taken away",
         [](Decoupage& film, CheckOrder&) { take_away(film, named(film, "the ride").first); },
         {"26-plain-cuts"}},
        {"the cut out of the ride is taken away",
         [](Decoupage& film, CheckOrder&) { take_away(film, named(film, "the ride").end); },
         {"26-plain-cuts"}},
        {"no picture counts as held",
         [](Decoupage& film, CheckOrder&) { film.tracks["freeze_frames"].segments.clear(); },
         {"11-theme-cut-off", "12-zoom-before-freeze", "13-ends-on-freeze"}},
        {"a take is long from 80 s on",
         [](Decoupage&, CheckOrder& order) { order.counting.long_take = 80; },
         {"06-long-takes"}},
        {"a print at 25 pictures a second",
         [](Decoupage& film, CheckOrder&) { run_at_25(film); },
         {"01-running-time"}},
    };
}

} // namespace decoupage::bench
