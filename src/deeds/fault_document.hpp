#pragma once
/// A fault as programs read it.

#include "film/outcome.hpp"

#include <string>
#include <string_view>

namespace decoupage {

/// "not_found".
std::string_view name_of(Fault::Kind kind);

/// {"fault": {"kind", "expected", "found", "remedy"}}, ending with a newline.
std::string fault_document(const Fault& fault);

} // namespace decoupage
