#pragma once
/// Frames drawn by a function of place, and readings of curves written by hand.

#include "film/analyser.hpp"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace decoupage::support {

/// 8-bit levels; blue and red differences about 0.
struct Colour {
    double level = 0, blue = 0, red = 0;
};

/// A proxy of a frame of `width` x `height` square pixels, sampled where the reader would sum.
ProxyPointer drawn(int width, int height, const std::function<Colour(int x, int y)>& at);

/// What the analyser's meter says of the frames, by curve, shown as one run.
Evidence::Curves measured(const Analyser& analyser, const std::vector<ProxyPointer>& frames);

/// A film of so many frames at 24 a second.
Film plain_film(int width, int height, Frame frames);
FrameTimes plain_times(Frame frames);

/// The tracks an analyser finds, in order of its card.
std::vector<Track> found(const Analyser& analyser, const Film& film, const Evidence::Curves& curves,
                         const Evidence::Tracks& tracks = {},
                         const std::map<std::string, double, std::less<>>& settings = {});

Segment segment(Frame first, Frame end, std::string label);

/// "0-48 letterbox, 48-96 full": for expectations.
std::string told(const Track& track);

} // namespace decoupage::support
