/// Things that pass before the camera, and what is laid over a film: letters, banners, bars.

#include "compose/disturbance.hpp"
#include "compose/lettering.hpp"

#include <cmath>

namespace decoupage::compose {

namespace {

/// Comes in over some frames, stays, and goes; or is there at once.
double presence(const Moment& moment, Chance& chance) {
    const int in = chance.happens(0.4) ? 0 : chance.whole(4, 24),
              out = chance.happens(0.4) ? 0 : chance.whole(4, 24);
    const double from = in == 0 ? 1 : static_cast<double>(moment.at + 1) / (in + 1);
    const double to = out == 0 ? 1 : static_cast<double>(moment.length - moment.at) / (out + 1);
    return std::min({1.0, from, to});
}

/// Letters with a dark edge, so that they can be read on white.
void print(Picture& picture, const Ink& ink, Colour colour, double share) {
    mix(picture, {8, 0, 0},
        [&](int x, int y) { return x > 0 && y > 0 ? 0.8 * share * ink(x - 1, y - 1) : 0.0; });
    mix(picture, colour, [&](int x, int y) { return share * ink(x, y); });
}

template <class Share>
void mix_box(Picture& picture, Colour colour, double left, double top, double right, double bottom,
             const Share& share) {
    mix(picture, colour,
        [&](int x, int y) { return x >= left && x < right && y >= top && y < bottom ? share : 0.0; });
}

} // namespace

void pass_an_object(Picture& picture, const Moment& moment) {
    Chance chance = moment.chance;
    const bool across = chance.happens(0.8), back = chance.happens(0.5);
    const double length = across ? picture.width() : picture.height();
    const double size = length * chance.between(0.25, 1.4), soft = length * chance.between(0.02, 0.15);
    const double t = back ? 1 - moment.share() : moment.share();
    const double middle = -size / 2 + t * (length + size), lean = chance.between(-0.3, 0.3);
    const double level = chance.happens(0.7) ? chance.between(5, 70) : chance.between(70, 220);
    const double hue_x = chance.between(-20, 20), hue_y = chance.between(-20, 20),
                 fold = chance.between(9, 40);
    const Colour colour{static_cast<float>(level), static_cast<float>(hue_x), static_cast<float>(hue_y)};
    mix(picture, colour, [&](int x, int y) {
        const double along = (across ? x + lean * y : y + lean * x) - middle;
        const double edge = size / 2 + 0.02 * size * std::sin((across ? y : x) / fold);
        return std::clamp((edge - std::abs(along)) / soft + 0.5, 0.0, 1.0);
    });
    add(picture, {18, 0, 0}, [&](int x, int y) {
        const double along = (across ? x + lean * y : y + lean * x) - middle;
        return std::abs(along) < size / 2 ? std::sin(along / fold * 3) : 0.0;
    });
}

void write_title(Picture& picture, const Moment& moment) {
    Chance chance = moment.chance;
    const double share = presence(moment, chance);
    const double size = chance.between(0.06, 0.2),
                 grows = chance.happens(0.4) ? chance.between(0, 0.0015) : 0;
    const double foot = chance.between(0.35, 0.7);
    const Colour colour{chance.happens(0.85) ? 240.0f : 20.0f, 0, 0};
    Ink ink(picture.width(), picture.height());
    for (int line = 0, lines = chance.whole(1, 2); line < lines; ++line)
        ink.write(words(chance, chance.whole(1, 3)), foot + line * size * 1.6,
                  size * (1 + grows * static_cast<double>(moment.at)));
    print(picture, ink, colour, share);
}

void lay_banner(Picture& picture, const Moment& moment) {
    Chance chance = moment.chance;
    const double come = presence(moment, chance);
    const bool slides = chance.happens(0.5);
    const double top = picture.height() * chance.between(0.68, 0.8),
                 tall = picture.height() * chance.between(0.1, 0.18);
    const double left = picture.width() * chance.between(0, 0.15),
                 right = picture.width() * chance.between(0.6, 1);
    const Colour ground{static_cast<float>(chance.between(20, 230)),
                        static_cast<float>(chance.between(-60, 60)),
                        static_cast<float>(chance.between(-60, 60))};
    const double shown = slides ? left + (right - left) * come : right;
    mix_box(picture, ground, left, top, shown, top + tall, slides ? 0.95 : 0.95 * come);
    if (come < 1 && slides) return;
    Ink ink(picture.width(), picture.height());
    ink.write(words(chance, 2), (top + tall * 0.75) / picture.height(), tall / picture.height() * 0.5);
    mix(picture, {ground.luma < 128 ? 240.0f : 15.0f, 0, 0}, [&](int x, int y) { return come * ink(x, y); });
}

void write_subtitle(Picture& picture, const Moment& moment) {
    Chance chance = moment.chance;
    const double size = chance.between(0.05, 0.075), foot = chance.between(0.88, 0.95);
    const Colour colour{235, chance.happens(0.2) ? -90.0f : 0.0f, 0};
    Ink ink(picture.width(), picture.height());
    ink.write(words(chance, chance.whole(2, 5)), foot, size);
    if (chance.happens(0.3)) ink.write(words(chance, chance.whole(2, 4)), foot - size * 1.5, size);
    print(picture, ink, colour, 1);
}

void lay_logo(Picture& picture, const Moment& moment) {
    Chance chance = moment.chance;
    const double share = presence(moment, chance) * chance.between(0.35, 1);
    const double size = picture.height() * chance.between(0.05, 0.11);
    const double x = chance.happens(0.7) ? picture.width() - 2.2 * size : 2.2 * size;
    const double y = chance.happens(0.7) ? 1.8 * size : picture.height() - 1.8 * size;
    mix(picture, {230, 0, 0}, [&](int column, int row) {
        const double away = std::hypot(column - x, row - y) / size;
        return away < 1 && (away > 0.75 || std::abs(column - x) < size * 0.18) ? share : 0.0;
    });
}

void lay_letterbox(Picture& picture, const Moment& moment) {
    Chance chance = moment.chance;
    const bool across = chance.happens(0.6), leaves = chance.happens(0.4), at_once = chance.happens(0.5);
    const double come = at_once ? 1 : moment.share();
    const double share = chance.between(0.06, 0.16) * (leaves ? 1 - come : come);
    const int rows = static_cast<int>(picture.height() * share),
              columns = static_cast<int>(picture.width() * share);
    mix(picture, {0, 0, 0}, [&](int x, int y) {
        const bool bar =
            across ? y < rows || y >= picture.height() - rows : x < columns || x >= picture.width() - columns;
        return bar ? 1.0 : 0.0;
    });
}

} // namespace decoupage::compose
