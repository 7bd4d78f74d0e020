#include "etude/sound/heard.hpp"

#include <array>

namespace decoupage::etude {

namespace {

/// Until nothing more is heard of it.
double lasts(Strike strike) {
    constexpr std::array seconds{0.15, 0.15, 0.15, 0.15, 0.35, 0.35, 0.75, 3.6,
                                 2.1,  0.12, 0.25, 0.04, 0.5,  0.1,  1.6,  3.3};
    return seconds[static_cast<std::size_t>(strike)];
}

bool of_the_body(Strike strike) {
    return strike <= Strike::breath_out;
}

Stretches in_order(Stretches list) {
    std::stable_sort(list.begin(), list.end(),
                     [](const Stretch& a, const Stretch& b) { return a.from < b.from; });
    return list;
}

/// Without gaps or overlaps.
Stretches joined(const Stretches& list) {
    Stretches whole;
    for (const Stretch& one : in_order(list)) {
        if (whole.empty() || one.from > whole.back().to)
            whole.push_back(one);
        else
            whole.back().to = std::max(whole.back().to, one.to);
    }
    return whole;
}

} // namespace

Stretches speech_heard(const Cues& sheet) {
    Stretches list;
    for (const Saying& one : sheet.speech)
        list.push_back({one.phrase.from, one.phrase.to, name_of(one.phrase.who)});
    return in_order(list);
}

Stretches music_heard(const Cues& sheet) {
    Stretches list;
    for (const Music& one : sheet.music)
        list.push_back({one.from, one.to, name_of(one.playing.piece)});
    return in_order(list);
}

Stretches sounds_heard(const Cues& sheet) {
    constexpr double stride = 0.9; // steps further apart are not one walk
    Stretches list;
    for (const Bed& one : sheet.beds)
        if (!is_near_silence(one.ambience)) list.push_back({one.from, one.to, name_of(one.ambience)});
    Stretches walks;
    for (const Event& one : sheet.events) {
        const double to = one.at + lasts(one.strike);
        if (!of_the_body(one.strike))
            list.push_back({one.at, to, name_of(one.strike)});
        else if (walks.empty() || one.at - walks.back().to > stride)
            walks.push_back({one.at, to, "steps"});
        else
            walks.back().to = std::max(walks.back().to, to);
    }
    list.insert(list.end(), walks.begin(), walks.end());
    if (sheet.stops >= 0)
        for (Stretch& one : list)
            one.to = std::min(one.to, sheet.stops);
    return in_order(list);
}

Stretches silence_heard(const Cues& sheet) {
    Stretches all = speech_heard(sheet);
    for (const Stretches& more : {music_heard(sheet), sounds_heard(sheet)})
        all.insert(all.end(), more.begin(), more.end());
    all.push_back({seconds_of(sheet.film.frames), seconds_of(sheet.film.frames), ""});
    Stretches silence;
    double at = 0;
    for (const Stretch& one : joined(all)) {
        if (one.from - at >= 0.5) silence.push_back({at, one.from, ""});
        at = one.to;
    }
    return silence;
}

double seconds_within(const Stretches& stretches, double from, double to) {
    double sum = 0;
    for (const Stretch& one : joined(stretches))
        sum += std::max(0.0, std::min(one.to, to) - std::max(one.from, from));
    return sum;
}

} // namespace decoupage::etude
