#include "compose/footage.hpp"
#include "support/scenario/camera.hpp"
#include "support/scenario/light.hpp"

#include <array>
#include <cmath>

namespace decoupage::compose {

namespace {

using scenario::Light;

constexpr double small_area = 320.0 * 180;

/// Someone who walks through the picture or stands about, in a plain dress.
struct Walker {
    double x, foot, tall; ///< shares of the picture's width and height
    double pace;          ///< pixels a frame; 0: stands and sways
    int cloth, skin, blue, red;
    double stride; ///< where in a step at the start
};

void paint_figure(Light& light, const Walker& walker, Frame frame) {
    const int width = light.luma.width, height = light.luma.height;
    const double tall = walker.tall * height, time = static_cast<double>(frame);
    const double way = walker.x * width + walker.pace * time, room = width + tall;
    const double middle = way - std::floor((way + tall / 2) / room) * room + 2 * std::sin(time * 0.05);
    const double foot = walker.foot * height, head = tall * 0.075;
    const double step = std::sin(walker.stride + time * std::abs(walker.pace) * 0.1) * tall * 0.12;
    const auto within = [](double x, double y, double wide, double high) {
        return x * x / (wide * wide) + y * y / (high * high) < 1;
    };
    for (int y = std::max(0, static_cast<int>(foot - tall));
         y < std::min<int>(height, static_cast<int>(foot)); ++y)
        for (int x = std::max(0, static_cast<int>(middle - tall / 2));
             x < std::min<int>(width, static_cast<int>(middle + tall / 2)); ++x) {
            const double dx = x - middle, up = (foot - y) / tall;
            const double leg = step * (1 - up / 0.5);
            const bool face = within(dx, y - (foot - tall + head * 1.3), head, head * 1.3);
            const bool body = within(dx, y - (foot - tall * 0.64), tall * 0.12, tall * 0.24);
            const bool legs =
                up < 0.5 && (std::abs(dx - leg) < tall * 0.04 || std::abs(dx + leg) < tall * 0.04);
            if (!face && !body && !legs) continue;
            const double shade = 1 - 0.3 * dx / (tall * 0.12);
            light.luma.at(x, y) = static_cast<std::int16_t>(std::clamp((face   ? walker.skin
                                                                        : legs ? walker.cloth / 2
                                                                               : walker.cloth) *
                                                                           shade,
                                                                       0.0, 4080.0));
            if (x / 2 >= light.blue.width || y / 2 >= light.blue.height) continue;
            light.blue.at(x / 2, y / 2) = static_cast<std::int16_t>(face ? -260 : walker.blue);
            light.red.at(x / 2, y / 2) = static_cast<std::int16_t>(face ? 320 : walker.red);
        }
}

class DrawnShot : public Footage {
public:
    DrawnShot(std::uint64_t key, double aspect) : key_(key) {
        height_ = 2 * static_cast<int>(std::sqrt(small_area / aspect) / 2 + 0.5);
        width_ = 2 * static_cast<int>(std::sqrt(small_area * aspect) / 2 + 0.5);
        bytes_.resize(static_cast<std::size_t>(width_) * height_ * 3 / 2);
        Chance chance(key);
        using scenario::Texture;
        shot_.texture = chance.one_of(std::array{Texture::noise, Texture::gradient, Texture::checker,
                                                 Texture::clouds, Texture::trees, Texture::trees,
                                                 Texture::rooms, Texture::rooms, Texture::faces});
        shot_.seed = static_cast<unsigned>(chance.next());
        move(chance);
        contrast_ = chance.between(0.45, 1.1);
        light_ = chance.between(-40, 40);
        saturation_ = chance.happens(0.25) ? 0 : chance.between(0.06, 0.45);
        face_ = shot_.texture == Texture::faces || chance.happens(0.15);
        for (int i = face_ ? 0 : chance.whole(0, 3); i > 0; --i)
            walkers_.push_back(someone(chance));
        canvas_ = scenario::paint(shot_.texture, shot_.seed);
    }

    Frame frames() const override { return 1'000'000; }
    double aspect() const override { return static_cast<double>(width_) / height_; }
    std::string name() const override { return "drawn " + std::to_string(key_ % 1'000'000'000); }

    PictureView picture(Frame frame) const override {
        const scenario::View seen = scenario::view(shot_, frame, frame);
        Light light{scenario::look_at(canvas_.luma, 1, seen, width_, height_, 1),
                    scenario::look_at(canvas_.blue, 8, seen, width_ / 2, height_ / 2, 2),
                    scenario::look_at(canvas_.red, 8, seen, width_ / 2, height_ / 2, 2)};
        for (const Walker& walker : walkers_)
            paint_figure(light, walker, frame);
        if (face_) scenario::draw_face(light, shot_.seed, frame);
        return developed(light);
    }

private:
    void move(Chance& chance) {
        using scenario::Direction;
        shot_.direction =
            chance.one_of(std::array{Direction::left, Direction::right, Direction::up, Direction::down});
        shot_.speed = chance.happens(0.45) ? 0 : chance.between(0.1, 3);
        // Over a long stretch, nearer and farther must stay within what the canvas has room for.
        if (chance.happens(0.25)) shot_.zoom = chance.between(-0.05, 0.15);
        shot_.look.shake = chance.happens(0.3) ? chance.between(0.3, 2.5) : 0;
    }

    static Walker someone(Chance& chance) {
        Walker walker{};
        walker.x = chance.share();
        walker.tall = chance.between(0.25, 1.1);
        walker.foot = chance.between(0.8, 1.1) + walker.tall * 0.2;
        walker.pace = chance.happens(0.4) ? 0 : chance.between(-3, 3);
        walker.cloth = chance.whole(300, 3800);
        walker.skin = chance.whole(1500, 3300);
        walker.blue = chance.whole(-600, 600);
        walker.red = chance.whole(-600, 600);
        walker.stride = chance.between(0, 6);
        return walker;
    }

    PictureView developed(const Light& light) const {
        std::uint8_t* to = bytes_.data();
        for (const std::int16_t value : light.luma.values)
            *to++ = static_cast<std::uint8_t>(
                std::clamp((value / 16.0 - 128) * contrast_ + 128 + light_, 0.0, 255.0));
        for (const Plane<std::int16_t>* plane : {&light.blue, &light.red})
            for (const std::int16_t value : plane->values)
                *to++ = static_cast<std::uint8_t>(std::clamp(value / 16.0 * saturation_ + 128, 0.0, 255.0));
        const std::size_t area = static_cast<std::size_t>(width_) * height_;
        return {width_, height_, bytes_.data(), bytes_.data() + area, bytes_.data() + area * 5 / 4};
    }

    std::uint64_t key_;
    int width_ = 0, height_ = 0;
    scenario::Shot shot_;
    scenario::Canvas canvas_;
    std::vector<Walker> walkers_;
    bool face_ = false;
    double contrast_ = 1, light_ = 0, saturation_ = 1;
    mutable std::vector<std::uint8_t> bytes_; ///< the picture looked at last
};

} // namespace

FootagePointer drawn_footage(std::uint64_t key, double aspect) {
    return std::make_shared<DrawnShot>(key, aspect);
}

} // namespace decoupage::compose
