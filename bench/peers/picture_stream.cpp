#include "bench/peers/picture_stream.hpp"

#include "bench/command.hpp"

#include <optional>
#include <sstream>

namespace decoupage::bench {

namespace {

/// A line of ffprobe: index, width, height, rate as a fraction, whether it is a cover.
std::optional<PictureStream> read_line(const std::string& line) {
    std::istringstream text(line);
    PictureStream stream;
    int cover = 0;
    char between = 0;
    text >> stream.index >> between >> stream.width >> between >> stream.height >> between >>
        stream.rate.numerator >> between >> stream.rate.denominator >> between >> cover;
    if (!text || stream.width <= 0 || stream.height <= 0 || stream.rate.denominator <= 0 || cover != 0)
        return std::nullopt;
    return stream;
}

} // namespace

Outcome<PictureStream> picture_stream(const std::string& film) {
    const auto output = output_of({"ffprobe", "-v", "error", "-select_streams", "v", "-show_entries",
                                   "stream=index,width,height,avg_frame_rate:stream_disposition=attached_pic",
                                   "-of", "csv=p=0", film});
    if (!output) return tl::unexpected(output.error());
    std::istringstream lines(*output);
    std::optional<PictureStream> best;
    for (std::string line; std::getline(lines, line);)
        if (const auto stream = read_line(line))
            if (!best || stream->width * stream->height > best->width * best->height) best = stream;
    if (!best) return fault(Fault::Kind::not_a_film, "a film with a picture", film + " has none");
    return *best;
}

} // namespace decoupage::bench
