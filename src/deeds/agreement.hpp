#pragma once
/// How far authors agree, as a person asks it.

#include "figures/tier_agreement.hpp"
#include "film/outcome.hpp"

#include <span>
#include <string>

namespace decoupage {

/// By the tier's name. Faults: usage, for fewer than two authors, or twice the same; not_found, for a tier
/// that is none, or an author who noted nothing on it.
Outcome<TierAgreement> agreement_asked_for(const Decoupage& film, const std::string& tier,
                                           std::span<const std::string> authors);

} // namespace decoupage
