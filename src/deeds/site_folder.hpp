#pragma once
#include "film/outcome.hpp"
#include "sites/site.hpp"

#include <string>

namespace decoupage {

/// Writes a site into a folder, which is made. The folder keeps a list of what was written into it: what an
/// earlier site had and this one has not is taken away, so that no still stays where none should be; files
/// of others are left alone. Faults: usage, where the folder holds files and no such list; those of writing.
Outcome<void> write_site(const Site& site, const std::string& folder);

} // namespace decoupage
