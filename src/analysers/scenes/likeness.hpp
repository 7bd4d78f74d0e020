#pragma once
/// How alike shots are that lie near each other.

#include "analysers/scenes/shots.hpp"

#include <array>
#include <cstddef>
#include <vector>

namespace decoupage::scenes {

/// 0 for the same colours in the same shares, 1 for wholly different ones.
float palette_distance(const std::vector<light::Swatch>& a, const std::vector<light::Swatch>& b);

/// 0 to 1, of two shots, in colour and light; a set-up that comes back is likeness itself.
float likeness(const SceneShot& a, const SceneShot& b);

/// Likeness of all shots that are at most `apart` from each other, worked out once.
class Likenesses {
public:
    static constexpr std::size_t apart = 12;
    explicit Likenesses(const std::vector<SceneShot>& shots);
    /// `one` lies before `other`.
    float of(std::size_t one, std::size_t other) const { return values_[one][other - one - 1]; }
    std::size_t shots() const { return values_.size(); }

private:
    std::vector<std::array<float, apart>> values_;
};

} // namespace decoupage::scenes
