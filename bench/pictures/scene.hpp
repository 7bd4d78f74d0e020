#pragma once
/// Small pictures to compose prints from: drawn ones, and those of real clips; and what is done to their
/// colours.

#include "bench/pictures/composition.hpp"

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <vector>

namespace decoupage::bench {

inline constexpr int scene_width = 480, scene_height = 270;

/// Red, green and blue, row after row.
struct Scene {
    std::vector<std::uint8_t> rgb =
        std::vector<std::uint8_t>(static_cast<std::size_t>(scene_width) * scene_height * 3);
};

/// A picture that is drawn: which, and from what seed (from 1).
struct DrawnScene {
    enum class Style { day, night, cartoon } style = Style::day;
    std::uint32_t seed = 1;
};

/// The frames of a source, one after another.
class SceneSource {
public:
    /// `source` as in a Composition; clips are looked for in `footage`.
    SceneSource(const std::string& source, const std::string& footage);
    /// False where a clip cannot be read or ends too early.
    bool next(Scene& scene);

private:
    struct Close {
        void operator()(std::FILE* pipe) const { pclose(pipe); }
    };
    std::unique_ptr<std::FILE, Close> clip_;
    DrawnScene drawn_;
    Frame frame_ = 0;
};

/// The source's colours as the print has them. `frame` moves the noise.
void treat(Scene& scene, Treatment treatment, Frame frame);

} // namespace decoupage::bench
