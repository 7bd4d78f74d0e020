#pragma once
/// How a stretch of sound begins and ends: at once, or little by little.

#include <cstdint>
#include <span>
#include <vector>

namespace decoupage::analysers::edges {

/// The loudness of any stretch of tenths of a second.
class Levels {
public:
    explicit Levels(std::span<const float> loudness);
    /// In LUFS, no lower than what nobody hears. What lies outside the sound is left out; outside alone there
    /// is silence.
    float mean(std::int64_t first, std::int64_t end) const;
    std::int64_t length() const { return std::ssize(sums_) - 1; }

private:
    std::vector<double> sums_; ///< of the powers before each tenth
};

/// All times in tenths of a second from the film's start.
struct Edge {
    enum class Kind { abrupt, gradual, plain };
    Kind kind = Kind::plain;
    std::int64_t first = 0, end = 0; ///< the same for one that is not gradual
    float step = 0;                  ///< LU from one side to the other
    float confidence = 0.5F;
};

struct EdgeRule {
    float step = 10;           ///< LU that an abrupt or gradual edge must have
    std::int64_t gradual = 10; ///< tenths that a gradual one lasts at least
};

/// How the sound that ends about `end` ends: cut off where the level falls by `step` from one tenth to the
/// next but one and what fell was steady before; faded where it falls as far, evenly, over `gradual` or more.
Edge ending(const Levels& levels, std::int64_t end, const EdgeRule& rule);

/// How the sound that begins about `first` begins: the same, backward.
Edge beginning(const Levels& levels, std::int64_t first, const EdgeRule& rule);

} // namespace decoupage::analysers::edges
