#include "train/trainer.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>
#include <random>

namespace decoupage::train {

namespace {

/// Even chances from a seed, the same with every standard library.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : engine_(seed) {}
    float share() { return static_cast<float>(engine_() >> 40) * 0x1p-24f; }
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(engine_() % count); }

private:
    std::mt19937_64 engine_;
};

/// What every layer showed, kept for the way back.
struct Pass {
    std::vector<Sequence> shown; ///< by the first layer, then by each residual one
    std::vector<Sequence> seen;  ///< along time, by each residual one
    Sequence outputs;
};

Sequence along(const Sequence& in, std::size_t dilation, const float* weights) {
    Sequence out(in.moments, in.width);
    for (std::size_t t = 0; t < in.moments; ++t)
        look_along(in, t, dilation, weights, out.at(t));
    keep_positive(out.values);
    return out;
}

void connect(const Sequence& in, const float* weights, Sequence& out) {
    for (std::size_t t = 0; t < in.moments; ++t)
        add_connected(in.at(t), weights, out.at(t));
}

/// The weights of a connected layer by output, so that sums over outputs run along rows.
std::vector<float> by_output(const float* weights, std::size_t inputs, std::size_t outputs) {
    std::vector<float> turned(inputs * outputs);
    for (std::size_t i = 0; i < inputs; ++i)
        for (std::size_t c = 0; c < outputs; ++c)
            turned[c * inputs + i] = weights[i * outputs + c];
    return turned;
}

/// From the slopes of a connected layer's outputs to those of its weights and (if wanted) inputs.
void connect_back(const Sequence& in, const float* weights, const Sequence& out_slopes, float* weight_slopes,
                  Sequence* in_slopes) {
    const std::size_t width = out_slopes.width;
    const std::vector<float> turned =
        in_slopes == nullptr ? std::vector<float>{} : by_output(weights, in.width, width);
    for (std::size_t t = 0; t < in.moments; ++t) {
        const float* slope = out_slopes.at(t).data();
        for (std::size_t i = 0; i < in.width; ++i) {
            const float value = in.at(t)[i];
            float* to = weight_slopes + i * width;
            for (std::size_t c = 0; c < width; ++c)
                to[c] += value * slope[c];
        }
        if (in_slopes != nullptr) {
            float* to = in_slopes->at(t).data();
            for (std::size_t c = 0; c < width; ++c)
                for (std::size_t i = 0; i < in.width; ++i)
                    to[i] += turned[c * in.width + i] * slope[c];
        }
        float* offsets = weight_slopes + in.width * width;
        for (std::size_t c = 0; c < width; ++c)
            offsets[c] += slope[c];
    }
}

void along_back(const Sequence& in, std::size_t dilation, const float* weights, const Sequence& out_slopes,
                float* weight_slopes, Sequence& in_slopes) {
    const std::size_t width = in.width;
    for (std::size_t t = 0; t < in.moments; ++t)
        for (std::size_t tap = 0; tap < NetworkShape::taps; ++tap) {
            const auto seen = static_cast<std::ptrdiff_t>(t + tap * dilation) -
                              static_cast<std::ptrdiff_t>(NetworkShape::taps / 2 * dilation);
            if (seen < 0 || seen >= static_cast<std::ptrdiff_t>(in.moments)) continue;
            const float* slope = out_slopes.at(t).data();
            const float* value = in.at(static_cast<std::size_t>(seen)).data();
            const float* own = weights + tap * width;
            float* of_weight = weight_slopes + tap * width;
            float* of_value = in_slopes.at(static_cast<std::size_t>(seen)).data();
            for (std::size_t c = 0; c < width; ++c) {
                of_weight[c] += slope[c] * value[c];
                of_value[c] += slope[c] * own[c];
            }
        }
    float* offsets = weight_slopes + NetworkShape::taps * width;
    for (std::size_t t = 0; t < in.moments; ++t)
        for (std::size_t c = 0; c < width; ++c)
            offsets[c] += out_slopes.at(t)[c];
}

/// Slopes pass only where something was shown.
void mask(Sequence& slopes, const Sequence& shown) {
    for (std::size_t i = 0; i < slopes.values.size(); ++i)
        if (shown.values[i] <= 0) slopes.values[i] = 0;
}

Pass run(const NetworkShape& shape, const NetworkPlaces& places, const std::vector<float>& weights,
         const Sequence& inputs) {
    Pass pass{{}, {}, Sequence(inputs.moments, shape.outputs)};
    Sequence now(inputs.moments, shape.channels);
    connect(inputs, weights.data() + places.first, now);
    keep_positive(now.values);
    pass.shown.push_back(now);
    for (std::size_t layer = 0; layer < places.residual.size(); ++layer) {
        pass.seen.push_back(
            along(now, shape.dilations[layer], weights.data() + places.residual[layer].along));
        connect(pass.seen.back(), weights.data() + places.residual[layer].across, now);
        pass.shown.push_back(now);
    }
    connect(now, weights.data() + places.last, pass.outputs);
    return pass;
}

/// Cross entropy of one output, and its slope.
double entropy(float output, float target) {
    return std::max(output, 0.0f) - output * target + std::log1p(std::exp(-std::abs(output)));
}

float share_of(float output) {
    return 1 / (1 + std::exp(-output));
}

} // namespace

Trainer::Trainer(NetworkShape shape, std::uint64_t seed)
    : shape_(std::move(shape)), places_(shape_), weights_(shape_.weights()), mean_(weights_.size()),
      square_(weights_.size()) {
    Dice dice(seed);
    const auto fill = [&](std::size_t place, std::size_t inputs, std::size_t count, float gain) {
        const float width = gain * std::sqrt(6.0f / static_cast<float>(inputs));
        for (std::size_t i = 0; i < count; ++i)
            weights_[place + i] = width * (2 * dice.share() - 1);
    };
    fill(places_.first, shape_.inputs, shape_.inputs * shape_.channels, 1);
    for (const auto& [along_place, across_place] : places_.residual) {
        fill(along_place, NetworkShape::taps, NetworkShape::taps * shape_.channels, 1);
        fill(across_place, shape_.channels, shape_.channels * shape_.channels, 0.3f);
    }
    fill(places_.last, shape_.channels, shape_.channels * shape_.outputs, 0.3f);
    // Events are rare: begin with even odds of one in fifty.
    std::fill(weights_.end() - static_cast<std::ptrdiff_t>(shape_.outputs), weights_.end(), -4.0f);
}

double Trainer::loss(const Example& example) const {
    const Sequence outputs = TemporalNetwork(shape_, weights_).outputs(example.inputs);
    double sum = 0;
    for (std::size_t i = 0; i < outputs.values.size(); ++i)
        sum += example.care.values[i] * entropy(outputs.values[i], example.targets.values[i]);
    return sum / static_cast<double>(example.inputs.moments);
}

double Trainer::add_slopes(const Example& example, std::vector<float>& slopes) const {
    const Pass pass = run(shape_, places_, weights_, example.inputs);
    const std::size_t moments = example.inputs.moments;
    Sequence above(moments, shape_.outputs);
    double sum = 0;
    for (std::size_t i = 0; i < above.values.size(); ++i) {
        const float output = pass.outputs.values[i], target = example.targets.values[i];
        const float care = example.care.values[i];
        sum += care * entropy(output, target);
        above.values[i] = care * (share_of(output) - target) / static_cast<float>(moments);
    }
    Sequence here(moments, shape_.channels);
    connect_back(pass.shown.back(), weights_.data() + places_.last, above, slopes.data() + places_.last,
                 &here);
    for (std::size_t layer = places_.residual.size(); layer-- > 0;) {
        const auto& [along_place, across_place] = places_.residual[layer];
        Sequence seen(moments, shape_.channels);
        connect_back(pass.seen[layer], weights_.data() + across_place, here, slopes.data() + across_place,
                     &seen);
        mask(seen, pass.seen[layer]);
        along_back(pass.shown[layer], shape_.dilations[layer], weights_.data() + along_place, seen,
                   slopes.data() + along_place, here);
    }
    mask(here, pass.shown.front());
    connect_back(example.inputs, nullptr, here, slopes.data() + places_.first, nullptr);
    return sum / static_cast<double>(moments);
}

Trainer Trainer::with_weight(std::size_t place, float change) const {
    Trainer other = *this;
    other.weights_[place] += change;
    return other;
}

void Trainer::step(const std::vector<float>& slopes, float rate, float decay) {
    constexpr float keep_mean = 0.9f, keep_square = 0.99f;
    ++steps_;
    const float mean_scale = 1 - std::pow(keep_mean, static_cast<float>(steps_));
    const float square_scale = 1 - std::pow(keep_square, static_cast<float>(steps_));
    for (std::size_t i = 0; i < weights_.size(); ++i) {
        mean_[i] = keep_mean * mean_[i] + (1 - keep_mean) * slopes[i];
        square_[i] = keep_square * square_[i] + (1 - keep_square) * slopes[i] * slopes[i];
        const float way = (mean_[i] / mean_scale) / (std::sqrt(square_[i] / square_scale) + 1e-8f);
        weights_[i] -= rate * (way + decay * weights_[i]);
    }
}

void Trainer::learn(std::size_t count, const ExampleSource& source, const Schedule& schedule,
                    const std::function<void(int, double)>& told) {
    Dice dice(schedule.seed + 0x9e3779b97f4a7c15u);
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::vector<float> slopes(weights_.size());
    const auto batch = static_cast<std::size_t>(schedule.batch);
    for (int epoch = 0; epoch < schedule.epochs; ++epoch) {
        for (std::size_t i = count; i > 1; --i)
            std::swap(order[i - 1], order[dice.below(i)]);
        double sum = 0;
        for (std::size_t first = 0; first < count; first += batch) {
            std::fill(slopes.begin(), slopes.end(), 0.0f);
            for (std::size_t i = first; i < std::min(count, first + batch); ++i)
                sum += add_slopes(source(order[i], epoch), slopes);
            const double done =
                (epoch + static_cast<double>(first) / static_cast<double>(count)) / schedule.epochs;
            const double fall = 0.01 + 0.99 * (0.5 + 0.5 * std::cos(std::numbers::pi * done));
            step(slopes, schedule.rate * static_cast<float>(fall), schedule.decay);
        }
        told(epoch, sum / static_cast<double>(count));
    }
}

} // namespace decoupage::train
