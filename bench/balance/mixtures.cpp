#include "bench/balance/mixtures.hpp"

#include "bench/sound/clips.hpp"
#include "bench/sound/true_sound.hpp"
#include "evaluation/truth.hpp"
#include "media/sound_reader.hpp"
#include "signal/gated_loudness.hpp"
#include "signal/loudness.hpp"
#include "sound/wave.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace decoupage::bench {

namespace {

namespace fs = std::filesystem;

constexpr float two_powers = 3.01F; ///< the sum of two over their mean, dB

Outcome<KnownMixture> composed_mixture(const fs::path& levels) {
    KnownMixture known;
    known.file = fs::path(levels).replace_extension(".wav").string();
    std::ifstream numbers(levels);
    for (float speech = 0, music = 0, sounds = 0; numbers >> speech >> music >> sounds;)
        known.levels.push_back({speech, mean_loudness(std::array{music, sounds}) + two_powers});
    const auto text = file_text(fs::path(levels).replace_extension(".txt").string());
    if (!text) return tl::unexpected(text.error());
    const auto truth = stretches_in(*text);
    if (!truth) return tl::unexpected(truth.error());
    for (const TrueStretch& stretch : *truth)
        if (stretch.kind == "mix")
            known.stretches.push_back(
                {stretch.word.substr(0, stretch.word.find(':')), stretch.from, stretch.to});
    return known;
}

Outcome<sound::Wave> wave_of(const std::string& path) {
    auto reader = SoundReader::open(path);
    if (!reader) return tl::unexpected(reader.error());
    sound::Wave wave;
    while (const auto run = reader->next())
        wave.samples.insert(wave.samples.end(), run->mono_alone().begin(), run->mono_alone().end());
    return wave;
}

std::vector<float> levels_of(const sound::Wave& wave) {
    const std::vector<std::span<const float>> channel{wave.samples};
    return loudness_of_tenths(channel, std::vector{ChannelWeight::usual}, wave.rate, 0,
                              static_cast<int>(std::ssize(wave.samples) * 10 / wave.rate));
}

/// As long as the voice; music that is shorter is heard again. Both levels are integrated: pauses do not
/// count.
Outcome<KnownMixture> real_mixture(const sound::Wave& voice, sound::Wave music, double over,
                                   const std::string& file) {
    const std::size_t once = music.samples.size();
    music.samples.resize(voice.samples.size());
    for (std::size_t n = once; n < music.samples.size(); ++n)
        music.samples[n] = music.samples[n - once];
    const double quieter = static_cast<double>(integrated_loudness(levels_of(voice))) -
                           static_cast<double>(integrated_loudness(levels_of(music))) - over;
    sound::amplify(music, quieter);
    sound::Wave both = voice;
    sound::add(both, music, 0);
    const float most =
        std::abs(*std::ranges::max_element(both.samples, {}, [](float x) { return std::abs(x); }));
    KnownMixture known;
    known.file = file;
    const auto voices = levels_of(voice), rest = levels_of(music);
    for (std::size_t t = 0; t < std::min(voices.size(), rest.size()); ++t)
        known.levels.push_back({voices[t], rest[t]});
    char name[32];
    std::snprintf(name, sizeof name, "speech+music %+.0f", over);
    known.stretches = {{name, 0, voice.seconds()}};
    for (float& sample : both.samples)
        sample *= 0.9F / std::max(most, 1e-6F);
    if (!(std::ofstream(file, std::ios::binary) << sound::wav_file(std::span(&both, 1)) << std::flush))
        return fault(Fault::Kind::not_allowed, "a file to write", file);
    return known;
}

} // namespace

Outcome<std::vector<KnownMixture>> composed_mixtures(const std::string& place) {
    std::vector<fs::path> files;
    std::error_code none;
    const std::string prefix = fs::path(place).filename().string();
    for (const auto& entry : fs::directory_iterator(fs::path(place).parent_path(), none))
        if (entry.path().extension() == ".levels" && entry.path().filename().string().starts_with(prefix) &&
            fs::exists(fs::path(entry.path()).replace_extension(".txt")))
            files.push_back(entry.path());
    if (files.empty())
        return fault(Fault::Kind::not_found, "NAME.wav with NAME.levels beside it",
                     "There is none at " + place, "Make some: see compose_sound --help.");
    std::ranges::sort(files);
    std::vector<KnownMixture> all;
    for (const fs::path& file : files) {
        auto known = composed_mixture(file);
        if (!known) return tl::unexpected(known.error());
        all.push_back(std::move(*known));
    }
    return all;
}

Outcome<std::vector<KnownMixture>> real_mixtures(const std::vector<std::string>& voices,
                                                 const std::vector<std::string>& music,
                                                 const std::string& folder) {
    std::error_code error;
    fs::create_directories(folder, error);
    std::vector<KnownMixture> all;
    for (const std::string& speaks : voices)
        for (const std::string& plays : music)
            for (const double over : {0.0, 6.0, 12.0}) {
                const auto voice = wave_of(speaks);
                auto band = wave_of(plays);
                if (!voice) return tl::unexpected(voice.error());
                if (!band) return tl::unexpected(band.error());
                auto known = real_mixture(*voice, std::move(*band), over,
                                          folder + "/" + std::to_string(all.size()) + ".wav");
                if (!known) return tl::unexpected(known.error());
                all.push_back(std::move(*known));
            }
    return all;
}

} // namespace decoupage::bench
