#include "etude/scenes/scene.hpp"

#include "etude/noise.hpp"
#include "etude/scenes/places.hpp"

namespace decoupage::etude {

float Moment::progress(std::string_view device) const {
    for (const Device& one : shot.devices) {
        if (one.kind != device) continue;
        const auto length = static_cast<float>(one.span.length());
        return clamp01((local - static_cast<float>(one.span.first)) / std::max(1.0f, length));
    }
    return 0;
}

bool Moment::within(std::string_view device) const {
    for (const Device& one : shot.devices)
        if (one.kind == device && one.span.contains(static_cast<Frame>(local))) return true;
    return false;
}

namespace {

/// A first sketch of a place: tones and shapes that move as the camera will.
class Sketch : public Scene {
public:
    explicit Sketch(Place place) : seed_(static_cast<std::uint32_t>(place) * 97) {}

    void draw(const Moment& moment, Picture& picture) const override {
        const std::uint32_t seed = seed_ + static_cast<std::uint32_t>(moment.shot.setup) * 7;
        const std::string& movement = moment.shot.movement;
        const float scale = 1 / static_cast<float>(picture.height);
        const float turn = movement == "roll" ? moment.progress("roll") * 3 * pi : 0.0f;
        const float closer = 1 + 2.5f * moment.progress("zoom");
        const float along = movement == "tracking" || movement == "pan" ? moment.time * 0.35f : 0.0f;
        const float shake = movement == "shaking" ? 0.03f : 0.0f;
        const float sx = along + shake * noise(moment.time * 3, seed),
                    sy = shake * noise(moment.time * 3, seed + 1);
        const float c = cosine(turn) / closer, s = sine(turn) / closer;
        const float flash = moment.within("flash") ? 4.0f : 0.0f;
        for (int y = 0; y < picture.height; ++y)
            for (int x = 0; x < picture.width; ++x) {
                const float px = (static_cast<float>(x) - static_cast<float>(picture.width) / 2) * scale;
                const float py = static_cast<float>(y) * scale - 0.5f;
                const float u = px * c - py * s + sx, v = px * s + py * c + sy;
                const float shapes = noise(u * 2.2f, v * 2.2f, seed + 2);
                const float tone = 0.05f + 0.5f * chance(seed, 3);
                const float person = ease(0.3f, 0.28f, length(Vec2{px * 2.2f, py - 0.1f}));
                picture.at(x, y) =
                    tone * (0.3f + 0.7f * ease(0.35f, 0.65f, shapes)) * (1 - 0.8f * person) + flash;
            }
    }

private:
    std::uint32_t seed_;
};

} // namespace

ScenePointer build_scene(Place place, const Format&) {
    switch (place) {
    case Place::black:
        return std::make_unique<Black>();
    case Place::card:
        return std::make_unique<Card>();
    default:
        return std::make_unique<Sketch>(place);
    }
}

} // namespace decoupage::etude
