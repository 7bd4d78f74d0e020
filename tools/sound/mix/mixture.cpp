#include "sound/mix/mixture.hpp"

#include "sound/mix/music.hpp"
#include "sound/noise/noises.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::sound {

namespace {

/// Cut to the stretch, with its fades; straight ones.
void fade(Wave& wave, double in, double out) {
    const auto rising = static_cast<std::size_t>(in * wave.rate),
               falling = static_cast<std::size_t>(out * wave.rate);
    const std::size_t length = wave.samples.size();
    for (std::size_t n = 0; n < std::min(rising, length); ++n)
        wave.samples[n] *= static_cast<float>(n) / static_cast<float>(rising);
    for (std::size_t n = 0; n < std::min(falling, length); ++n)
        wave.samples[length - 1 - n] *= static_cast<float>(n) / static_cast<float>(falling);
}

struct Placing {
    const Plan& plan;
    const Stretch& stretch;
    double start() const { return stretch.from - stretch.fade_in / 2; }
    double length() const { return stretch.to + stretch.fade_out / 2 - start(); }
};

/// A source put where it belongs; what it is heard as.
void place(const Placing& placing, Kind kind, Source source, Chance chance, Mixture& mixture) {
    const Stretch& stretch = placing.stretch;
    if (kind == Kind::speech && stretch.on_the_line) {
        filter(source.wave, Biquad::high_pass(source.wave.rate, 350));
        filter(source.wave, Biquad::low_pass(source.wave.rate, 3200, 1.2));
    }
    amplify(source.wave, stretch.level_of(kind) - active_level(source.wave.samples, source.wave.rate));
    Room room = stretch.room;
    if (kind == Kind::music && !chance.part(1).happens(0.33)) room.wet = -100;
    Wave wave = heard_in(room, source.wave, chance);
    fade(wave, stretch.fade_in, stretch.fade_out);
    add(mixture.stems[static_cast<std::size_t>(kind)], wave, placing.start());
    // A tenth of a fade is 20 dB: there it begins to be heard, surely in its middle.
    const double start = placing.start(), end = start + placing.length();
    const Seconds faint{std::max(0.0, start + 0.1 * stretch.fade_in),
                        std::min(placing.plan.seconds, end - 0.1 * stretch.fade_out)};
    const Seconds clear{std::max(stretch.from, faint.from), std::min(stretch.to, faint.to)};
    const double rings = room.wet > -100 ? std::min(0.35 * room.rings, 0.8) : 0.0;
    const auto hear = [&](const Seconds& own, const Seconds& within, double longer, HeardSpan::How how) {
        const Seconds both{std::max(start + own.from, within.from),
                           std::min(start + own.to + longer, within.to)};
        if (both.to > both.from) mixture.heard.push_back({kind, both, how});
    };
    for (const Seconds& own : source.spans) {
        hear(own, clear, 0, HeardSpan::How::surely);
        hear(own, faint, rings, HeardSpan::How::perhaps);
    }
    for (const Seconds& own : source.faint)
        hear(own, faint, rings, HeardSpan::How::perhaps);
    const std::size_t known = mixture.voices;
    for (const Turn& turn : source.turns) {
        mixture.voices = std::max(mixture.voices, known + turn.voice + 1);
        const Seconds span{std::max(start + turn.span.from, faint.from),
                           std::min(start + turn.span.to, faint.to)};
        if (span.to > span.from) mixture.turns.push_back({span, known + turn.voice});
    }
}

Outcome<void> fill(const Placing& placing, std::size_t number, MusicForPlan& music, const std::string& folder,
                   Mixture& mixture) {
    Chance chance = placing.plan.chance.part(10'000 + number);
    std::string& made_of = mixture.made_of.emplace_back();
    for (const Kind kind : kinds) {
        if (!placing.stretch.is_heard(kind)) continue;
        Chance own = chance.part(static_cast<std::uint64_t>(kind));
        auto source = kind == Kind::speech  ? voices(placing.plan, placing.length(), own, folder)
                      : kind == Kind::music ? music.cue(placing.length(), own)
                                            : noises(placing.plan, placing.length(), own, folder);
        if (!source) return tl::unexpected(source.error());
        made_of += (made_of.empty() ? "" : "; ") + std::string(name_of(kind)) + " " + source->made_of;
        place(placing, kind, std::move(*source), own.part(1), mixture);
    }
    return {};
}

double power(const Wave& wave, std::size_t from, std::size_t to) {
    double sum = 0;
    for (std::size_t n = from; n < std::min(to, wave.samples.size()); ++n)
        sum += static_cast<double>(wave.samples[n]) * wave.samples[n];
    return sum;
}

/// What is drowned by the rest cannot be asked for: tenths of a second in which it is 22 dB below.
void doubt_the_drowned(const Plan& plan, Mixture& mixture) {
    const auto tenth = static_cast<std::size_t>(plan.rate / 10);
    const auto count = static_cast<std::size_t>(plan.seconds * 10);
    for (std::size_t i = 0; i < count; ++i) {
        std::array<double, 3> powers{};
        double sum = 0;
        for (std::size_t k = 0; k < 3; ++k)
            sum += powers[k] = power(mixture.stems[k], i * tenth, (i + 1) * tenth);
        for (const Kind kind : kinds)
            if (powers[static_cast<std::size_t>(kind)] < sum * amplitude(-44))
                mixture.heard.push_back({kind,
                                         {static_cast<double>(i) / 10, static_cast<double>(i + 1) / 10},
                                         HeardSpan::How::drowned});
    }
}

/// Left and right: noises from one side, music all around.
std::vector<Wave> spread(const Plan& plan, const Mixture& mixture, Layout layout) {
    Wave all = quiet(plan.rate, plan.seconds);
    for (const Wave& stem : mixture.stems)
        add(all, stem, 0);
    if (layout == Layout::mono) return {all};
    Chance chance = plan.chance.part(7);
    const double aside = chance.between(-0.7, 0.7), width = chance.between(0.1, 0.6);
    std::vector<Wave> both{all, all};
    for (int side = 0; side < 2; ++side) {
        const double sign = side == 0 ? 1 : -1;
        Wave& channel = both[static_cast<std::size_t>(side)];
        add(channel, mixture.stems[2], 0, sign * aside);
        add(channel, mixture.stems[1], 0.011, sign * width);
    }
    return both;
}

} // namespace

Outcome<Mixture> mixed(const Plan& plan, Layout layout, const std::string& folder) {
    Mixture mixture;
    for (Wave& stem : mixture.stems)
        stem = quiet(plan.rate, plan.seconds);
    MusicForPlan music(plan, folder);
    for (std::size_t i = 0; i < plan.stretches.size(); ++i)
        if (const auto filled = fill({plan, plan.stretches[i]}, i, music, folder, mixture); !filled)
            return tl::unexpected(filled.error());
    doubt_the_drowned(plan, mixture);
    mixture.channels = spread(plan, mixture, layout);
    float loudest = 1e-6f;
    for (Wave& channel : mixture.channels) {
        Wave tone = hiss(plan.rate, plan.seconds, Colour::pink, plan.chance.part(2));
        amplify(tone, plan.tone + 20);
        add(channel, tone, 0);
        if (Chance drift = plan.chance.part(4); drift.happens(0.33))
            swell(channel, 0.08, drift.between(1, 6), drift);
        auto print = printed(plan.print, channel, plan.chance.part(3), folder);
        if (!print) return tl::unexpected(print.error());
        channel = std::move(*print);
        for (const float sample : channel.samples)
            loudest = std::max(loudest, std::abs(sample));
    }
    for (Wave& channel : mixture.channels)
        amplify(channel, plan.loudest - 20 * std::log10(loudest));
    return mixture;
}

} // namespace decoupage::sound
