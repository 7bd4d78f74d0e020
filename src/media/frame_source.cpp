#include "media/frame_source.hpp"

#include "media/film_file.hpp"
#include "media/stills_folder.hpp"

namespace decoupage {

Outcome<std::unique_ptr<FrameSource>> open_source(const std::string& path, const Opening& opening) {
    return names_stills(path) ? open_stills(path, opening) : open_film_file(path, opening);
}

} // namespace decoupage
