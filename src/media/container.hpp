#pragma once
/// Opening a file as a container of streams, and the sentences said where it is none.

#include "film/outcome.hpp"
#include "media/ffmpeg.hpp"

#include <string>

namespace decoupage {

/// What a container may hold.
enum class Admitted {
    films,  ///< films and sound
    stills, ///< single pictures
};

/// An opened container with its streams' headers read, and the file under it. No file but this one is ever
/// opened on its behalf.
struct Container {
    Owned<AVIOContext> file;
    Owned<AVFormatContext> format; ///< after `file`, so that it is closed before it
};

/// Faults: not_found, not_allowed, not_a_film.
Outcome<Container> open_container(const std::string& path, Admitted admitted);

/// The last part of a path, to name it in sentences.
std::string name_in(const std::string& path);

} // namespace decoupage
