#pragma once
/// work.toml: the record of a work.

#include "study/work.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// What is wrong is added to `problems`; what is right is taken all the same.
WorkRecord read_record(std::string_view toml, const std::string& file, std::vector<WorkProblem>& problems);

/// The tables of entries, and which keys each has: "distribution" has "country", "by", "date", "note".
struct EntryTable {
    std::string name;
    std::vector<std::string> keys;
    std::string must; ///< without which it says nothing
};
const std::vector<EntryTable>& entry_tables();

} // namespace decoupage
