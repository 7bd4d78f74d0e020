#include "media/picture_stream.hpp"

#include "media/container.hpp"
#include "media/film_facts.hpp"

namespace decoupage {
namespace {

Outcome<AVStream*> chosen(AVFormatContext& format, const std::string& path, int wanted) {
    if (wanted >= 0) {
        if (wanted < static_cast<int>(format.nb_streams) && is_picture_stream(*format.streams[wanted]))
            return format.streams[wanted];
        return fault(Fault::Kind::usage, "the number of a picture stream",
                     "Stream " + std::to_string(wanted) + " of " + name_in(path) + " is no picture");
    }
    const int best = av_find_best_stream(&format, AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    if (best >= 0 && is_picture_stream(*format.streams[best])) return format.streams[best];
    for (unsigned index = 0; index < format.nb_streams; ++index)
        if (is_picture_stream(*format.streams[index])) return format.streams[index];
    return nullptr;
}

} // namespace

Outcome<AVStream*> choose_picture(AVFormatContext& format, const std::string& path, int wanted) {
    const auto picture = chosen(format, path, wanted);
    for (unsigned index = 0; picture && index < format.nb_streams; ++index)
        if (format.streams[index] != *picture) format.streams[index]->discard = AVDISCARD_ALL;
    return picture;
}

} // namespace decoupage
