#pragma once
/// The curves of the transitions meter: what they are called and how they stand in time.

#include "film/analyser.hpp"

#include <array>
#include <span>
#include <string>
#include <vector>

namespace decoupage::analysers {

/// Lags, in frames, at which a picture is compared with earlier ones.
inline constexpr std::array<int, 12> likeness_lags{1, 2, 3, 4, 6, 8, 12, 16, 32, 48, 64, 96};
/// Reaches, in frames, over which a picture is taken for a blend of an earlier and a later one.
inline constexpr std::array<int, 7> blend_reaches{2, 4, 8, 16, 24, 32, 48};
/// Those of them over which it is also seen where in the picture the later one stands.
inline constexpr std::array<int, 4> front_reaches{4, 8, 16, 32};
inline constexpr int look_back = 96;

/// The value of a frame; `outside` where the film has no such frame.
float value_at(const std::vector<float>& curve, Frame frame, float outside);
/// The value of a frame, or of the film's first or last one beyond them. The curve is not empty.
float value_near(const std::vector<float>& curve, Frame frame);

/// The values of one frame, in the order of `transition_curves`. NaN where the film has no earlier frame to
/// look at.
struct FrameEvidence {
    /// Median over the textured blocks of the correlation with the frame `lag` before; 1 where nothing has
    /// texture.
    std::array<float, likeness_lags.size()> likeness;
    float quarter;     ///< of those correlations with the frame before, a quarter are lower
    float changed;     ///< share of textured blocks whose correlation with the frame before is under one half
    float difference;  ///< root mean square difference from the frame before, in levels
    float histogram;   ///< distance between the histograms of this frame and the one before, in levels
    float unexplained; ///< what block motion from the frame before leaves, relative to the texture of the
                       ///< picture
    float explained;   ///< share of textured blocks of which motion explains half or more
    float sharpness;   ///< mean difference of neighbouring pixels of the picture made small, in levels
    float level;       ///< mean level
    float contrast;    ///< standard deviation of the level
    float plain;       ///< share of blocks that are flat and of one level with most others
    /// For reach k, of the frame k *before* this one, as a blend of the frames k before and k after it:
    /// the part of the later, what a blend leaves unexplained, how the part differs between blocks, and how
    /// different the two are (in levels).
    std::array<float, blend_reaches.size()> part, rest, spread, contrast_between;
    /// What a blend leaves unexplained in the middle one of the blocks.
    std::array<float, blend_reaches.size()> block_rest;
    /// How the part leans over the picture, how mixed its blocks are, and what is left when each block is
    /// taken for one of the two: see Blend.
    std::array<float, front_reaches.size()> across, down, outward, mixed, chosen_rest;
};

/// The cards, in the order in which `values_of` lists a frame's values.
std::vector<CurveCard> transition_curves();

/// Curves of other meters that the reading asks for.
inline constexpr std::array<const char*, 6> curves_of_others{
    "camera_right", "camera_down", "camera_zoom", "camera_roll", "camera_share", "letter_strokes"};

/// All values of one frame, in that order.
std::vector<float> values_of(const FrameEvidence& evidence);

/// The curves as the reading sees them, blends moved to stand at the frame they speak of, and what cannot be
/// said replaced by what an undisturbed shot would show.
struct TransitionCurves {
    std::array<std::vector<float>, likeness_lags.size()> likeness;
    std::vector<float> quarter, changed, difference, histogram, unexplained, explained, sharpness, level,
        contrast, plain;
    std::array<std::vector<float>, blend_reaches.size()> part, rest, spread, contrast_between, block_rest;
    std::array<std::vector<float>, front_reaches.size()> across, down, outward, mixed, chosen_rest;
    /// Of other meters (`curves_of_others`): how the camera moves, the share of what can be followed that
    /// moves so, and how much looks like strokes of letters. Empty where that was not measured.
    struct Camera {
        std::vector<float> right, down, zoom, roll, share;
    } camera;
    std::vector<float> strokes;
    Frame frames = 0;

    /// Empty (no frames) if any curve of the transitions meter is missing: then nothing can be said.
    explicit TransitionCurves(const Evidence& evidence);
    /// Of so many frames of an undisturbed shot.
    static TransitionCurves at_rest(Frame frames);

    /// The likeness at a lag that must be one of `likeness_lags`.
    const std::vector<float>& likeness_at(int lag) const;

private:
    TransitionCurves() = default;
};

} // namespace decoupage::analysers
