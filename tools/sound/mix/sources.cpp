#include "sound/mix/sources.hpp"

#include "sound/noise/noises.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::sound {

namespace {

/// Three conversations, heard over and over at other places and heights, far away.
Outcome<Wave> crowd(const Plan& plan, double seconds, Chance chance, const std::string& folder) {
    Wave wave = quiet(plan.rate, seconds);
    for (std::uint64_t i = 0; i < 3; ++i) {
        const auto people = talk(plan.split, plan.rate, seconds, chance.part(i), folder);
        if (!people) return tl::unexpected(people.error());
        for (int again = 0; again < chance.whole(4, 8); ++again) {
            Wave other = people->wave;
            other.rate = static_cast<int>(plan.rate * chance.between(0.88, 1.13));
            other = resampled(other, plan.rate);
            const double shift = chance.between(-seconds, seconds);
            add(wave, other, shift, chance.between(0.2, 1));
            add(wave, other, shift + (shift > 0 ? -seconds : seconds), chance.between(0.2, 1));
        }
    }
    filter(wave, Biquad::low_pass(plan.rate, chance.between(1200, 3500)));
    const Room hall{chance.between(0.8, 2.5), 2, chance.between(-4, 6), 3000};
    return heard_in(hall, wave, chance.part(9));
}

void add_levelled(Wave& wave, Wave other, double level) {
    amplify(other, level - active_level(other.samples, other.rate));
    add(wave, other, 0);
}

} // namespace

Outcome<Source> voices(const Plan& plan, double seconds, Chance chance, const std::string& folder) {
    auto people = talk(plan.split, plan.rate, seconds, chance, folder);
    if (!people) return tl::unexpected(people.error());
    Source source{std::move(people->wave), std::move(people->spoken), {}, {}, std::move(people->turns)};
    for (const std::string& name : people->voices)
        source.made_of += (source.made_of.empty() ? "" : " ") + name;
    return source;
}

Outcome<Source> noises(const Plan& plan, double seconds, Chance chance, const std::string& folder) {
    Source source{quiet(plan.rate, seconds), {}, {}, {}, {}};
    std::vector<const NoiseFamily*> choice;
    for (const NoiseFamily& family : noise_families())
        if (family.split == plan.split) choice.push_back(&family);
    if (chance.happens(0.1)) {
        auto people = crowd(plan, seconds, chance.part(1), folder);
        if (!people) return tl::unexpected(people.error());
        add_levelled(source.wave, std::move(*people), -20);
        source.made_of = "crowd";
    }
    while (source.made_of.empty() || chance.happens(0.25)) {
        const std::uint64_t draw = chance.next();
        const NoiseFamily& family =
            *choice[static_cast<std::size_t>(chance.whole(0, static_cast<int>(choice.size()) - 1))];
        add_levelled(source.wave, family.made(plan.rate, seconds, chance.part(draw)),
                     chance.between(-30, -20));
        source.made_of += (source.made_of.empty() ? "" : " ") + std::string(family.name);
    }
    // No blow stands more than 16 dB above its ringing: a microphone too close, and all else is soft.
    const auto most = static_cast<float>(amplitude(active_level(source.wave.samples, plan.rate) + 16));
    for (float& sample : source.wave.samples)
        sample = most * std::tanh(sample / most);
    source.spans = active(source.wave, 30, 0.3);
    source.faint = active(source.wave, 50, 0.1);
    return source;
}

} // namespace decoupage::sound
