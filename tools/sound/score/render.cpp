#include "sound/score/render.hpp"

#include "sound/program.hpp"

#include <cstdio>
#include <filesystem>
#include <fstream>

namespace decoupage::sound {

namespace {

std::string path_of(SoundFont font) {
    return std::string("/usr/share/sounds/sf2/") +
           (font == SoundFont::fluid ? "FluidR3_GM.sf2" : "TimGM6mb.sf2");
}

} // namespace

Outcome<void> render(std::span<const Score> scores, const std::string& wav, SoundFont font, int rate) {
    if (std::error_code error; !std::filesystem::exists(path_of(font), error))
        return fault(Fault::Kind::not_found, "a sound font", path_of(font) + " is missing",
                     "Install fluid-soundfont-gm and timgm6mb-soundfont.");
    const std::string midi = wav + ".mid";
    const auto bytes = midi_file(scores);
    std::ofstream file(midi, std::ios::binary);
    file.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (!file)
        return fault(Fault::Kind::not_allowed, "a place to write the score", midi + " cannot be written");
    const auto done = run_program({"fluidsynth", "-q", "-n", "-i", "-g", "0.5", "-r", std::to_string(rate),
                                   "-O", "s16", "-T", "wav", "-F", wav, path_of(font), midi},
                                  "fluidsynth");
    std::remove(midi.c_str());
    return done;
}

} // namespace decoupage::sound
