#include "analysers/letters/likeness.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::letters {

namespace {

struct Weighed {
    float weight, value;
};

/// Ground that changes this much has no letters on it; nor are strokes wider than high.
bool out_of_question(const Traits& traits) {
    return traits.grounds > 1 || traits.stroke > 1.2f;
}

} // namespace

float likeness(const Traits& traits) {
    if (out_of_question(traits)) return 0;
    const float letters = std::log(std::clamp(traits.letters, 3.0f, 16.0f) / 3);
    const float contrast = std::min(traits.contrast, 0.25f);
    // Fitted to rows of marks of the tune split, and of lines in 30 faces and sizes drawn over it.
    const Weighed terms[] = {{3.824f, letters},
                             {1.373f, traits.aligned},
                             {-11.954f, std::min(traits.levels, 0.5f)},
                             {-8.805f, std::min(std::abs(traits.stroke - 0.25f), 0.4f)},
                             {2.117f, std::min(traits.strokes, 0.6f)},
                             {-3.68f, std::min(traits.heights, 0.5f)},
                             {-1.191f, std::min(traits.widths, 1.5f)},
                             {-0.515f, std::min(traits.gaps, 0.8f)},
                             {3.226f, std::min(traits.crossings, 2.0f)},
                             {16.88f, std::min(traits.filled, 0.6f)},
                             {15.874f, contrast},
                             {2.667f, traits.lonely},
                             {8.626f, letters * contrast},
                             {13.375f, traits.aligned * contrast}};
    float sum = -21.038f;
    for (const auto& [weight, value] : terms)
        sum += weight * value;
    return 1 / (1 + std::exp(-sum));
}

} // namespace decoupage::letters
