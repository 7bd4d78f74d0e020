#include "sound/speech/talk.hpp"

#include <algorithm>

namespace decoupage::sound {

namespace {

/// Between 16 and 30 dB below the voice.
void draw_breath(Wave& wave, double at, double seconds, Chance chance) {
    Wave breath = hiss(wave.rate, seconds, Colour::pink, chance.part(1));
    filter(breath, Biquad::band_pass(wave.rate, chance.between(900, 2500), 0.7));
    amplify(breath, chance.between(-50, -36) - active_level(breath.samples, breath.rate));
    const auto length = static_cast<float>(breath.samples.size());
    for (std::size_t i = 0; i < breath.samples.size(); ++i) {
        const float x = static_cast<float>(i) / length;
        breath.samples[i] *= 4 * x * (1 - x);
    }
    add(wave, breath, at);
}

} // namespace

Outcome<Talk> talk(Split split, int rate, double seconds, Chance chance, const std::string& folder) {
    std::vector<Voice> people;
    constexpr std::array<double, 3> alone_or_not{6, 3, 1};
    for (std::size_t i = 0, count = chance.which(alone_or_not) + 1; i < count; ++i) {
        people.push_back(voice(split, chance.part(100 + i)));
        people.back().tongue = people.front().tongue;
    }
    Talk result{quiet(rate, seconds), {}, {}, {}};
    for (const Voice& person : people)
        result.voices.push_back(person.name());
    const double hurry = chance.between(0.05, 1.2);
    double at = chance.happens(0.7) ? 0 : chance.between(0, 0.5);
    std::size_t speaker = 0;
    for (std::uint64_t turn = 0; at < seconds; ++turn) {
        Chance own = chance.part(1000 + turn);
        const auto plain = said(people[speaker], sentence(*people[speaker].tongue, own), folder);
        if (!plain) return tl::unexpected(plain.error());
        Wave wave = resampled(embodied(*plain, people[speaker], own.part(1)), rate);
        amplify(wave, -20 + own.between(-3, 3) - active_level(wave.samples, rate));
        add(result.wave, wave, at);
        for (const Seconds& span : active(wave, 28, 0.3)) {
            result.spoken.push_back({at + span.from, std::min(seconds, at + span.to)});
            result.turns.push_back({result.spoken.back(), speaker});
        }
        at += wave.seconds() + own.between(-0.25, hurry); // espeak-ng ends with some rest
        if (own.happens(0.15)) at += own.between(0.5, 2);
        if (own.happens(0.3)) {
            const double breath = own.between(0.2, 0.5);
            draw_breath(result.wave, at - breath - 0.05, breath, own.part(2));
        }
        if (own.happens(0.6)) speaker = (speaker + 1) % people.size();
    }
    result.spoken = joined(std::move(result.spoken), 0.3);
    return result;
}

} // namespace decoupage::sound
