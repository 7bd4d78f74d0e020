#include "exchange/film_words.hpp"

#include <array>
#include <utility>

namespace decoupage::exchange {

std::string shot_words(const Shot& shot) {
    if (shot.kind == Shot::Kind::black) return "black";
    return std::to_string(shot.number) + (shot.kind == Shot::Kind::card ? " card" : "");
}

std::string mime_type(std::string_view path) {
    static constexpr std::array<std::pair<std::string_view, const char*>, 9> known{
        {{".mp4", "video/mp4"},
         {".m4v", "video/mp4"},
         {".mov", "video/quicktime"},
         {".mkv", "video/x-matroska"},
         {".webm", "video/webm"},
         {".avi", "video/x-msvideo"},
         {".mpg", "video/mpeg"},
         {".mpeg", "video/mpeg"},
         {".wav", "audio/x-wav"}}};
    for (const auto& [end, type] : known)
        if (path.ends_with(end)) return type;
    return "unknown";
}

bool is_said_apart(std::string_view track) {
    return track == "transitions" || track == "shots" || track == "scenes";
}

Evidence::Tracks other_tracks(const Decoupage& decoupage) {
    Evidence::Tracks tracks = decoupage.tracks;
    std::erase_if(tracks, [](const auto& track) { return is_said_apart(track.first); });
    return tracks;
}

std::string rate_text(Rate rate) {
    return std::to_string(rate.numerator) + '/' + std::to_string(rate.denominator);
}

} // namespace decoupage::exchange
