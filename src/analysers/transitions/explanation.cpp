#include "analysers/transitions/explanation.hpp"

#include "analysers/transitions/events.hpp"
#include "analysers/transitions/named.hpp"
#include "analysers/transitions/network.hpp"
#include "analysers/transitions/ramp.hpp"
#include "analysers/transitions/reasons.hpp"
#include "analysers/transitions/verdict.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage::analysers {

namespace {

/// So far to either side lies all that a reading of one place looks at, and the longest transition.
constexpr Frame looked_at = 320;

/// By so many levels two pictures must differ before it means something what part each has in a third.
constexpr float different = 6;

/// A stretch of the film as if it were a whole one.
struct Window {
    Frame first;
    Film film;
    FrameTimes times;
    Evidence::Curves curves;
    Evidence::Tracks tracks;

    Window(const Evidence& evidence, FrameSpan span) : first(span.first), film(evidence.film()) {
        film.frames = span.length();
        const auto& all = evidence.times().values();
        times = FrameTimes({all.begin() + span.first, all.begin() + span.end}, evidence.times().at(span.end));
        for (const std::string& name : explanation_curves()) {
            const auto curve = evidence.curve(name);
            if (static_cast<Frame>(curve.size()) != evidence.frames()) continue;
            const auto part =
                curve.subspan(static_cast<std::size_t>(span.first), static_cast<std::size_t>(span.length()));
            curves.emplace(name, std::vector<float>(part.begin(), part.end()));
        }
    }
};

bool touches(FrameSpan span, Frame place) {
    return span.first <= place && place < std::max(span.end, span.first + 1);
}

Frame distance(FrameSpan span, Frame place) {
    return std::max<Frame>({0, span.first - place, place - span.end});
}

FrameSpan moved(FrameSpan span, Frame by) {
    return {span.first + by, span.end + by};
}

/// What is spoken of at a place: what was found there, else the likeliest of what was proposed.
class Spoken {
public:
    Spoken(const TransitionCurves& curves, const NetworkCurves& network)
        : curves_(curves), proposals_(weighed_proposals(curves, network)) {}

    /// The proposal from which a found transition was made.
    Proposal behind(const Segment& found) const {
        Proposal best{found.span, 0, found.label == "cut" ? Proposal::Kind::cut : Proposal::Kind::blend};
        Frame nearest = 3;
        for (const Proposal& proposal : proposals_) {
            if (proposal.is_cut() != (found.label == "cut")) continue;
            const Frame off = std::abs(proposal.span.first - found.span.first) +
                              std::abs(proposal.span.end - found.span.end);
            const bool overlaps = shared_frames(proposal.span, found.span) > 0;
            if (off < nearest || (overlaps && nearest == 3 && proposal.log_odds > best.log_odds)) {
                best = proposal;
                if (off < nearest) nearest = off;
            }
        }
        return best;
    }

    Proposal likeliest(Frame place) const {
        Proposal best{{place, place}, nothing, Proposal::Kind::cut};
        for (const Proposal& proposal : proposals_) {
            const bool there = proposal.is_cut() ? std::abs(proposal.span.first - place) <= 1
                                                 : touches(proposal.span, place);
            const float worth_a_word = proposal.is_cut() ? nothing : faint_blend;
            if (there && proposal.log_odds > std::max(best.log_odds, worth_a_word)) best = proposal;
        }
        if (best.log_odds > nothing) return best;
        for (Frame frame = std::max<Frame>(1, place - 2); frame <= std::min(place + 2, curves_.frames - 1);
             ++frame)
            if (likeness(frame) < likeness(best.span.first)) best.span = {frame, frame};
        return best;
    }

private:
    static constexpr float nothing = -7; ///< log-odds where nobody proposed anything
    static constexpr float faint_blend =
        -2.5; ///< many a weak blend spans any frame: below this they are noise

    float likeness(Frame frame) const { return curves_.likeness_at(1)[static_cast<std::size_t>(frame)]; }

    const TransitionCurves& curves_;
    std::vector<Proposal> proposals_;
};

std::vector<Testimony> testimonies(const TransitionCurves& curves, const NetworkCurves& network,
                                   FrameSpan span, std::size_t reach) {
    std::vector<Testimony> rows;
    for (Frame frame = span.first; frame < span.end; ++frame) {
        const auto at = static_cast<std::size_t>(frame);
        Testimony row;
        row.frame = frame;
        row.likeness = curves.likeness_at(1)[at];
        row.returning = return_likeness(curves, frame);
        if (curves.contrast_between[reach][at] >= different)
            row.part = std::clamp(curves.part[reach][at], 0.0f, 1.0f);
        row.explained = curves.explained[at];
        row.level = curves.level[at];
        for (std::size_t kind = 0; kind < row.network.size(); ++kind)
            row.network[kind] = confidence_of(network.at(static_cast<NetworkOutput>(kind), frame));
        rows.push_back(row);
    }
    return rows;
}

/// The found transition at a place: there, else a frame beside it.
const Segment* found_at(const Track& found, Frame place) {
    const Segment* nearest = nullptr;
    for (const Segment& segment : found.segments) {
        if (touches(segment.span, place)) return &segment;
        if (distance(segment.span, place) <= 1) nearest = &segment;
    }
    return nearest;
}

} // namespace

std::vector<std::string> explanation_curves() {
    std::vector<std::string> names;
    for (const auto& cards : {transition_curves(), network_cards()})
        for (const CurveCard& card : cards)
            names.push_back(card.name);
    names.insert(names.end(), curves_of_others.begin(), curves_of_others.end());
    return names;
}

std::optional<Explanation> explain(const Evidence& evidence, const Track& found, double sensitivity,
                                   Frame place, Frame around) {
    if (place < 0 || place >= evidence.frames()) return std::nullopt;
    const FrameSpan seen{std::max<Frame>(0, place - around - looked_at),
                         std::min(evidence.frames(), place + around + looked_at)};
    const Window window(evidence, seen);
    const Evidence part(window.film, window.times, window.curves, window.tracks);
    const TransitionCurves curves(part);
    const NetworkCurves network(part);
    if (curves.frames == 0 || network.frames() != curves.frames) return std::nullopt;

    const Spoken spoken(curves, network);
    const Segment* there = found_at(found, place);
    Explanation explanation;
    Segment own;
    Proposal proposal;
    if (there != nullptr) {
        own = *there;
        own.span = moved(own.span, -seen.first);
        proposal = spoken.behind(own);
    } else {
        proposal = spoken.likeliest(place - seen.first);
        own = named(curves, proposal);
    }
    const float shift = shift_for(sensitivity);
    explanation.found = there != nullptr;
    explanation.sensitivity = sensitivity;
    explanation.log_odds = proposal.log_odds + shift;
    explanation.least_sensitivity = std::clamp(0.5 - static_cast<double>(proposal.log_odds) / 8, 0.0, 1.0);
    if (there == nullptr) own.confidence = confidence_of(proposal.log_odds + shift);
    explanation.reasons = own.span.empty() ? reasons_of_cut(curves, network, own.span.first)
                                           : reasons_of_gradual(curves, network, own);
    if (there == nullptr && explanation.log_odds > 0)
        explanation.reasons.push_back({Reason::What::neighbour, Reason::Side::against_it});

    const std::size_t reach = own.span.empty() ? 1 : reach_for(own.span.length());
    explanation.reach = blend_reaches[reach];
    const FrameSpan shown{std::max<Frame>(0, place - around),
                          std::min(evidence.frames(), place + around + 1)};
    explanation.frames = testimonies(curves, network, moved(shown, -seen.first), reach);
    for (Testimony& row : explanation.frames)
        row.frame += seen.first;
    own.span = moved(own.span, seen.first);
    explanation.transition = own;
    return explanation;
}

} // namespace decoupage::analysers
