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

Witnesses witnesses(const CadenceCurves& curves, const Sayings& said, const std::vector<FrameSpan>& shots,
                    const WitnessRules& rules) {
    // Thousandths of places that look combed without being it; and what little it tells that none does, for
    // what moves little has no teeth either.
    constexpr float few = 6, untold = -0.2f;
    const auto motion = static_cast<float>(rules.motion);
    const std::vector<float> none(curves.change.size(), silent);
    Witnesses heard{none, none, none, none};
    for (const FrameSpan& shot : shots) {
        const FrameSpan steps{shot.first + 1, shot.end};
        for (Frame frame = steps.first; frame < steps.end; ++frame) {
            const auto here = static_cast<std::size_t>(frame);
            const float level = level_around(curves.change, frame, steps, 2 * rules.around);
            if (!(level >= motion) || std::isnan(curves.change[here])) continue;
            if (!is_amid_motion(curves.change, frame, steps, 2 * rules.around, motion)) continue;
            heard.repeated[here] = at(said[0], frame);
            heard.halved[here] = at(said[1], frame);
            heard.mixed[here] = at(said[2], frame);
            heard.teeth[here] = std::clamp(1.5f * std::log((curves.combed[here] + 1) / few), untold, 3.0f);
        }
    }
    return heard;
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
            if (std::isnan(at(witnesses.repeated, frame))) continue;
            if (!moving.empty() && frame - moving.end > about / 4) cut(moving, shot), moving = {};
            moving = {moving.empty() ? frame : moving.first, frame + 1};
        }
        if (!moving.empty()) cut(moving, shot);
    }
    return found;
}

} // namespace decoupage::cadence
