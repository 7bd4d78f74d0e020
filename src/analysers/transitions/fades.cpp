#include "analysers/transitions/events.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace decoupage::analysers {

namespace {

constexpr Frame longest = 240;
constexpr Frame shortest = 4;  // steps from the plain frame to the full picture
constexpr float hold = 0.4f;   // levels that a plain picture may change from frame to frame while it holds
constexpr float faintest = 10; // levels that the full picture must stand out from the plain one

float at(const std::vector<float>& curve, Frame frame) {
    return curve[static_cast<std::size_t>(frame)];
}

bool is_plain(const TransitionCurves& curves, Frame frame) {
    return ground_at(curves, frame) != Ground::picture;
}

/// How far a picture stands out from a plain one: what a fade takes away. `frame` may lie outside the film.
class Strength {
public:
    Strength(const TransitionCurves& curves, Frame plain)
        : curves_(curves), level_(at(curves.level, plain)), contrast_(at(curves.contrast, plain)) {}

    float operator()(Frame frame) const {
        frame = std::clamp<Frame>(frame, 0, curves_.frames - 1);
        const float own = at(curves_.contrast, frame), level = at(curves_.level, frame) - level_;
        return std::sqrt(std::max(0.0f, own * own - contrast_ * contrast_) + level * level);
    }

private:
    const TransitionCurves& curves_;
    float level_, contrast_;
};

/// From the plain frame `plain` outwards, in steps of `way` (1 later, -1 earlier): how many frames the
/// picture goes on rising. A pause or a flicker of a few frames does not end it.
Frame rise_of(const TransitionCurves& curves, const Strength& strength, Frame plain, int way) {
    float top = 0;
    Frame rise = 0, since = 0;
    for (Frame step = 1; step <= longest; ++step) {
        const Frame frame = plain + way * step;
        if (frame < 0 || frame >= curves.frames) break;
        const float now = strength(frame);
        if (now > top * 1.015f + 0.15f) {
            top = now;
            rise = step;
            since = 0;
        } else if (++since > 5 || now < 0.6f * top) {
            break;
        }
    }
    return rise;
}

/// How much a rise looks like a fade.
float log_odds_of(const TransitionCurves& curves, const Strength& strength, Frame plain, int way,
                  Frame rise) {
    const float top = strength(plain + way * rise);
    float misfit = 0, step = 0, alike = 0, weight = 0;
    for (Frame i = 1; i <= rise; ++i) {
        const float now = strength(plain + way * i) / top, before = strength(plain + way * (i - 1)) / top;
        misfit += std::abs(now - static_cast<float>(i) / static_cast<float>(rise)) / static_cast<float>(rise);
        step = std::max(step, now - before);
        const Frame later = way > 0 ? plain + i : plain - i + 1; // likeness looks back
        if (now > 0.3f && before > 0.1f && later < curves.frames) {
            alike += at(curves.likeness_at(1), later);
            weight += 1;
        }
    }
    alike = weight > 0 ? alike / weight : 1;
    float sum = 4.5f + 0.002f * static_cast<float>(rise); // of two that fit alike, the longer
    sum -= 14 * std::max(0.0f, step - 0.3f);
    sum -= 10 * std::max(0.0f, misfit - 0.12f);
    sum -= 8 * std::max(0.0f, 0.8f - alike);
    sum -= 0.3f * std::max(0.0f, 12 - top);
    return sum;
}

/// Is this plain frame itself on the slope of a longer fade (plain, for the picture is still faint)? A change
/// too large for one step of a fade is a cut.
bool on_slope(const TransitionCurves& curves, Frame plain, int way) {
    const Frame outer = plain - way, inner = plain + way;
    if (outer < 0 || outer >= curves.frames || inner < 0 || inner >= curves.frames) return false;
    const float to_here = at(curves.level, plain) - at(curves.level, outer);
    const float from_here = at(curves.level, inner) - at(curves.level, plain);
    return to_here * from_here > 0 && std::abs(to_here) > hold && std::abs(to_here) < 12;
}

std::optional<Proposal> fade_from(const TransitionCurves& curves, Frame plain, int way) {
    if (on_slope(curves, plain, way)) return std::nullopt;
    const Strength strength(curves, plain);
    const Frame rise = rise_of(curves, strength, plain, way);
    if (rise < shortest || strength(plain + way * rise) < faintest) return std::nullopt;
    const float log_odds = log_odds_of(curves, strength, plain, way, rise);
    if (log_odds < -2) return std::nullopt;
    const FrameSpan span = way > 0 ? FrameSpan{plain + 1, plain + rise} : FrameSpan{plain - rise + 1, plain};
    return Proposal{span, log_odds};
}

} // namespace

Ground ground_at(const TransitionCurves& curves, Frame frame) {
    if (frame < 0 || frame >= curves.frames) return Ground::picture;
    const float level = at(curves.level, frame), contrast = at(curves.contrast, frame);
    const bool dark_but_for_a_corner = at(curves.plain, frame) >= 0.9f && level < 32;
    if (contrast >= 3 && !dark_but_for_a_corner) return Ground::picture;
    return level < 40 ? Ground::black : level > 200 ? Ground::white : Ground::other;
}

std::vector<Proposal> propose_fades(const TransitionCurves& curves) {
    std::vector<Proposal> proposals;
    const auto add = [&](const std::optional<Proposal>& fade) {
        if (fade) proposals.push_back(*fade);
    };
    for (Frame frame = 0; frame < curves.frames; ++frame) {
        if (!is_plain(curves, frame)) continue;
        Frame last = frame;
        while (last + 1 < curves.frames && is_plain(curves, last + 1) &&
               std::abs(at(curves.level, last + 1) - at(curves.level, last)) < hold &&
               std::abs(at(curves.contrast, last + 1) - at(curves.contrast, last)) < hold)
            ++last;
        add(fade_from(curves, frame, -1));
        add(fade_from(curves, last, 1));
        frame = last;
    }
    return proposals;
}

} // namespace decoupage::analysers
