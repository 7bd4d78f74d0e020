#pragma once
/// The print of a sequence: colour, light, grain, wear, bars, and how its frames are repeated.

#include "compose/chance.hpp"
#include "compose/picture.hpp"
#include "etude/print.hpp"
#include "time/clock.hpp"

#include <memory>
#include <string>
#include <vector>

namespace decoupage::compose {

/// How frames of the film are made of frames as they were shot.
enum class Cadence {
    each_once,
    on_twos,           ///< 12 on 24
    sixteen_on_24,     ///< every second frame of the shot twice
    twenty_four_on_30, ///< every fourth twice
    three_two,         ///< pulldown: fields of two frames mixed in two of five
    interlaced,        ///< two moments in every frame
    blended,           ///< 24 on 30 by mixtures of neighbours
};

/// The frames of the shot that make a frame of the film: as its two fields, or mixed; alike in most.
struct Fields {
    Frame upper = 0, lower = 0;
    double mixed = 0; ///< the share of the second, where they are mixed; 0 where they are fields
};
Fields fields(Cadence cadence, Frame frame);

/// What a print is like from beginning to end.
struct PrintStock {
    Cadence cadence = Cadence::each_once;
    bool grey = false;
    Colour tint;          ///< added where the picture is light
    double light = 1;     ///< below 1: dark
    double lifted = 0;    ///< level of its black
    double grain = 0;     ///< standard deviation in middle greys, levels
    double flicker = 0;   ///< standard deviation of the light, as a share
    double weave = 0;     ///< pixels that the picture moves in the gate
    double dirt = 0;      ///< specks a frame
    double scratches = 0; ///< 0 to 1
    double bars_above = 0,
           bars_beside = 0; ///< share of the height above and below, of the width left and right
    std::uint64_t key = 0;

    /// In words, for the truth: "grain 4.1", "flicker".
    std::vector<std::string> words() const;
    /// Where the picture stands in the gate at that frame.
    void weave_into(Framing& framing, Frame frame) const;
};

PrintStock print_stock(Chance chance);

/// Makes prints of one stock and size. Any thread may use it.
class Printer {
public:
    Printer(const PrintStock& stock, int width, int height);
    void print(Picture& picture, Frame frame) const;
    void lay_bars(Picture& picture) const;

private:
    void wear(Picture& picture, Frame frame) const;

    PrintStock stock_;
    std::unique_ptr<const etude::Projector> projector_; ///< where there is grain or wear
};

} // namespace decoupage::compose
