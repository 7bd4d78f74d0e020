#pragma once
/// The words that come with a film: in its own file, and in files beside it that bear its name.

#include "dossier/dossier.hpp"
#include "film/cue.hpp"
#include "film/outcome.hpp"
#include "media/film_reader.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace decoupage {

/// Reads a file of subtitles, or a transcript. Its origin is left to the caller; the language is what the
/// file says. Faults: not_found, not_allowed, and those of `read_subtitles`.
Outcome<Subtitles> read_subtitle_file(const std::string& path);

/// The files beside a film that bear its name and are subtitles, in order of their names.
std::vector<std::filesystem::path> subtitle_files_beside(const std::string& film_path);

/// All that is found. What cannot be read is told by its remark, and is no fault. `looked` may end the pass
/// over the film early: what lies in the film is then left out.
std::vector<Subtitles> found_subtitles(const std::string& film_path, const LookedThrough& looked = {});

/// Writes them in place of those that were found before, as part of a transaction or as one.
Outcome<void> keep_found_subtitles(Dossier& dossier, const std::vector<Subtitles>& found);

} // namespace decoupage
