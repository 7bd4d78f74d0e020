#include "analysers/transitions/network_inputs.hpp"

#include "analysers/transitions/events.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::analysers {

namespace {

/// Levels run over three decades: their logarithm, about -1 to 1.
float logarithm(float levels) {
    return std::log2(std::max(levels, 0.0f) + 0.5f) / 4 - 0.5f;
}

/// Writes one row, value after value, and the group of each to the list where it is asked for them.
class Row {
public:
    Row(std::span<float> values, std::vector<InputGroup>* groups) : values_(values), groups_(groups) {}

    void add(InputGroup group, float value) {
        if (groups_ != nullptr) groups_->push_back(group);
        if (next_ < values_.size()) values_[next_++] = value;
    }

private:
    std::span<float> values_;
    std::vector<InputGroup>* groups_;
    std::size_t next_ = 0;
};

/// Likeness between pictures the same way before and after the frame, and how well what was there comes back.
void add_likeness(const TransitionCurves& curves, Frame frame, Row& row) {
    for (std::size_t i = 0; i < likeness_lags.size(); ++i)
        row.add(InputGroup::likeness,
                1 - 2 * std::max(0.0f, value_near(curves.likeness[i], frame + likeness_lags[i] / 2)));
    row.add(InputGroup::likeness, return_likeness(curves, frame));
}

void add_change(const TransitionCurves& curves, Frame frame, Row& row) {
    row.add(InputGroup::change, 1 - 2 * std::max(0.0f, value_near(curves.quarter, frame)));
    row.add(InputGroup::change, 2 * value_near(curves.changed, frame) - 0.5f);
    row.add(InputGroup::change, logarithm(value_near(curves.difference, frame)));
    row.add(InputGroup::change, logarithm(value_near(curves.histogram, frame)));
    float around = 0;
    for (const Frame offset : {-3, -2, -1, 1, 2, 3})
        around = std::max(around, value_near(curves.difference, frame + offset));
    row.add(InputGroup::change, logarithm(around));
}

void add_motion(const TransitionCurves& curves, Frame frame, Row& row) {
    row.add(InputGroup::motion, std::clamp(2 * value_near(curves.unexplained, frame) - 0.5f, -1.0f, 1.5f));
    row.add(InputGroup::motion, 1 - 2 * value_near(curves.explained, frame));
    row.add(InputGroup::motion, logarithm(value_near(curves.sharpness, frame)));
}

/// How a picture stands between plain grounds and full strength.
void add_level(const TransitionCurves& curves, Frame frame, Row& row) {
    const auto ground = ground_at(curves, frame);
    row.add(InputGroup::level, ground == Ground::black ? 1.0f : 0.0f);
    row.add(InputGroup::level, ground != Ground::picture && ground != Ground::black ? 1.0f : 0.0f);
    row.add(InputGroup::level, logarithm(value_near(curves.contrast, frame)));
    for (const Frame lag : {2, 6}) {
        const auto slope = [&](const std::vector<float>& curve) {
            return std::clamp((value_near(curve, frame + lag) - value_near(curve, frame - lag)) / 24, -2.0f,
                              2.0f);
        };
        row.add(InputGroup::level, slope(curves.level));
        row.add(InputGroup::level, slope(curves.contrast));
    }
}

void add_blends(const TransitionCurves& curves, Frame frame, Row& row) {
    for (std::size_t i = 0; i < blend_reaches.size(); ++i) {
        const float part = std::clamp(value_near(curves.part[i], frame), -0.3f, 1.3f) - 0.5f;
        const float contrast = value_near(curves.contrast_between[i], frame);
        // Where the two pictures are one, their parts say nothing.
        const float weight = contrast / (contrast + 3);
        row.add(InputGroup::blend, 2 * part * weight);
        row.add(InputGroup::blend, (1 - 4 * part * part) * weight);
        row.add(InputGroup::blend, 1 - 2 * std::min(value_near(curves.rest[i], frame), 1.0f));
        row.add(InputGroup::blend, 1 - 2 * std::min(value_near(curves.block_rest[i], frame), 1.0f));
        row.add(InputGroup::blend, std::min(value_near(curves.spread[i], frame), 1.5f) * weight);
        row.add(InputGroup::blend, logarithm(contrast));
    }
}

void add_fronts(const TransitionCurves& curves, Frame frame, Row& row) {
    for (std::size_t i = 0; i < front_reaches.size(); ++i) {
        const float across = std::abs(value_near(curves.across[i], frame)),
                    down = std::abs(value_near(curves.down[i], frame));
        row.add(InputGroup::front, std::min(std::max(across, down), 1.5f));
        row.add(InputGroup::front, std::clamp(value_near(curves.outward[i], frame), -1.5f, 1.5f));
        row.add(InputGroup::front, value_near(curves.mixed[i], frame));
        row.add(InputGroup::front, 1 - 2 * std::min(value_near(curves.chosen_rest[i], frame), 1.0f));
    }
}

void add_all(const TransitionCurves& curves, Frame frame, Row row) {
    add_likeness(curves, frame, row);
    add_change(curves, frame, row);
    add_motion(curves, frame, row);
    add_level(curves, frame, row);
    add_blends(curves, frame, row);
    add_fronts(curves, frame, row);
}

} // namespace

const std::vector<InputGroup>& network_input_groups() {
    static const std::vector<InputGroup> list = [] {
        std::vector<InputGroup> groups;
        add_all(TransitionCurves::at_rest(1), 0, Row({}, &groups));
        return groups;
    }();
    return list;
}

Sequence network_inputs(const TransitionCurves& curves, Frame first, Frame end) {
    Sequence inputs(static_cast<std::size_t>(end - first), network_input_groups().size());
    for (Frame frame = first; frame < end; ++frame)
        add_all(curves, frame, Row(inputs.at(static_cast<std::size_t>(frame - first)), nullptr));
    return inputs;
}

} // namespace decoupage::analysers
