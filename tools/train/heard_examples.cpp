#include "train/heard_examples.hpp"

#include <random>

namespace decoupage::train {

namespace {

/// Between -1 and 1, small ones more often; the same with every standard library.
class Aside {
public:
    explicit Aside(std::uint64_t seed) : engine_(seed) {}
    float next() { return share() + share() - 1; }

private:
    float share() { return static_cast<float>(engine_() >> 40) * 0x1p-24F; }
    std::mt19937_64 engine_;
};

} // namespace

Example example_of(const bench::HeardClip& clip) {
    const heard::HeardCurves curves = clip.heard_curves();
    const std::size_t tenths = curves.tenths();
    Example example{heard::heard_inputs(curves, heard::loud_level(curves), 0, tenths),
                    Sequence(tenths, heard::kinds), Sequence(tenths, heard::kinds)};
    for (std::size_t t = 0; t < tenths; ++t)
        for (std::size_t kind = 0; kind < heard::kinds; ++kind) {
            const bench::Heard told = clip.truth[kind][t];
            example.targets.at(t)[kind] = told == bench::Heard::yes ? 1 : 0;
            example.care.at(t)[kind] = told == bench::Heard::not_judged ? 0 : 1;
        }
    return example;
}

Example varied(const Example& example, float by, std::uint64_t seed) {
    Example other = example;
    Aside aside(seed);
    std::vector<float> whole(example.inputs.width);
    for (float& each : whole)
        each = by * aside.next();
    for (std::size_t t = 0; t < other.inputs.moments; ++t)
        for (std::size_t input = 0; input < whole.size(); ++input)
            other.inputs.at(t)[input] += whole[input] + by * aside.next();
    return other;
}

} // namespace decoupage::train
