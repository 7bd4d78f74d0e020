#pragma once
/// The étude: a small film with sound, drawn and played by this program, with its exact truth written beside
/// it. It stages the formal devices that the study of The 400 Blows describes, so that every analyser can be
/// tried on a film of which everything is known.
///
/// A picture depends on nothing but its number and the order: not on the pictures drawn before it, nor on
/// threads. The sound (sound/soundtrack.hpp) depends on the variant alone.

#include "film/outcome.hpp"
#include "film/proxy.hpp"
#include "time/clock.hpp"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace decoupage {

/// What is to be drawn.
struct EtudeOrder {
    enum class Variant {
        standard, ///< as the study describes it: black and white, 2.35:1, dissolves in the interview ...
        changed,  ///< every device turned into another: colour, 4:3, cuts for dissolves, dissolves for cuts
                  ///< ...
    };
    Variant variant = Variant::standard;
    bool counter = false; ///< the number of the frame, in figures and as a bar code, drawn into every picture
    int height = 540;     ///< of the frame, black bars included; the width is 16/9 of it. Even, 90 to 2160
    std::function<void(Frame done, Frame of)> progress; ///< called on the caller's thread; may be empty
    const std::atomic<bool>* stop = nullptr;            ///< set it, and the drawing ends with `interrupted`
};

/// One frame as it goes to the film: luma 0 (black) to 255 (white) with the bars, and both colour differences
/// at half the size, centred on 128 (all 128 in black and white).
struct EtudeFrame {
    Plane<std::uint8_t> luma, blue, red;
};

/// The étude, ready to be drawn. Its sets are painted when a frame first needs them and then kept: the first
/// frame of a scene takes seconds, the others milliseconds. Any thread may draw any frame at any time.
class Etude {
public:
    explicit Etude(const EtudeOrder& order);
    ~Etude();
    Etude(const Etude&) = delete;
    Etude& operator=(const Etude&) = delete;

    Frame frames() const;
    /// `frame` must lie in [0, frames()).
    EtudeFrame draw(Frame frame) const;
    /// Paints the set of one scene ahead of time, for 0 <= scene < scenes().
    void build(int scene) const;
    int scenes() const;

private:
    struct Studio;
    std::unique_ptr<Studio> studio_;
};

/// Draws and plays the film and gives it to the program `ffmpeg` to code (H.264 and AAC in MP4, or H.264 and
/// FLAC in Matroska where the name ends in .mkv; sound and picture both begin at 0), then writes the truth
/// beside it: "a/etude.mp4" has its truth in "a/etude.truth.json". Nothing is left behind where it fails or
/// is stopped.
Outcome<void> write_etude(const std::string& film_path, const EtudeOrder& order);

/// The luma of one frame, from an étude built for it alone.
Plane<std::uint8_t> draw_etude_frame(Frame frame, const EtudeOrder& order);

/// The truth about the film of that order, in the form of the annotated clips: transitions, shots, freezes,
/// scenes; of its sound: speech, music, sounds, silence, when the theme comes back, each step; and of the
/// study's sentences about sound what is to be found. `film` is the file name it speaks of.
std::string etude_truth_json(const EtudeOrder& order, const std::string& film = "etude.mp4");

/// The number that a frame drawn with `counter` bears in its bar code; nothing where there is no code. The
/// frame may have been coded, decoded and scaled.
std::optional<Frame> read_etude_counter(const Plane<std::uint8_t>& luma);

} // namespace decoupage
