#pragma once
/// A sequence before it is drawn: which takes, joined how, disturbed by what, on what print. Everything in it
/// follows from the order's seed and the sequence's number.

#include "compose/disturbance.hpp"
#include "compose/film_files.hpp"
#include "compose/footage.hpp"
#include "compose/join.hpp"
#include "compose/print.hpp"

#include <string>
#include <vector>

namespace decoupage::compose {

/// A stretch of footage as it is shown, or a plain ground where there is none.
struct Take {
    FootagePointer footage;
    Colour plain;    ///< where there is no footage
    Frame first = 0; ///< of the footage, at the stretch's first frame
    double pace = 1; ///< frames of the footage for each that is shown
    Framing framing;
    double light = 1, saturation = 1;

    bool is_picture() const { return footage != nullptr; }
    /// The frame of the footage that is shown `into` the stretch. Footage that is too short runs back and
    /// forth.
    Frame footage_frame(Frame into) const;
};

/// What stands between two joins, the frames of both included.
struct Stretch {
    Take take;
    FrameSpan shown;
};

/// Something that happens and is no transition.
struct Disturbance {
    const DisturbanceKind* kind = nullptr;
    FrameSpan span;
    std::uint64_t key = 0;
    int stretch = -1;           ///< whose picture it disturbs; -1: it lies over the film
    std::vector<Take> pictures; ///< that it shows inside the picture

    bool is_on(Frame frame) const;
    Moment at(Frame frame) const;
};

/// Spans count the frames before the print repeats any.
struct Plan {
    int width = 0, height = 0;
    Rate rate;
    Frame frames = 0; ///< of the film, repeated ones included
    std::vector<Stretch> stretches;
    std::vector<Join> joins; ///< joins[i] stands between stretches i and i + 1
    std::vector<Disturbance> disturbances;
    PrintStock print;
    Quality quality;

    /// The frames that show nothing but this stretch.
    FrameSpan alone(std::size_t stretch) const;
    /// The stretch that a frame shows, the leaving one within a join.
    std::size_t stretch_at(Frame frame) const;
    /// Which frame of its footage a stretch shows there.
    Frame footage_frame(std::size_t stretch, Frame frame) const;
};

/// What there is to compose from.
struct Material {
    std::vector<FilmFootage> films;
    bool drawn = true; ///< our own scenes too
};

struct PlanOrder {
    std::uint64_t seed = 0;
    int number = 0; ///< of the sequence, from 1
    Frame frames = 400;
    double wipes = 0.08; ///< the share of wipes, irises and other gradual joins among all
    enum class Joined { naturally, never } joined = Joined::naturally;
    enum class Disturbed { naturally, never } disturbed = Disturbed::naturally;
};

Plan plan(const PlanOrder& order, const Material& material);

} // namespace decoupage::compose
