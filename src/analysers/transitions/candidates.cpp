#include "analysers/transitions/candidates.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace decoupage::analysers {

namespace {

using Kind = Proposal::Kind;
using Output = NetworkOutput;

constexpr float unheard = -6;     ///< log-odds of what the weights of single evidence do not propose
constexpr float faintest = -4.5f; ///< log-odds at which an end is still thought of
constexpr Frame shortest = 1, longest = 240;
constexpr float same = 0.8f; ///< spans that share so much of their union are one
constexpr float nearly_same = 0.55f;

float shared_part(FrameSpan a, FrameSpan b) {
    const auto shared = static_cast<float>(shared_frames(a, b));
    return shared / (static_cast<float>(a.length() + b.length()) - shared);
}

/// Spans with log-odds, found by place.
class Spans {
public:
    /// Those that are nearly the same as a likelier one are left out.
    explicit Spans(std::vector<Proposal> proposals) {
        std::stable_sort(proposals.begin(), proposals.end(),
                         [](const Proposal& a, const Proposal& b) { return a.log_odds > b.log_odds; });
        for (const Proposal& proposal : proposals)
            if (best_like(proposal.span, same) == nullptr) by_first_.emplace(proposal.span.first, proposal);
    }
    /// The likeliest that shares so much of its union with a span; null if there is none.
    const Proposal* best_like(FrameSpan span, float least_shared) const {
        const Proposal* best = nullptr;
        const auto end = by_first_.lower_bound(span.end);
        for (auto here = by_first_.lower_bound(span.first - span.length()); here != end; ++here)
            if (shared_part(here->second.span, span) >= least_shared &&
                (best == nullptr || here->second.log_odds > best->log_odds))
                best = &here->second;
        return best;
    }
    const std::multimap<Frame, Proposal>& all() const { return by_first_; }

private:
    std::multimap<Frame, Proposal> by_first_;
};

/// Frames at which a curve is highest among its neighbours, and not too faint.
std::vector<Frame> peaks(const NetworkCurves& network, Output output) {
    std::vector<Frame> found;
    for (Frame frame = 0; frame <= network.frames(); ++frame) {
        const float here = network.at(output, frame);
        if (here < faintest) continue;
        if (here > network.at(output, frame - 1) && here >= network.at(output, frame + 1))
            found.push_back(frame);
    }
    return found;
}

/// Log-odds of being inside a transition of a kind.
float mean_of(const NetworkCurves& network, Kind kind, FrameSpan span) {
    switch (kind) {
    case Kind::wipe:
        return network.mean(Output::wipe, span);
    case Kind::other:
        return network.mean(Output::other, span);
    default:
        return std::max({network.mean(Output::dissolve, span), network.mean(Output::fade_out, span),
                         network.mean(Output::fade_in, span)});
    }
}

class Filling {
public:
    explicit Filling(Candidate& candidate) : candidate_(candidate) {
        for (const Kind kind : {Kind::cut, Kind::blend, Kind::wipe, Kind::other})
            add(candidate.kind == kind ? 1.0f : 0.0f);
    }
    void add(float value) { candidate_.evidence[next_++] = value; }
    void add_log_odds(float value) { add(std::clamp(value, -8.0f, 8.0f) / 4); }
    void skip(std::size_t count) { next_ += count; }

private:
    Candidate& candidate_;
    std::size_t next_ = 0;
};

constexpr std::size_t of_cuts = 8;

class Finding {
public:
    Finding(const TransitionCurves& curves, const NetworkCurves& network)
        : curves_(curves), network_(network), blends_(propose_blends(curves)), fades_(propose_fades(curves)) {
    }

    std::vector<Candidate> all() {
        add_cuts();
        add_spans();
        return std::move(found_);
    }

private:
    void add_cuts() {
        std::map<Frame, float> alone;
        for (const Proposal& cut : propose_cuts(curves_))
            alone[cut.span.first] = cut.log_odds;
        for (Frame frame = 1; frame < network_.frames(); ++frame)
            if (network_.at(Output::cut, frame) > faintest) alone.try_emplace(frame, unheard);
        for (const auto& [frame, log_odds] : alone)
            found_.push_back(cut_at(frame, log_odds));
    }

    Candidate cut_at(Frame frame, float alone) const {
        Candidate candidate{{frame, frame}, Kind::cut, {}};
        Filling evidence(candidate);
        evidence.add_log_odds(network_.at(Output::cut, frame));
        evidence.add_log_odds(network_.near(Output::cut, frame - 1, 0));
        evidence.add_log_odds(network_.near(Output::cut, frame + 1, 0));
        evidence.add_log_odds(
            std::max(network_.near(Output::cut, frame - 3), network_.near(Output::cut, frame + 3)));
        evidence.add_log_odds(alone);
        evidence.add_log_odds(mean_of(network_, Kind::blend, {frame - 2, frame + 2}));
        evidence.add_log_odds(std::max(mean_of(network_, Kind::wipe, {frame - 2, frame + 2}),
                                       mean_of(network_, Kind::other, {frame - 2, frame + 2})));
        // After a flash the picture before it is back, more like itself than two neighbours were.
        const float returning = return_likeness(curves_, frame);
        evidence.add(2 * flash_share(returning) *
                     std::max(0.0f, returning - value_at(curves_.likeness_at(1), frame, 1)));
        return candidate;
    }

    void add_spans() {
        const std::vector<Frame> starts = peaks(network_, Output::start), ends = peaks(network_, Output::end);
        for (const Frame first : starts)
            for (auto end = std::lower_bound(ends.begin(), ends.end(), first + shortest);
                 end != ends.end() && *end - first <= longest; ++end)
                add_kinds({first, *end});
        for (const Spans* spans : {&blends_, &fades_})
            for (const auto& [first, proposal] : spans->all())
                add_span(proposal.span, Kind::blend);
    }

    void add_kinds(FrameSpan span) {
        for (const Kind kind : {Kind::blend, Kind::wipe, Kind::other})
            if (mean_of(network_, kind, span) > faintest) add_span(span, kind);
    }

    void add_span(FrameSpan span, Kind kind) {
        Candidate candidate{span, kind, {}};
        Filling evidence(candidate);
        evidence.skip(of_cuts);
        const Frame third = std::max<Frame>(1, span.length() / 3);
        evidence.add_log_odds(mean_of(network_, kind, {span.first, span.first + third}));
        evidence.add_log_odds(mean_of(network_, kind, span));
        evidence.add_log_odds(mean_of(network_, kind, {span.end - third, span.end}));
        evidence.add_log_odds(network_.at(Output::start, span.first));
        evidence.add_log_odds(network_.near(Output::start, span.first));
        evidence.add_log_odds(network_.at(Output::end, span.end));
        evidence.add_log_odds(network_.near(Output::end, span.end));
        evidence.add_log_odds(mean_of(network_, kind, {span.first - 4, span.first - 1}));
        evidence.add_log_odds(mean_of(network_, kind, {span.end + 1, span.end + 4}));
        add_rivals(span, kind, evidence);
        add_alone(span, evidence);
        const float length = std::log2(static_cast<float>(span.length())) - 3.5f;
        evidence.add(length / 2);
        evidence.add(length * length / 8);
        found_.push_back(candidate);
    }

    /// What else it may be: another kind of passage, or a cut.
    void add_rivals(FrameSpan span, Kind kind, Filling& evidence) const {
        float rival = -8;
        for (const Kind other : {Kind::blend, Kind::wipe, Kind::other})
            if (other != kind) rival = std::max(rival, mean_of(network_, other, span));
        evidence.add_log_odds(rival);
        float cut = -8;
        for (Frame frame = span.first; frame <= span.end; ++frame)
            cut = std::max(cut, network_.at(Output::cut, frame));
        evidence.add_log_odds(cut);
        const int lag = *std::min_element(likeness_lags.begin(), likeness_lags.end(), [&](int a, int b) {
            return std::abs(a - span.length() - 2) < std::abs(b - span.length() - 2);
        });
        evidence.add(value_at(curves_.likeness_at(lag), (span.first + span.end + lag) / 2, 1));
        // A picture blurs while the camera whips, not while it is wiped away.
        const float beside = std::min(value_at(curves_.sharpness, span.first - 2, 0),
                                      value_at(curves_.sharpness, span.end + 1, 0)),
                    within = value_at(curves_.sharpness, (span.first + span.end) / 2, 0);
        evidence.add(std::clamp(std::log2((within + 0.5f) / (beside + 0.5f)), -2.0f, 2.0f));
    }

    /// What the weights of single pieces of evidence say.
    void add_alone(FrameSpan span, Filling& evidence) const {
        for (const Spans* spans : {&blends_, &fades_}) {
            const Proposal* alike = spans->best_like(span, nearly_same);
            evidence.add_log_odds(alike == nullptr ? unheard : alike->log_odds);
            evidence.add(alike == nullptr ? 0 : shared_part(alike->span, span));
        }
    }

    const TransitionCurves& curves_;
    const NetworkCurves& network_;
    Spans blends_, fades_;
    std::vector<Candidate> found_;
};

static_assert(candidate_inputs == 4 + of_cuts + 9 + 4 + 4 + 2);

} // namespace

std::vector<Candidate> candidates(const TransitionCurves& curves, const NetworkCurves& network) {
    return Finding(curves, network).all();
}

} // namespace decoupage::analysers
