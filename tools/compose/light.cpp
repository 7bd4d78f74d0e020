/// Disturbances of light.

#include "compose/disturbance.hpp"

#include <array>
#include <cmath>

namespace decoupage::compose {

namespace {

constexpr Colour white{255, 0, 0};

struct Spot {
    double x, y, size;
    /// 1 in its middle, falling off without an edge.
    double operator()(int column, int row) const {
        const double dx = (column - x) / size, dy = (row - y) / size;
        return 1 / (1 + (dx * dx + dy * dy) * (dx * dx + dy * dy));
    }
};

Spot spot(Chance& chance, const Picture& picture, double least, double most) {
    const double x = chance.share() * picture.width(), y = chance.share() * picture.height();
    return {x, y, chance.between(least, most) * picture.height()};
}

Colour light_colour(Chance& chance) {
    const double angle = chance.between(0, 6.2831853), depth = chance.between(40, 110);
    return {static_cast<float>(chance.between(90, 230)), static_cast<float>(depth * std::cos(angle)),
            static_cast<float>(depth * std::sin(angle))};
}

/// How bright a flash is in each of its frames: at once, then less and less.
double brightness(const Moment& moment, Chance& chance) {
    const double most = chance.between(0.45, 1), decay = chance.between(0, 0.6);
    const bool grows = moment.length > 2 && chance.happens(0.3);
    if (grows && moment.at == 0) return most * 0.5;
    return most * std::exp(-decay * static_cast<double>(moment.at));
}

} // namespace

void flash(Picture& picture, const Moment& moment) {
    Chance chance = moment.chance;
    const double bright = brightness(moment, chance);
    if (chance.happens(0.5)) return mix(picture, white, [bright](int, int) { return bright; });
    expose(picture, 1 + 2 * bright);
    add(picture, white, [bright](int, int) { return bright * 0.25; });
}

void flash_in_a_place(Picture& picture, const Moment& moment) {
    Chance chance = moment.chance;
    const double bright = brightness(moment, chance);
    const Spot place = spot(chance, picture, 0.15, 0.7);
    add(picture, white, [&](int x, int y) { return 1.2 * bright * place(x, y); });
}

void flash_of_colour(Picture& picture, const Moment& moment) {
    Chance chance = moment.chance;
    const double bright = brightness(moment, chance);
    mix(picture, light_colour(chance), [bright](int, int) { return bright * 0.9; });
}

void strobe(Picture& picture, const Moment& moment) {
    Chance chance = moment.chance;
    const int period = chance.whole(2, 6), lit = chance.whole(1, period - 1);
    const bool dark_between = chance.happens(0.4);
    const double bright = chance.between(0.4, 0.95), dark = chance.between(0.03, 0.4);
    const bool on = moment.at % period < lit;
    if (dark_between && !on) expose(picture, dark);
    if (!dark_between && on) mix(picture, white, [bright](int, int) { return bright; });
}

void lightning(Picture& picture, const Moment& moment) {
    Chance chance = moment.chance;
    const double most = chance.between(1, 3.5);
    const bool dark = chance.happens(0.4);
    Chance now = moment.now();
    const double fading = 1 - moment.share(), lit = now.happens(0.65) || moment.at == 0 ? now.share() : 0;
    if (dark) expose(picture, 1 - 0.5 * fading);
    expose(picture, 1 + most * lit * fading);
    add(picture, {200, 14, -8}, [&](int, int) { return 0.35 * most / 3 * lit * fading; });
}

void muzzle_fire(Picture& picture, const Moment& moment) {
    Chance chance = moment.chance;
    const int period = chance.whole(2, 5);
    const Spot muzzle = spot(chance, picture, 0.06, 0.25);
    const double around = chance.between(0, 0.3);
    if (moment.at % period != 0) return;
    Chance now = moment.now();
    const Spot here{muzzle.x + 4 * now.normal(), muzzle.y + 4 * now.normal(),
                    muzzle.size * now.between(0.7, 1.3)};
    add(picture, {255, -40, 24}, [&](int x, int y) { return 1.3 * here(x, y) + around; });
}

void change_exposure(Picture& picture, const Moment& moment) {
    Chance chance = moment.chance;
    const double to = chance.happens(0.5) ? chance.between(0.2, 0.8) : chance.between(1.2, 2.1);
    const double lift = chance.between(-10, 15);
    expose(picture, 1 + (to - 1) * moment.share());
    add(picture, {static_cast<float>(lift), 0, 0}, [&](int, int) { return moment.share(); });
}

void change_white_balance(Picture& picture, const Moment& moment) {
    Chance chance = moment.chance;
    const Colour cast{0, static_cast<float>(chance.between(-28, 28)),
                      static_cast<float>(chance.between(-28, 28))};
    const double saturation = chance.between(0.2, 1.3), share = moment.share();
    for (Plane<float>* plane : {&picture.blue, &picture.red})
        for (float& value : plane->values)
            value *= static_cast<float>(1 + (saturation - 1) * share);
    add(picture, cast, [share](int, int) { return share; });
}

void fire(Picture& picture, const Moment& moment) {
    Chance chance = moment.chance;
    const int flames = chance.whole(3, 9);
    const double most = chance.between(0.6, 2.2), x = chance.between(0.2, 0.8), y = chance.between(0.3, 0.9);
    const double reach = chance.between(0.15, 0.5), rise = chance.between(0.05, 0.35);
    const double t = moment.share();
    const double strength = most * (t < rise ? t / rise : std::exp(-3 * (t - rise)) * (1 - t) / (1 - rise));
    std::array<Spot, 9> flame{};
    std::array<double, 9> bright{};
    for (int i = 0; i < flames; ++i) {
        const auto one = static_cast<std::size_t>(i);
        Chance now = moment.chance.part(static_cast<std::uint64_t>(i * 4096 + moment.at / 2));
        const double way = reach * (0.4 + 1.2 * t);
        flame[one].x = (x + way * now.normal() * 0.6) * picture.width();
        flame[one].y = (y - way * now.share()) * picture.height();
        flame[one].size = reach * now.between(0.25, 0.7) * (0.5 + t) * picture.height();
        bright[one] = now.between(0.4, 1);
    }
    add(picture, {240, -62, 38}, [&](int column, int row) {
        double sum = 0;
        for (int i = 0; i < flames; ++i)
            sum += bright[static_cast<std::size_t>(i)] * flame[static_cast<std::size_t>(i)](column, row);
        return strength * std::min(sum, 1.6);
    });
}

} // namespace decoupage::compose
