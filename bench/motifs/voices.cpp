#include "bench/motifs/voices.hpp"

#include "evaluation/truth.hpp"
#include "sound/program.hpp"

#include <fstream>
#include <iterator>

namespace decoupage::bench {

namespace {

constexpr std::array tuned{"en-gb", "it", "pl"}, reported{"fr", "de", "es"};

/// Syllables put together at random: as a language, espeak-ng gives it melody enough.
std::string sentence(compose::Chance& chance) {
    constexpr std::array consonants{"b", "d", "f", "g", "k", "l",  "m", "n",
                                    "p", "r", "s", "t", "v", "st", "tr"};
    constexpr std::array vowels{"a", "e", "i", "o", "u", "a", "e", "ai"};
    std::string text;
    for (int words = chance.whole(3, 11); words > 0; --words) {
        for (int syllables = chance.whole(1, 3); syllables > 0; --syllables)
            text += std::string(chance.one_of(consonants)) + chance.one_of(vowels);
        text += words > 1 ? " " : ". ";
    }
    return text;
}

} // namespace

Outcome<sound::Wave> talk(compose::Chance chance, Split split, double seconds, const std::string& folder) {
    const std::string path = folder + "/talk.wav";
    const std::string voice = std::string(chance.one_of(split == Split::tune ? tuned : reported)) +
                              chance.one_of(std::array{"+m1", "+m3", "+m7", "+f2", "+f4"});
    const std::string speed = std::to_string(chance.whole(130, 190)),
                      pitch = std::to_string(chance.whole(30, 70));
    sound::Wave wave{16'000, {}};
    while (wave.seconds() < seconds) {
        std::string text;
        for (int i = 0; i < 4; ++i)
            text += sentence(chance);
        const auto said = sound::run_program(
            {"espeak-ng", "-v", voice, "-s", speed, "-p", pitch, "-w", path, text}, "espeak-ng");
        if (!said) return tl::unexpected(said.error());
        std::ifstream file(path, std::ios::binary);
        const auto read = sound::read_wav(std::string(std::istreambuf_iterator<char>(file), {}));
        if (!read) return tl::unexpected(read.error());
        const sound::Wave more = sound::resampled(*read, 16'000);
        wave.samples.insert(wave.samples.end(), more.samples.begin(), more.samples.end());
    }
    return wave;
}

} // namespace decoupage::bench
