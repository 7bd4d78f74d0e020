#pragma once
/// From light to film: lens, emulsion, printing, projection. Scenes draw light; this makes a 1959 print of
/// it.

#include "etude/etude.hpp"

namespace decoupage::etude {

/// Light that reaches the film, row by row: 0.18 is a middle grey, 1 white paper in the sun, more is a lamp.
using Picture = Plane<float>;

/// The frame and the picture within it.
struct Format {
    int frame_width = 960, frame_height = 540;
    int left = 0, top = 66, width = 960, height = 408; ///< the picture
    bool colour = false;
    float aspect() const { return static_cast<float>(width) / static_cast<float>(height); }
};
Format format_of(const EtudeOrder& order);

/// What the film was shot and printed on.
struct Stock {
    float exposure = 1;
    float softness = 0.10f; ///< share of each pixel that the lens gives to its neighbours on either side
    float glow = 0.22f;     ///< light spread around what is brighter than white
    float grain = 4.2f;     ///< levels of 255, standard deviation in the middle greys
    float weave = 0.35f;    ///< largest shift of the picture in the gate, in pixels of a 540-line frame
    float flicker = 0.006f; ///< largest change of the light, as a share
    float dirt = 0.05f;     ///< specks, on average, in a picture
    float scratches = 0;    ///< 0 to 1
    float vignette = 0.30f; ///< light lost in the corners
    float black = 0.0f;     ///< light in the blackest black, as an old print has it
};

/// Makes levels of 0 to 255 from light, in place.
void develop(Picture& picture, const Stock& stock);

/// The wear of one frame in the projector: weave and flicker here, dirt and scratches on top, grain over all.
class Projector {
public:
    explicit Projector(const Format& format);
    /// Puts a developed picture into the frame. `luma` is of the frame's size, already black.
    void show(Picture picture, const Stock& stock, Frame frame, Plane<std::uint8_t>& luma) const;

private:
    void wear(Picture& picture, const Stock& stock, Frame frame) const;

    Format format_;
    Plane<float> grain_;
};

} // namespace decoupage::etude
