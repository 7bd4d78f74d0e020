#pragma once
/// The small films these tests are about, coded by ffmpeg when they are first needed.

#include "program.hpp"
#include "support/places.hpp"

#include <filesystem>
#include <string>

namespace decoupage::app_test {

/// Four seconds of 160 x 90 at 24 frames a second: a chart that moves, then bars. One cut, at frame 48.
const std::filesystem::path& small_film();

/// The same over and over: some 58,000 frames, and seconds of work.
const std::filesystem::path& long_film();

/// Some 10,000 frames, in many reels: the small film over and over, once with a gap of three seconds in it.
const std::filesystem::path& film_of_reels();

/// A folder that is copied into, where tests write beside the film. Gives the copy.
std::filesystem::path copy_into(const std::filesystem::path& folder, const std::filesystem::path& film,
                                const std::string& name = "film.mp4");

/// A folder with the small film in it, screened by somebody called Ada.
struct ScreenedFilm {
    support::TemporaryFolder folder;
    std::filesystem::path film = copy_into(folder.path(), small_film());
    Circumstances here{.folder = folder.path(), .environment = {"USER=Ada"}};
    Ran ran = run({"film.mp4"}, here);
};

/// The whole of a file.
std::string bytes_of(const std::filesystem::path& path);
void write_bytes(const std::filesystem::path& path, const std::string& bytes);

} // namespace decoupage::app_test
