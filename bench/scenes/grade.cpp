#include "bench/scenes/grade.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

namespace decoupage::bench {

Grade::Grade(Luck& luck, double strength)
    : turn_(strength * 3.1 * (2 * luck.share() - 1)), saturation_(1 + strength * luck.between(-0.9, 0.5)),
      gain_(std::exp(0.6 * strength * luck.spread())) {
    for (double& tint : tint_)
        tint = 22 * strength * luck.spread();
    for (double& moved : moved_)
        moved = 0.1 * strength * luck.spread();
    moved_[0] += 0.2 * (gain_ - 1);
}

std::string Grade::palette(const std::string& text) const {
    std::string graded;
    for (std::size_t at = 0; (at = text.find('#', at)) != std::string::npos; ++at) {
        const auto rgb = std::strtoul(text.substr(at + 1, 6).c_str(), nullptr, 16);
        const std::array<double, 3> colour{static_cast<double>(rgb >> 16 & 255),
                                           static_cast<double>(rgb >> 8 & 255),
                                           static_cast<double>(rgb & 255)};
        const double level = 0.2126 * colour[0] + 0.7152 * colour[1] + 0.0722 * colour[2];
        const double blue = saturation_ * (colour[2] - level), red = saturation_ * (colour[0] - level);
        const double blue_turned = blue * std::cos(turn_) - red * std::sin(turn_),
                     red_turned = blue * std::sin(turn_) + red * std::cos(turn_);
        const double green_turned = -(0.2126 * red_turned + 0.0722 * blue_turned) / 0.7152;
        const auto shown = [&](int which, double offset) {
            const double value = gain_ * (level + offset) + tint_[which];
            return static_cast<unsigned>(std::lround(std::clamp(value, 0.0, 255.0)));
        };
        char one[16];
        std::snprintf(one, sizeof one, "#%02x%02x%02x", shown(0, red_turned), shown(1, green_turned),
                      shown(2, blue_turned));
        const std::size_t end = std::min(text.find(',', at), text.size());
        graded += (graded.empty() ? "" : ", ") + std::string(one) + text.substr(at + 7, end - at - 7);
    }
    return graded;
}

double Grade::measure(int which, double value) const {
    return std::clamp(value + moved_[which], 0.0, 1.0);
}

} // namespace decoupage::bench
