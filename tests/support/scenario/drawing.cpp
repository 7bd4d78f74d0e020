#include "support/scenario/drawing.hpp"

#include "support/scenario/camera.hpp"

#include <algorithm>

namespace decoupage::scenario {

namespace {

Plane<std::uint8_t> bytes(const Plane<std::int16_t>& levels, int zero) {
    Plane<std::uint8_t> plane(levels.width, levels.height);
    std::transform(levels.values.begin(), levels.values.end(), plane.values.begin(), [&](std::int16_t value) {
        return static_cast<std::uint8_t>(std::clamp((value + 8) / 16 + zero, 0, 255));
    });
    return plane;
}

/// The frame that shows the same picture first, where frames repeat those before them.
Frame first_shown(const Look& look, Frame shot_frame) {
    if (look.pictures == look.of) return shot_frame;
    const auto floored = [](Frame a, Frame b) { return a >= 0 ? a / b : -((b - 1 - a) / b); };
    const Frame picture = floored(shot_frame * look.pictures, look.of);
    return -floored(-picture * look.of, look.pictures);
}

double light_of(const Shot& shot, Frame shot_frame) {
    const double last = static_cast<double>(std::max<Frame>(1, shot.alone.length() - 1));
    const double share = std::clamp(static_cast<double>(shot_frame) / last, 0.0, 1.0);
    return shot.look.exposure_first + (shot.look.exposure_last - shot.look.exposure_first) * share;
}

} // namespace

const Canvas& Drawing::canvas(const Shot& shot) {
    const std::pair key{shot.texture, shot.seed};
    const auto known = canvases_.find(key);
    return known != canvases_.end() ? known->second
                                    : canvases_.emplace(key, paint(shot.texture, shot.seed)).first->second;
}

Light Drawing::filmed(const Shot& shot, Frame frame) {
    const Frame shot_frame = first_shown(shot.look, frame);
    const int width = script_.width, height = script_.height;
    const Frame scene_frame = shot.from + std::min(shot_frame, shot.alone.length() - shot.held - 1);
    const Canvas& world = canvas(shot);
    const View seen = view(shot, scene_frame, shot_frame);
    Light light{look_at(world.luma, 1, seen, width, height, 1),
                look_at(world.blue, 8, seen, width / 2, height / 2, 2),
                look_at(world.red, 8, seen, width / 2, height / 2, 2)};
    if (shot.texture == Texture::card) light.luma = letters(shot.text, width, height);
    if (shot.texture == Texture::faces) draw_face(light, shot.seed, scene_frame);
    for (const Event& event : shot.events) {
        const Frame into = shot_frame - event.at;
        if (into < 0 || into >= event.frames) continue;
        if (event.kind == Event::Kind::flash) flash(light);
        if (event.kind == Event::Kind::object)
            draw_object(light, event.direction,
                        static_cast<double>(into + 1) / static_cast<double>(event.frames + 1));
    }
    return light;
}

Light Drawing::shot(const Shot& shot, Frame frame) {
    const Frame shot_frame = frame - shot.alone.first;
    Light light = filmed(shot, shot_frame);
    const bool laboratory = shot.texture == Texture::black || shot.texture == Texture::white;
    if (!laboratory) {
        const double flicker =
            shot.look.flicker * (2 * chance_share(99, static_cast<std::uint32_t>(frame), 0) - 1);
        expose(light, light_of(shot, shot_frame) * (1 + flicker / 100));
    }
    if (frame < shot.alone.first && shot.fade_in.frames > 0)
        fade(light, shot.fade_in,
             static_cast<double>(shot.alone.first - frame) / static_cast<double>(shot.fade_in.frames + 1));
    if (frame >= shot.alone.end && shot.fade_out.frames > 0)
        fade(light, shot.fade_out,
             static_cast<double>(frame - shot.alone.end + 1) / static_cast<double>(shot.fade_out.frames + 1));
    if (!laboratory) add_grain(light, shot.look.grain, frame);
    colour(light, shot.look.colour);
    add_bars(light, shot.look);
    return light;
}

Picture Drawing::frame(Frame frame) {
    const auto shown = std::find_if(script_.shots.begin(), script_.shots.end(),
                                    [&](const Shot& shot) { return shot.shown.contains(frame); });
    Light light = shot(*shown, frame);
    const auto next = shown + 1;
    if (next != script_.shots.end() && next->shown.contains(frame)) {
        const Light coming = shot(*next, frame);
        const Frame part = frame - next->shown.first + 1, whole = next->join.frames + 1;
        if (next->join.kind == Join::Kind::dissolve)
            dissolve(light, coming, part, whole);
        else
            wipe(light, coming, next->join.direction, part, whole);
    }
    return {bytes(light.luma, 0), bytes(light.blue, 128), bytes(light.red, 128)};
}

} // namespace decoupage::scenario
