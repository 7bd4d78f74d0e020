// Real clips: as many frames as their truth says.

#include "ffmpeg_program.hpp"
#include "support/places.hpp"

#include <fstream>
#include <string>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::support;

TEST_CASE("real clips have the frames of their truth") {
    for (const char* name : {"fades", "chaplin"}) {
        const auto clip = footage(std::string(name) + ".mp4");
        const auto truth = footage(std::string(name) + ".truth.json");
        if (clip.empty() || truth.empty()) {
            MESSAGE("skipped: the footage is not here: ", name);
            continue;
        }
        CAPTURE(std::string(name));
        const std::string text = bytes_of(truth.string());
        const std::size_t field = text.find("\"frames\":");
        REQUIRE(field != std::string::npos);
        const Reading reading = read_all(clip.string());
        CHECK(static_cast<Frame>(reading.frames.size()) == std::stoll(text.substr(field + 9)));
        CHECK(reading.damage.empty());
    }
}
