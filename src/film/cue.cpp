#include "film/cue.hpp"

#include <algorithm>

namespace decoupage {

namespace {

constexpr std::string_view between = "; ";

} // namespace

const char* name_of(Subtitles::Origin origin) {
    switch (origin) {
    case Subtitles::Origin::in_film:
        return "in_film";
    case Subtitles::Origin::beside:
        return "beside";
    case Subtitles::Origin::added:
        break;
    }
    return "added";
}

std::string sounds_text(const std::vector<std::string>& sounds) {
    std::string text;
    for (const std::string& sound : sounds)
        text += (text.empty() ? "" : std::string(between)) + sound;
    return text;
}

std::vector<std::string> sounds_in(const std::string& sounds) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at < sounds.size();) {
        const std::size_t end = std::min(sounds.find(between, at), sounds.size());
        if (end > at) parts.push_back(sounds.substr(at, end - at));
        at = end + between.size();
    }
    return parts;
}

} // namespace decoupage
