#pragma once
/// A file of TOML as plain values, in the order in which it was written. toml++, which reads it, is large to
/// compile and stays behind this.

#include "study/work.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

struct TomlEntry;

struct TomlValue {
    enum class Kind { text, whole, number, yes_no, date, list, table };
    Kind kind = Kind::table;
    std::string text;       ///< of a text; of a date or time as it is usually written
    std::int64_t whole = 0; ///< of a whole number
    double number = 0;      ///< of a number, whole or not
    bool yes = false;
    std::vector<TomlValue> list;
    std::vector<TomlEntry> table;
    int line = 0; ///< from 1
};

struct TomlEntry {
    std::string key;
    TomlValue value;
    int line = 0; ///< of its key
};

/// "a text", "a list": the kind as people call it.
std::string name_of(TomlValue::Kind kind);

/// The entry of that key; null where there is none.
const TomlEntry* find_entry(const TomlValue& table, std::string_view key);

/// Reads a whole file. Where it is no TOML, or nested more deeply than anybody needs, the place is added to
/// `problems` and nothing is given.
std::optional<TomlValue> read_toml(std::string_view text, const std::string& file,
                                   std::vector<WorkProblem>& problems);

} // namespace decoupage
