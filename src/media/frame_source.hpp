#pragma once
/// Where decoded frames come from: a film file (film_file.hpp) or stills (stills_folder.hpp).

#include "film/film.hpp"
#include "film/outcome.hpp"
#include "media/ffmpeg.hpp"
#include "media/film_reader.hpp"

#include <memory>
#include <optional>
#include <string>

namespace decoupage {

/// What a source says of a frame, beside its pixels.
struct Decoded {
    std::optional<Time> stamp; ///< on the stream's own clock
    Time duration{0};          ///< 0 if it does not say
    std::string trouble; ///< what went wrong since the frame before, in this one or ahead of it; or empty
};

class FrameSource {
public:
    virtual ~FrameSource() = default;

    /// What the headers say. Where there are pictures, size, bits and the like are corrected by the first
    /// frame.
    virtual Film film() const = 0;
    /// The stamp at which the whole film starts, sound included.
    virtual std::optional<Time> origin() const = 0;
    /// Decodes the next frame into `frame`; nothing at the end.
    virtual std::optional<Decoded> next(AVFrame& frame) = 0;
    /// At the end: what the film's headers promised and the file does not hold, in words; or empty.
    virtual std::string missing_end() const = 0;
    /// Goes to a frame from which the one at `stamp` can be decoded. False if the source cannot.
    virtual bool seek(Time stamp) = 0;
    /// From now on, frames before `stamp` on which no other rests may be left out.
    virtual void leave_out_before(Time) {}
};

/// A film file, or stills, as the path says. Faults: as FilmReader::open.
Outcome<std::unique_ptr<FrameSource>> open_source(const std::string& path, const Opening& opening);

} // namespace decoupage
