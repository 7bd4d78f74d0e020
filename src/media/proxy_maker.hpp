#pragma once
/// Makes the proxy of a frame from its planes, by exact box sums: see film/proxy.hpp for what is in it.

#include "film/film.hpp"
#include "film/proxy.hpp"
#include "media/plane_sums.hpp"

namespace decoupage {

/// One decoded frame, or one field of it, as planes that others own. Stored orientation, stored pixels.
struct PlanarFrame {
    enum class Range {
        full,    ///< all codes are used: 0 is black
        limited, ///< 8 bits: luma 16 ... 235, chroma 16 ... 240; with more bits, as many times more
    };
    Samples luma;
    Samples blue, red; ///< width 0 for a frame without colour planes
    int bits = 8;
    Range range = Range::limited;
    Samples whole{}; ///< luma with both fields, for combing; width 0 where nothing is to be said of it
};

struct Coding;

struct PictureSize {
    int width = 0, height = 0;
    friend bool operator==(const PictureSize&, const PictureSize&) = default;
};

/// How large a film's picture is made for its longest side to have `longest` pixels (or as many as the film
/// has, where that is fewer), with square pixels; as stored, not turned.
PictureSize stored_size(const Film& film, int longest);

/// All proxies of one film have the same shape, even where its frames change size midway: those are measured
/// stretched to the size of the first. Keeps tables and scratch room between frames: one thread at a time.
class ProxyMaker {
public:
    /// Of the film it needs the size, the sample aspect and the rotation.
    explicit ProxyMaker(const Film& film);

    Proxy make(const PlanarFrame& frame);

private:
    struct PlaneCuts {
        Cuts columns, rows;
        int width = 0, height = 0;
    };
    static void fit(PlaneCuts& cuts, const Samples& samples, PictureSize fine, PictureSize coarse);

    Plane<std::int16_t> difference(const Samples& samples, const Coding& coding);

    int rotation_;
    PictureSize film_, luma_, grid_, chroma_; ///< of the stored picture, not turned
    PlaneCuts luma_cuts_, chroma_cuts_;
    PlaneSums sums_;
};

} // namespace decoupage
