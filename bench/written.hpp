#pragma once
/// Tables that go into a document.

#include "film/outcome.hpp"

#include <string>

namespace decoupage::bench {

/// Puts `tables` between the lines "<!-- NAME -->" and "<!-- end of NAME -->" of a document.
/// Fault: damaged, if it has no such lines.
Outcome<std::string> placed(const std::string& document, const std::string& name, const std::string& tables);

/// The file with what stands between its lines "<!-- NAME -->" and "<!-- end of NAME -->" replaced. Faults:
/// those of `placed` and `file_text`, not_allowed.
Outcome<void> write_between(const std::string& path, const std::string& name, const std::string& tables);

} // namespace decoupage::bench
