#pragma once
/// What the published schema of EAF 3.0 asks of a document, and what ELAN asks beside, in our own words.

#include <string>
#include <vector>

namespace decoupage::exchange_test {

/// A sentence for each rule that is broken; none for a document that keeps them all. Elements stand in the
/// schema's order, with no attributes but the schema's and with those that must be; ids are unique names, and
/// whatever refers to one has one to refer to; time slots are in order; annotations have a length and do not
/// overlap within their tier.
std::vector<std::string> broken_eaf_rules(const std::string& document);

} // namespace decoupage::exchange_test
