#pragma once
/// A film made into what a browser plays, while it is played: from any frame on, frame by frame at the
/// dossier's own times.

#include "film/film.hpp"
#include "film/outcome.hpp"
#include "media/film_reader.hpp"

#include <memory>
#include <optional>
#include <string>

namespace decoupage {

/// Which stretch of a film is played, and how large.
struct Playing {
    Frame from = 0; ///< the first frame; of a film without pictures, see `moment`
    Time moment{0}; ///< where a film of sound alone is to begin
    int most_lines = 720;
    Finding finding = Finding::by_time;
};

/// Gives a fragmented MP4, piece by piece, as fast as it is asked. H.264 pictures of at most so many lines,
/// upright and of square pixels, in the film's own colours; AAC sound. Nothing is written to disk. To end it
/// early, let it go. Not to be shared between threads.
class PlayStream {
public:
    /// `times`: of the film as it was screened. Faults: as FilmReader::open; not_found, where this FFmpeg
    /// lacks the encoders; damaged, where the film has no longer the frames that it had; usage, where the
    /// film has no such frame.
    static Outcome<PlayStream> open(const std::string& path, const Opening& opening, const FrameTimes& times,
                                    const Playing& playing);

    PlayStream(PlayStream&&) noexcept;
    PlayStream& operator=(PlayStream&&) noexcept;
    ~PlayStream();

    /// The media type with its codecs: "video/mp4; codecs=\"avc1.42c01f, mp4a.40.2\"".
    const std::string& type() const;

    /// First what every fragment needs before it; then fragments of half a second, the first of them shorter;
    /// nothing at the end. A frame that cannot be decoded shows the one before.
    Outcome<std::optional<std::string>> next();

private:
    struct Parts;
    explicit PlayStream(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

} // namespace decoupage
