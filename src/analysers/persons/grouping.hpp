#pragma once
/// Things joined into groups by what speaks for it and against it, pair by pair.

#include <cstddef>
#include <limits>
#include <vector>

namespace decoupage::persons {

/// Of two that cannot be one.
inline constexpr float never = -std::numeric_limits<float>::infinity();

/// For each pair of things, how strongly it speaks for their being one (above 0) or against it.
class Ties {
public:
    explicit Ties(std::size_t things) : things_(things), all_(things * things, never) {}
    std::size_t things() const { return things_; }
    float between(std::size_t one, std::size_t other) const { return all_[one * things_ + other]; }
    void tie(std::size_t one, std::size_t other, float strength) {
        all_[one * things_ + other] = all_[other * things_ + one] = strength;
    }

private:
    std::size_t things_;
    std::vector<float> all_;
};

/// The mean of the stronger half of some ties, of which there is one at least; `never` if one of them is.
float stronger_half(std::vector<float> ties);

/// Joins the two groups whose ties are strongest in their stronger half, until none is above 0. The group of
/// each thing, numbered from 1 in the order of their first things.
std::vector<int> groups_of(const Ties& ties);

} // namespace decoupage::persons
