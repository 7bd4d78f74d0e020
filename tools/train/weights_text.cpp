#include "train/weights_text.hpp"

#include "signal/half.hpp"

#include <cstdio>

namespace decoupage::train {

std::string weights_text(std::span<const float> weights, const std::string& tool, const std::string& page) {
    std::string text = "// Half floats, by " + tool + " (tools/train). How and on what: " + page + ".\n";
    for (std::size_t i = 0; i < weights.size(); ++i) {
        char one[16];
        std::snprintf(one, sizeof one, "0x%04x,%c", to_half(weights[i]), i % 16 == 15 ? '\n' : ' ');
        text += one;
    }
    return text + '\n';
}

} // namespace decoupage::train
