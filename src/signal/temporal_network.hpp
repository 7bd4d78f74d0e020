#pragma once
/// A small network over time: what stands at a moment from the evidence around it. One fully connected layer
/// per moment, then residual layers that look along time (depthwise separable convolutions, dilated; after
/// Chollet 2017 and Bai et al. 2018), then one fully connected layer. Forward only: it is trained in
/// tools/train.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace decoupage {

/// Row by row: `moments` rows of `width` values.
struct Sequence {
    std::size_t moments = 0;
    std::size_t width = 0;
    std::vector<float> values;

    Sequence(std::size_t rows, std::size_t columns) : moments(rows), width(columns), values(rows * columns) {}
    std::span<float> at(std::size_t moment) { return {values.data() + moment * width, width}; }
    std::span<const float> at(std::size_t moment) const { return {values.data() + moment * width, width}; }
};

/// The shape of a network: what its weights mean.
struct NetworkShape {
    std::size_t inputs = 0;
    std::size_t channels = 0;
    std::vector<std::size_t> dilations; ///< of each residual layer
    std::size_t outputs = 0;

    static constexpr std::size_t taps = 5; ///< moments that a layer looks at
    std::size_t weights() const;
    /// How many moments to either side an output depends on.
    std::size_t reach() const;
    friend bool operator==(const NetworkShape&, const NetworkShape&) = default;
};

/// Where each layer's weights lie among all of them. Of a layer from a to b: for each of the a inputs its b
/// weights, then b offsets. Of a residual layer: `taps` rows of a weight per channel and a row of offsets,
/// then channels to channels.
struct NetworkPlaces {
    struct Residual {
        std::size_t along, across;
    };
    std::size_t first = 0;
    std::vector<Residual> residual;
    std::size_t last = 0;
    explicit NetworkPlaces(const NetworkShape& shape);
};

class TemporalNetwork {
public:
    /// `weights` are as many as the shape asks for.
    TemporalNetwork(NetworkShape shape, std::vector<float> weights);
    /// The weights as half floats, as they are kept in the program.
    TemporalNetwork(NetworkShape shape, std::span<const std::uint16_t> halves);

    const NetworkShape& shape() const { return shape_; }
    /// The outputs (no squashing) of every moment. Beyond its ends a sequence is taken to be at rest: all
    /// zero after the first layer.
    Sequence outputs(const Sequence& inputs) const;

    /// Gives the rows of the moments from `first` to `end`.
    using Rows = std::function<Sequence(std::size_t first, std::size_t end)>;
    /// What each output says of each of so many moments, kept between -30 and 30: asked for in stretches, so
    /// that a long film takes no more memory than a short one.
    std::vector<std::vector<float>> sayings(std::size_t moments, const Rows& rows) const;

private:
    NetworkShape shape_;
    std::vector<float> weights_;
};

// The layers, for one moment: `weights` as in NetworkPlaces.

/// out += in * weights + offsets.
void add_connected(std::span<const float> in, const float* weights, std::span<float> out);
/// The same, to the bit, on any machine.
void add_connected_plainly(std::span<const float> in, const float* weights, std::span<float> out);
/// out = what each channel's taps see around `moment`, every `dilation`th.
void look_along(const Sequence& in, std::size_t moment, std::size_t dilation, const float* weights,
                std::span<float> out);
/// What is below 0 is not shown.
void keep_positive(std::span<float> values);

} // namespace decoupage
