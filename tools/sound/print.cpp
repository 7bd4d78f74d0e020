#include "sound/print.hpp"

#include "evaluation/truth.hpp"
#include "sound/program.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>

namespace decoupage::sound {

namespace {

/// Loud places are held down, as by a sound engineer; the level stays about what it was.
void compress(Wave& wave, double ratio) {
    const double level = active_level(wave.samples, wave.rate);
    const auto middle = static_cast<float>(amplitude(level) + 1e-6);
    const float rise = 1 - std::exp(-1 / (0.01f * static_cast<float>(wave.rate)));
    const float fall = 1 - std::exp(-1 / (0.25f * static_cast<float>(wave.rate)));
    float heard = middle, gain = 1;
    const auto power = static_cast<float>(1 / ratio - 1);
    for (std::size_t n = 0; n < wave.samples.size(); ++n) {
        const float now = std::abs(wave.samples[n]);
        heard += (now > heard ? rise : fall) * (now - heard);
        if (n % 16 == 0) gain = std::pow(std::max(heard / middle, 0.05f), power);
        wave.samples[n] *= gain;
    }
}

/// A film that is not pulled evenly.
Wave unsteady(const Wave& wave, Chance chance) {
    Wander wow(chance.part(1), chance.between(0.4, 2)), flutter(chance.part(2), chance.between(7, 20));
    const double slow = chance.between(0.0002, 0.003) * wave.rate,
                 quick = chance.between(0.00001, 0.00012) * wave.rate;
    Wave result = wave;
    for (std::size_t n = 0; n < wave.samples.size(); ++n) {
        const double at = static_cast<double>(n) / wave.rate;
        result.samples[n] = between_samples(wave.samples, static_cast<double>(n) + slow * wow.at(at) +
                                                              quick * flutter.at(at));
    }
    return result;
}

Wave optical(const Wave& clean, Chance chance) {
    Wave wave = unsteady(clean, chance.part(1));
    compress(wave, chance.between(1.2, 3.5));
    filter(wave, Biquad::high_pass(wave.rate, chance.between(60, 200)));
    const double top = chance.between(2800, 6000);
    const double level = active_level(wave.samples, wave.rate);
    Wave dirt =
        hiss(wave.rate, wave.seconds(), chance.happens(0.5) ? Colour::white : Colour::pink, chance.part(2));
    amplify(dirt, level + chance.between(-45, -18) - active_level(dirt.samples, dirt.rate));
    add(wave, dirt, 0);
    const double crackle = amplitude(level + chance.between(-25, 8));
    Chance each = chance.part(3);
    for (const double at : moments(wave.seconds(), chance.between(0.2, 25), chance.part(4))) {
        const auto n = static_cast<std::size_t>(at * wave.rate);
        const int length = each.whole(1, wave.rate / 4000 + 2);
        for (std::size_t i = n; i < std::min(n + static_cast<std::size_t>(length), wave.samples.size()); ++i)
            wave.samples[i] += static_cast<float>(crackle * each.between(-1, 1));
    }
    if (chance.happens(0.3)) { // the lamp
        const double turn = 2 * std::numbers::pi * (chance.happens(0.5) ? 100 : 120) / wave.rate;
        const double hum = amplitude(level + chance.between(-40, -24));
        for (std::size_t n = 0; n < wave.samples.size(); ++n)
            wave.samples[n] += static_cast<float>(hum * std::sin(turn * static_cast<double>(n)));
    }
    filter(wave, Biquad::low_pass(wave.rate, top, 0.54));
    filter(wave, Biquad::low_pass(wave.rate, top, 1.31));
    return wave;
}

Wave toned(Wave wave, Chance chance) {
    filter(wave, Biquad::low_shelf(wave.rate, chance.between(120, 500), chance.between(-10, 8)));
    filter(wave, Biquad::high_shelf(wave.rate, chance.between(1500, 5000), chance.between(-12, 8)));
    filter(wave,
           Biquad::peak(wave.rate, chance.between(300, 4000), chance.between(0.5, 3), chance.between(-8, 8)));
    return wave;
}

Wave through(int rate, const Wave& wave) {
    Wave back = resampled(resampled(wave, rate), wave.rate);
    back.samples.resize(wave.samples.size());
    return back;
}

Wave telephone_line(Wave wave, Chance chance) {
    for (int i = 0; i < 2; ++i) {
        filter(wave, Biquad::high_pass(wave.rate, 300));
        filter(wave, Biquad::low_pass(wave.rate, 3400));
    }
    compress(wave, chance.between(1.5, 4));
    return through(8000, wave);
}

Outcome<Wave> coded(const Wave& wave, const std::string& coder, const std::string& ending, int rate,
                    const std::string& folder) {
    const std::string plain = folder + "/plain.wav", small = folder + "/small" + ending,
                      back = folder + "/back.wav";
    if (!(std::ofstream(plain, std::ios::binary) << wav_file(std::span(&wave, 1)) << std::flush))
        return fault(Fault::Kind::not_allowed, "a file to write", plain);
    if (const auto run = run_program({"ffmpeg", "-v", "error", "-y", "-i", plain, "-c:a", coder, "-b:a",
                                      std::to_string(rate) + "k", small},
                                     "ffmpeg");
        !run)
        return tl::unexpected(run.error());
    if (const auto run = run_program({"ffmpeg", "-v", "error", "-y", "-i", small, "-c:a", "pcm_s16le", "-ar",
                                      std::to_string(wave.rate), "-ac", "1", back},
                                     "ffmpeg");
        !run)
        return tl::unexpected(run.error());
    const auto bytes = file_text(back);
    if (!bytes) return tl::unexpected(bytes.error());
    auto result = read_wav(*bytes);
    if (result) result->samples.resize(wave.samples.size());
    return result;
}

} // namespace

std::string_view name_of(Print print) {
    constexpr std::array<std::string_view, 7> names{"clean",  "toned", "optical", "telephone",
                                                    "narrow", "mp3",   "aac"};
    return names[static_cast<std::size_t>(print)];
}

Print print(Chance chance) {
    constexpr std::array<double, 7> weights{22, 22, 24, 5, 7, 10, 10};
    return static_cast<Print>(chance.which(weights));
}

Outcome<Wave> printed(Print print, const Wave& wave, Chance chance, const std::string& folder) {
    switch (print) {
    case Print::clean:
        break;
    case Print::toned:
        return toned(wave, chance);
    case Print::optical:
        return optical(wave, chance);
    case Print::telephone:
        return telephone_line(wave, chance);
    case Print::narrow:
        return through(chance.happens(0.5) ? 8000 : 11'025, wave);
    case Print::mp3:
        return coded(wave, "libmp3lame", ".mp3", chance.whole(3, 8) * 8, folder);
    case Print::aac:
        return coded(wave, "aac", ".m4a", chance.whole(3, 8) * 8, folder);
    }
    return wave;
}

} // namespace decoupage::sound
