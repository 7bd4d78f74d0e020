#include "analysers/transitions/verdict.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace decoupage::analysers {
namespace {

constexpr float unheard = -6; ///< log-odds of what one of the two did not propose
constexpr Frame longest = 200;

/// Frames at which a curve is highest among its neighbours, and likelier than one in a hundred.
std::vector<Frame> peaks(const NetworkCurves& network, NetworkOutput output) {
    std::vector<Frame> found;
    for (Frame frame = 0; frame <= network.frames(); ++frame) {
        const float here = network.at(output, frame);
        if (here < -4.5f) continue;
        bool highest = true;
        for (Frame offset = 1; offset <= 2; ++offset)
            highest = highest && here > network.at(output, frame - offset) &&
                      here >= network.at(output, frame + offset);
        if (highest) found.push_back(frame);
    }
    return found;
}

/// The kind that the network takes a span for, and how surely.
struct Taken {
    Proposal::Kind kind;
    float log_odds;
};

float blend_mean(const NetworkCurves& network, FrameSpan span) {
    return std::max({network.mean(NetworkOutput::dissolve, span), network.mean(NetworkOutput::fade_out, span),
                     network.mean(NetworkOutput::fade_in, span)});
}

float of_ends(const NetworkCurves& network, FrameSpan span) {
    return network.near(NetworkOutput::start, span.first) + network.near(NetworkOutput::end, span.end);
}

Taken taken_for(const NetworkCurves& network, FrameSpan span) {
    const float blend = blend_mean(network, span), wipe = network.mean(NetworkOutput::wipe, span),
                other = network.mean(NetworkOutput::other, span);
    if (blend >= std::max(wipe, other)) return {Proposal::Kind::blend, blend};
    return wipe >= other ? Taken{Proposal::Kind::wipe, wipe} : Taken{Proposal::Kind::other, other};
}

/// A blend needs more than even odds: the many spans that overlap a true one are as many chances for a false
/// one.
constexpr float price_of_blend = 1.4f;

/// And for one that the network alone knows.
constexpr float price_of_other = 2;
constexpr Frame shortest_other = 5;

// These shares were chosen by hand on the tune clips and on 60 composed sequences of their shots.
float weighed_cut(float alone, float heard, float returning) {
    return 0.25f * std::max(alone, unheard) + 0.85f * heard - 5 * flash_share(returning);
}

float weighed_blend(float alone, float heard) {
    return alone + 0.6f * std::clamp(heard + 1, -4.0f, 4.0f);
}

void add_cuts(const TransitionCurves& curves, const NetworkCurves& network,
              std::vector<Proposal>& proposals) {
    std::map<Frame, float> alone;
    for (const Proposal& cut : propose_cuts(curves))
        alone[cut.span.first] = cut.log_odds;
    for (Frame frame = 1; frame < network.frames(); ++frame)
        if (network.at(NetworkOutput::cut, frame) > -3) alone.try_emplace(frame, unheard);
    for (const auto& [frame, log_odds] : alone)
        proposals.push_back(
            {{frame, frame},
             weighed_cut(log_odds, network.at(NetworkOutput::cut, frame), return_likeness(curves, frame)),
             Proposal::Kind::cut});
}

/// A fade is measured against the plain picture it comes from or goes to, which is surer than the blend it
/// also is.
void add_blends(const TransitionCurves& curves, const NetworkCurves& network,
                std::vector<Proposal>& proposals) {
    std::vector<FrameSpan> faded;
    for (const Proposal& fade : propose_fades(curves)) {
        proposals.push_back({fade.span, weighed_blend(fade.log_odds, blend_mean(network, fade.span))});
        if (fade.log_odds > 1) faded.push_back(fade.span);
    }
    for (const Proposal& blend : propose_blends(curves)) {
        const bool is_faded = std::any_of(faded.begin(), faded.end(), [&](FrameSpan fade) {
            return 2 * shared_frames(fade, blend.span) > blend.span.length();
        });
        if (!is_faded)
            proposals.push_back({blend.span, weighed_blend(blend.log_odds, blend_mean(network, blend.span)) -
                                                 price_of_blend});
    }
}

/// Wipes and other passages are known by the network alone: they lie between a likely start and a likely end.
void add_others(const NetworkCurves& network, std::vector<Proposal>& proposals) {
    const std::vector<Frame> starts = peaks(network, NetworkOutput::start),
                             ends = peaks(network, NetworkOutput::end);
    for (const Frame first : starts)
        for (auto end = std::lower_bound(ends.begin(), ends.end(), first + shortest_other);
             end != ends.end() && *end - first <= longest; ++end) {
            const FrameSpan span{first, *end};
            const Taken taken = taken_for(network, span);
            if (taken.kind == Proposal::Kind::blend || taken.log_odds <= -3) continue;
            proposals.push_back(
                {span, taken.log_odds + 0.2f * of_ends(network, span) - price_of_other, taken.kind});
        }
}

} // namespace

NetworkCurves::NetworkCurves(const Evidence& evidence) {
    for (std::size_t output = 0; output < network_outputs; ++output) {
        const auto curve = evidence.curve(network_output_names[output]);
        curves_[output].assign(curve.begin(), curve.end());
        double sum = 0;
        sums_[output].push_back(0);
        for (const float value : curve)
            sums_[output].push_back(sum += std::clamp(value, -8.0f, 8.0f));
    }
}

float NetworkCurves::at(NetworkOutput output, Frame frame) const {
    return frame < 0 || frame >= frames()
               ? -12.0f
               : curves_[static_cast<std::size_t>(output)][static_cast<std::size_t>(frame)];
}

float NetworkCurves::near(NetworkOutput output, Frame frame) const {
    return std::max({at(output, frame - 1), at(output, frame), at(output, frame + 1)});
}

float NetworkCurves::mean(NetworkOutput output, FrameSpan span) const {
    const Frame first = std::clamp<Frame>(span.first, 0, frames()),
                end = std::clamp<Frame>(span.end, first, frames());
    const auto& sums = sums_[static_cast<std::size_t>(output)];
    const double sum = sums[static_cast<std::size_t>(end)] - sums[static_cast<std::size_t>(first)];
    return end > first ? static_cast<float>(sum / static_cast<double>(end - first)) : -12.0f;
}

std::vector<Proposal> weighed_proposals(const TransitionCurves& curves, const NetworkCurves& network) {
    std::vector<Proposal> proposals;
    add_cuts(curves, network, proposals);
    add_blends(curves, network, proposals);
    add_others(network, proposals);
    return proposals;
}

} // namespace decoupage::analysers
