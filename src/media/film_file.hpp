#pragma once
/// A film in one file, opened and decoded by FFmpeg. A film file is hostile input: it may name no other file
/// and no address, and only containers of films and sound are let in.

#include "media/container.hpp"
#include "media/frame_source.hpp"

namespace decoupage {

/// Faults: not_found, not_allowed, not_a_film, usage (`opening.stream` is no picture stream).
Outcome<std::unique_ptr<FrameSource>> open_film_file(const std::string& path, const Opening& opening,
                                                     Admitted admitted = Admitted::films);

} // namespace decoupage
