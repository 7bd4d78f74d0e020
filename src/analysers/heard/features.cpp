#include "analysers/heard/features.hpp"

#include "analysers/heard/about.hpp"
#include "analysers/heard/lines.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace decoupage::heard {

namespace {

constexpr std::size_t here = 5; // instants in a tenth of a second
constexpr float audible = 12;   // octaves of power under the greatest about

/// How much the bands of an instant rise, and change, since the one before; what is too quiet does neither.
struct Change {
    float rise = 0, flux = 0;
};

Change change(const Instants& instants, std::size_t i, float least) {
    Change sum;
    for (std::size_t b = 0; b < bands; ++b) {
        const float step =
            std::max(instants.of[i].band[b], least) - std::max(instants.of[i - 1].band[b], least);
        sum.rise += std::max(step, 0.0F) / bands, sum.flux += std::abs(step) / bands;
    }
    return sum;
}

template <class Value>
float mean_here(const Instants& instants, std::size_t first, Value value) {
    float sum = 0;
    for (std::size_t i = first; i < first + here; ++i)
        sum += value(instants.of[i]) / here;
    return sum;
}

template <class Value>
Spread spread_about(std::span<const Instant> instants, Value value) {
    std::array<float, about> values{};
    std::ranges::transform(instants, values.begin(), value);
    return spread_of(values);
}

void add_levels(const Instants& instants, std::size_t first, std::span<const Instant> near, Tenth& tenth) {
    float power = 0;
    for (const Instant& instant : near)
        power += std::exp2(instant.level) / about;
    const float mean = std::log2(power + 1e-14F);
    tenth.of(Feature::level) = mean_here(instants, first, [](const Instant& i) { return i.level; });
    tenth.of(Feature::rise) = std::max(tenth.of(Feature::level) - mean, -audible);
    tenth.of(Feature::dips) =
        static_cast<float>(std::ranges::count_if(
            near, [&](const Instant& instant) { return instant.level < mean - 1.5F; })) /
        about;
}

void add_changes(const Instants& instants, std::size_t first, const Envelopes& envelopes, Tenth& tenth) {
    const std::size_t middle = first + here / 2;
    const float least = envelopes.greatest - audible;
    std::array<float, about - 1> rises{}, flux{};
    for (std::size_t i = 0; i + 1 < about; ++i) {
        const Change step = change(instants, middle - around + i + 1, least);
        rises[i] = step.rise, flux[i] = step.flux;
    }
    const std::span now = std::span(rises).subspan(around - here / 2 - 1, here);
    tenth.of(Feature::onset) = *std::ranges::max_element(now);
    tenth.of(Feature::pulse) = pulse_of(rises);
    tenth.of(Feature::flux) = spread_of(std::span(flux).subspan(around - here / 2 - 1, here)).mean;
    tenth.of(Feature::flux_spread) = spread_of(flux).deviation;
    const Swings swings = swings_of(envelopes);
    tenth.of(Feature::depth_2) = swings.depth_2, tenth.of(Feature::depth_4) = swings.depth_4;
    tenth.of(Feature::depth_4_most) = swings.depth_4_most;
    tenth.of(Feature::depth_8) = swings.depth_8, tenth.of(Feature::together) = swings.together;
    tenth.of(Feature::alternation) = swings.alternation;
}

void add_voicing(const Instants& instants, std::size_t first, std::span<const Instant> near, Tenth& tenth) {
    const Voicing voicing = voicing_of(near);
    tenth.of(Feature::voiced) = voicing.voiced, tenth.of(Feature::pitch_spread) = voicing.spread;
    tenth.of(Feature::glide) = voicing.glide, tenth.of(Feature::held) = voicing.held;
    const auto harmonicity = [](const Instant& i) { return i.harmonicity; };
    const Spread spread = spread_about(near, harmonicity);
    tenth.of(Feature::harmonicity) = mean_here(instants, first, harmonicity);
    tenth.of(Feature::harmonicity_about) = spread.mean;
    tenth.of(Feature::harmonicity_spread) = spread.deviation;
    float pitch = 0, weight = 0;
    for (std::size_t i = first; i < first + here; ++i)
        if (instants.of[i].harmonicity > 0.4F) pitch += instants.of[i].pitch, weight += 1;
    tenth.of(Feature::pitch) = weight > 1 ? pitch / weight : 0;
}

void add_partials(const Instants& instants, std::size_t first, std::span<const Instant> near, Tenth& tenth) {
    for (std::size_t i = first; i < first + here; ++i) {
        tenth.of(Feature::steady) += alike(instants, i, 10, 0) / here;
        const float still = alike(instants, i, 3, 0);
        float best = still;
        for (const int glide : {-6, -4, -2, -1, 1, 2, 4, 6})
            best = std::max(best, alike(instants, i, 3, glide));
        tenth.of(Feature::gliding) += (best - still) / here;
    }
    const Tonality tonality = tonality_of(near);
    tenth.of(Feature::tuning) = tonality.tuning, tenth.of(Feature::chroma_steady) = tonality.chroma_steady;
    tenth.of(Feature::chroma_peaks) = tonality.chroma_peaks;
}

void add_shape(const Instants& instants, std::size_t first, std::span<const Instant> near,
               const Envelopes& envelopes, Tenth& tenth) {
    const auto crossings = [](const Instant& i) { return i.crossings; };
    const auto flatness = [](const Instant& i) { return i.flatness; };
    const auto centre = [](const Instant& i) { return i.centre; };
    tenth.of(Feature::crossings) = mean_here(instants, first, crossings);
    const Spread spread = spread_about(near, crossings);
    tenth.of(Feature::crossings_spread) = spread.deviation, tenth.of(Feature::crossings_skew) = spread.skew;
    tenth.of(Feature::flatness) = mean_here(instants, first, flatness);
    tenth.of(Feature::flatness_spread) = spread_about(near, flatness).deviation;
    tenth.of(Feature::centre) = mean_here(instants, first, centre);
    tenth.of(Feature::centre_spread) = spread_about(near, centre).deviation;
    tenth.of(Feature::roll_off) = mean_here(instants, first, [](const Instant& i) { return i.roll_off; });
    for (std::size_t b = 0; b < bands; ++b) {
        const auto& levels = envelopes.of[b];
        if (*std::ranges::max_element(levels) > std::max(silence, envelopes.greatest - audible) + 0.5F)
            tenth.of(Feature::limit) = static_cast<float>(b + 1) / bands;
        float sum = 0;
        for (std::size_t i = 0; i < here; ++i)
            sum += levels[around - here / 2 + i] / here;
        tenth.band[b] = sum - envelopes.greatest;
    }
}

/// What goes on behind a voice is heard best in its pauses.
void add_gaps(const Instants& instants, std::size_t middle, Tenth& tenth) {
    constexpr std::size_t quietest = about / 5;
    std::array<std::size_t, about> order{};
    std::iota(order.begin(), order.end(), middle - around);
    std::ranges::nth_element(order, order.begin() + quietest, {},
                             [&](std::size_t i) { return std::pair(instants.of[i].level, i); });
    std::array<int, lines> counts{};
    float level = 0, mean = 0, flatness = 0;
    for (std::size_t i = 0; i < about; ++i)
        mean += instants.of[order[i]].level / about;
    for (std::size_t i = 0; i < quietest; ++i) {
        level += instants.of[order[i]].level / quietest,
            flatness += instants.of[order[i]].flatness / quietest;
        count_lines(instants, order[i], 1, counts);
    }
    tenth.of(Feature::gap_level) = std::max(level - mean, -audible);
    tenth.of(Feature::gap_flatness) = flatness;
    tenth.of(Feature::gap_lines) = level_lines(counts, quietest).whole;
}

} // namespace

std::vector<Tenth> tenths_of(const Instants& instants) {
    std::vector<Tenth> tenths((instants.count() - 2 * around) / here);
    LevelLines brief(instants, 12), lengthy(instants, around);
    for (std::size_t t = 0; t < tenths.size(); ++t) {
        const std::size_t first = around + t * here, middle = first + here / 2;
        const auto near = std::span(instants.of).subspan(middle - around, about);
        const Envelopes envelopes(near);
        add_levels(instants, first, near, tenths[t]);
        add_changes(instants, first, envelopes, tenths[t]);
        add_voicing(instants, first, near, tenths[t]);
        add_partials(instants, first, near, tenths[t]);
        add_shape(instants, first, near, envelopes, tenths[t]);
        tenths[t].of(Feature::lines_short) = brief.at(middle).whole;
        const LevelLinesFound level = lengthy.at(middle);
        tenths[t].of(Feature::lines_long) = level.whole, tenths[t].of(Feature::lines_low) = level.low;
        tenths[t].of(Feature::lines_middle) = level.middle, tenths[t].of(Feature::lines_high) = level.high;
        add_gaps(instants, middle, tenths[t]);
    }
    return tenths;
}

std::vector<float> knocks_of(const Instants& instants) {
    constexpr std::size_t before = 2, after = 7;
    std::vector<float> knocks(instants.count() - 2 * around);
    for (std::size_t k = 0; k < knocks.size(); ++k) {
        const std::size_t i = around + k;
        std::array<float, bands> stands{};
        for (std::size_t b = 0; b < bands; ++b) {
            const float here_level = instants.of[i].band[b];
            stands[b] = std::max(0.0F, here_level - std::max(instants.of[i - before - 1].band[b],
                                                             instants.of[i + after].band[b]));
        }
        // Most bands, not all: some lie under a hum, or past the limit of the band.
        std::ranges::nth_element(stands, stands.begin() + bands / 3);
        knocks[k] = stands[bands / 3] * (1 - instants.of[i].harmonicity);
    }
    return knocks;
}

const std::array<FeatureName, features>& feature_names() {
    static constexpr std::array<FeatureName, features> names{{
        {"level", "octaves of power", -46, 0},
        {"rise", "octaves of power", -12, 4},
        {"dips", "share", 0, 1},
        {"depth_2", "octaves of power", 0, 3},
        {"depth_4", "octaves of power", 0, 3},
        {"depth_4_most", "octaves of power", 0, 4},
        {"depth_8", "octaves of power", 0, 3},
        {"together", "share", 0, 1},
        {"alternation", "correlation", -1, 1},
        {"flux", "octaves of power", 0, 2},
        {"flux_spread", "octaves of power", 0, 1},
        {"harmonicity", "share", 0, 1},
        {"harmonicity_about", "share", 0, 1},
        {"harmonicity_spread", "share", 0, 0.4F},
        {"voiced", "share", 0, 1},
        {"pitch", "octaves over 1 Hz", 0, 9},
        {"pitch_spread", "octaves", 0, 1},
        {"glide", "hundredths of octaves", 0, 5},
        {"held", "share", 0, 1},
        {"lines_short", "share", 0, 1},
        {"lines_long", "share", 0, 1},
        {"lines_low", "share", 0, 1},
        {"lines_middle", "share", 0, 1},
        {"lines_high", "share", 0, 1},
        {"gap_level", "octaves of power", -12, 0},
        {"gap_flatness", "octaves of power", -12, 0},
        {"gap_lines", "share", 0, 1},
        {"steady", "correlation", -0.2F, 1},
        {"gliding", "correlation", 0, 0.5F},
        {"tuning", "share", 0, 1},
        {"chroma_steady", "correlation", 0, 1},
        {"chroma_peaks", "ratio", 0, 3},
        {"crossings", "share", 0, 0.5F},
        {"crossings_spread", "share", 0, 0.2F},
        {"crossings_skew", "ratio", -3, 3},
        {"flatness", "octaves of power", -12, 0},
        {"flatness_spread", "octaves of power", 0, 4},
        {"centre", "octaves over 1 Hz", 7, 13},
        {"centre_spread", "octaves", 0, 2},
        {"roll_off", "octaves over 1 Hz", 7, 13},
        {"limit", "share", 0, 1},
        {"onset", "octaves of power", 0, 4},
        {"pulse", "ratio", 0, 1},
    }};
    return names;
}

} // namespace decoupage::heard
