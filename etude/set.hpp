#pragma once
/// Sets: rooms, streets and things, built of boxes and rods, and painted once with real shadows by tracing
/// rays.

#include "etude/camera.hpp"
#include "etude/mesh.hpp"
#include "etude/people.hpp"
#include "etude/print.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace decoupage::etude {

/// What a surface is made of; its drawing is in surface.cpp.
struct Surface {
    enum class Kind {
        plain,
        plaster,
        wood,
        boards,
        bricks,
        stone,
        tiles,
        paper,
        chalkboard,
        books,
        metal,
        cobbles,
        cloth,
        map,
        newsprint,
        shutter,
        roof,
        glow
    };
    Kind kind = Kind::plain;
    float tone = 0.5f; ///< share of light given back
    float wear = 0.3f; ///< 0 new, 1 old: how uneven it is
    float size = 1;    ///< of its pattern
    float light = 0;   ///< that it gives by itself (lamps, windows)
};

/// The tone at a point of a surface; `normal` says which way its pattern lies.
float tone_of(const Surface& surface, Vec3 at, Vec3 normal, std::uint32_t seed);

/// A lamp (a ball) or, with `far`, the sun or a sky (a direction with an angle).
struct Lamp {
    Vec3 at;           ///< place; for a far one the direction to it
    float size = 0.1f; ///< radius in metres; for a far one the tangent of half its angle
    float light = 1;   ///< for a near one at a distance of 1 m
    bool far = false;
};

class Set {
public:
    /// What is added next stands at `origin`, turned by `yaw` (pi / 2: its face towards +x).
    void stand(Vec3 origin, float yaw = 0);
    /// A box of half sizes `half` about `middle`, turned by `yaw`.
    void box(Vec3 middle, Vec3 half, Surface surface, float yaw = 0);
    /// A box from corner to corner.
    void block(Vec3 least, Vec3 most, Surface surface) {
        box((least + most) * 0.5f, (most - least) * 0.5f, surface);
    }
    void rod(Vec3 from, Vec3 to, float radius, Surface surface);
    void ball(Vec3 middle, float radius, Surface surface) { rod(middle, middle, radius, surface); }
    void lamp(Lamp lamp) { lamps_.push_back(lamp); }

    float sky = 0.3f;     ///< light from everywhere that nothing hides
    float bounce = 0.12f; ///< light given back by the ground, in the open
    float reach = 1.2f;   ///< metres within which things hide the sky from one another
    float beyond = 0.0f;  ///< light where no thing is
    float haze = 0;       ///< share lost per metre
    float haze_tone = 0.5f;

    struct Hit {
        float distance = 1e9f;
        Vec3 normal;
        int thing = -1;
    };
    /// Sorts the things for tracing; after this nothing may be added.
    void close();
    Hit hit(Vec3 from, Vec3 way, float most = 1e9f) const;
    bool hidden(Vec3 from, Vec3 way, float most) const;
    const Surface& surface(int thing) const { return things_[static_cast<std::size_t>(thing)].surface; }
    const std::vector<Lamp>& lamps() const { return lamps_; }

private:
    struct Thing {
        Vec3 middle, half; ///< of a box; for a rod one end and (radius, 0, 0)
        Vec3 end;
        float cosine = 1, sine = 0;
        bool is_rod = false, turned = false;
        Surface surface;
        Extent extent;
    };
    struct Node {
        Extent extent;
        int first = 0; ///< thing of a leaf; else the left child, and the right one after it
        int count = 0; ///< of a leaf's things; 0 for the others
        int axis = 0;  ///< along which it was split
    };
    void split(int node, int first, int count);
    static bool meets(const Thing& thing, Vec3 from, Vec3 way, Vec3 per, Hit& hit);
    template <class Visit>
    void visit(Vec3 from, Vec3 way, Vec3 per, const float& most, Visit each) const;

    Vec3 placed(Vec3 point) const;

    Vec3 origin_;
    float yaw_ = 0, yaw_cosine_ = 1, yaw_sine_ = 0;
    std::vector<Thing> things_;
    std::vector<Node> nodes_;
    std::vector<Lamp> lamps_;
};

/// A set seen by one camera, wider or higher than the picture where the camera will turn.
struct Painted {
    Camera camera;
    Picture picture;
    Depths depths;        ///< twice as many points each way
    int frame_height = 0; ///< of the pictures that will be taken from it
};

/// Paints `across` x `down` pictures' worth of a set.
Painted paint(const Set& set, const Camera& camera, const Format& format, float across = 1, float down = 1);

/// Which part of a painted set is in the picture: its middle, in picture heights from the middle of the set.
struct View {
    Vec2 at;
    float zoom = 1;
};

/// A part of a painted set, with what figures need to stand in it. The set must outlive it.
class Shown {
public:
    /// The whole of a set.
    explicit Shown(const Painted& set) : camera(set.camera), whole_(&set.depths) {}
    Shown(const Camera& seen, Depths depths) : camera(seen), part_(std::move(depths)) {}

    const Depths* depths() const { return whole_ != nullptr ? whole_ : &part_; }

    Camera camera;

private:
    const Depths* whole_ = nullptr;
    Depths part_;
};
Shown show(const Painted& set, const View& view, Picture& picture);

} // namespace decoupage::etude
