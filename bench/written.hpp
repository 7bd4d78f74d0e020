#pragma once
/// Tables that go into a document.

#include "film/outcome.hpp"

#include <string>

namespace decoupage::bench {

/// The file with what stands between its lines "<!-- NAME -->" and "<!-- end of NAME -->" replaced. Faults:
/// those of `placed` and `file_text`, not_allowed.
Outcome<void> write_between(const std::string& path, const std::string& name, const std::string& tables);

} // namespace decoupage::bench
