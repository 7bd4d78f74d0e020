#pragma once
/// Tables from strangers: values in rows, parted by commas, semicolons or tabs.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage::exchange {

struct TextTable {
    std::vector<std::string> headings;          ///< in small letters
    std::vector<std::vector<std::string>> rows; ///< each with as many cells as there are headings

    /// The first column that is called so.
    std::optional<std::size_t> column(std::string_view heading) const;
};

/// After RFC 4180, with whatever parts cells in the first row; rows that are shorter are filled up. Where the
/// first row begins with a number there are no headings, and columns are called "1", "2" and so on.
TextTable read_table(std::string_view text);

} // namespace decoupage::exchange
