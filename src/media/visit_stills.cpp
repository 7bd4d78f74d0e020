#include "media/film_reader.hpp"

namespace decoupage {

Outcome<std::vector<Still>> visit_stills(const std::string& path, const Opening& opening,
                                         const FrameTimes& times, const std::vector<Frame>& frames,
                                         int width) {
    std::vector<Still> stills;
    if (frames.empty()) return stills;
    auto reader = FilmReader::open(path, opening);
    if (!reader) return tl::unexpected(reader.error());
    auto wanted = frames.begin();
    for (Frame frame = 0; frame < times.frames() && wanted != frames.end(); ++frame) {
        const auto read = reader->next();
        if (!read || !*read) break;
        if (frame != *wanted) continue;
        if (auto still = reader->still(width)) stills.push_back(std::move(*still));
        ++wanted;
    }
    return stills;
}

} // namespace decoupage
