#include "signal/loudness.hpp"
#include "sound/mix/mixture.hpp"

#include <algorithm>
#include <cstdio>

namespace decoupage::sound {

namespace {

std::string line(const std::string& name, std::string_view kind, const Seconds& span, std::string_view last) {
    char text[64];
    std::snprintf(text, sizeof text, " | %.2f | %.2f | ", span.from, span.to);
    return name + " | " + std::string(kind) + text + std::string(last) + "\n";
}

std::vector<Seconds> spans_of(const Mixture& mixture, Kind kind, HeardSpan::How how) {
    std::vector<Seconds> spans;
    for (const HeardSpan& heard : mixture.heard)
        if (heard.kind == kind && heard.how == how) spans.push_back(heard.span);
    return joined(std::move(spans), 0.001);
}

/// Long enough to be written in hundredths of a second.
std::vector<Seconds> lasting(std::vector<Seconds> spans) {
    std::erase_if(spans, [](const Seconds& span) { return span.to - span.from < 0.02; });
    return spans;
}

/// Half a second and more in which nothing is heard, nor may be.
std::vector<Seconds> silences(const Plan& plan, const Mixture& mixture) {
    std::vector<Seconds> all;
    for (const HeardSpan& heard : mixture.heard)
        if (heard.how != HeardSpan::How::drowned) all.push_back(heard.span);
    std::vector<Seconds> silent = without({{0, plan.seconds}}, joined(std::move(all), 0));
    std::erase_if(silent, [](const Seconds& span) { return span.to - span.from < 0.5; });
    return silent;
}

/// "speech+music +6, de+m3; ..."
std::string words_for(const Stretch& stretch, const std::string& made_of) {
    std::string kinds_heard;
    for (const Kind kind : kinds)
        if (stretch.is_heard(kind))
            kinds_heard += (kinds_heard.empty() ? "" : "+") + std::string(name_of(kind));
    if (kinds_heard.empty()) return "nothing";
    char over[16] = "";
    if (stretch.is_heard(Kind::speech) && stretch.is_heard(Kind::music))
        std::snprintf(over, sizeof over, " %+.0f", voice_over_music(stretch));
    return kinds_heard + over + ": " + made_of;
}

} // namespace

std::string truth_text(const std::string& name, const Plan& plan, const Mixture& mixture) {
    std::string text = "# Composed sound, split " + std::string(name_of(plan.split)) + ", print " +
                       std::string(name_of(plan.print)) +
                       ".\n# What the lines say is told in docs/methods/composed_sound.md.\n";
    text += line(name, "judged", {0, plan.seconds}, "speech music sounds silence");
    for (std::size_t i = 0; i < plan.stretches.size(); ++i) {
        const Stretch& stretch = plan.stretches[i];
        text += line(name, "mix", {stretch.from, stretch.to}, words_for(stretch, mixture.made_of[i]));
    }
    for (const Kind kind : kinds) {
        const auto surely = spans_of(mixture, kind, HeardSpan::How::surely);
        const auto perhaps = without(spans_of(mixture, kind, HeardSpan::How::perhaps), surely);
        const auto drowned = spans_of(mixture, kind, HeardSpan::How::drowned);
        const auto clear = without(surely, drowned);
        for (const Seconds& span : lasting(clear))
            text += line(name, name_of(kind), span, "sure");
        for (const Seconds& span : lasting(without(surely, clear)))
            text += line(name, name_of(kind), span, "unsure");
        for (const Seconds& span : lasting(without(perhaps, drowned)))
            text += line(name, name_of(kind), span, "unsure");
    }
    for (const Turn& turn : mixture.turns)
        if (turn.span.to - turn.span.from >= 0.02)
            text += line(name, "voice", turn.span, std::to_string(turn.voice + 1));
    for (const Seconds& span : silences(plan, mixture))
        text += line(name, "silence", span, "sure");
    return text;
}

std::string levels_text(const Mixture& mixture) {
    std::array<std::vector<float>, 3> levels;
    for (const Kind kind : kinds) {
        const Wave& stem = mixture.stems[static_cast<std::size_t>(kind)];
        const std::vector<std::span<const float>> channel{stem.samples};
        const auto tenths = static_cast<int>(std::ssize(stem.samples) * 10 / stem.rate);
        levels[static_cast<std::size_t>(kind)] =
            loudness_of_tenths(channel, std::vector{ChannelWeight::usual}, stem.rate, 0, tenths);
    }
    std::string text;
    for (std::size_t tenth = 0; tenth < levels[0].size(); ++tenth) {
        char row[64];
        std::snprintf(row, sizeof row, "%.1f %.1f %.1f\n", static_cast<double>(levels[0][tenth]),
                      static_cast<double>(levels[1][tenth]), static_cast<double>(levels[2][tenth]));
        text += row;
    }
    return text;
}

} // namespace decoupage::sound
