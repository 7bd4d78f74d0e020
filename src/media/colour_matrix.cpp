#include "media/colour_matrix.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage {
namespace {

/// The shares of red and blue in luma (ITU-T H.273, table 4); the rest is green's.
struct Shares {
    double red, blue;
};

Shares shares_of(AVColorSpace colours) {
    switch (colours) {
    case AVCOL_SPC_BT709:
        return {0.2126, 0.0722};
    case AVCOL_SPC_FCC:
        return {0.30, 0.11};
    case AVCOL_SPC_SMPTE240M:
        return {0.212, 0.087};
    case AVCOL_SPC_BT2020_NCL:
    case AVCOL_SPC_BT2020_CL:
        return {0.2627, 0.0593};
    default:
        return {0.299, 0.114};
    }
}

/// How much of a colour difference signal goes into each signal of the other standard, in 1/65536.
struct Parts {
    int luma, blue, red;
};

Parts parts(double blue, double red, Shares from) {
    const Shares to = shares_of(AVCOL_SPC_BT470BG);
    // In terms of R - Y and B - Y, luma being 0.
    const double r = 2 * (1 - from.red) * red;
    const double b = 2 * (1 - from.blue) * blue;
    const double g = -(from.red * r + from.blue * b) / (1 - from.red - from.blue);
    const double luma = to.red * r + (1 - to.red - to.blue) * g + to.blue * b;
    const auto fixed = [](double value) { return static_cast<int>(std::lround(value * 65536)); };
    return {fixed(luma), fixed((b - luma) / (2 * (1 - to.blue))), fixed((r - luma) / (2 * (1 - to.red)))};
}

std::uint8_t held(int value) {
    return static_cast<std::uint8_t>(std::clamp(value, 0, 255));
}

} // namespace

void match_jpeg_colours(AVFrame& picture, AVColorSpace colours) {
    const Shares from = shares_of(colours);
    const Parts of_blue = parts(1, 0, from);
    const Parts of_red = parts(0, 1, from);
    constexpr int half = 1 << 15;
    for (int y = 0; y < (picture.height + 1) / 2; ++y) {
        std::uint8_t* blues = picture.data[1] + y * picture.linesize[1];
        std::uint8_t* reds = picture.data[2] + y * picture.linesize[2];
        for (int x = 0; x < (picture.width + 1) / 2; ++x) {
            const int blue = blues[x] - 128;
            const int red = reds[x] - 128;
            const int luma = (of_blue.luma * blue + of_red.luma * red + half) >> 16;
            blues[x] = held(128 + ((of_blue.blue * blue + of_red.blue * red + half) >> 16));
            reds[x] = held(128 + ((of_blue.red * blue + of_red.red * red + half) >> 16));
            for (int row = 2 * y; row < std::min(2 * y + 2, picture.height); ++row)
                for (int column = 2 * x; column < std::min(2 * x + 2, picture.width); ++column) {
                    std::uint8_t& sample = picture.data[0][row * picture.linesize[0] + column];
                    sample = held(sample + luma);
                }
        }
    }
}

} // namespace decoupage
