#pragma once
/// How far authors agree on a tier, by frames and by shots.

#include "figures/agreement.hpp"
#include "film/decoupage.hpp"

#include <span>
#include <string>
#include <vector>

namespace decoupage {

/// Both ways of counting: with "nothing" as a category of its own, over the whole film, and only where all
/// spoke.
struct KappaPair {
    Kappa whole, spoken;
};

/// Frames for which two authors say different things, as far as they reach.
struct Disagreement {
    FrameSpan span;
    std::string first, second; ///< what they say; empty for nothing
    friend bool operator==(const Disagreement&, const Disagreement&) = default;
};

/// Of two authors Cohen's, of more Fleiss's.
struct TierAgreement {
    KappaPair frames, shots;
    std::vector<std::string> values;         ///< the categories by number; "" is nothing
    AgreementTable frame_table;              ///< of two authors
    std::vector<Disagreement> disagreements; ///< of two authors, in order
};

/// A frame belongs to what an author says there: to all of it at once, where several annotations lie over
/// each other. A shot belongs to what is said of most of its frames; of two that share them, to what is said
/// first. Black is no shot. Terms are told apart by their ids, free words whatever their case and accents.
TierAgreement tier_agreement(const Decoupage& decoupage, std::int64_t tier,
                             std::span<const std::string> authors);

} // namespace decoupage
