#include "bench/freezes/staged.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace decoupage::bench {

namespace {

using namespace compose;

constexpr int width = 320, height = 180;

/// How the camera stands, so many frames after the stop (before it: below 0).
Framing framing(const Staged& staged, Frame since) {
    Framing framing;
    framing.zoom = 1.04; // room for the gate to weave in
    const double after = static_cast<double>(std::max<Frame>(0, since));
    const auto to_go = static_cast<double>(std::clamp<Frame>(-since, 0, staged.approach.frames));
    const auto whole = static_cast<double>(staged.approach.frames);
    framing.zoom *=
        std::exp(staged.approach.nearer * (whole - to_go) + std::abs(staged.approach.pans) * whole);
    framing.x += staged.approach.pans * (whole / 2 - to_go);
    const double soon = std::min(1.0, after / 12), late = std::min(1.0, after / 40);
    const auto eased = [](double share) { return share * share * (3 - 2 * share); };
    switch (staged.nearing) {
    case Nearing::none:
        break;
    case Nearing::slowly:
        framing.zoom *= std::exp(0.003 * after);
        break;
    case Nearing::rapidly:
        framing.zoom *= std::exp(0.6 * eased(soon));
        framing.x -= 0.04 * eased(soon);
        break;
    case Nearing::reframing:
        framing.zoom *= std::exp(0.4 * eased(late));
        framing.x += 0.10 * eased(late), framing.y -= 0.08 * eased(late);
        break;
    case Nearing::pan_that_stops:
        framing.zoom = 1.5;
        framing.x = 0.5 + 0.004 * static_cast<double>(std::min<Frame>(0, since));
        break;
    }
    return framing;
}

Frame footage_frame(const Staged& staged, Frame into) {
    const Frame since = into - staged.moving;
    switch (staged.event) {
    case Event::held:
    case Event::to_the_end:
    case Event::faded:
        return std::min(into, staged.moving);
    case Event::resumed:
        return since < 0 ? into : std::max(staged.moving, into - staged.rests + 1);
    case Event::slow:
        return into / 3;
    case Event::drawings:
        return into / 3 * 3;
    case Event::photograph:
    case Event::card:
        return staged.moving;
    default:
        return into;
    }
}

Picture filmed(const Footage& footage, Frame frame, const Framing& framing) {
    const Frame turns = footage.frames() - 1;
    Picture picture(width, height);
    const Frame folded = turns > 0 ? frame % (2 * turns) : 0;
    film(footage.picture(folded > turns ? 2 * turns - folded : folded), framing, picture);
    return picture;
}

Picture middle_shot(const Staged& staged, Frame into, Frame frame) {
    const Frame since = into - staged.moving;
    Framing camera = framing(staged, since);
    staged.print.weave_into(camera, frame);
    Picture picture = filmed(*staged.shot, staged.first + footage_frame(staged, into), camera);
    if (staged.event == Event::black) fill(picture, {});
    if (staged.event == Event::slow) {
        const double share = static_cast<double>(into % 3) / 3;
        mix(picture, filmed(*staged.shot, staged.first + into / 3 + 1, camera),
            [&](int, int) { return share; });
    }
    if (staged.event == Event::quiet && since > 0) {
        // Around one place a quarter of the picture wide it lives on; all else stands.
        const Picture stands = filmed(*staged.shot, staged.first + staged.moving, camera);
        mix(picture, stands, [](int x, int y) {
            const double away =
                std::hypot((x - 0.45 * width) / (0.125 * width), (y - 0.45 * height) / (0.2 * height));
            return std::clamp(4 * away - 3, 0.0, 1.0);
        });
    }
    if (staged.event == Event::faded)
        expose(picture, std::clamp(static_cast<double>(staged.rests - since) / 16, 0.0, 1.0));
    return picture;
}

} // namespace

Outcome<void> stage(const Staged& staged, const std::string& path) {
    FilmWriter writer;
    if (auto started = writer.start(path, width, height, Rate{24, 1}, staged.quality); !started)
        return started;
    const Printer printer(staged.print, width, height);
    const Frame frames = length(staged), first = begins(staged), after = frames - frames_beside;
    const bool ends = ends_the_film(staged);
    for (Frame frame = 0; frame < frames; ++frame) {
        Framing beside;
        beside.zoom = 1.04;
        staged.print.weave_into(beside, frame);
        Picture picture = frame < first ? filmed(*staged.before, staged.before_rests ? 0 : frame, beside)
                          : ends || frame < after
                              ? middle_shot(staged, frame - first, frame)
                              : filmed(*staged.after, staged.after_rests ? 0 : frame, beside);
        printer.print(picture, frame);
        limit(picture);
        if (auto added = writer.add(picture); !added) return added;
    }
    return writer.finish();
}

} // namespace decoupage::bench
