#pragma once
/// What the last check of a work against a film said: kept in the work folder, in verdicts/.

#include "study/verdict_record.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace decoupage {

/// Nothing where there was no check. Faults: damaged, where what was kept cannot be read.
Outcome<std::optional<VerdictRecord>> kept_verdicts(const std::filesystem::path& folder,
                                                    const std::string& dossier);

/// Faults: those of fault_of_writing.
Outcome<void> keep_verdicts(const std::filesystem::path& folder, const std::string& dossier,
                            const VerdictRecord& record);

/// Those on every film, as far as they can be read; at most a hundred.
std::vector<VerdictRecord> all_kept_verdicts(const std::filesystem::path& folder);

} // namespace decoupage
