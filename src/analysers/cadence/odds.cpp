#include "analysers/cadence/odds.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace decoupage::cadence {

namespace {

// Chosen on prints and clips of the tune split: docs/methods/cadence.md.

/// No single frame decides: so many of those that a rhythm asks for look as if it did not, and so many others
/// look as if it did. A coder hides a repeat more easily than it makes one.
constexpr double hidden = 0.01, by_chance = 0.005;
/// Neighbouring frames are wrong together, so each says less than it would alone.
constexpr double weight = 0.8;

/// The chance that a rhythm falls out of step at a frame: a splice, a cut that was missed, a hand.
constexpr double out_of_step = 0.004;

double chance_of(float log_odds) {
    return 1 / (1 + std::exp(-static_cast<double>(log_odds)));
}

/// How likely what a frame says is, if it is asked for with such a chance.
double likelihood(float log_odds, double chance) {
    const double yes = chance_of(log_odds);
    return chance * yes + (1 - chance) * (1 - yes);
}

/// How usual it was where the network learnt that a frame is repeated, halved or mixed: log-odds. What it
/// says beyond that is what it saw.
constexpr float repeated_usually = -1.3f, halved_usually = -2.8f, mixed_usually = -2.4f;

/// How much likelier what was seen of a frame is with one chance than by accident: a logarithm; 0 where
/// it says nothing.
double gain(float seen, double chance) {
    if (std::isnan(seen)) return 0;
    return weight * std::log(likelihood(seen, chance) / likelihood(seen, by_chance));
}

std::span<const float> of_piece(const std::vector<float>& curve, FrameSpan piece) {
    return std::span(curve).subspan(static_cast<std::size_t>(piece.first),
                                    static_cast<std::size_t>(piece.length()));
}

/// How much likelier what each frame of a piece says makes a rhythm that asks for it, than that every frame
/// is new: factors. Of teeth also one that does not ask.
struct Factors {
    std::vector<double> repeated, halved, mixed, combed, whole;
};

Factors factors(const Witnesses& witnesses, FrameSpan piece) {
    Factors all;
    const auto fill = [&](std::vector<double>& to, const std::vector<float>& said, auto log_factor) {
        for (const float each : of_piece(said, piece))
            to.push_back(std::isnan(each) ? 1 : std::exp(log_factor(each)));
    };
    const auto asked = [](float usually) {
        return [=](float said) { return gain(said - usually, 1 - hidden); };
    };
    fill(all.repeated, witnesses.repeated, asked(repeated_usually));
    fill(all.halved, witnesses.halved, asked(halved_usually));
    fill(all.mixed, witnesses.mixed, asked(mixed_usually));
    fill(all.combed, witnesses.teeth, [](float said) { return said; });
    fill(all.whole, witnesses.teeth, [](float said) { return -std::max(0.0f, said); });
    return all;
}

/// What a rhythm asks of the places of its period: at each one of a few kinds.
class Asked {
public:
    explicit Asked(const Rhythm& rhythm) : combs_(!rhythm.combed.empty()) {
        const auto asks = [](const Pattern& pattern, std::size_t place) {
            return !pattern.empty() && pattern[place];
        };
        for (std::size_t place = 0; place < rhythm.period(); ++place) {
            const unsigned kind =
                (asks(rhythm.repeated, place) ? repeat : 0U) | (asks(rhythm.halved, place) ? half : 0U) |
                (asks(rhythm.mixed, place) ? mixture : 0U) | (asks(rhythm.combed, place) ? teeth : 0U);
            const auto known = std::ranges::find(kinds_, kind);
            kind_at_.push_back(static_cast<std::size_t>(known - kinds_.begin()));
            if (known == kinds_.end()) kinds_.push_back(kind);
        }
        by_kind_.resize(kinds_.size());
    }

    /// Of each kind the factor at a frame.
    void look_at(const Factors& factors, std::size_t frame) {
        for (std::size_t i = 0; i < kinds_.size(); ++i) {
            double factor = 1;
            if (kinds_[i] & repeat) factor *= factors.repeated[frame];
            if (kinds_[i] & half) factor *= factors.halved[frame];
            if (kinds_[i] & mixture) factor *= factors.mixed[frame];
            if (combs_) factor *= kinds_[i] & teeth ? factors.combed[frame] : factors.whole[frame];
            by_kind_[i] = factor;
        }
    }
    double factor(std::size_t place) const { return by_kind_[kind_at_[place]]; }

private:
    static constexpr unsigned repeat = 1, half = 2, mixture = 4, teeth = 8;

    bool combs_;
    std::vector<unsigned> kinds_;
    std::vector<std::size_t> kind_at_; ///< by place
    std::vector<double> by_kind_;      ///< at the frame looked at
};

/// How much likelier a rhythm makes a piece, wherever in its period that begins; it may fall out of step (the
/// forward sum of a hidden Markov chain over the frames of the period).
double rhythm_odds(const Factors& factors, const Rhythm& rhythm) {
    const std::size_t period = rhythm.period();
    const double started = out_of_step / static_cast<double>(period);
    std::vector<double> begun(period, 1 / static_cast<double>(period)); // how likely each beginning is still
    Asked asked(rhythm);
    double odds = 0;
    for (std::size_t frame = 0; frame < factors.repeated.size(); ++frame) {
        asked.look_at(factors, frame);
        double sum = 0;
        const auto go_on = [&](std::size_t beginning, std::size_t place) {
            double& likely = begun[beginning];
            likely = (likely * (1 - out_of_step) + started) * asked.factor(place);
            sum += likely;
        };
        const std::size_t now = frame % period; // the place, had it begun with the piece
        for (std::size_t beginning = 0; beginning < period - now; ++beginning)
            go_on(beginning, now + beginning);
        for (std::size_t beginning = period - now; beginning < period; ++beginning)
            go_on(beginning, beginning - (period - now));
        for (double& likely : begun)
            likely /= sum;
        odds += std::log(sum);
    }
    return odds;
}

/// So many repeats, in no order.
double uneven_odds(std::span<const float> repeated) {
    double best = -1e9;
    for (const double share : {0.2, 0.3, 0.4, 0.5, 0.6, 0.7}) {
        double sum = 0;
        for (const float said : repeated)
            sum += gain(said - repeated_usually, share);
        best = std::max(best, sum);
    }
    return best;
}

} // namespace

std::vector<float> odds(const Witnesses& witnesses, FrameSpan piece, const std::vector<Rhythm>& rhythms) {
    const Factors all = factors(witnesses, piece);
    std::vector<float> result;
    for (const Rhythm& rhythm : rhythms)
        result.push_back(static_cast<float>(rhythm.label == "uneven"
                                                ? uneven_odds(of_piece(witnesses.repeated, piece))
                                                : rhythm_odds(all, rhythm)));
    return result;
}

Repeats& Repeats::operator+=(const Repeats& other) {
    frames += other.frames, count += other.count, doubt += other.doubt;
    return *this;
}

Repeats repeats(const Witnesses& witnesses, FrameSpan span) {
    // A pattern that is cut anywhere has as many repeats as it should give or take less than one.
    Repeats result{0, 0, 1.0 / 6};
    for (const float said : of_piece(witnesses.repeated, span)) {
        if (std::isnan(said)) continue;
        const double chance = chance_of(said);
        ++result.frames;
        result.count += chance;
        result.doubt += chance * (1 - chance) / weight;
    }
    return result;
}

double drift(const Witnesses& witnesses, FrameSpan span) {
    const Repeats all = repeats(witnesses, span);
    const double share = all.share();
    double ahead = 0, least = 0, most = 0;
    for (const float said : of_piece(witnesses.repeated, span)) {
        if (std::isnan(said)) continue;
        ahead += (said > 0 ? 1 : 0) - share;
        least = std::min(least, ahead), most = std::max(most, ahead);
    }
    // The mean range of a Brownian bridge, of steps of this variance.
    const double at_random =
        std::sqrt(std::numbers::pi / 2 * static_cast<double>(all.frames) * share * (1 - share));
    return at_random > 0 ? (most - least) / at_random : 0;
}

} // namespace decoupage::cadence
