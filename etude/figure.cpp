#include "etude/figure.hpp"

#include "etude/forms.hpp"
#include "etude/noise.hpp"

namespace decoupage::etude {

Stand Stand::pitched(float angle) const {
    const float c = cosine(angle), s = sine(angle);
    return {right, up * c + front * s, front * c - up * s, at};
}
Stand Stand::yawed(float angle) const {
    const float c = cosine(angle), s = sine(angle);
    return {right * c - front * s, up, front * c + right * s, at};
}
Stand Stand::rolled(float angle) const {
    const float c = cosine(angle), s = sine(angle);
    return {right * c - up * s, up * c + right * s, front, at};
}

namespace {

// A boy of 1.50 m. A limb's own axes begin at its upper joint, and it hangs down.
constexpr float hip_height = 0.775f, hip_x = 0.072f, thigh_length = 0.365f, shin_length = 0.345f;
constexpr float waist_height = 0.075f;                    // above the hips
constexpr float shoulder_x = 0.140f, shoulder_y = 0.292f; // from the waist
constexpr float upper_arm_length = 0.245f, forearm_length = 0.215f;
constexpr Vec3 head_place{0, 0.518f, 0.022f}; // from the waist

float cloth(Vec3 p, float size, std::uint32_t seed) {
    return size * (rough({p.x * 16, p.y * 9, p.z * 16}, 3, seed) - 0.5f);
}

float torso_solid(Vec3 p) {
    const Vec3 q{std::fabs(p.x), p.y, p.z};
    float d = ellipsoid(q, {0, 0.185f, 0.0f}, {0.148f, 0.185f, 0.096f});
    d = blend(d, ellipsoid(q, {0, 0.02f, 0.004f}, {0.128f, 0.15f, 0.092f}), 0.08f);
    d = blend(d, limb(q, {0, 0.305f, -0.008f}, {0.122f, 0.288f, -0.006f}, 0.062f, 0.058f), 0.06f);
    d = blend(d, limb(q, {0, 0.30f, -0.012f}, {0, 0.352f, -0.010f}, 0.066f, 0.050f), 0.04f);
    const float ring =
        length(Vec2{length(Vec2{q.x, q.z + 0.010f}) - 0.046f, (q.y - 0.360f + q.z * 0.25f) * 0.8f}) - 0.0135f;
    d = blend(d, ring, 0.012f);
    const float hem = length(Vec2{length(Vec2{q.x * 0.74f, q.z}) - 0.091f, q.y + 0.075f}) - 0.014f;
    d = blend(common(d, -(q.y + 0.085f), 0.01f), hem, 0.012f);
    return d + cloth(p, 0.016f, 3);
}

float pelvis_solid(Vec3 p) {
    const Vec3 q{std::fabs(p.x), p.y, p.z};
    float d = ellipsoid(q, {0, 0.015f, 0}, {0.122f, 0.10f, 0.092f});
    return blend(d, sphere(q, {hip_x, -0.02f, -0.002f}, 0.078f), 0.04f) + cloth(p, 0.006f, 4);
}

float skirt_solid(Vec3 p) {
    const float down = clamp01((0.08f - p.y) / 0.52f);
    const float folds = 0.012f * down * sine(angle_of(p.z, p.x) * 11 + 2 * sine(p.y * 5));
    const float round = length(Vec2{p.x, p.z * mix(1.25f, 1.0f, down)}) - mix(0.115f, 0.215f, down) - folds;
    return common(common(round * 0.9f, p.y - 0.09f, 0.01f), -(p.y + 0.44f), 0.01f);
}

float hand_solid(Vec3 p) {
    float d = ellipsoid(p, {0, -0.045f, 0.004f}, {0.016f, 0.048f, 0.031f});
    d = blend(d, limb(p, {0, -0.082f, 0.006f}, {-0.004f, -0.122f, 0.012f}, 0.019f, 0.012f), 0.02f);
    return blend(d, limb(p, {-0.002f, -0.03f, 0.026f}, {-0.010f, -0.078f, 0.044f}, 0.011f, 0.009f), 0.012f);
}

float shoe_solid(Vec3 p) {
    const Vec3 q{p.x, p.y * 1.15f, p.z};
    float d = limb(q, {0, -0.035f, -0.028f}, {0, -0.045f, 0.118f}, 0.040f, 0.033f);
    d = blend(d, limb(q, {0, 0.02f, -0.008f}, {0, -0.03f, 0}, 0.040f, 0.042f), 0.03f);
    return common(d, -(p.y + 0.062f), 0.008f);
}

} // namespace

namespace {

Mesh skinned(Mesh mesh) {
    for (Mesh::Vertex& vertex : mesh.vertices)
        vertex.uneven = rough(vertex.at * 55, 3, 31) - 0.5f;
    return mesh;
}

Mesh combed(Mesh mesh) {
    for (Mesh::Vertex& vertex : mesh.vertices) {
        const Vec3 p = vertex.at;
        vertex.uneven = noise(angle_of(p.x, p.z + 0.02f) * 60 + 6 * noise(p * 40, 9), p.y * 60, 12) - 0.5f;
    }
    return mesh;
}

Mesh woven(Mesh mesh) {
    for (Mesh::Vertex& vertex : mesh.vertices)
        vertex.uneven = rough(vertex.at * 60, 2, 14) - 0.5f;
    return mesh;
}

} // namespace

const Wardrobe& Wardrobe::fitting(float points) {
    if (points > 420) {
        static const Wardrobe fine({0.0030f, 0.0090f});
        return fine;
    }
    if (points > 130) {
        static const Wardrobe coarse({0.0070f, 0.0150f});
        return coarse;
    }
    static const Wardrobe small({0.0120f, 0.0250f});
    return small;
}

Wardrobe::Wardrobe(Cut cut) {
    const float head = cut.head, body = cut.body;
    const auto rod = [](float long_, float thick, float thin, float folds, std::uint32_t seed) {
        return [=](Vec3 p) {
            return limb(p, {0, 0, 0}, {0, -long_, 0}, thick, thin) +
                   folds * (rough({p.x * 14, p.y * 17, p.z * 14}, 3, seed) - 0.5f);
        };
    };
    head_ =
        skinned(surface_of(head_solid, {{-0.095f, -0.175f, -0.12f}, {0.095f, 0.13f, 0.125f}}, head, 0.045f));
    hair_ = combed(surface_of(hair_solid, {{-0.1f, -0.09f, -0.135f}, {0.1f, 0.145f, 0.105f}}, head, 0.03f));
    long_hair_ = combed(
        surface_of(long_hair_solid, {{-0.11f, -0.14f, -0.14f}, {0.11f, 0.145f, 0.105f}}, head * 1.3f, 0.03f));
    torso_ = woven(surface_of(torso_solid, {{-0.22f, -0.11f, -0.14f}, {0.22f, 0.40f, 0.14f}}, body, 0.07f));
    pelvis_ = woven(surface_of(pelvis_solid, {{-0.17f, -0.13f, -0.13f}, {0.17f, 0.14f, 0.13f}}, body, 0.06f));
    skirt_ =
        woven(surface_of(skirt_solid, {{-0.26f, -0.46f, -0.26f}, {0.26f, 0.11f, 0.26f}}, body * 1.2f, 0.05f));
    const auto made = [&](const std::function<float(Vec3)>& solid, float long_, float wide) {
        return woven(surface_of(solid, {{-wide, -long_ - wide, -wide}, {wide, wide, wide}}, body, 0.05f));
    };
    upper_arm_ = made(rod(upper_arm_length, 0.054f, 0.043f, 0.016f, 6), upper_arm_length, 0.08f);
    forearm_ = made(rod(forearm_length, 0.046f, 0.034f, 0.012f, 7), forearm_length, 0.07f);
    hand_ = skinned(
        surface_of(hand_solid, {{-0.05f, -0.15f, -0.04f}, {0.05f, 0.03f, 0.07f}}, body * 0.6f, 0.03f));
    thigh_ = made(rod(thigh_length, 0.082f, 0.062f, 0.014f, 8), thigh_length, 0.1f);
    shin_ = made(rod(shin_length, 0.062f, 0.050f, 0.014f, 9), shin_length, 0.09f);
    shoe_ =
        woven(surface_of(shoe_solid, {{-0.07f, -0.09f, -0.09f}, {0.07f, 0.08f, 0.17f}}, body * 0.8f, 0.03f));
}

std::vector<Part> Wardrobe::dressed(const Person& person, const Pose& pose) const {
    const float s = person.size;
    const bool woman = person.build == Person::Build::woman, man = person.build == Person::Build::man;
    std::vector<Part> parts;
    const auto add = [&](const Mesh& mesh, const Stand& stand, Material material, float scale = 1) {
        parts.push_back({&mesh, stand, material, s * scale});
    };
    Stand ground;
    ground.at = pose.at;
    const Stand hips =
        ground.yawed(pose.heading).within({0, s * hip_height + pose.rise, 0}).pitched(pose.hips);
    if (woman) add(skirt_, hips, person.bottom);
    add(pelvis_, hips, person.bottom);
    const Stand waist =
        hips.within({0, s * waist_height, 0}).pitched(pose.lean).yawed(pose.twist).rolled(pose.tilt);
    add(torso_, waist, person.top, man ? 1.06f : 1.0f);
    const Stand head = waist.within(head_place * s)
                           .pitched(-pose.lean * 0.6f + pose.head_nod)
                           .yawed(-pose.twist + pose.head_turn)
                           .rolled(pose.head_tilt - pose.tilt * 0.5f);
    const float head_scale = man || woman ? 0.95f : 1.06f;
    add(head_, head, Material::face, head_scale);
    add(woman ? long_hair_ : hair_, head, Material::hair, head_scale);
    for (const float side : {1.0f, -1.0f}) { // his left, then his right
        const Pose::Arm& arm = side > 0 ? pose.left_arm : pose.right_arm;
        const float wide = man ? 1.08f : 1.0f;
        const Stand shoulder = waist.within({side * shoulder_x * s * wide, shoulder_y * s, -0.004f})
                                   .pitched(-arm.swing)
                                   .rolled(-side * arm.spread)
                                   .yawed(-side * arm.inward);
        add(upper_arm_, shoulder, person.top);
        const Stand elbow = shoulder.within({0, -upper_arm_length * s, 0}).pitched(-arm.bend);
        add(forearm_, elbow, person.top);
        add(hand_, elbow.within({0, -forearm_length * s, 0}), Material::skin);
        const Pose::Leg& leg = side > 0 ? pose.left_leg : pose.right_leg;
        const Stand hip =
            hips.within({side * hip_x * s, -0.01f, 0}).pitched(-leg.swing).rolled(-side * leg.spread);
        if (!woman) add(thigh_, hip, person.bottom);
        const Stand knee = hip.within({0, -thigh_length * s, 0}).pitched(leg.bend);
        add(shin_, knee, woman ? Material::skin : person.bottom, woman ? 0.92f : 1.0f);
        add(shoe_, knee.within({0, -shin_length * s, 0.004f}).pitched(leg.foot), Material::shoe);
    }
    return parts;
}

Look look_of(const Part& part, Vec3 at, float uneven, const Person& person, const Face& face) {
    switch (part.material) {
    case Material::face:
        return skin_of_face(at, uneven, person, face);
    case Material::skin:
        return {person.skin_tone * 0.92f, 0.08f, {}};
    case Material::hair:
        return {person.hair_tone * (1 + 1.1f * uneven),
                0.35f * (0.4f + clamp01(uneven + 0.4f)),
                {uneven * 0.5f, uneven * 0.25f, 0}};
    case Material::trousers:
        return {person.bottom_tone * (1 + 0.3f * uneven), 0.02f, {}};
    case Material::shoe:
        return {0.03f, 0.3f, {}};
    case Material::dress:
        return {person.top_tone * (0.75f + 0.5f * ease(-0.05f, 0.1f, uneven)), 0.02f, {}};
    case Material::shirt:
        return {0.62f * (1 + 0.15f * uneven), 0.03f, {}};
    case Material::pupil_smock:
    case Material::coat:
        return {person.top_tone * (1 + 0.35f * uneven), 0.02f, {}};
    case Material::jumper:
        break;
    }
    const float rib = 0.5f + 0.5f * sine(at.x * 900) * sine(at.y * 520); // knitted
    return {person.top_tone * (0.75f + 0.5f * rib) * (1 + 0.4f * uneven), 0.02f, {}};
}

} // namespace decoupage::etude
