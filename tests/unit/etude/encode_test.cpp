#include "etude/encode.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::etude;
namespace fs = std::filesystem;

namespace {

constexpr int seconds = 3;
constexpr std::size_t knock_at = 70'000; ///< a sample that begins no frame

/// Silence with one knock.
Sound knock() {
    Sound sound(seconds * sound_rate);
    for (std::size_t i = 0; i < 480; ++i)
        sound[knock_at + i] = 0.7f * (1 - static_cast<float>(i) / 480) * sine(0.25f * static_cast<float>(i));
    return sound;
}

/// Black, and from the picture on in which the knock is heard, white.
Outcome<void> film(const std::string& path) {
    EtudeOrder order;
    order.height = 90;
    const Format format = format_of(order);
    Encoder encoder;
    if (auto opened = encoder.open(path); !opened) return opened;
    if (auto started = encoder.start(format, knock()); !started) return started;
    for (std::size_t i = 0; i < 24 * seconds; ++i) {
        EtudeFrame frame{Plane<std::uint8_t>(format.frame_width, format.frame_height),
                         Plane<std::uint8_t>(format.frame_width / 2, format.frame_height / 2),
                         Plane<std::uint8_t>(format.frame_width / 2, format.frame_height / 2)};
        for (std::uint8_t& level : frame.luma.values)
            level = i >= knock_at / frame_samples ? 255 : 0;
        for (Plane<std::uint8_t>* plane : {&frame.blue, &frame.red})
            for (std::uint8_t& level : plane->values)
                level = 128;
        if (auto added = encoder.add(frame); !added) return added;
    }
    return encoder.finish();
}

/// What the program ffprobe or ffmpeg says.
std::string said_by(const std::string& command) {
    std::string said;
    std::FILE* pipe = popen((command + " 2>/dev/null").c_str(), "r");
    if (pipe == nullptr) return said;
    char piece[65536];
    for (std::size_t got = 0; (got = std::fread(piece, 1, sizeof piece, pipe)) > 0;)
        said.append(piece, got);
    pclose(pipe);
    return said;
}

/// The first sample that is heard.
std::size_t first_heard(const std::string& path) {
    const std::string bytes = said_by("ffmpeg -v error -nostdin -i " + path + " -map 0:a -f s16le -");
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const auto sample = static_cast<std::int16_t>(static_cast<unsigned char>(bytes[i]) |
                                                      static_cast<unsigned char>(bytes[i + 1]) << 8);
        if (std::abs(sample) > 6000) return i / 2;
    }
    return 0;
}

} // namespace

TEST_CASE("sound and picture of a coded étude begin together, in MP4 and in Matroska") {
    const fs::path folder = fs::temp_directory_path() / "decoupage_etude_encoded";
    fs::create_directories(folder);
    for (const char* name : {"a.mp4", "a.mkv"}) {
        CAPTURE(name);
        const std::string path = folder / name;
        const Outcome<void> coded = film(path);
        if (!coded && coded.error().kind == Fault::Kind::not_found) break; // ffmpeg is not installed
        REQUIRE(coded.has_value());
        const std::size_t heard = first_heard(path);
        CHECK(heard > knock_at - 100);
        CHECK(heard < knock_at + 100);
        for (const char* stream : {"v", "a"})
            CHECK(std::strtod(said_by("ffprobe -v error -select_streams " + std::string(stream) +
                                      " -show_entries stream=start_time -of csv=p=0 " + path)
                                  .c_str(),
                              nullptr) == 0);
    }
    fs::remove_all(folder);
}
