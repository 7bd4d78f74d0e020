#pragma once
/// Films of one shot, staged so that it is known how the camera moves from each frame to the next.

#include "bench/camera/judged.hpp"
#include "bench/clips.hpp"
#include "compose/footage.hpp"
#include "compose/print.hpp"
#include "compose/quality.hpp"

#include <array>
#include <string>
#include <vector>

namespace decoupage::bench {

/// What is before the camera.
enum class Scene {
    still,  ///< one picture
    living, ///< a shot whose camera stood
    deep,   ///< pictures behind one another: they go past at different speeds
    drum,   ///< a disc that turns
    train,  ///< a strip that passes
    crowd,  ///< things that go to and fro
};

/// By frame: frame widths, degrees, and logarithms of scale.
struct Pose {
    double right = 0, down = 0, roll = 0, nearer = 0;
};

/// How the camera moves: a steady way, after a rest and before one; and what a hand adds.
struct Trip {
    Pose way;                       ///< a frame
    Frame rests = 0;                ///< frames before it begins to move
    Frame moves = 1000;             ///< frames in which it moves
    double shake = 0, float_by = 0; ///< frame widths
    bool on_twos = false;
};

struct StagedCamera {
    std::string name, family, label;
    Scene scene = Scene::still;
    Trip trip;
    double speed = 0; ///< of what moves in the scene, widths or radians a frame
    compose::PrintStock print;
    compose::Quality quality;
    compose::FootagePointer shot;
    std::array<compose::FootagePointer, 2> before_it; ///< what stands or goes in front
    Frame first = 0;                                  ///< of the shot's footage
    std::uint64_t key = 0;
};

/// A shot to film, and whether its own camera stood.
struct Material {
    std::vector<compose::FootagePointer> stills, living;
};

inline constexpr Frame staged_frames = 72;

/// How many films of each family, of which chance.
enum class Batch {
    usual, ///< five
    more,  ///< twenty others: to choose numbers on, where five say little
};

/// The splits share neither source nor seed. Material is of the split; scenes are drawn besides.
std::vector<StagedCamera> all_staged_cameras(Split split, Batch batch, const Material& material);

/// How the picture goes from the frame before to each; the first is nothing.
std::vector<Moved> truth_of(const StagedCamera& staged);

/// Draws and codes a film. Faults: those of writing.
Outcome<void> stage(const StagedCamera& staged, const std::string& path);

/// Where the camera frames the shot at that frame, weave included.
compose::Framing framing_of(const StagedCamera& staged, Frame frame);

} // namespace decoupage::bench
