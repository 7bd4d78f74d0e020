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

struct Ball {
    double x, y, size;
    Rgb colour;
};

/// Sky over a chequered ground with balls of strong colours that drift; a new arrangement every 56 frames.
class Drawing {
public:
    Drawing(DrawnScene scene, Frame frame) : scene_(scene) {
        const auto shot = static_cast<std::uint32_t>(frame / 56) + 97 * (scene.seed - 1);
        time_ = static_cast<double>(frame % 56) / 56;
        horizon_ = 0.35 + 0.3 * chance(shot, 1, 0);
        constexpr std::array<Rgb, 6> strong{
            {{210, 50, 40}, {40, 60, 190}, {230, 200, 40}, {40, 150, 70}, {220, 120, 160}, {235, 235, 230}}};
        for (std::uint32_t ball = 0; ball < balls_.size(); ++ball)
            balls_[ball] = {chance(shot, ball, 2) + 0.2 * time_ * (chance(shot, ball, 3) - 0.5),
                            chance(shot, ball, 4), 0.05 + 0.1 * chance(shot, ball, 5),
                            strong[(ball + scene.seed) % strong.size()]};
    }

    Rgb at(double u, double v) const {
        const Rgb colour = by_day(u, v);
        if (scene_.style != DrawnScene::Style::night) return colour;
        // At night everything is dim and bluish but for a lamp.
        const double lamp = std::exp(-12 * ((u - 0.6) * (u - 0.6) * 3 + (v - 0.4) * (v - 0.4)));
        const double light = 0.13 + 0.7 * lamp;
        return {colour.red * light, colour.green * light, colour.blue * (light + 0.05)};
    }

private:
    Rgb by_day(double u, double v) const {
        const bool flat = scene_.style == DrawnScene::Style::cartoon;
        for (auto ball = balls_.rbegin(); ball != balls_.rend(); ++ball) {
            const double x = (u - ball->x) * 1.78 / ball->size, y = (v - ball->y) / ball->size;
            const double squared = x * x + y * y;
            if (squared > 1) continue;
            if (flat && squared > 0.8) return {15, 12, 10};
            const double shade = flat ? 1 : 1 - 0.6 * squared;
            return {ball->colour.red * shade, ball->colour.green * shade, ball->colour.blue * shade};
        }
        if (v < horizon_) return flat ? Rgb{130, 180, 225} : Rgb{110 + 60 * v, 150 + 50 * v, 215};
        if (flat) return {170, 200, 110};
        const bool dark = (static_cast<int>(u * 14 + time_ * 2) + static_cast<int>(v * 14)) % 2 == 0;
        return dark ? Rgb{70, 110, 50} : Rgb{150, 130, 80};
    }

    DrawnScene scene_;
    double time_ = 0, horizon_ = 0;
    std::array<Ball, 6> balls_{};
};

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

Rgb noisy(Rgb c, int x, int y, Frame frame) {
    // Chroma noise of a tape lies in streaks along the lines.
    const auto streak = static_cast<std::uint32_t>(x / 18), line = static_cast<std::uint32_t>(y / 2);
    const auto moment = static_cast<std::uint32_t>(frame);
    const double blue = 34 * (chance(streak, line, 2 * moment) - 0.5),
                 red = 34 * (chance(streak, line, 2 * moment + 1) - 0.5);
    return {c.red + 1.402 * red, c.green - 0.344 * blue - 0.714 * red, c.blue + 1.772 * blue};
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
    case Treatment::grey_warm:
        return {grey + 3, grey, grey - 3};
    case Treatment::grey_green:
        return {grey - 2, grey + 2, grey - 1};
    case Treatment::grey_noisy:
        return noisy({grey, grey, grey}, x, y, frame);
    case Treatment::tape:
        return noisy(c, x, y, frame);
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

SceneSource::SceneSource(const std::string& source, const std::string& footage) {
    const std::size_t at = source.find('@');
    if (at == std::string::npos) {
        using Style = DrawnScene::Style;
        const std::size_t colon = source.find(':');
        const std::string style = source.substr(0, colon);
        drawn_.style = style == "night" ? Style::night : style == "cartoon" ? Style::cartoon : Style::day;
        drawn_.seed = static_cast<std::uint32_t>(source.at(colon + 1) - '0');
        return;
    }
    const std::string size = std::to_string(scene_width) + ":" + std::to_string(scene_height);
    const std::string command = "ffmpeg -v error -ss " + source.substr(at + 1) + " -stream_loop 3 -i '" +
                                footage + "/" + source.substr(0, at) + "' -map 0:v:0 -vf scale=" + size +
                                " -r 24 -f rawvideo -pix_fmt rgb24 - 2>/dev/null";
    clip_.reset(popen(command.c_str(), "r"));
}

bool SceneSource::next(Scene& scene) {
    if (clip_) return std::fread(scene.rgb.data(), scene.rgb.size(), 1, clip_.get()) == 1;
    const Drawing drawing(drawn_, frame_);
    std::size_t place = 0;
    for (int y = 0; y < scene_height; ++y)
        for (int x = 0; x < scene_width; ++x) {
            const Rgb colour = drawing.at(x / double{scene_width}, y / double{scene_height});
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
