#pragma once
/// People: a body of a dozen solids on a skeleton, and a head with a face.

#include "etude/mesh.hpp"

#include <memory>
#include <vector>

namespace decoupage::etude {

/// Three axes and an origin: how a part stands in the world.
struct Stand {
    Vec3 right{1, 0, 0}, up{0, 1, 0}, front{0, 0, 1}, at;

    Vec3 turned(Vec3 v) const { return right * v.x + up * v.y + front * v.z; }
    Vec3 placed(Vec3 p) const { return at + turned(p); }
    /// The stand of a part given within this one.
    Stand within(Vec3 origin) const { return {right, up, front, placed(origin)}; }
    Stand pitched(float angle) const; ///< forward (the top towards the front)
    Stand yawed(float angle) const;   ///< to its own left
    Stand rolled(float angle) const;  ///< towards its own right
};

/// Angles in radians. All 0: standing straight, arms hanging.
struct Pose {
    struct Arm {
        float swing = 0.05f, spread = 0.12f, bend = 0.2f, inward = 0;
    };
    struct Leg {
        float swing = 0, spread = 0.03f, bend = 0.04f, foot = 0;
    };
    Vec3 at;                             ///< the ground under the pelvis
    float heading = 0;                   ///< about the vertical; 0 looks towards +z
    float rise = 0;                      ///< of the pelvis above standing height, metres
    float lean = 0, twist = 0, tilt = 0; ///< of the chest
    float hips = 0;                      ///< pitch of the pelvis
    float head_turn = 0, head_nod = 0, head_tilt = 0;
    Arm left_arm, right_arm;
    Leg left_leg, right_leg;
};

struct Face {
    float gaze_x = 0, gaze_y = 0; ///< of the eyes, -1 to 1
    float lids = 1;               ///< 0 closed, 1 open
    float brows = 0;              ///< -1 drawn together, 1 raised
    float mouth = 0;              ///< 0 closed, 1 open
    float smile = 0;
    float iris = 0.06f; ///< its tone
    float paint = 0;    ///< on the lids and around: 1 dark, -1 light
    float rims = 0;     ///< of glasses: 1 dark, -1 bright
};

enum class Material : std::uint8_t {
    face,
    skin,
    hair,
    jumper,
    trousers,
    shoe,
    shirt,
    coat,
    dress,
    pupil_smock
};

/// One part of a body, placed.
struct Part {
    const Mesh* mesh = nullptr;
    Stand stand;
    Material material = Material::jumper;
    float scale = 1;
};

/// Who it is: proportions and clothes.
struct Person {
    enum class Build { boy, man, woman } build = Build::boy;
    Material top = Material::jumper, bottom = Material::trousers;
    float size = 1; ///< 1: 1.50 m
    float hair_tone = 0.02f, skin_tone = 0.44f, top_tone = 0.03f, bottom_tone = 0.06f;
    bool moustache = false;
};

/// The solids of a body, made when they are first asked for and then shared by all figures of the program.
class Wardrobe {
public:
    /// The cut that shows no edges where a metre of the figure covers `points` points.
    static const Wardrobe& fitting(float points);
    /// The placed parts of a person in a pose.
    std::vector<Part> dressed(const Person& person, const Pose& pose) const;

private:
    /// The lengths of the triangles' sides, metres.
    struct Cut {
        float head, body;
    };
    explicit Wardrobe(Cut cut);

    Mesh head_, hair_, long_hair_, torso_, pelvis_, skirt_, upper_arm_, forearm_, hand_, thigh_, shin_, shoe_;
};

/// The surface of a part at a point of the part; `uneven` as the mesh has it there.
struct Look {
    float tone = 0.5f; ///< share of light given back
    float gloss = 0;   ///< strength of the highlight
    Vec3 bump;         ///< to be added to the normal, in the part's own axes
};
Look look_of(const Part& part, Vec3 at, float uneven, const Person& person, const Face& face);

/// The solids of the head, for the wardrobe.
float head_solid(Vec3 p);
float hair_solid(Vec3 p);
float long_hair_solid(Vec3 p);
Look skin_of_face(Vec3 at, float uneven, const Person& person, const Face& face);

} // namespace decoupage::etude
