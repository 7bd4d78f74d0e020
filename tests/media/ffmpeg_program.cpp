#include "ffmpeg_program.hpp"

#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include <doctest/doctest.h>

namespace decoupage::support {

bool has_ffmpeg() {
    static const bool found = std::system("ffmpeg -version >/dev/null 2>&1") == 0;
    if (!found) MESSAGE("skipped: there is no ffmpeg program here (Debian package ffmpeg)");
    return found;
}

std::string film(const std::filesystem::path& file, const std::string& arguments) {
    const std::string command = "ffmpeg -v error -nostdin -y " + arguments + " '" + file.string() + "'";
    CAPTURE(command);
    REQUIRE(std::system(command.c_str()) == 0);
    return file.string();
}

std::string numbered(int frames) {
    const std::string seconds = std::to_string(frames / 25.0);
    return "-f lavfi -i \"color=black:s=64x36:r=25:d=" + seconds +
           ",format=yuv420p,geq=lum='16+4*N':cb=128:cr=128\"";
}

int number_on(const Proxy& proxy) {
    double sum = 0;
    for (const std::int16_t level : proxy.grid.values)
        sum += level;
    const double mean = sum / static_cast<double>(proxy.grid.values.size());
    return static_cast<int>(std::lround(mean / 4080 * 219 / 4));
}

Frame frames_by_ffmpeg(const std::string& file) {
    const std::string command = "ffmpeg -v error -nostdin -vsync 0 -i '" + file +
                                "' -map 0:v:0 -f framecrc - 2>/dev/null | grep -vc '^#'";
    std::array<char, 32> answer{};
    std::FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    const bool told = std::fgets(answer.data(), answer.size(), pipe) != nullptr;
    pclose(pipe);
    REQUIRE(told);
    return std::atoll(answer.data());
}

std::vector<int> Reading::numbers() const {
    std::vector<int> result;
    for (const ReadFrame& frame : frames)
        result.push_back(number_on(*frame.proxy));
    return result;
}

Reading read_all(const std::string& file, const Opening& opening) {
    auto reader = FilmReader::open(file, opening);
    REQUIRE_MESSAGE(reader.has_value(), (reader ? std::string() : reader.error().sentence()));
    Reading reading;
    while (true) {
        auto frame = reader->next();
        REQUIRE(frame.has_value());
        if (!*frame) break;
        reading.frames.push_back(**frame);
    }
    reading.film = reader->film();
    reading.damage = reader->damage();
    return reading;
}

std::string bytes_of(const std::string& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void write_bytes(const std::string& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary) << bytes;
}

} // namespace decoupage::support
