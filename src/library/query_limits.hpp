#pragma once
/// Limits and places of a query. Inside library/ only.

#include "library/query_reader.hpp"

#include <limits>

namespace decoupage {

/// Between which two numbers something lies; both belong to it. Infinite where there is no limit.
struct Limits {
    enum class Of { plain, seconds, share, clock } of = Of::plain;
    float least = -std::numeric_limits<float>::infinity(), most = std::numeric_limits<float>::infinity();
};

/// Does a limit begin here: "over", "at least", "between"?
bool begins_limits(QueryReader& reader);

/// "over 30 s", "at most 2", "between 0.2 and 0.4", "between 1:00 and 2:30".
tl::expected<Limits, Misunderstanding> take_limits(QueryReader& reader);

/// "within a minute of the end", "in the last quarter"; nothing, with the reader where it was, where no such
/// place is.
std::optional<tl::expected<PlaceTest, Misunderstanding>> take_place(QueryReader& reader);

} // namespace decoupage
