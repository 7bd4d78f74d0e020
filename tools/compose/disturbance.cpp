#include "compose/disturbance.hpp"

#include <array>
#include <cmath>

namespace decoupage::compose {

namespace {

double eased(double t) {
    return t * t * (3 - 2 * t);
}

void shake(Framing& framing, const Moment& moment, int width) {
    Chance chance = moment.chance;
    const double strength = width * chance.between(0.006, 0.035);
    const double calm = 4 * moment.share() * (1 - moment.share());
    Chance now = moment.now();
    framing.shift_x += strength * calm * now.normal();
    framing.shift_y += strength * calm * now.normal() * 0.7;
    framing.blur_x += strength * calm * now.share();
    framing.blur_y += strength * calm * now.share() * 0.5;
}

void whip(Framing& framing, const Moment& moment, int width) {
    Chance chance = moment.chance;
    const double length = width * chance.between(0.2, 0.5) * (chance.happens(0.5) ? 1 : -1);
    const double upward = length * chance.between(-0.2, 0.2);
    const double before = eased(static_cast<double>(moment.at) / static_cast<double>(moment.length + 1));
    const double now = eased(moment.share()), speed = moment.share() < 1 ? now - before : 0;
    framing.shift_x += length * (now - 0.5), framing.shift_y += upward * (now - 0.5);
    framing.blur_x += length * speed * 0.9, framing.blur_y += upward * speed * 0.9;
}

void zoom(Framing& framing, const Moment& moment, int) {
    Chance chance = moment.chance;
    const double nearer = chance.between(1.15, 1.9);
    const double share = eased(moment.share());
    framing.zoom *= chance.happens(0.7) ? 1 + (nearer - 1) * share : nearer - (nearer - 1) * share;
}

/// As on a ride: the camera turns over, or sways.
void roll(Framing& framing, const Moment& moment, int) {
    Chance chance = moment.chance;
    const double most = static_cast<double>(moment.length) * chance.between(0.5, 9);
    const double share = chance.happens(0.6) ? moment.share() : std::sin(6.3 * moment.share()) / 4;
    framing.roll += (chance.happens(0.5) ? most : -most) * share;
}

/// The action waits, then goes on.
Frame freeze(const Moment& moment) {
    return -std::min(moment.at, moment.length - 1);
}

Frame repeat(const Moment& moment) {
    Chance chance = moment.chance;
    const int each = chance.whole(2, 3);
    return moment.at < moment.length ? -(moment.at % each) : 0;
}

Frame drop(const Moment& moment) {
    Chance chance = moment.chance;
    const int every = chance.whole(5, 12);
    return 1 + std::min(moment.at, moment.length - 1) / every;
}

Frame splice(const Moment& moment) {
    Chance chance = moment.chance;
    return chance.whole(1, 2);
}

using Kind = DisturbanceKind;
constexpr auto stays = Kind::Stays::to_the_end;
constexpr auto film = Kind::Over::film;

constexpr std::array kinds{
    Kind{.name = "flash", .least = 1, .most = 6, .weight = 1.6, .draw = flash},
    Kind{.name = "flash", .least = 1, .most = 4, .weight = 0.5, .over = film, .draw = flash},
    Kind{.name = "flash in a place", .least = 1, .most = 6, .draw = flash_in_a_place},
    Kind{.name = "flash of colour", .least = 1, .most = 6, .weight = 0.7, .draw = flash_of_colour},
    Kind{.name = "strobe", .least = 8, .most = 48, .weight = 0.8, .draw = strobe},
    Kind{.name = "lightning", .least = 4, .most = 16, .weight = 0.9, .draw = lightning},
    Kind{.name = "muzzle fire", .least = 2, .most = 24, .weight = 0.7, .draw = muzzle_fire},
    Kind{.name = "exposure", .least = 4, .most = 48, .stays = stays, .draw = change_exposure},
    Kind{.name = "white balance",
         .least = 6,
         .most = 60,
         .weight = 0.7,
         .stays = stays,
         .draw = change_white_balance},
    Kind{.name = "fire", .least = 10, .most = 60, .draw = fire},
    Kind{.name = "shake", .least = 6, .most = 40, .least_zoom = 1.12, .move = shake},
    Kind{.name = "whip pan",
         .least = 4,
         .most = 12,
         .weight = 1.2,
         .stays = stays,
         .least_zoom = 1.7,
         .move = whip},
    Kind{.name = "zoom", .least = 4, .most = 48, .stays = stays, .move = zoom},
    Kind{.name = "roll",
         .least = 12,
         .most = 160,
         .weight = 0.8,
         .stays = stays,
         .least_zoom = 1.25,
         .move = roll},
    Kind{.name = "object", .least = 4, .most = 24, .weight = 1.4, .draw = pass_an_object},
    Kind{.name = "title", .least = 24, .most = 120, .over = film, .draw = write_title},
    Kind{.name = "banner", .least = 30, .most = 120, .weight = 0.6, .over = film, .draw = lay_banner},
    Kind{.name = "subtitle", .least = 18, .most = 80, .over = film, .draw = write_subtitle},
    Kind{.name = "logo", .least = 40, .most = 200, .weight = 0.4, .over = film, .draw = lay_logo},
    Kind{.name = "letterbox",
         .least = 2,
         .most = 16,
         .weight = 0.5,
         .stays = stays,
         .over = film,
         .draw = lay_letterbox},
    Kind{.name = "freeze", .least = 6, .most = 48, .weight = 0.8, .stays = stays, .skip = freeze},
    Kind{.name = "repeated frames", .least = 12, .most = 72, .weight = 0.7, .skip = repeat},
    Kind{.name = "dropped frames", .least = 8, .most = 48, .weight = 0.7, .stays = stays, .skip = drop},
    Kind{.name = "splice", .least = 1, .most = 1, .stays = stays, .skip = splice},
    Kind{.name = "screen", .least = 40, .most = 200, .weight = 0.7, .pictures = 2},
};

} // namespace

std::span<const DisturbanceKind> disturbance_kinds() {
    return kinds;
}

Screen screen(const Moment& moment) {
    Chance chance = moment.chance;
    const double width = chance.between(0.2, 0.5), height = width * chance.between(0.85, 1.1);
    const double left = chance.between(0.05, 0.95 - width), top = chance.between(0.05, 0.95 - height);
    const Frame changes = static_cast<Frame>(chance.between(0.3, 0.7) * static_cast<double>(moment.length));
    return {left, top, width, height, moment.at < changes ? 0 : 1};
}

} // namespace decoupage::compose
