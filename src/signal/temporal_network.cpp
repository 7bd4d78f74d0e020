#include "signal/temporal_network.hpp"

#include "signal/half.hpp"
#include "signal/vectors.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace decoupage {

namespace {

std::size_t connected_weights(std::size_t from, std::size_t to) {
    return (from + 1) * to;
}

std::vector<float> values_of(std::span<const std::uint16_t> halves) {
    std::vector<float> values(halves.size());
    from_half(halves, values);
    return values;
}

} // namespace

NetworkPlaces::NetworkPlaces(const NetworkShape& shape) {
    std::size_t place = connected_weights(shape.inputs, shape.channels);
    for (std::size_t layer = 0; layer < shape.dilations.size(); ++layer) {
        const std::size_t across = place + (NetworkShape::taps + 1) * shape.channels;
        residual.push_back({place, across});
        place = across + connected_weights(shape.channels, shape.channels);
    }
    last = place;
}

std::size_t NetworkShape::weights() const {
    return NetworkPlaces(*this).last + connected_weights(channels, outputs);
}

std::size_t NetworkShape::reach() const {
    return std::accumulate(dilations.begin(), dilations.end(), std::size_t{0}) * (taps / 2);
}

namespace {

using Four = float __attribute__((vector_size(16), aligned(4), may_alias));
using Eight = float __attribute__((vector_size(32), aligned(4), may_alias));

/// As many outputs as fit `count` vectors, which stay in registers while the inputs go by.
template <class Vector, std::size_t count>
DECOUPAGE_INLINE void add_some(std::span<const float> in, const float* weights, std::size_t width,
                               float* out) {
    constexpr std::size_t lanes = sizeof(Vector) / sizeof(float);
    Vector sums[count];
    for (std::size_t k = 0; k < count; ++k)
        sums[k] = *reinterpret_cast<const Vector*>(out + k * lanes);
    for (const float value : in) {
        for (std::size_t k = 0; k < count; ++k)
            sums[k] += value * *reinterpret_cast<const Vector*>(weights + k * lanes);
        weights += width;
    }
    for (std::size_t k = 0; k < count; ++k)
        *reinterpret_cast<Vector*>(out + k * lanes) =
            sums[k] + *reinterpret_cast<const Vector*>(weights + k * lanes);
}

template <class Vector>
DECOUPAGE_INLINE void add_all(std::span<const float> in, const float* weights, std::span<float> out) {
    constexpr std::size_t lanes = sizeof(Vector) / sizeof(float);
    const std::size_t width = out.size();
    std::size_t c = 0;
    for (; c + 6 * lanes <= width; c += 6 * lanes)
        add_some<Vector, 6>(in, weights + c, width, out.data() + c);
    for (; c + lanes <= width; c += lanes)
        add_some<Vector, 1>(in, weights + c, width, out.data() + c);
    for (; c < width; ++c) {
        for (std::size_t i = 0; i < in.size(); ++i)
            out[c] += in[i] * weights[i * width + c];
        out[c] += weights[in.size() * width + c];
    }
}

#if DECOUPAGE_HAS_AVX2
DECOUPAGE_AVX2 void add_connected_avx2(std::span<const float> in, const float* weights,
                                       std::span<float> out) {
    add_all<Eight>(in, weights, out);
}
#endif

} // namespace

void add_connected_plainly(std::span<const float> in, const float* weights, std::span<float> out) {
    add_all<Four>(in, weights, out);
}

void add_connected(std::span<const float> in, const float* weights, std::span<float> out) {
#if DECOUPAGE_HAS_AVX2
    if (has_avx2()) return add_connected_avx2(in, weights, out);
#endif
    add_connected_plainly(in, weights, out);
}

void keep_positive(std::span<float> values) {
    for (float& value : values)
        value = std::max(value, 0.0f);
}

void look_along(const Sequence& in, std::size_t moment, std::size_t dilation, const float* weights,
                std::span<float> out) {
    constexpr auto middle = static_cast<std::ptrdiff_t>(NetworkShape::taps / 2);
    std::copy_n(weights + NetworkShape::taps * in.width, in.width, out.begin());
    for (std::size_t tap = 0; tap < NetworkShape::taps; ++tap) {
        const std::ptrdiff_t seen =
            static_cast<std::ptrdiff_t>(moment) +
            (static_cast<std::ptrdiff_t>(tap) - middle) * static_cast<std::ptrdiff_t>(dilation);
        if (seen < 0 || seen >= static_cast<std::ptrdiff_t>(in.moments)) continue;
        const float* values = in.at(static_cast<std::size_t>(seen)).data();
        const float* own = weights + tap * in.width;
        for (std::size_t c = 0; c < in.width; ++c)
            out[c] += values[c] * own[c];
    }
}

TemporalNetwork::TemporalNetwork(NetworkShape shape, std::vector<float> weights)
    : shape_(std::move(shape)), weights_(std::move(weights)) {
    assert(weights_.size() == shape_.weights());
}

TemporalNetwork::TemporalNetwork(NetworkShape shape, std::span<const std::uint16_t> halves)
    : TemporalNetwork(std::move(shape), values_of(halves)) {}

Sequence TemporalNetwork::outputs(const Sequence& inputs) const {
    assert(inputs.width == shape_.inputs);
    const NetworkPlaces places(shape_);
    Sequence now(inputs.moments, shape_.channels);
    for (std::size_t t = 0; t < inputs.moments; ++t) {
        add_connected(inputs.at(t), weights_.data() + places.first, now.at(t));
        keep_positive(now.at(t));
    }
    std::vector<float> seen(shape_.channels);
    for (std::size_t layer = 0; layer < places.residual.size(); ++layer) {
        Sequence next = now;
        for (std::size_t t = 0; t < inputs.moments; ++t) {
            look_along(now, t, shape_.dilations[layer], weights_.data() + places.residual[layer].along, seen);
            keep_positive(seen);
            add_connected(seen, weights_.data() + places.residual[layer].across, next.at(t));
        }
        now = std::move(next);
    }
    Sequence result(inputs.moments, shape_.outputs);
    for (std::size_t t = 0; t < inputs.moments; ++t)
        add_connected(now.at(t), weights_.data() + places.last, result.at(t));
    return result;
}

std::vector<std::vector<float>> TemporalNetwork::sayings(std::size_t moments, const Rows& rows) const {
    constexpr std::size_t stretch = 4096;
    constexpr float most = 30;
    std::vector<std::vector<float>> said(shape_.outputs, std::vector<float>(moments));
    const std::size_t reach = shape_.reach();
    for (std::size_t first = 0; first < moments; first += stretch) {
        const std::size_t end = std::min(moments, first + stretch);
        const std::size_t from = first - std::min(first, reach), to = std::min(moments, end + reach);
        const Sequence outputs = this->outputs(rows(from, to));
        for (std::size_t moment = first; moment < end; ++moment)
            for (std::size_t output = 0; output < shape_.outputs; ++output)
                said[output][moment] = std::clamp(outputs.at(moment - from)[output], -most, most);
    }
    return said;
}

} // namespace decoupage
