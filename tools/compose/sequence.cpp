#include "compose/sequence.hpp"

#include <cmath>

namespace decoupage::compose {

namespace {

/// The odd lines of another moment.
void comb(Picture& picture, const Picture& lower) {
    const auto lay = [](Plane<float>& plane, const Plane<float>& other) {
        for (int y = 1; y < plane.height; y += 2)
            std::copy_n(other.row(y).data(), plane.width, &plane.at(0, y));
    };
    lay(picture.luma, lower.luma);
    lay(picture.blue, lower.blue);
    lay(picture.red, lower.red);
}

} // namespace

Sequence::Sequence(Plan plan) : plan_(std::move(plan)), printer_(plan_.print, plan_.width, plan_.height) {}

Framing Sequence::framed(std::size_t stretch, Frame frame) const {
    Framing framing = plan_.stretches[stretch].take.framing;
    for (const Disturbance& disturbance : plan_.disturbances)
        if (disturbance.kind->move != nullptr && disturbance.stretch == static_cast<int>(stretch)) {
            // Where a camera that will move stands before it does, is where its move begins.
            Moment now = disturbance.at(std::max(frame, disturbance.span.first - 1));
            if (disturbance.is_on(frame) || disturbance.kind->stays == DisturbanceKind::Stays::to_the_end)
                disturbance.kind->move(framing, now, plan_.width);
        }
    plan_.print.weave_into(framing, frame);
    return framing;
}

Picture Sequence::taken(std::size_t stretch, Frame frame, const Framing& framing) const {
    const Take& take = plan_.stretches[stretch].take;
    Picture picture(plan_.width, plan_.height);
    if (!take.is_picture()) {
        fill(picture, take.plain);
        return picture;
    }
    film(take.footage->picture(plan_.footage_frame(stretch, frame)), framing, picture);
    if (take.light != 1) expose(picture, take.light);
    for (Plane<float>* plane : {&picture.blue, &picture.red})
        for (float& value : plane->values)
            value *= static_cast<float>(take.saturation);
    for (const Disturbance& disturbance : plan_.disturbances) {
        if (disturbance.stretch != static_cast<int>(stretch) || !disturbance.is_on(frame)) continue;
        if (disturbance.kind->draw != nullptr) disturbance.kind->draw(picture, disturbance.at(frame));
        if (!disturbance.pictures.empty()) draw_screens(picture, disturbance, frame);
    }
    return picture;
}

void Sequence::draw_screens(Picture& picture, const Disturbance& disturbance, Frame frame) const {
    const Screen place = screen(disturbance.at(frame));
    const Take& take = disturbance.pictures[static_cast<std::size_t>(place.showing)];
    const int left = 2 * static_cast<int>(place.left * plan_.width / 2),
              top = 2 * static_cast<int>(place.top * plan_.height / 2);
    Picture inside(2 * static_cast<int>(place.width * plan_.width / 2),
                   2 * static_cast<int>(place.height * plan_.height / 2));
    film(take.footage->picture(take.footage_frame(frame - disturbance.span.first)), take.framing, inside);
    const auto lay = [](Plane<float>& plane, const Plane<float>& other, int x0, int y0) {
        for (int y = 0; y < other.height; ++y)
            std::copy_n(other.row(y).data(), other.width, &plane.at(x0, y0 + y));
    };
    mix(picture, {12, 0, 0}, [&](int x, int y) {
        return x >= left - 4 && x < left + inside.width() + 4 && y >= top - 4 && y < top + inside.height() + 4
                   ? 1
                   : 0;
    });
    lay(picture.luma, inside.luma, left, top);
    lay(picture.blue, inside.blue, left / 2, top / 2);
    lay(picture.red, inside.red, left / 2, top / 2);
}

Picture Sequence::shot(Frame frame) const {
    const std::size_t stretch = plan_.stretch_at(frame);
    Framing leaving = framed(stretch, frame);
    const bool joins = stretch < plan_.joins.size() && plan_.joins[stretch].span.contains(frame);
    Picture picture;
    if (joins) {
        const Join& join = plan_.joins[stretch];
        Framing coming = framed(stretch + 1, frame);
        move(leaving, coming, join, frame, plan_.width);
        picture = taken(stretch, frame, leaving);
        mix(picture, taken(stretch + 1, frame, coming), join, frame);
    } else {
        picture = taken(stretch, frame, leaving);
    }
    for (const Disturbance& disturbance : plan_.disturbances)
        if (disturbance.stretch < 0 && disturbance.is_on(frame) && disturbance.kind->draw != nullptr)
            disturbance.kind->draw(picture, disturbance.at(frame));
    return picture;
}

Picture Sequence::frame(Frame frame) const {
    Fields shown = fields(plan_.print.cadence, frame);
    if (plan_.print.cadence == Cadence::interlaced &&
        plan_.stretch_at(shown.lower) != plan_.stretch_at(shown.upper))
        shown.lower = shown.upper; // a cut falls between frames, not between fields
    Picture picture = shot(shown.upper);
    if (shown.mixed > 0)
        mix(picture, shot(shown.lower), [&](int, int) { return shown.mixed; });
    else if (shown.lower != shown.upper)
        comb(picture, shot(shown.lower));
    printer_.print(picture, frame);
    printer_.lay_bars(picture);
    limit(picture);
    return picture;
}

} // namespace decoupage::compose
