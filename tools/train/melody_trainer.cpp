#include "train/melody_trainer.hpp"

#include "compose/chance.hpp"
#include "signal/vectors.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace decoupage::train {

using namespace analysers;

namespace {

constexpr std::size_t channels = MelodyShape::channels;

/// From the slopes of a semitone's channels to those of their weights.
DECOUPAGE_INLINE void add_outer_loop(const MelodyView& view, const float* slopes, float* weight_slopes) {
    for (std::size_t input = 0; input < melody_inputs; ++input) {
        const float value = view[input];
        if (value == 0) continue;
        float* to = weight_slopes + input * channels;
        for (std::size_t c = 0; c < channels; ++c)
            to[c] += value * slopes[c];
    }
    float* offsets = weight_slopes + melody_inputs * channels;
    for (std::size_t c = 0; c < channels; ++c)
        offsets[c] += slopes[c];
}

#if DECOUPAGE_HAS_AVX2
DECOUPAGE_AVX2 void add_outer_avx2(const MelodyView& view, const float* slopes, float* weight_slopes) {
    add_outer_loop(view, slopes, weight_slopes);
}
#endif

void add_outer(const MelodyView& view, const float* slopes, float* weight_slopes) {
#if DECOUPAGE_HAS_AVX2
    if (has_avx2()) return add_outer_avx2(view, slopes, weight_slopes);
#endif
    add_outer_loop(view, slopes, weight_slopes);
}

/// Is the melody's tone on that semitone (or, the last, nowhere)?
bool is_right(int pitch, std::size_t place) {
    if (place == melody_semitones) return pitch == 0;
    return pitch > 0 && (lowest_melody + static_cast<int>(place) - pitch) % tones == 0;
}

/// Every row of every example that has enough around it.
std::vector<std::pair<std::size_t, std::size_t>> places_in(const std::vector<MelodyExample>& examples) {
    std::vector<std::pair<std::size_t, std::size_t>> places;
    for (std::size_t i = 0; i < examples.size(); ++i)
        for (std::size_t row = melody_reach; row + melody_reach < examples[i].rows.size(); ++row)
            places.emplace_back(i, row);
    return places;
}

} // namespace

MelodyTrainer::MelodyTrainer(std::uint64_t seed)
    : weights_(MelodyShape::weights), mean_(weights_.size()), square_(weights_.size()),
      views_(melody_semitones) {
    compose::Chance chance(seed);
    const auto draw = [&](std::size_t first, std::size_t end, std::size_t inputs) {
        for (std::size_t i = first; i < end; ++i)
            weights_[i] = static_cast<float>(chance.normal()) / std::sqrt(static_cast<float>(inputs));
    };
    draw(0, melody_inputs * channels, melody_inputs);
    draw(MelodyShape::of_sum, MelodyShape::of_none, channels);
}

MelodyShares MelodyTrainer::shares_at(const MelodyExample& example, std::size_t row) {
    const std::span<MelodyView, melody_semitones> views(views_);
    look_around(ReliefAround(example.rows.data() + row - melody_reach, 2 * melody_reach + 1), views);
    return melody_shares(views, weights_, channels_);
}

double MelodyTrainer::add_slopes(const MelodyExample& example, std::size_t row, std::vector<float>& slopes) {
    const MelodyShares shares = shares_at(example, row);
    const int pitch = example.pitches[row];
    float right = 1e-9F;
    for (std::size_t place = 0; place < shares.size(); ++place)
        if (is_right(pitch, place)) right += shares[place];
    const auto slope_of = [&](std::size_t place) {
        return is_right(pitch, place) ? shares[place] - shares[place] / right : shares[place];
    };
    const float* sum = weights_.data() + MelodyShape::of_sum;
    for (std::size_t place = 0; place < melody_semitones; ++place) {
        const float slope = slope_of(place);
        if (std::abs(slope) < 1e-5F) continue;
        std::array<float, channels> of_channels{};
        for (std::size_t c = 0; c < channels; ++c) {
            slopes[MelodyShape::of_sum + c] += slope * channels_[place][c];
            of_channels[c] = channels_[place][c] > 0 ? slope * sum[c] : 0;
        }
        add_outer(views_[place], of_channels.data(), slopes.data());
    }
    slopes[MelodyShape::of_none] += slope_of(melody_semitones);
    return -std::log(right);
}

MelodyTrainer::Judged MelodyTrainer::judged(const std::vector<MelodyExample>& examples) {
    Judged all;
    double rows = 0, melodies = 0;
    for (const auto& [i, row] : places_in(examples)) {
        const MelodyShares shares = shares_at(examples[i], row);
        const int pitch = examples[i].pitches[row];
        std::array<float, tones + 1> by_tone{};
        for (std::size_t place = 0; place < shares.size(); ++place)
            by_tone[place == melody_semitones ? tones : (lowest_melody + place) % tones] += shares[place];
        const std::size_t tone = pitch > 0 ? static_cast<std::size_t>(pitch % tones) : tones;
        all.loss -= std::log(by_tone[tone] + 1e-9F);
        ++rows;
        if (pitch == 0) continue;
        ++melodies;
        all.right += std::max_element(by_tone.begin(), by_tone.end() - 1) - by_tone.begin() ==
                     static_cast<std::ptrdiff_t>(tone);
    }
    return {all.loss / std::max(1.0, rows), all.right / std::max(1.0, melodies)};
}

void MelodyTrainer::step(const std::vector<float>& slopes, float rate, float decay) {
    constexpr float of_mean = 0.9F, of_square = 0.999F;
    ++steps_;
    const auto steps = static_cast<float>(steps_);
    const float whole_mean = 1 - std::pow(of_mean, steps), whole_square = 1 - std::pow(of_square, steps);
    for (std::size_t i = 0; i < weights_.size(); ++i) {
        mean_[i] += (1 - of_mean) * (slopes[i] - mean_[i]);
        square_[i] += (1 - of_square) * (slopes[i] * slopes[i] - square_[i]);
        const float step = mean_[i] / whole_mean / (std::sqrt(square_[i] / whole_square) + 1e-8F);
        weights_[i] -= rate * (step + decay * weights_[i]);
    }
}

void MelodyTrainer::learn(const std::vector<MelodyExample>& examples, const Schedule& schedule,
                          const std::function<void(int, double)>& told) {
    auto places = places_in(examples);
    const auto batch = static_cast<std::size_t>(schedule.batch);
    const double all_steps =
        static_cast<double>(schedule.epochs) * static_cast<double>(places.size() / batch);
    compose::Chance chance(schedule.seed);
    std::vector<float> slopes(weights_.size());
    for (int epoch = 0; epoch < schedule.epochs; ++epoch) {
        for (std::size_t left = places.size(); left > 1; --left)
            std::swap(places[left - 1],
                      places[static_cast<std::size_t>(chance.share() * static_cast<double>(left))]);
        double loss = 0;
        for (std::size_t first = 0; first + batch <= places.size(); first += batch) {
            std::ranges::fill(slopes, 0.0F);
            for (std::size_t n = first; n < first + batch; ++n)
                loss += add_slopes(examples[places[n].first], places[n].second, slopes);
            for (float& slope : slopes)
                slope /= static_cast<float>(batch);
            const double done = static_cast<double>(steps_) / all_steps;
            const auto share = static_cast<float>(0.5 * (1 + std::cos(std::numbers::pi * done)));
            step(slopes, schedule.rate * std::max(share, 0.01F), schedule.decay);
        }
        told(epoch, loss / static_cast<double>(places.size()));
    }
}

} // namespace decoupage::train
