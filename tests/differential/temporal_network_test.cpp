/// The layer that all of a network's time goes into, as this machine runs it and plainly, against what it is
/// to do.

#include "signal/temporal_network.hpp"
#include "support/chance.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using support::Chance;

namespace {

std::vector<float> between_one_and_minus_one(Chance& chance, std::size_t count) {
    std::vector<std::int16_t> whole(count);
    chance.fill(whole, 20000);
    std::vector<float> values;
    for (const std::int16_t value : whole)
        values.push_back(static_cast<float>(value - 10000) / 10001.0f);
    return values;
}

std::vector<float> connected_by_definition(const std::vector<float>& in, const std::vector<float>& weights,
                                           std::vector<float> out) {
    for (std::size_t c = 0; c < out.size(); ++c) {
        for (std::size_t i = 0; i < in.size(); ++i)
            out[c] += in[i] * weights[i * out.size() + c];
        out[c] += weights[in.size() * out.size() + c];
    }
    return out;
}

} // namespace

TEST_CASE("a connected layer is the same to the bit, however wide it is and whatever runs it") {
    Chance chance(15);
    for (std::size_t inputs : {0, 1, 5, 37})
        for (std::size_t outputs = 1; outputs < 70; ++outputs) {
            CAPTURE(inputs);
            CAPTURE(outputs);
            const auto in = between_one_and_minus_one(chance, inputs);
            const auto weights = between_one_and_minus_one(chance, (inputs + 1) * outputs);
            const auto before = between_one_and_minus_one(chance, outputs);
            const auto expected = connected_by_definition(in, weights, before);
            auto here = before, plainly = before;
            add_connected(in, weights.data(), here);
            add_connected_plainly(in, weights.data(), plainly);
            CHECK(here == expected);
            CHECK(plainly == expected);
        }
}
