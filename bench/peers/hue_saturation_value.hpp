#pragma once
/// How much two pictures differ in hue, saturation and value, as PySceneDetect measures it.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace decoupage::bench {

/// A pixel as OpenCV's 8-bit HSV has it: hue in steps of two degrees (0 to 179), saturation and value 0 to
/// 255.
struct HueSaturationValue {
    std::uint8_t hue = 0, saturation = 0, value = 0;
    friend bool operator==(const HueSaturationValue&, const HueSaturationValue&) = default;
};
HueSaturationValue hue_saturation_value(int blue, int green, int red);

/// Size of a picture in pixels.
struct Size {
    int width = 0, height = 0;
    friend bool operator==(const Size&, const Size&) = default;
};

/// The size at which pictures are compared: longer side 256, never enlarged.
Size compared_size(Size film);

/// A picture of 8-bit blue, green, red made smaller: each pixel between the four nearest (bilinear, no
/// averaging over what lies between), then in hue, saturation and value.
std::vector<HueSaturationValue> shrunk(std::span<const std::byte> picture, Size from, Size to);

/// The mean of the three mean differences, 0 to 255. The hue is no circle here: 179 and 0 are 179 apart.
double content_difference(std::span<const HueSaturationValue> a, std::span<const HueSaturationValue> b);

} // namespace decoupage::bench
