#pragma once
/// What looks like a transition and is none.

#include "compose/chance.hpp"
#include "compose/picture.hpp"
#include "time/clock.hpp"

#include <span>
#include <string_view>

namespace decoupage::compose {

/// A frame of a disturbance. Its chance is the same in each of its frames: draw first what holds for all of
/// them.
struct Moment {
    Chance chance;
    Frame at = 0;     ///< from the disturbance's first frame
    Frame length = 1; ///< of the disturbance
    /// How far it has come: above 0 and below 1 within it, 1 after it.
    double share() const {
        const double way = static_cast<double>(at + 1) / static_cast<double>(length + 1);
        return way < 1 ? way : 1;
    }
    /// Chance of this one frame.
    Chance now() const { return chance.part(static_cast<std::uint64_t>(at) + 1000); }
};

/// One kind of disturbance. Exactly what is set of `move`, `draw` and `skip` is done.
struct DisturbanceKind {
    std::string_view name; ///< as the truth has it
    Frame least = 1, most = 1;
    double weight = 1;                                     ///< how often, beside the others
    enum class Stays { no, to_the_end } stays = Stays::no; ///< does what it changes stay changed?
    enum class Over { shot, film } over = Over::shot; ///< does it happen before the camera, or on the film?
    double least_zoom = 1; ///< how near the camera must be from the start, so that there is room to move

    void (*move)(Framing&, const Moment&, int width) = nullptr;
    void (*draw)(Picture&, const Moment&) = nullptr;
    /// How many frames of the footage are passed over by then (below 0: have been shown again).
    Frame (*skip)(const Moment&) = nullptr;
    int pictures = 0; ///< takes that it shows inside the picture
};

/// All kinds.
std::span<const DisturbanceKind> disturbance_kinds();

/// Where a screen with pictures of its own stands in the picture: shares of its width and height.
struct Screen {
    double left, top, width, height;
    int showing; ///< which of its takes
};
Screen screen(const Moment& moment);

// light.cpp
void flash(Picture& picture, const Moment& moment);
void flash_in_a_place(Picture& picture, const Moment& moment);
void flash_of_colour(Picture& picture, const Moment& moment);
void strobe(Picture& picture, const Moment& moment);
void lightning(Picture& picture, const Moment& moment);
void muzzle_fire(Picture& picture, const Moment& moment);
void change_exposure(Picture& picture, const Moment& moment);
void change_white_balance(Picture& picture, const Moment& moment);
void fire(Picture& picture, const Moment& moment);

// things.cpp
void pass_an_object(Picture& picture, const Moment& moment);
void write_title(Picture& picture, const Moment& moment);
void lay_banner(Picture& picture, const Moment& moment);
void write_subtitle(Picture& picture, const Moment& moment);
void lay_logo(Picture& picture, const Moment& moment);
void lay_letterbox(Picture& picture, const Moment& moment);

} // namespace decoupage::compose
