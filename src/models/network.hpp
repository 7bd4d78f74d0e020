#pragma once
/// Networks out of model files. What reads them is the only door to OpenCV, and a library of its own, which
/// is loaded when a person has added such a file.

#include "film/outcome.hpp"
#include "film/proxy.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage::models {

/// Not to be shared between threads.
class Network {
public:
    virtual ~Network() = default;
    /// What it gives under each of these names for a picture, grey in three channels. Throws what OpenCV
    /// throws.
    virtual std::vector<std::vector<float>> outputs(const Plane<std::uint8_t>& luma,
                                                    std::span<const std::string> names) = 0;
};

/// How the library opens what stands in an ONNX file. Throws what OpenCV throws.
using OpenNetwork = void (*)(std::string_view onnx, std::unique_ptr<Network>& network);
inline constexpr const char *library = "libdecoupage_models.so", *opener = "decoupage_open_network";

} // namespace decoupage::models
