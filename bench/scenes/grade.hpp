#pragma once
/// Real shots in other colours: a scene so graded is another place, with what differs within it as it was.

#include "bench/scenes/luck.hpp"

#include <string>

namespace decoupage::bench {

class Grade {
public:
    Grade() = default; ///< changes nothing
    /// By chance; `strength` from 0 to 1.
    Grade(Luck& luck, double strength);
    /// Takes all colour away, beside what else it does.
    void make_grey() { saturation_ = 0, tint_[0] = tint_[1] = tint_[2] = 0; }
    /// The same palette in other colours: "#c0d4e0 46, #4a6d2c 30".
    std::string palette(const std::string& text) const;
    /// A measure from 0 to 1, moved: 0 is key, then contrast, openness and clutter.
    double measure(int which, double value) const;

private:
    double turn_ = 0, saturation_ = 1, gain_ = 1;
    double tint_[3] = {0, 0, 0}, moved_[4] = {0, 0, 0, 0};
};

} // namespace decoupage::bench
