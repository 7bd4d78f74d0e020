#pragma once
/// Reads a film, once, from beginning to end: proxies for the meters, and now and then a still for people.
/// The only door to FFmpeg's libraries.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "film/decoupage.hpp"
#include "film/film.hpp"
#include "film/outcome.hpp"
#include "film/proxy.hpp"

namespace decoupage {

/// How to open a film.
struct Opening {
    int stream = -1; ///< index of the picture stream to read; -1 for the best
    int threads = 0; ///< of the decoder; 0 for as many as the machine has cores
};

/// One decoded frame, made small.
struct ReadFrame {
    ProxyPointer proxy;
    Time time{0};     ///< the stream's own time stamp from the film's start, repaired where missing or backward
    Time duration{0}; ///< how long it says it is shown; 0 if it does not say
};

/// An opened film. Not to be shared between threads. Frames come in presentation order; the n-th call to `next`
/// gives frame n.
class FilmReader {
public:
    /// Opens whatever FFmpeg opens, a folder of stills, or an image sequence ("stills/%04d.png"). A film with sound
    /// only opens with `film().stream == -1` and has no frames. Faults: not_found, not_allowed, not_a_film.
    static Outcome<FilmReader> open(const std::string& path, const Opening& opening = {});

    FilmReader(FilmReader&&) noexcept;
    FilmReader& operator=(FilmReader&&) noexcept;
    ~FilmReader();

    /// Facts from the headers; `frames` is an estimate (0 if unknown) until the last frame was read.
    const Film& film() const;

    /// The next frame, or nothing at the end. Damage is not a fault: what can be decoded is given, and the rest is
    /// told by `damage`. A fault only where nothing more can be read at all (`interrupted` never comes from here).
    Outcome<std::optional<ReadFrame>> next();

    /// The frame that `next` gave last, as a JPEG of at most `width` pixels' width, upright and with square pixels,
    /// in its own colours. Call on the reading thread, before `next` is called again.
    Outcome<Still> still(int width) const;

    /// What was wrong so far, in frames of the output: labels "damaged" (decoded with errors), "gap" (time stamps
    /// jump: the frame after the gap), "truncated" (the file ends early: an empty span at the end); `detail` says
    /// what.
    const std::vector<Segment>& damage() const;

private:
    struct Parts;
    explicit FilmReader(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

/// What recognises this file again; reads at most 3 x 64 KiB. For a folder: of its listing and first still.
Outcome<Print> fingerprint(const std::string& path);

/// Stills of single frames of a film that are missing after a screening. Seeks to each by its time and decodes up to
/// it; in order of frame. A frame that cannot be had again is left out.
Outcome<std::vector<Still>> visit_stills(const std::string& path, const Opening& opening, const FrameTimes& times,
                                         const std::vector<Frame>& frames, int width);

} // namespace decoupage
