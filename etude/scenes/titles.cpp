#include "etude/cutout.hpp"
#include "etude/letters.hpp"
#include "etude/noise.hpp"
#include "etude/scenery.hpp"
#include "etude/scenes/places.hpp"

namespace decoupage::etude {

namespace {

struct Title {
    std::string_view upper, lower;
    float size;
};

/// In the order of the titles' spans, first setup 0, then 1.
constexpr Title titles[2][2] = {
    {{"LES QUATRE CENTS PAS", "ÉTUDE POUR UNE CAMÉRA", 0.115f},
     {"IMAGES ET LUMIÈRE", "CALCULÉES UNE À UNE", 0.075f}},
    {{"MISE À L'ÉPREUVE", "D'UNE LEÇON DE CINÉMA", 0.075f}, {"À CEUX", "QUI REGARDENT DEUX FOIS", 0.075f}}};

class Titles : public Scene {
public:
    explicit Titles(const Format& format)
        : sky_(format, {.zenith = 0.26f,
                        .horizon = 0.62f,
                        .clouds = 0.55f,
                        .sun_x = -0.5f,
                        .sun_y = 0.2f,
                        .sun = 0.3f,
                        .seed = 310}) {
        const float fine = static_cast<float>(format.height) / 408;
        const Daylight day{
            .sun_to = unit({-0.75f, 0.55f, 0.4f}), .sun = 1.25f, .softness = 0.03f, .sky = 0.36f};
        const auto cut = [&](float wide, float high, float per_metre, auto build) {
            Set set = outdoors(day);
            build(set);
            set.close();
            return Cutout(set, wide, high, per_metre * fine);
        };
        for (std::uint32_t i = 0; i < 3; ++i) {
            wide_.push_back(10 + 2.5f * static_cast<float>(i));
            facades_.push_back(cut(wide_.back(), facade_height(), 19,
                                   [&](Set& set) { facade(set, wide_.back(), 331 + 7 * i); }));
            trees_.push_back(cut(12, 12, 42, [&](Set& set) { bare_tree(set, 11.5f, 351 + i, 0.62f); }));
        }
        tower_ = std::make_unique<Cutout>(cut(56, 124, 3.2f, [](Set& set) { tower(set, 122); }));
        post_ = std::make_unique<Cutout>(cut(1.2f, 4.8f, 80, [](Set& set) { lamp_post(set); }));
        set_up();
    }

    void draw(const Moment& moment, Picture& picture) const override {
        const float t = moment.time;
        const bool second = moment.shot.setup == 1;
        const float speed = moment.changed ? 0.0f : second ? -7.5f : 6.5f;
        Camera camera;
        camera.eye = {(second ? 120.0f : 0.0f) + speed * t, 1.4f, 0};
        camera.focal = second ? 1.05f : 1.2f;
        camera.shift = {0, (second ? -0.62f : -0.44f) + 0.004f * (noise(t * 5, 1) - 0.5f)};
        sky_.draw(picture, static_cast<float>(picture.height) * (0.5f - camera.shift.y),
                  (second ? 0.2f : -0.2f) + speed * t * 0.002f);
        draw_ground(picture, camera, 0, [](float, float, float) { return 0.10f; });
        const float tower_x =
            camera.eye.x + (second ? -30.0f - 0.10f * speed * t : 52.0f - 0.42f * speed * t);
        const Standing far[] = {{tower_.get(), {tower_x, 0, second ? -105.0f : -150.0f}, 1, false, 1}};
        draw_cutouts(picture, camera, far, 0.0065f, 0.44f);
        if (!second) draw_cutouts(picture, camera, row_, 0.008f, 0.46f);
        draw_cutouts(picture, camera, second ? park_ : front_, 0.004f, 0.46f);
        write(moment, picture);
    }

    Stock stock(const Moment&) const override {
        return {.grain = 4.8f, .weave = 0.5f, .flicker = 0.010f, .dirt = 0.25f};
    }

private:
    static void write(const Moment& moment, Picture& picture) {
        const float middle = static_cast<float>(picture.width) / static_cast<float>(picture.height) / 2;
        int which = 0;
        for (const Device& device : moment.shot.devices) {
            if (device.kind != "title") continue;
            const Title& title = titles[moment.shot.setup][which++ % 2];
            const auto first = static_cast<float>(device.span.first),
                       end = static_cast<float>(device.span.end);
            const float share = clamp01((moment.local - first + 1) / 10) * clamp01((end - moment.local) / 10);
            if (moment.local < first || moment.local >= end) continue;
            const float fit = std::min(
                1.0f, middle * 1.8f /
                          std::max(0.1f, line_width(title.upper, {.size = title.size, .spacing = 0.5f})));
            write_line(
                picture, title.upper, middle, 0.42f,
                {.size = title.size * fit, .weight = 0.10f, .spacing = 0.5f, .light = 1.9f, .share = share});
            write_line(
                picture, title.lower, middle, 0.56f,
                {.size = 0.048f * fit, .weight = 0.12f, .spacing = 0.62f, .light = 1.9f, .share = share});
        }
    }

    void set_up() {
        float x = -60;
        for (std::uint32_t i = 0; x < 220; ++i) {
            const std::size_t which = hash(i, 5) % facades_.size();
            // Here and there a street opens and lets the tower be seen.
            if (chance(i, 8) < 0.22f) x += 9;
            row_.push_back({&facades_[which],
                            {x + wide_[which] / 2, 0, -27},
                            1,
                            chance(i, 6) < 0.5f,
                            0.60f + 0.25f * chance(i, 7)});
            x += wide_[which];
        }
        for (std::uint32_t i = 0; i < 60; ++i) {
            const float at = -70 + 7.5f * static_cast<float>(i) + chance(i, 9);
            front_.push_back({&trees_[hash(i, 10) % trees_.size()],
                              {at, 0, -14},
                              0.8f + 0.3f * chance(i, 11),
                              chance(i, 12) < 0.5f,
                              0.3f});
        }
        for (std::uint32_t i = 0; i < 14; ++i)
            front_.push_back({post_.get(), {-60 + 22 * static_cast<float>(i), 0, -8}, 1, false, 0.5f});
        for (std::uint32_t i = 0; i < 50; ++i)
            park_.push_back({&trees_[hash(i, 13) % trees_.size()],
                             {-90 + 6.2f * static_cast<float>(i), 0, -46 - 8 * chance(i, 14)},
                             1.15f,
                             chance(i, 15) < 0.5f,
                             0.8f});
        for (std::uint32_t i = 0; i < 18; ++i)
            park_.push_back({&trees_[hash(i, 16) % trees_.size()],
                             {-90 + 17 * static_cast<float>(i), 0, -13},
                             1.1f,
                             chance(i, 17) < 0.5f,
                             0.35f});
        std::stable_sort(park_.begin(), park_.end(),
                         [](const Standing& a, const Standing& b) { return a.at.z < b.at.z; });
    }

    Sky sky_;
    std::vector<float> wide_;
    std::vector<Cutout> facades_, trees_;
    std::unique_ptr<Cutout> tower_, post_;
    std::vector<Standing> row_, front_, park_;
};

} // namespace

ScenePointer build_titles(const Format& format) {
    return std::make_unique<Titles>(format);
}

} // namespace decoupage::etude
