#include "analysers/cadence/witnesses.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace decoupage::cadence {

namespace {

constexpr float silent = std::numeric_limits<float>::quiet_NaN();

float at(std::span<const float> curve, Frame frame) {
    return curve[static_cast<std::size_t>(frame)];
}

/// The second greatest value around a frame, in `within`: one frame may be a flash.
float level_around(std::span<const float> curve, Frame frame, FrameSpan within, Frame reach) {
    float most = 0, second = 0;
    for (Frame near = std::max(within.first, frame - reach); near < std::min(within.end, frame + reach + 1);
         ++near) {
        const float value = at(curve, near);
        if (value > most)
            second = most, most = value;
        else if (value > second)
            second = value;
    }
    return second;
}

/// Does the picture change within a reach before a frame (or in it) and behind it? At the edge of a rest,
/// nothing is repeated: it rests.
bool is_amid_motion(std::span<const float> change, Frame frame, FrameSpan within, Frame reach, float motion) {
    const auto moves = [&](Frame from, Frame end) {
        for (Frame near = std::max(within.first, from); near < std::min(within.end, end); ++near)
            if (at(change, near) >= motion) return true;
        return false;
    };
    return moves(frame - reach, frame + 1) && moves(frame, frame + reach + 1);
}

float beside(float value, float level, float noise) {
    // A flash says no more than what moves, and no frame is more of a repeat than one with a seventh of the
    // change.
    constexpr float lowest = -2, highest = 0.5f;
    return std::clamp(std::log((value + noise) / (level + noise)), lowest, highest);
}

} // namespace

std::vector<FrameSpan> without_jumps(const CadenceCurves& curves, const std::vector<FrameSpan>& shots,
                                     Frame reach) {
    constexpr float jump = 3, least = 6; // times; levels
    std::vector<FrameSpan> parts;
    for (const FrameSpan& shot : shots) {
        Frame from = shot.first;
        for (Frame frame = shot.first + 1; frame < shot.end; ++frame) {
            const float change = at(curves.change, frame);
            const float level = level_around(curves.change, frame, {shot.first + 1, shot.end}, reach);
            if (!(change > least) || !(change > jump * level)) continue;
            parts.push_back({from, frame});
            from = frame;
        }
        parts.push_back({from, shot.end});
    }
    return parts;
}

bool CadenceCurves::cover(Frame frames) const {
    return std::ssize(change) == frames && std::ssize(unmixed) == frames && std::ssize(combed) == frames;
}

Witnesses witnesses(const CadenceCurves& curves, const std::vector<FrameSpan>& shots,
                    const WitnessRules& rules) {
    constexpr float noise = 0.1f, mixture_noise = 0.02f; // of a coder: levels; share
    // Thousandths of places that look combed without being it; what little it tells that none does, for what
    // moves little has no teeth either; and what is left of frames that could be told from mixtures.
    constexpr float few = 6, untold = -0.2f, unlike = 0.35f;
    constexpr float plainly = 5; // times the motion that tells of repeats: coders mix what moves less
    const auto motion = static_cast<float>(rules.motion);
    const std::vector<float> none(curves.change.size(), silent);
    Witnesses said{none, none, none};
    for (const FrameSpan& shot : shots) {
        // The first frame of a shot follows another; the curve of mixtures stands one frame late.
        const FrameSpan steps{shot.first + 1, shot.end}, mixtures{shot.first + 2, shot.end};
        for (Frame frame = steps.first; frame < steps.end; ++frame) {
            const auto here = static_cast<std::size_t>(frame);
            const float level = level_around(curves.change, frame, steps, rules.around);
            if (!(level >= motion) || std::isnan(curves.change[here])) continue;
            if (!is_amid_motion(curves.change, frame, steps, 2 * rules.around, motion)) continue;
            said.step[here] = beside(curves.change[here], level, noise);
            said.teeth[here] = std::clamp(1.5f * std::log((curves.combed[here] + 1) / few), untold, 3.0f);
            if (frame + 1 >= mixtures.end || std::isnan(curves.unmixed[here + 1])) continue;
            const float most = level_around(curves.unmixed, frame + 1, mixtures, rules.around);
            if (most < unlike || level < plainly * motion) continue;
            said.mixture[here] = beside(curves.unmixed[here + 1], most, mixture_noise);
        }
    }
    return said;
}

std::vector<Piece> pieces(const Witnesses& witnesses, const std::vector<FrameSpan>& shots, Frame about) {
    std::vector<Piece> found;
    const auto cut = [&](FrameSpan moving, FrameSpan shot) {
        const Frame parts = std::max<Frame>(1, (moving.length() + about / 2) / about);
        for (Frame part = 0; part < parts; ++part)
            found.push_back({{moving.first + moving.length() * part / parts,
                              moving.first + moving.length() * (part + 1) / parts},
                             shot});
    };
    for (const FrameSpan& shot : shots) {
        FrameSpan moving{0, 0};
        for (Frame frame = shot.first; frame < shot.end; ++frame) {
            if (std::isnan(at(witnesses.step, frame))) continue;
            if (!moving.empty() && frame - moving.end > about / 4) cut(moving, shot), moving = {};
            moving = {moving.empty() ? frame : moving.first, frame + 1};
        }
        if (!moving.empty()) cut(moving, shot);
    }
    return found;
}

} // namespace decoupage::cadence
