#pragma once
/// Reads a film, once, from beginning to end: proxies for the meters, and now and then a still for people.
/// The only door to FFmpeg's libraries.

#include "film/decoupage.hpp"
#include "film/film.hpp"
#include "film/outcome.hpp"
#include "film/picture.hpp"
#include "film/proxy.hpp"
#include "film/sighting.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace decoupage {

/// How to open a film.
struct Opening {
    int stream = -1; ///< index of the picture stream to read; -1 for the best
    int threads = 0; ///< of the decoder; 0 for as many as the machine has cores
};

/// How the frame of a number is found again.
enum class Finding {
    by_time,     ///< it is sought by its time
    by_counting, ///< frames are counted from the first: for a film whose time stamps begin again
};

/// One decoded frame, made small.
struct ReadFrame {
    ProxyPointer proxy;
    Time time{0}; ///< the stream's own time stamp from the film's start, repaired where missing or backward
    Time duration{0}; ///< how long it says it is shown; 0 if it does not say
};

/// A stretch of a film that can be decoded alone. The usual one is the whole film.
struct Reel {
    /// Their numbers in the film. The `end` of the film's last reel is only what its packets promise.
    FrameSpan frames;
    Time first_stamp{0};  ///< of the first frame, on the stream's own clock
    Time stamp_before{0}; ///< of the frame before it; unused in the film's first reel
    /// Of the first frame of the next reel. None for the last: it ends with the film.
    std::optional<Time> end_stamp;
};

/// Is told, now and then, how many bytes of how many were looked through; false where they should be left.
using LookedThrough = std::function<bool(std::int64_t bytes, std::int64_t of)>;

/// Cuts a film into reels of `least` frames or more (or, near its end, of 150), at key frames on which
/// everything after them rests and before which everything earlier is shown. One reel where this cannot be
/// told from the packets of the film, which are read once, or where they are left. The same for a film
/// whoever asks. Faults: as FilmReader::open.
Outcome<std::vector<Reel>> cut_into_reels(const std::string& path, const Opening& opening, Frame least,
                                          const LookedThrough& looked = {});

/// A frame kept as it was decoded, for a still that may be wanted of it. As large as the picture.
struct HeldFrame {
    Frame number = 0;
    std::shared_ptr<const void> picture;
};

/// An opened film. Not to be shared between threads. Frames come in presentation order; the n-th call to
/// `next` gives frame n.
class FilmReader {
public:
    /// Opens whatever FFmpeg opens, a folder of stills, or an image sequence ("stills/%04d.png"). A film with
    /// sound only opens with `film().stream == -1` and has no frames. Faults: not_found, not_allowed,
    /// not_a_film.
    static Outcome<FilmReader> open(const std::string& path, const Opening& opening = {});

    FilmReader(FilmReader&&) noexcept;
    FilmReader& operator=(FilmReader&&) noexcept;
    ~FilmReader();

    /// Facts from the headers; `frames` is an estimate (0 if unknown) until the last frame was read.
    const Film& film() const;

    /// Goes to the beginning of a reel: `next` gives its frames, and then nothing. Numbers and times are
    /// those of a film read from the beginning. Faults: damaged, where its first frame is not found.
    Outcome<void> go_to(const Reel& reel);

    /// The next frame, or nothing at the end. Damage is not a fault: what can be decoded is given, and the
    /// rest is told by `damage`. Faults: damaged, where a reel does not hold the frames it should; none of
    /// the film read as a whole.
    Outcome<std::optional<ReadFrame>> next();

    /// The frame that `next` gave last. Fault: usage, where there is none.
    Outcome<HeldFrame> hold() const;

    /// The same for lookouts, its longest side of `longest` pixels. Fault: usage, as `hold`.
    Outcome<LookPicture> look(int longest);

    /// A held frame of this film as a JPEG of at most `width` pixels' width, upright and with square pixels,
    /// in its own colours. Call on the reading thread.
    Outcome<Still> still(const HeldFrame& held, int width) const;
    /// The same of the frame that `next` gave last.
    Outcome<Still> still(int width) const;

    /// What was wrong so far, since the beginning of the reel, in frames of the output: labels "damaged"
    /// (decoded with errors), "gap" (time stamps jump: the frame after the gap), "truncated" (the file ends
    /// early: an empty span at the end); `detail` says what.
    const std::vector<Segment>& damage() const;

private:
    struct Parts;
    explicit FilmReader(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

/// What recognises this file again; reads at most 3 x 64 KiB. For a folder: of its listing and first still.
Outcome<Print> fingerprint(const std::string& path);

/// Stills of single frames of a film that are missing after a screening. Seeks to each by its time and
/// decodes up to it; in order of frame. A frame that cannot be had again is left out.
Outcome<std::vector<Still>> visit_stills(const std::string& path, const Opening& opening,
                                         const FrameTimes& times, const std::vector<Frame>& frames,
                                         int width);

/// The pixels of a still. Fault: damaged.
Outcome<Picture> picture_of(const Still& still);

} // namespace decoupage
