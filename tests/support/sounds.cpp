#include "support/sounds.hpp"

#include "signal/half.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

namespace decoupage::support {

namespace {

constexpr int rate = SoundRun::mono_rate;

std::size_t samples_in(double seconds) {
    return static_cast<std::size_t>(std::lround(seconds * rate));
}

SoundSamples glide(double seconds) {
    SoundSamples sound(samples_in(seconds));
    for (std::size_t i = 0; i < sound.size(); ++i) {
        const double time = static_cast<double>(i) / rate;
        sound[i] = static_cast<float>(0.2 * std::sin(2 * std::numbers::pi * (200 + 150 * time) * time));
    }
    return sound;
}

SoundSamples clicks(double seconds) {
    SoundSamples sound(samples_in(seconds));
    for (std::size_t i = 0; i < sound.size(); i += rate / 4)
        sound[i] = 0.8F;
    return sound;
}

SoundSamples chord(double seconds) {
    SoundSamples sound = tone(261.6, seconds, 0.15);
    mix(sound, tone(329.6, seconds, 0.15));
    mix(sound, tone(392.0, seconds, 0.15));
    return sound;
}

/// One run of a sound, with a second of margin to either side.
struct RunOfSamples {
    SoundSamples around;
    SoundRun run;

    RunOfSamples(const SoundSamples& sound, std::size_t first, std::size_t end) {
        constexpr auto margin = static_cast<std::size_t>(SoundRun::margin);
        around.assign(margin + (end - first) + margin, 0.0F);
        for (std::size_t i = 0; i < around.size(); ++i)
            if (first + i >= margin && first + i - margin < sound.size())
                around[i] = sound[first + i - margin];
        run.first = static_cast<std::int64_t>(first) / SoundRun::mono_tenth;
        run.tenths = static_cast<int>(end - first) / SoundRun::mono_tenth;
        run.mono = around;
        run.rate = rate;
        run.channels = {std::span<const float>(around).first(margin + (end - first))};
        run.places = {ChannelPlace::centre};
    }
};

} // namespace

SoundSamples tone(double hertz, double seconds, double amplitude) {
    SoundSamples sound(samples_in(seconds));
    for (std::size_t i = 0; i < sound.size(); ++i)
        sound[i] = static_cast<float>(amplitude *
                                      std::sin(2 * std::numbers::pi * hertz * static_cast<double>(i) / rate));
    return sound;
}

SoundSamples noise(double seconds, double amplitude) {
    std::mt19937 chance(400);
    SoundSamples sound(samples_in(seconds));
    for (float& sample : sound) // the generator's numbers are the same everywhere, those of distributions not
        sample = static_cast<float>(amplitude * (static_cast<double>(chance()) / 2147483648.0 - 1));
    return sound;
}

SoundSamples silence(double seconds) {
    return SoundSamples(samples_in(seconds));
}

void add(SoundSamples& sound, const SoundSamples& more) {
    sound.insert(sound.end(), more.begin(), more.end());
}

void mix(SoundSamples& sound, const SoundSamples& more) {
    for (std::size_t i = 0; i < std::min(sound.size(), more.size()); ++i)
        sound[i] += more[i];
}

SoundSamples all_sorts(double seconds) {
    SoundSamples sound;
    while (sound.size() < samples_in(seconds))
        for (const SoundSamples& next : {chord(2), silence(1), noise(1), clicks(2), glide(1.5)})
            add(sound, next);
    sound.resize(samples_in(seconds));
    return sound;
}

Evidence::Curves heard(std::span<const Analyser> analysers, const SoundSamples& sound, RunOrder order,
                       const std::map<std::string, Settings, std::less<>>& settings) {
    constexpr std::size_t longest = std::size_t{SoundRun::longest} * SoundRun::mono_tenth;
    const std::size_t whole = sound.size() / SoundRun::mono_tenth * SoundRun::mono_tenth;
    std::vector<RunOfSamples> runs;
    for (std::size_t first = 0; first < whole; first += longest)
        runs.emplace_back(sound, first, std::min(first + longest, whole));
    for (RunOfSamples& run : runs) { // they moved
        run.run.mono = run.around;
        run.run.channels = {std::span<const float>(run.around).first(run.around.size() - SoundRun::margin)};
    }
    if (order == RunOrder::backward) std::ranges::reverse(runs);
    Evidence::Curves curves;
    for (const Analyser& analyser : analysers) {
        if (analyser.sound_meter == nullptr) continue;
        const auto set = settings.find(analyser.card.name);
        const auto meter = analyser.sound_meter(set == settings.end() ? Settings{} : set->second);
        for (const RunOfSamples& run : runs) {
            std::vector<std::span<float>> parts;
            for (const CurveCard& card : analyser.card.measures) {
                std::vector<float>& curve = curves[card.name];
                curve.resize(whole / SoundRun::mono_tenth * static_cast<std::size_t>(card.a_second) / 10);
                parts.push_back(
                    std::span(curve).subspan(static_cast<std::size_t>(run.run.first * card.a_second / 10),
                                             static_cast<std::size_t>(run.run.tenths * card.a_second / 10)));
            }
            meter->measure(run.run, parts);
        }
        for (const CurveCard& card : analyser.card.measures)
            round_to_half(curves[card.name]);
    }
    return curves;
}

} // namespace decoupage::support
