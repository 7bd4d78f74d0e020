#include "analysers/heard/lead.hpp"

#include <algorithm>
#include <iterator>

namespace decoupage::heard {

namespace {

constexpr float lead_weights[] = {
#include "analysers/heard/lead_weights.inc"
};

} // namespace

Sequence lead_inputs(const HeardCurves& curves) {
    const std::size_t tenths = curves.tenths();
    const Sequence shown = heard_inputs(curves, loud_level(curves), 0, tenths);
    const auto within = heard_within(curves);
    Sequence rows(tenths, shown.width + within.size());
    for (std::size_t tenth = 0; tenth < tenths; ++tenth) {
        std::ranges::copy(shown.at(tenth), rows.at(tenth).begin());
        for (std::size_t channel = 0; channel < within.size(); ++channel)
            rows.at(tenth)[shown.width + channel] = within[channel][tenth];
    }
    return rows;
}

std::vector<float> speech_leads(const HeardCurves& curves) {
    const Sequence rows = lead_inputs(curves);
    std::vector<float> leads(rows.moments);
    for (std::size_t tenth = 0; tenth < rows.moments; ++tenth) {
        float lead = lead_weights[rows.width];
        for (std::size_t i = 0; i < rows.width; ++i)
            lead += lead_weights[i] * rows.at(tenth)[i];
        leads[tenth] = std::clamp(lead, -farthest_lead, farthest_lead);
    }
    return leads;
}

} // namespace decoupage::heard
