#pragma once
/// Bibliographic records as other programs write them.

#include "study/document.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

inline constexpr std::size_t most_records = 1000; ///< of a file

struct KeyedRecord {
    std::string key; ///< as its own file calls it; may be empty
    Bibliography record;
    std::string damage; ///< "does not end (no ER)"; empty for none
};

/// RIS: lines "TY  - BOOK" to "ER  -". Lines that make no sense are passed over.
std::vector<KeyedRecord> records_of_ris(std::string_view text);

/// BibTeX: "@book{key, title = {...}, author = \"A and B\"}". Braces and accents of TeX within a field are
/// resolved as far as they are usual; strings that are joined by # stay apart.
std::vector<KeyedRecord> records_of_bibtex(std::string_view text);

} // namespace decoupage
