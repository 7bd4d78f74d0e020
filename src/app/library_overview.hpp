#pragma once
/// What `decoupage library DIR` prints of the films of a folder.

#include "library/library.hpp"

#include <string>

namespace decoupage {

/// A row a film, at most 80 columns but for long names: length, shots, average and median shot length, where
/// it is cut fast; then neighbours, what stands apart, what was left out, and the rules.
std::string library_table(const Library& library);
/// {"folder", "films": [...], "left_out": [...], "rules"}.
std::string library_document(const Library& library, const std::string& folder);
/// RFC 4180, a row a film; an empty cell where a figure cannot be said.
std::string library_csv(const Library& library);

/// An HTML document: `library_page_html`.
std::string library_html(const Library& library, const std::string& folder);

/// "ASL 18.2 s, above the others": a figure by which a film stands apart, in words.
std::string outlier_words(const Library::Entry& entry, const ScaledProfiles::Outlier& outlier);
/// What the figures are, and how films are compared, in sentences.
std::vector<std::string> library_rules();

} // namespace decoupage
