#include "train/melody_examples.hpp"

#include "bench/motifs/voices.hpp"
#include "signal/spectrum.hpp"
#include "sound/score/render.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iterator>

namespace decoupage::train {

using namespace analysers;

namespace {

using compose::Chance;
using sound::Score;
using sound::Wave;

constexpr int rate = 16'000, hop = rate / 10;
constexpr double around = 1; ///< seconds of near silence before and after

Chance chance_of(int number) {
    return Chance(0x6d656c6f).part(static_cast<std::uint64_t>(number));
}

Score composed(int number) {
    Chance chance = chance_of(number);
    sound::Bounds bounds;
    bounds.least_seconds = 6;
    bounds.most_seconds = 9;
    sound::Replay replay;
    replay.semitones = chance.whole(-4, 4);
    replay.tempo = chance.between(0.8, 1.2);
    return sound::arranged(sound::composed_theme(chance.part(1), bounds),
                           sound::dress_by_chance(chance.part(2)), replay);
}

/// All of them in one go: loading a sound font takes longer than playing a theme.
Outcome<Wave> played(const std::vector<Score>& scores, const std::string& folder) {
    const std::string path = folder + "/played.wav";
    if (const auto done = sound::render(scores, path, sound::SoundFont::fluid, 48'000); !done)
        return tl::unexpected(done.error());
    std::ifstream file(path, std::ios::binary);
    const auto wave = sound::read_wav(std::string(std::istreambuf_iterator<char>(file), {}));
    if (!wave) return tl::unexpected(wave.error());
    return sound::resampled(*wave, rate);
}

/// Adds a voice from a time on, so many decibels above a level.
Outcome<void> add_voice(Wave& wave, const Chance& chance, double from, double seconds, double level,
                        const std::string& folder) {
    auto voice = bench::talk(chance, bench::Split::tune, seconds, folder);
    if (!voice) return tl::unexpected(voice.error());
    sound::amplify(*voice, level - sound::active_level(voice->samples, rate));
    sound::add(wave, *voice, from);
    return {};
}

/// What is heard of a theme: the music, perhaps with people.
Outcome<Wave> staged(const Wave& music, int number, const std::string& folder) {
    constexpr double level = -20;
    Chance chance = chance_of(number).part(3);
    Wave theme = music;
    sound::amplify(theme, level - sound::active_level(theme.samples, rate) + chance.between(-8, 0));
    const double seconds = theme.seconds();
    const bool over = chance.happens(0.25), after = chance.happens(0.125);
    Wave wave = sound::quiet(rate, seconds + 2 * around + (after ? 4 : 0));
    sound::add(wave, theme, around);
    if (over)
        if (const auto done =
                add_voice(wave, chance.part(1), around, seconds,
                          sound::active_level(theme.samples, rate) + chance.between(-6, 4), folder);
            !done)
            return tl::unexpected(done.error());
    if (after)
        if (const auto done = add_voice(wave, chance.part(2), seconds + 2 * around, 3, level, folder); !done)
            return tl::unexpected(done.error());
    for (float& sample : wave.samples)
        sample += static_cast<float>(2e-4 * chance.between(-1, 1));
    return wave;
}

/// By how much each bin is made louder: a curve by chance that swings by some 6 dB.
std::vector<float> other_tone(Chance chance, std::size_t bins) {
    const double slope = chance.normal(), swing = chance.normal(), place = chance.normal(),
                 ripple = 0.6 * chance.normal();
    std::vector<float> gains;
    for (std::size_t bin = 0; bin < bins; ++bin) {
        const double height = std::log2(1 + static_cast<double>(bin)) / 11;
        const double decibels = 6 * (2 * slope * (height - 0.7) + swing * std::sin(9 * height + place) +
                                     ripple * std::sin(23 * height + 5 * swing));
        gains.push_back(static_cast<float>(std::pow(10, decibels / 10)));
    }
    return gains;
}

/// One power that is added to all bins: hiss, falling towards the top.
float hiss(std::size_t bin, double loudness, Chance& chance) {
    return static_cast<float>(-loudness * std::log(1 - chance.share()) /
                              (1 + static_cast<double>(bin) / 100));
}

/// Of the melody, which is the first part: at the middle of each tenth of a second.
std::vector<int> pitches_of(const Score& score, std::size_t rows) {
    std::vector<int> pitches(rows);
    for (const sound::Note& note : score.parts.front().notes) {
        const auto row_at = [&](double seconds) {
            return static_cast<std::size_t>(
                std::clamp(std::ceil(10 * (around + seconds) - 0.5), 0.0, static_cast<double>(rows)));
        };
        for (std::size_t row = row_at(note.at); row < row_at(note.at + note.seconds); ++row)
            pitches[row] = note.pitch;
    }
    return pitches;
}

/// As it is, and in another tone.
void add_both(std::vector<MelodyExample>& examples, const Wave& wave, const Score& score, int number) {
    Chance chance = chance_of(number).part(4);
    Spectrum spectrum(Relief::window);
    const Relief relief;
    const std::vector<float> gains = other_tone(chance.part(1), static_cast<std::size_t>(spectrum.bins()));
    const double loudness = std::pow(10, chance.between(-9, -6.5));
    MelodyExample plain, other;
    for (std::size_t middle = hop / 2; middle + Relief::window / 2 <= wave.samples.size(); middle += hop) {
        if (middle < Relief::window / 2) {
            plain.rows.emplace_back();
            other.rows.emplace_back();
            continue;
        }
        const auto power =
            spectrum.power(std::span(wave.samples).subspan(middle - Relief::window / 2, Relief::window));
        plain.rows.push_back(relief.row_of_power(power));
        std::vector<float> changed(power.begin(), power.end());
        for (std::size_t bin = 0; bin < changed.size(); ++bin)
            changed[bin] = gains[bin] * changed[bin] + hiss(bin, loudness, chance);
        other.rows.push_back(relief.row_of_power(changed));
    }
    plain.pitches = other.pitches = pitches_of(score, plain.rows.size());
    examples.push_back(std::move(plain));
    examples.push_back(std::move(other));
}

} // namespace

Outcome<std::vector<MelodyExample>> melody_examples(int first, int count, const std::string& folder) {
    std::vector<Score> scores;
    for (int number = first; number < first + count; ++number)
        scores.push_back(composed(number));
    const auto music = played(scores, folder);
    if (!music) return tl::unexpected(music.error());
    const std::vector<double> from = sound::beginnings(scores);
    std::vector<MelodyExample> examples;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        const auto begins = music->samples.begin() + music->place(from[i]);
        const Wave alone{rate, {begins, begins + music->place(scores[i].seconds + 0.3)}};
        const int number = first + static_cast<int>(i);
        const auto wave = staged(alone, number, folder);
        if (!wave) return tl::unexpected(wave.error());
        add_both(examples, *wave, scores[i], number);
    }
    return examples;
}

} // namespace decoupage::train
