#pragma once
/// Words that mean nothing, and the ink they are written with.

#include "compose/chance.hpp"
#include "film/proxy.hpp"

#include <string>

namespace decoupage::compose {

/// So many words of one to three syllables, in capitals.
std::string words(Chance& chance, int count);

/// The share of ink at each place of a picture of that size.
class Ink {
public:
    Ink(int width, int height) : plane_(width, height) {}
    /// A line in the middle of the width, its foot at a share of the height, as tall as `size` of it; smaller
    /// where it would not fit.
    void write(const std::string& text, double foot, double size);
    double operator()(int x, int y) const { return static_cast<double>(plane_.at(x, y)); }

private:
    Plane<float> plane_;
};

} // namespace decoupage::compose
