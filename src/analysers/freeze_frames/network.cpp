#include "analysers/freeze_frames/network.hpp"

#include "analysers/freeze_frames/meter.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace decoupage::freeze_frames {

namespace {

constexpr std::uint16_t halves[] = {
#include "analysers/freeze_frames/weights.inc"
};

const TemporalNetwork& built_in() {
    static const TemporalNetwork trained(stop_network_shape(), halves);
    return trained;
}

using Curve = std::span<const float>;

constexpr float most_change = 12;

/// Writes one row, value after value; where there is none, only counts.
class Row {
public:
    explicit Row(std::span<float> values) : values_(values) {}
    void add(double value) {
        if (next_ < values_.size()) values_[next_] = static_cast<float>(value);
        ++next_;
    }
    std::size_t size() const { return next_; }

private:
    std::span<float> values_;
    std::size_t next_ = 0;
};

/// The value of a frame; `unsaid` where the curve says nothing, or the film has no such frame.
float said(Curve curve, Frame frame, float unsaid) {
    if (frame < 0 || frame >= std::ssize(curve)) return unsaid;
    const float value = curve[static_cast<std::size_t>(frame)];
    return std::isnan(value) ? unsaid : value;
}

/// Changes run over two decades: their logarithm, about -1 to 1.
double logarithm(double levels) {
    return std::log2(std::max(levels, 0.0) + 0.1) / 3.5;
}

/// Changes between a frame and those before it, and between it and those behind it.
void add_changes(const StopCurves& curves, Frame frame, Row& row) {
    for (const Curve& curve : {curves.change_1, curves.ground_1, curves.single_1})
        row.add(logarithm(said(curve, frame, most_change)));
    for (const Curve& curve : {curves.change_4, curves.here_4, curves.ground_4, curves.single_4})
        for (const Frame offset : {0, further})
            row.add(logarithm(said(curve, frame + offset, most_change)));
    for (const Curve& curve : {curves.change_12, curves.ground_12, curves.single_12})
        for (const Frame offset : {0, far})
            row.add(logarithm(said(curve, frame + offset, most_change)));
}

/// Whether something grows, and always in the same place: life; grain is everywhere.
void add_life(const StopCurves& curves, Frame frame, Row& row) {
    constexpr float nowhere = -1;
    for (const Frame offset : {0, far})
        row.add(logarithm(said(curves.growth, frame + offset, most_change)));
    for (const Frame offset : {-far, 0, far}) {
        const float here = said(curves.place, frame + offset, nowhere);
        double same = 0;
        for (Frame each = frame + offset - far / 2; each <= frame + offset + far / 2; ++each)
            same += said(curves.place, each, nowhere) == here ? 1 : 0;
        row.add(here == nowhere ? 0 : same / (far + 1));
    }
}

/// How the camera goes: from frame to frame, and over several, where weave has come back.
void add_camera(const StopCurves& curves, Frame frame, Row& row) {
    const auto path = [&](Curve curve, Frame frames) {
        double sum = 0;
        for (Frame each = frame - frames + 1; each <= frame; ++each)
            sum += static_cast<double>(said(curve, each, 0));
        return sum;
    };
    const auto nearer = [&](Frame frames) {
        double sum = 0;
        for (Frame each = frame - frames + 1; each <= frame; ++each)
            sum -= std::log(static_cast<double>(std::max(0.1f, said(curves.scale, each, 1))));
        return sum;
    };
    for (const Frame frames : {near_by, further, far}) {
        row.add(std::clamp(10 * nearer(frames) / std::sqrt(static_cast<double>(frames)), -2.0, 2.0));
        row.add(logarithm(std::hypot(path(curves.right, frames), path(curves.down, frames))));
    }
}

/// How light it is, and whether that goes.
void add_light(const StopCurves& curves, Frame frame, Row& row) {
    const float here = said(curves.level, frame, 0);
    row.add(here / 128 - 1);
    for (const Frame lag : {1, 4, 12}) {
        const float before = said(curves.level, frame - lag, here),
                    after = said(curves.level, frame + lag, here);
        row.add(std::clamp(std::log2((after + 2) / (before + 2)), -2.0f, 2.0f));
    }
}

void add_all(const StopCurves& curves, Frame frame, Row& row) {
    add_changes(curves, frame, row);
    add_life(curves, frame, row);
    add_camera(curves, frame, row);
    add_light(curves, frame, row);
}

} // namespace

NetworkShape stop_network_shape() {
    static const std::size_t inputs = [] {
        Row row({});
        add_all({}, 0, row);
        return row.size();
    }();
    return {inputs, 24, {1, 2, 4, 8, 12, 4, 2, 1}, sayings};
}

Sequence stop_inputs(const StopCurves& curves, Frame first, Frame end) {
    Sequence inputs(static_cast<std::size_t>(end - first), stop_network_shape().inputs);
    for (Frame frame = first; frame < end; ++frame) {
        Row row(inputs.at(static_cast<std::size_t>(frame - first)));
        add_all(curves, frame, row);
    }
    return inputs;
}

std::vector<std::vector<float>> sayings_of(const TemporalNetwork& network, const StopCurves& curves) {
    return network.sayings(static_cast<std::size_t>(curves.frames()),
                           [&](std::size_t first, std::size_t end) {
                               return stop_inputs(curves, static_cast<Frame>(first), static_cast<Frame>(end));
                           });
}

std::vector<std::vector<float>> sayings_of(const StopCurves& curves) {
    return sayings_of(built_in(), curves);
}

} // namespace decoupage::freeze_frames
