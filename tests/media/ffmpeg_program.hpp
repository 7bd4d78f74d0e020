#pragma once
/// Little films for tests, made by the `ffmpeg` program when the test runs.

#include "media/film_reader.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace decoupage::support {

/// Whether the program is there; says so where it is not.
bool has_ffmpeg();

/// Runs `ffmpeg ARGUMENTS FILE`. The test fails where it fails. Gives FILE.
std::string film(const std::filesystem::path& file, const std::string& arguments);

/// Arguments for a picture of 64 x 36 whose frame n has luma 16 + 4 n, at 25 frames a second; n < 50.
std::string numbered(int frames);

/// The number that frame of a numbered film bears.
int number_on(const Proxy& proxy);

/// How many frames `ffmpeg -vsync 0` decodes of the first picture stream.
Frame frames_by_ffmpeg(const std::string& file);

/// A film read to its end.
struct Reading {
    Film film;
    std::vector<ReadFrame> frames;
    std::vector<Segment> damage;
    std::vector<int> numbers() const; ///< of each frame of a numbered film
};
Reading read_all(const std::string& file, const Opening& opening = {});

/// Every byte of a file.
std::string bytes_of(const std::string& file);
void write_bytes(const std::string& file, const std::string& bytes);

} // namespace decoupage::support
