#pragma once
/// How far coders agree, in words and for other programs.

#include "figures/tier_agreement.hpp"

#include <span>
#include <string>

#include <nlohmann/json_fwd.hpp>

namespace decoupage {

/// A table of both ways of counting, by frames and by shots, the rule in a sentence, and where two authors
/// differ most.
std::string agreement_table(const Decoupage& film, const std::string& tier,
                            std::span<const std::string> authors, const TierAgreement& agreement);

/// {"tier", "authors", "rule", "frames": {"whole", "spoken"}, "shots", "values", "table", "disagreements"}.
nlohmann::ordered_json agreement_row(const Decoupage& film, const std::string& tier,
                                     std::span<const std::string> authors, const TierAgreement& agreement);

} // namespace decoupage
