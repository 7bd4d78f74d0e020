#include "bench/pictures/scene.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace decoupage::bench {

namespace {

struct Rgb {
    double red = 0, green = 0, blue = 0;
};

std::uint8_t byte(double value) {
    return static_cast<std::uint8_t>(std::lround(std::clamp(value, 0.0, 255.0)));
}

double grey_of(Rgb c) {
    return 0.299 * c.red + 0.587 * c.green + 0.114 * c.blue;
}

/// A number in [0, 1) that looks random, the same for the same three.
double chance(std::uint32_t a, std::uint32_t b, std::uint32_t c) {
    std::uint32_t x = a * 0x9e3779b1u ^ b * 0x85ebca77u ^ c * 0xc2b2ae3du;
    x ^= x >> 15, x *= 0x2c1b3c6du, x ^= x >> 12, x *= 0x297a2d39u, x ^= x >> 15;
    return x / 4294967296.0;
}

/// Sky over a chequered ground with balls of strong colours that drift; a new arrangement every 56 frames.
Rgb drawn(double u, double v, Frame frame, bool night) {
    const auto shot = static_cast<std::uint32_t>(frame / 56);
    const double time = static_cast<double>(frame % 56) / 56;
    const double horizon = 0.35 + 0.3 * chance(shot, 1, 0);
    Rgb colour = v < horizon ? Rgb{110 + 60 * v, 150 + 50 * v, 215} : Rgb{150, 130, 80};
    if (v >= horizon && (static_cast<int>(u * 14 + time * 2) + static_cast<int>(v * 14)) % 2 == 0)
        colour = {70, 110, 50};
    for (std::uint32_t ball = 0; ball < 6; ++ball) {
        const double x = chance(shot, ball, 2) + 0.2 * time * (chance(shot, ball, 3) - 0.5);
        const double y = chance(shot, ball, 4), size = 0.05 + 0.1 * chance(shot, ball, 5);
        const double distance = std::hypot((u - x) * 1.78, v - y) / size;
        if (distance > 1) continue;
        constexpr std::array<Rgb, 6> strong{
            {{210, 50, 40}, {40, 60, 190}, {230, 200, 40}, {40, 150, 70}, {220, 120, 160}, {235, 235, 230}}};
        const double shade = 1 - 0.6 * distance * distance;
        colour = {strong[ball].red * shade, strong[ball].green * shade, strong[ball].blue * shade};
    }
    if (!night) return colour;
    // At night everything is dim and bluish but for a lamp.
    const double lamp = std::exp(-12 * ((u - 0.6) * (u - 0.6) * 3 + (v - 0.4) * (v - 0.4)));
    const double light = 0.13 + 0.7 * lamp;
    return {colour.red * light, colour.green * light, colour.blue * (light + 0.05)};
}

Rgb tinted(Rgb c, Rgb dye) {
    const double grey = grey_of(c) / 255;
    return {grey * dye.red, grey * dye.green, grey * dye.blue};
}

Rgb toned(Rgb c, Rgb lights) {
    const double grey = grey_of(c), dark = 1 - grey / 255;
    const double light = grey / 255;
    return {grey - 34 * dark + lights.red * light, grey - 6 * dark + lights.green * light,
            grey + 52 * dark + lights.blue * light};
}

Rgb noisy_grey(Rgb c, int x, int y, Frame frame) {
    // Chroma noise of a tape lies in streaks along the lines.
    const auto streak = static_cast<std::uint32_t>(x / 18), line = static_cast<std::uint32_t>(y / 2);
    const auto moment = static_cast<std::uint32_t>(frame);
    const double grey = grey_of(c);
    const double blue = 34 * (chance(streak, line, 2 * moment) - 0.5),
                 red = 34 * (chance(streak, line, 2 * moment + 1) - 0.5);
    return {grey + 1.402 * red, grey - 0.344 * blue - 0.714 * red, grey + 1.772 * blue};
}

Rgb treated(Rgb c, Treatment treatment, int x, int y, Frame frame) {
    const double grey = grey_of(c);
    switch (treatment) {
    case Treatment::colour:
        break;
    case Treatment::muted:
        return {grey + 0.45 * (c.red - grey), grey + 0.45 * (c.green - grey), grey + 0.45 * (c.blue - grey)};
    case Treatment::grey:
        return {grey, grey, grey};
    case Treatment::grey_cast:
        return {grey + 3, grey, grey - 3};
    case Treatment::grey_noisy:
        return noisy_grey(c, x, y, frame);
    case Treatment::sepia:
        return tinted(c, {255, 225, 178});
    case Treatment::amber:
        return tinted(c, {255, 190, 70});
    case Treatment::blue:
        return tinted(c, {120, 165, 255});
    case Treatment::green:
        return tinted(c, {150, 255, 150});
    case Treatment::rose:
        return tinted(c, {255, 180, 195});
    case Treatment::toned_blue:
        return toned(c, {0, 0, 0});
    case Treatment::toned_blue_tinted_amber:
        return toned(c, {20, -5, -80});
    }
    return c;
}

} // namespace

SceneSource::SceneSource(const std::string& source, const std::string& footage) : night_(source == "night") {
    const std::size_t at = source.find('@');
    if (at == std::string::npos) return;
    const std::string size = std::to_string(scene_width) + ":" + std::to_string(scene_height);
    const std::string command = "ffmpeg -v error -ss " + source.substr(at + 1) + " -stream_loop 3 -i '" +
                                footage + "/" + source.substr(0, at) + "' -map 0:v:0 -vf scale=" + size +
                                " -r 24 -f rawvideo -pix_fmt rgb24 - 2>/dev/null";
    clip_.reset(popen(command.c_str(), "r"));
}

bool SceneSource::next(Scene& scene) {
    if (clip_) return std::fread(scene.rgb.data(), scene.rgb.size(), 1, clip_.get()) == 1;
    std::size_t place = 0;
    for (int y = 0; y < scene_height; ++y)
        for (int x = 0; x < scene_width; ++x) {
            const Rgb colour = drawn(x / double{scene_width}, y / double{scene_height}, frame_, night_);
            scene.rgb[place++] = byte(colour.red);
            scene.rgb[place++] = byte(colour.green);
            scene.rgb[place++] = byte(colour.blue);
        }
    ++frame_;
    return true;
}

void treat(Scene& scene, Treatment treatment, Frame frame) {
    if (treatment == Treatment::colour) return;
    std::size_t place = 0;
    for (int y = 0; y < scene_height; ++y)
        for (int x = 0; x < scene_width; ++x, place += 3) {
            std::uint8_t* pixel = scene.rgb.data() + place;
            const Rgb colour =
                treated({double(pixel[0]), double(pixel[1]), double(pixel[2])}, treatment, x, y, frame);
            pixel[0] = byte(colour.red), pixel[1] = byte(colour.green), pixel[2] = byte(colour.blue);
        }
}

} // namespace decoupage::bench
