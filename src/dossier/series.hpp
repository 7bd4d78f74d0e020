#pragma once
/// A series is what has one value for each frame: the times (series 0), or a curve (from 1). It lies in the
/// table `block`, block after block.

#include "dossier/database.hpp"
#include "time/clock.hpp"

#include <map>
#include <string>
#include <vector>

namespace decoupage {

/// A row's id: row number `place` of what belongs to `whose`.
constexpr std::int64_t id_of(std::int64_t whose, std::int64_t place) {
    return whose * (std::int64_t{1} << 32) + place;
}
constexpr std::int64_t whose(std::int64_t id) {
    return id >> 32;
}
constexpr std::int64_t place_in(std::int64_t id) {
    return id & 0xffffffff;
}

inline constexpr std::int64_t times_series = 0;

/// The last block of a series while it fills.
template <class Value>
struct Tail {
    std::int64_t series = 0;
    Frame first = 0; ///< of `values`; all blocks before it are whole
    std::vector<Value> values;
    bool written = true; ///< whether the file has all of `values`
    Frame end() const { return first + static_cast<Frame>(values.size()); }
};

/// Adds values; each block that fills is written.
template <class Value>
Outcome<void> append(const Database& database, Tail<Value>& tail, std::span<const Value> values);
/// Writes the last block as far as it is filled, unless that was done.
template <class Value>
Outcome<void> write_tail(const Database& database, Tail<Value>& tail);
template <class Value>
Outcome<Tail<Value>> read_tail(const Database& database, const std::string& path, std::int64_t series);

/// Takes out all values from frame `end` on.
template <class Value>
Outcome<void> cut_series(const Database& database, const std::string& path, std::int64_t series, Frame end);

/// All values of a series.
template <class Value>
Outcome<std::vector<Value>> read_series(const Database& database, const std::string& path,
                                        std::int64_t series);
/// Of all curves, by their series.
Outcome<std::map<std::int64_t, std::vector<float>>> read_all_curves(const Database& database,
                                                                    const std::string& path);
/// How many values of a series are in the file.
Outcome<Frame> series_length(const Database& database, const std::string& path, std::int64_t series);

} // namespace decoupage
