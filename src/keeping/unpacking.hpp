#pragma once
#include "keeping/archive.hpp"

#include <filesystem>

namespace decoupage {

/// Unpacks an archive into a folder that is not there yet, or is empty. It is made as FOLDER.partial and has
/// its name when everything in it is as the list of digests says; what a killed unpacking left there is taken
/// away first. Nothing is written outside it. Faults: usage, where the folder holds something; those of
/// `read_archive`; no_space.
Outcome<ReadArchive> unpack_archive(const std::filesystem::path& archive,
                                    const std::filesystem::path& folder);

/// Reads an archive to its end without unpacking it. Faults: those of `read_archive`.
Outcome<ReadArchive> verify_archive(const std::filesystem::path& archive);

} // namespace decoupage
