#include "bench/gaze/drawn_heads.hpp"

#include "etude/noise.hpp"
#include "etude/people.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::bench {

namespace {

using namespace etude;

constexpr int width = 512, height = 288;
constexpr float pi = 3.14159265F;

/// The eyes of the étude's heads (etude/head.cpp), metres in the head's own axes.
constexpr Vec3 between_eyes{0, -0.001F, 0.0650F};
constexpr float eye_radius = 0.0136F, surface = 0.0150F;
constexpr float face_height = 0.166F;

/// Chance of one head: each kind of it has a number.
struct Dice {
    std::uint32_t head;
    float between(std::uint32_t kind, float least, float most) const {
        return least + (most - least) * chance(head, kind, 71);
    }
};

Person person_by(const Dice& dice) {
    Person person;
    person.build = static_cast<Person::Build>(static_cast<int>(dice.between(1, 0, 2.999F)));
    person.hair_tone = dice.between(2, 0.01F, 0.2F);
    person.skin_tone = dice.between(3, 0.10F, 0.55F);
    person.moustache = person.build == Person::Build::man && dice.between(4, 0, 1) < 0.3F;
    return person;
}

Pose pose_by(const Dice& dice) {
    Pose pose;
    const float sideways = dice.between(5, -1, 1);
    pose.heading = 0.6F * sideways * std::fabs(sideways); // to 35 degrees, small turns more often
    pose.head_nod = dice.between(6, -0.16F, 0.16F);
    pose.head_tilt = dice.between(7, -0.15F, 0.15F);
    return pose;
}

Illumination light_by(const Dice& dice) {
    return {.key_to = unit({dice.between(8, -1, 1), dice.between(9, 0, 1), dice.between(10, 0.2F, 1)}),
            .key = dice.between(11, 0.3F, 0.9F),
            .wrap = dice.between(12, 0.1F, 0.6F),
            .rim = dice.between(13, 0, 0.3F),
            .sky = dice.between(14, 0.15F, 0.6F),
            .ground = dice.between(15, 0.1F, 0.4F)};
}

Stand head_of(const Person& person, const Pose& pose) {
    for (const Part& part : Wardrobe::fitting(1000).dressed(person, pose))
        if (part.material == Material::face) return part.stand;
    return {};
}

/// Where an eye goes, in the head's axes, by where its iris is drawn on it.
Vec3 way_of_eye(const Face& face) {
    const float x = 0.42F * face.gaze_x * eye_radius, y = (0.30F * face.gaze_y + 0.02F) * eye_radius;
    return unit(Vec3{x, y, std::sqrt(surface * surface - x * x - y * y)});
}

float degrees_between(Vec3 one, Vec3 other) {
    return std::acos(std::clamp(dot(one, other), -1.0F, 1.0F)) * 180 / pi;
}

/// How far the eyes miss the lens.
float past_lens(const Stand& head, const Face& face, Vec3 lens) {
    return degrees_between(unit(head.turned(way_of_eye(face))), unit(lens - head.placed(between_eyes)));
}

float upwards(Vec3 way) {
    return std::asin(unit(way).y) * 180 / pi;
}
float sideways(Vec3 way) {
    return std::atan2(way.x, way.z) * 180 / pi;
}

/// The gaze that misses the lens least.
Face into_lens(const Stand& head, Face face, Vec3 lens) {
    Face best = face;
    float least = 180;
    for (float x = -1.3F; x <= 1.3F; x += 0.05F)
        for (float y = -1.2F; y <= 1.2F; y += 0.05F) {
            face.gaze_x = x, face.gaze_y = y;
            if (const float past = past_lens(head, face, lens); past < least) least = past, best = face;
        }
    return best;
}

Face past_it(const Stand& head, Face face, Vec3 lens, const Dice& dice) {
    for (std::uint32_t go = 0; go < 50; ++go) {
        face.gaze_x = dice.between(100 + 2 * go, -1.2F, 1.2F);
        face.gaze_y = dice.between(101 + 2 * go, -0.8F, 0.5F);
        if (past_lens(head, face, lens) >= 8) break;
    }
    return face;
}

/// A wall with lights and shadows, and grain over all.
Picture wall_by(const Dice& dice) {
    Picture picture(width, height);
    const float tone = dice.between(20, 0.03F, 0.5F);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            picture.at(x, y) = tone * (0.4F + 1.2F * rough(static_cast<float>(x) / 60,
                                                           static_cast<float>(y) / 60, 3, dice.head));
    return picture;
}

Plane<std::uint8_t> printed(Picture picture, const Dice& dice) {
    develop(picture, {.exposure = dice.between(21, 0.7F, 1.4F), .softness = dice.between(22, 0, 0.2F)});
    Plane<std::uint8_t> luma(width, height);
    const float grain = dice.between(23, 0, 7);
    for (std::size_t i = 0; i < luma.values.size(); ++i) {
        const auto here = static_cast<std::uint32_t>(i);
        const float noise = chance(here, dice.head, 1) + chance(here, dice.head, 2) - 1;
        luma.values[i] =
            static_cast<std::uint8_t>(std::clamp(picture.values[i] + 2.4F * grain * noise, 0.0F, 255.0F));
    }
    return luma;
}

} // namespace

DrawnHead drawn_head(std::uint32_t number) {
    return drawn_head(number, number);
}

DrawnHead drawn_head(std::uint32_t number, std::uint32_t person) {
    const Dice dice{number}, own{person};
    Actor actor{person_by(own), pose_by(dice), {}};
    actor.face.lids = dice.between(30, 0.6F, 1.1F);
    actor.face.iris = own.between(40, 0, 1) < 0.6F ? 0.06F : own.between(41, 0.1F, 0.4F);
    actor.face.paint = own.between(42, 0, 1) < 0.5F ? 0 : own.between(43, -1, 1);
    actor.face.rims = own.between(44, 0, 1) < 0.8F ? 0 : own.between(45, -1, 1);
    actor.face.brows = dice.between(31, -1, 1);
    actor.face.mouth = std::max(0.0F, dice.between(32, -1, 0.8F));
    actor.face.smile = dice.between(33, 0, 1);
    const Stand head = head_of(actor.person, actor.pose);
    DrawnHead drawn;
    drawn.height = dice.between(34, 0.16F, 0.8F);
    constexpr float away = 3; // metres
    const Vec3 lens = head.placed({0, -0.03F, 0}) + Vec3{0, dice.between(35, -0.2F, 0.2F), away};
    actor.face = number % 2 == 0 ? into_lens(head, actor.face, lens) : past_it(head, actor.face, lens, dice);
    drawn.past = past_lens(head, actor.face, lens);
    const Vec3 way = head.turned(way_of_eye(actor.face)), to = lens - head.placed(between_eyes);
    drawn.aside = sideways(way) - sideways(to);
    drawn.above = upwards(way) - upwards(to);
    drawn.closed = number % 16 == 1;
    if (drawn.closed) actor.face.lids = dice.between(46, 0, 0.15F);
    drawn.turn = degrees_between(head.front, unit(lens - head.at));
    const Vec3 aim = head.placed({dice.between(36, -0.05F, 0.05F) / drawn.height, -0.03F, 0});
    const Camera camera = camera_at(lens, aim, drawn.height * away / face_height);
    Picture picture = wall_by(dice);
    draw_people(picture, nullptr, camera, {&actor, 1}, light_by(dice));
    drawn.luma = printed(std::move(picture), dice);
    return drawn;
}

} // namespace decoupage::bench
