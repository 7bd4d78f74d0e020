#include "sound/speech/voices.hpp"

#include "evaluation/truth.hpp"
#include "sound/program.hpp"

#include <array>
#include <cmath>
#include <cstdio>

namespace decoupage::sound {

namespace {

constexpr std::array<std::string_view, 16> variants_to_train{
    "m1",     "m3",   "m5",   "m7",  "f1",    "f3",      "f5",   "klatt",
    "klatt3", "Alex", "Andy", "Lee", "linda", "gustave", "Mike", "caleb"};
constexpr std::array<std::string_view, 11> variants_to_test{
    "m2", "m4", "m6", "m8", "f2", "f4", "klatt2", "klatt4", "Annie", "max", "belinda"};

} // namespace

std::string_view name_of(Split split) {
    return split == Split::train ? "train" : "test";
}

std::string Voice::name() const {
    return std::string(tongue->name) + "+" + variant;
}

Voice voice(Split split, Chance chance) {
    Voice voice;
    const auto tongues = split == Split::train ? tongues_to_train() : tongues_to_test();
    voice.tongue = &tongues[static_cast<std::size_t>(chance.whole(0, static_cast<int>(tongues.size()) - 1))];
    voice.variant =
        split == Split::train ? chance.one_of(variants_to_train) : chance.one_of(variants_to_test);
    voice.words_a_minute = chance.whole(115, 230);
    voice.pitch = chance.whole(15, 75);
    voice.length = chance.between(0.84, 1.2);
    const double manner = chance.share();
    if (manner < 0.06) voice.manner = Manner::whispered;
    if (manner > 0.88) {
        voice.manner = Manner::shouted;
        voice.words_a_minute = chance.whole(95, 150);
        voice.pitch = chance.whole(60, 95);
    }
    if (chance.happens(0.45)) {
        // A smaller head has shorter cords.
        voice.cords = 150 * std::pow(voice.length, -2.5) * chance.between(0.62, 1.6);
        if (voice.manner == Manner::shouted) voice.cords *= chance.between(1.3, 2);
    }
    voice.body = chance.part(1);
    return voice;
}

Outcome<Wave> said(const Voice& voice, const std::string& sentence, const std::string& folder) {
    const std::string file = folder + "/said.wav";
    std::remove(file.c_str()); // espeak-ng ends well even where it says nothing
    const auto run = run_program({"espeak-ng", "-v", voice.name(), "-s", std::to_string(voice.words_a_minute),
                                  "-p", std::to_string(voice.pitch), "-w", file, "--", sentence},
                                 "espeak-ng");
    if (!run) return tl::unexpected(run.error());
    const auto bytes = file_text(file);
    if (!bytes)
        return fault(Fault::Kind::internal, "espeak-ng to say something",
                     "it said nothing as " + voice.name());
    return read_wav(*bytes);
}

} // namespace decoupage::sound
