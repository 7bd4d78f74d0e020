#include "etude/etude.hpp"

#include "etude/counter.hpp"
#include "etude/maths.hpp"
#include "etude/print.hpp"
#include "etude/scenes/scene.hpp"
#include "etude/timeline.hpp"
#include "etude/tint.hpp"

#include <array>
#include <cassert>
#include <mutex>

namespace decoupage {

using namespace etude;

struct Etude::Studio {
    explicit Studio(const EtudeOrder& what)
        : order(what), format(format_of(what)), film(timeline(what.variant)), projector(format) {}

    const Scene& scene(Place place) const {
        const auto index = static_cast<std::size_t>(place);
        std::call_once(built[index], [&] { scenes[index] = build_scene(place, format); });
        return *scenes[index];
    }

    Moment moment(const PlacedShot& placed, Frame frame) const {
        const Frame moving = placed.held.empty() ? frame : std::min(frame, placed.held.first);
        const auto local = static_cast<float>(moving - placed.shown.first);
        return {placed.shot, static_cast<float>(placed.shot.from) + local / 24, local,
                order.variant == EtudeOrder::Variant::changed};
    }

    /// One shot, developed, by itself.
    Picture develop_shot(int index, Frame frame, Stock& stock) const {
        const PlacedShot& placed = film.shots[static_cast<std::size_t>(index)];
        const Scene& place = scene(placed.shot.place);
        const Moment now = moment(placed, frame);
        Picture picture(format.width, format.height);
        place.draw(now, picture);
        stock = place.stock(now);
        develop(picture, stock);
        return picture;
    }

    EtudeOrder order;
    Format format;
    Timeline film;
    Projector projector;
    mutable std::array<std::once_flag, static_cast<std::size_t>(places)> built;
    mutable std::array<ScenePointer, static_cast<std::size_t>(places)> scenes;
};

namespace {

/// The second of two prints comes in: mixed, or from the left behind a straight edge.
void join(Picture& first, const Picture& second, Join how, float share) {
    if (how == Join::wipe) {
        const auto edge = static_cast<float>(first.width) * share;
        for (int y = 0; y < first.height; ++y)
            for (int x = 0; x < first.width; ++x) {
                const float cover = clamp01(edge - static_cast<float>(x));
                first.at(x, y) = mix(first.at(x, y), second.at(x, y), cover);
            }
        return;
    }
    for (std::size_t i = 0; i < first.values.size(); ++i)
        first.values[i] = mix(first.values[i], second.values[i], share);
}

} // namespace

Etude::Etude(const EtudeOrder& order) : studio_(std::make_unique<Studio>(order)) {}
Etude::~Etude() = default;

Frame Etude::frames() const {
    return studio_->film.frames;
}
int Etude::scenes() const {
    return places;
}
void Etude::build(int scene) const {
    studio_->scene(static_cast<Place>(scene));
}

EtudeFrame Etude::draw(Frame frame) const {
    const Studio& studio = *studio_;
    assert(frame >= 0 && frame < frames());
    const Showing shown = showing(studio.film, frame);
    Stock stock;
    Picture picture = studio.develop_shot(shown.shot, frame, stock);
    if (shown.next >= 0) {
        Stock later;
        const Picture next = studio.develop_shot(shown.next, frame, later);
        join(picture, next, studio.film.shots[static_cast<std::size_t>(shown.next)].shot.join, shown.share);
        if (shown.share > 0.5f) stock = later;
    }
    const Format& format = studio.format;
    EtudeFrame out{Plane<std::uint8_t>(format.frame_width, format.frame_height), {}, {}};
    studio.projector.show(std::move(picture), stock, frame, out.luma);
    const Place place = studio.film.shots[static_cast<std::size_t>(shown.shot)].shot.place;
    const Place next =
        shown.next < 0 ? place : studio.film.shots[static_cast<std::size_t>(shown.next)].shot.place;
    tint(out, format, place, next, shown.share);
    if (studio.order.counter)
        draw_counter(frame, format.left, format.top + format.height, format.width, out.luma);
    return out;
}

Plane<std::uint8_t> draw_etude_frame(Frame frame, const EtudeOrder& order) {
    return Etude(order).draw(frame).luma;
}

} // namespace decoupage
