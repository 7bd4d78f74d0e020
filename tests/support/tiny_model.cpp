#include "support/tiny_model.hpp"

#include <cstdint>
#include <cstring>
#include <initializer_list>
#include <vector>

namespace decoupage::support {

namespace {

// ONNX is Protocol Buffers: each field begins with its number and its kind.

std::string number(std::uint64_t value) {
    std::string bytes;
    for (; value >= 128; value >>= 7)
        bytes += static_cast<char>((value & 127) | 128);
    return bytes + static_cast<char>(value);
}

std::string field(int at, std::uint64_t value) {
    return number(static_cast<std::uint64_t>(at) << 3) + number(value);
}

std::string field(int at, const std::string& bytes) {
    return number(static_cast<std::uint64_t>(at) << 3 | 2) + number(bytes.size()) + bytes;
}

std::string node(const std::string& kind, std::initializer_list<std::string> inputs,
                 const std::string& output, const std::string& attributes = {}) {
    std::string bytes;
    for (const std::string& input : inputs)
        bytes += field(1, input);
    return field(1, bytes + field(2, output) + field(3, "node_" + output) + field(4, kind) + attributes);
}

std::string tensor(const std::string& name, std::initializer_list<std::uint64_t> sides,
                   const std::vector<float>& values) {
    std::string bytes, raw(4 * values.size(), '\0');
    for (const std::uint64_t side : sides)
        bytes += field(1, side);
    std::memcpy(raw.data(), values.data(), raw.size());
    return field(5, bytes + field(2, 1) + field(8, name) + field(9, raw));
}

std::string picture(int at, const std::string& name, std::initializer_list<std::uint64_t> sides) {
    std::string shape;
    for (const std::uint64_t side : sides)
        shape += field(1, field(1, side));
    return field(at, field(1, name) + field(2, field(1, field(1, 1) + field(2, shape))));
}

/// `values`, each with a share of how bright the picture is in the mean.
std::string output(const std::string& name, const std::vector<float>& values,
                   const std::vector<float>& by_brightness) {
    std::vector<float> weights;
    for (const float share : by_brightness)
        weights.insert(weights.end(), {share / 255, 0, 0});
    const std::uint64_t count = values.size();
    const std::string kernel = field(1, "kernel_shape") + field(8, 1) + field(8, 1) + field(20, 7);
    return node("Conv", {"mean", name + "_weights", name + "_values"}, name, field(5, kernel)) +
           tensor(name + "_weights", {count, 3, 1, 1}, weights) + tensor(name + "_values", {count}, values) +
           picture(12, name, {1, count, 1, 1});
}

} // namespace

std::string tiny_yunet(Flaw flaw) {
    // Of 4,700 places the 60 last lie on a grid of 5 by 4 points, 64 pixels apart, each of three sizes. The
    // face is at the third point of the second row.
    constexpr std::size_t face = 4640 + 3 * (5 + 2);
    const std::size_t places = flaw == Flaw::too_few_numbers ? 4699 : 4700;
    const std::vector<float> moved(14 * places, 0), alike(14 * places, 0);
    std::vector<float> is_face(2 * places, 0), lies_well(places, 0), brighter(places, 0);
    is_face[2 * face + 1] = 1;
    lies_well[face] = 0.64F;
    brighter[face] = 0.36F;
    const std::string graph = node("GlobalAveragePool", {"input"}, "mean") + field(2, "tiny") +
                              picture(11, "input", {1, 3, 256, 320}) +
                              output(flaw == Flaw::other_names ? "places" : "loc", moved, alike) +
                              output("conf", is_face, std::vector<float>(2 * places, 0)) +
                              output("iou", lies_well, brighter);
    return field(1, 7) + field(7, graph) + field(8, field(1, std::string()) + field(2, 11));
}

} // namespace decoupage::support
