#include "signal/temporal_network.hpp"

#include <algorithm>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

const NetworkShape shape{3, 4, {1, 4}, 2};

/// Weights that differ everywhere.
std::vector<float> weights() {
    std::vector<float> values(shape.weights());
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<float>((i * 37) % 19) / 19.0f - 0.45f;
    return values;
}

Sequence waves(std::size_t moments) {
    Sequence inputs(moments, shape.inputs);
    for (std::size_t i = 0; i < inputs.values.size(); ++i)
        inputs.values[i] = static_cast<float>((i * 53) % 31) / 31.0f - 0.5f;
    return inputs;
}

} // namespace

TEST_CASE("a network has as many weights as its layers ask for") {
    CHECK(shape.weights() == (3 + 1) * 4 + 2 * (6 * 4 + (4 + 1) * 4) + (4 + 1) * 2);
    CHECK(shape.reach() == 10);
}

TEST_CASE("with no weight but its last offsets, a network says the same of everything") {
    std::vector<float> values(shape.weights());
    values[values.size() - 2] = 1.5f;
    values[values.size() - 1] = -2;
    const Sequence outputs = TemporalNetwork(shape, values).outputs(waves(20));
    for (std::size_t t = 0; t < 20; ++t) {
        CHECK(outputs.at(t)[0] == 1.5f);
        CHECK(outputs.at(t)[1] == -2);
    }
}

TEST_CASE("an output depends on what is within reach, and on nothing else") {
    const TemporalNetwork network(shape, weights());
    const Sequence inputs = waves(60);
    const Sequence usual = network.outputs(inputs);
    Sequence other = inputs;
    std::fill(other.at(30).begin(), other.at(30).end(), 3.0f);
    const Sequence changed = network.outputs(other);
    const auto same = [&](std::size_t t) { return std::ranges::equal(usual.at(t), changed.at(t)); };
    for (std::size_t t = 0; t < 60; ++t)
        if (t < 20 || t > 40) CHECK(same(t));
    CHECK_FALSE(same(30));
    CHECK_FALSE(same(31));
}

TEST_CASE("a long sequence in pieces that overlap says the same") {
    const TemporalNetwork network(shape, weights());
    const Sequence inputs = waves(100), whole = network.outputs(inputs);
    Sequence part(60, shape.inputs);
    std::copy_n(inputs.values.begin() + 40 * 3, part.values.size(), part.values.begin());
    const Sequence outputs = network.outputs(part);
    for (std::size_t t = 50; t < 100; ++t)
        CHECK(std::ranges::equal(whole.at(t), outputs.at(t - 40)));
}

TEST_CASE("nothing is said of nothing") {
    CHECK(TemporalNetwork(shape, weights()).outputs(Sequence(0, 3)).values.empty());
}

TEST_CASE("what is said of a long film is what is said of it at once, kept within bounds") {
    std::vector<float> values = weights();
    values.back() = 40; // the offset of the last output
    const TemporalNetwork network(shape, values);
    const Sequence inputs = waves(4200), whole = network.outputs(inputs);
    const auto said = network.sayings(4200, [&](std::size_t first, std::size_t end) {
        Sequence part(end - first, shape.inputs);
        std::copy_n(inputs.at(first).data(), part.values.size(), part.values.begin());
        return part;
    });
    CHECK(said.size() == shape.outputs);
    for (std::size_t output = 0; output < shape.outputs; ++output)
        for (std::size_t t = 0; t < 4200; ++t)
            CHECK(said[output][t] == std::clamp(whole.at(t)[output], -30.0F, 30.0F));
}
