#pragma once
/// The two files of TOML of a new work folder.

#include "study/new_work.hpp"

#include <string>

namespace decoupage {

/// work.toml: what was measured, and the other keys as comments that ask.
std::string new_record(const NewWork& work);

/// claims.toml: how places and claims are written, as comments.
std::string new_claims(const NewWork& work);

} // namespace decoupage
