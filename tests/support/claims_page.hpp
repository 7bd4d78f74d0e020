#pragma once
/// What the page of claims has for tests and measurements: docs/methods/claims.md.

#include <string>
#include <vector>

namespace decoupage::support {

const std::string& claims_page();

/// The lines of its blocks of that kind: "claims", "places".
std::vector<std::string> blocks_of(const std::string& kind);

/// The cells of the rows of the table under a heading, without its head; none where there is no such table.
std::vector<std::vector<std::string>> rows_under(const std::string& heading);

/// What stands in the first pair of backticks of a cell.
std::string in_backticks(const std::string& cell);

} // namespace decoupage::support
