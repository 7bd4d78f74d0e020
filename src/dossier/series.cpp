#include "dossier/series.hpp"

#include "dossier/blocks.hpp"
#include "dossier/checks.hpp"

#include <algorithm>

namespace decoupage {

namespace {

constexpr auto block_frames = static_cast<Frame>(block_length);

/// Adds the block of the row (id, length, packed); false if it is not the one that follows.
template <class Value>
bool add_block(const Statement& blocks, std::vector<Value>& values) {
    Row row(blocks);
    const std::int64_t place = place_in(row.integer());
    const std::int64_t length = row.integer();
    const Bytes packed = row.blob(longest_block);
    if (!row.sound() || length < 1 || length > block_frames) return false;
    const std::size_t first = values.size();
    if (place * block_frames != static_cast<Frame>(first) || place * block_frames + length > most_frames)
        return false;
    values.resize(first + static_cast<std::size_t>(length));
    return unpack(packed, std::span(values).subspan(first));
}

tl::unexpected<Fault> broken_series(const std::string& path, std::int64_t series) {
    return damaged(path, series == times_series ? "the times of the frames cannot be read"
                                                : "a curve cannot be read");
}

struct LastBlock {
    std::int64_t place = -1;
    Frame length = 0;
};

Outcome<LastBlock> last_block(const Database& database, const std::string& path, std::int64_t series) {
    Statement last =
        database.prepare("SELECT id, length FROM block WHERE id >= ?1 AND id < ?2 ORDER BY id DESC LIMIT 1");
    const auto found = last.with(id_of(series, 0), id_of(series + 1, 0)).next();
    if (!found) return tl::unexpected(found.error());
    if (!*found) return LastBlock{};
    Row row(last);
    const LastBlock block{place_in(row.integer()), row.integer()};
    if (!row.sound() || block.length < 1 || block.length > block_frames ||
        block.place * block_frames + block.length > most_frames)
        return broken_series(path, series);
    return block;
}

} // namespace

template <class Value>
Outcome<void> write_tail(const Database& database, Tail<Value>& tail) {
    if (tail.written) return {};
    const std::vector<std::uint8_t> packed = pack(std::span<const Value>(tail.values));
    auto written = database.prepare("INSERT OR REPLACE INTO block VALUES(?1, ?2, ?3)")
                       .with(id_of(tail.series, tail.first / block_frames),
                             static_cast<std::int64_t>(tail.values.size()), Bytes(packed))
                       .run();
    tail.written = written.has_value();
    return written;
}

template <class Value>
Outcome<void> append(const Database& database, Tail<Value>& tail, std::span<const Value> values) {
    if (tail.end() + static_cast<Frame>(values.size()) > most_frames)
        return fault(Fault::Kind::usage, "a film of at most " + std::to_string(most_frames) + " frames",
                     "it is longer");
    while (!values.empty()) {
        if (tail.values.size() == block_length) {
            tail.first += block_frames;
            tail.values.clear();
        }
        const std::size_t part = std::min(values.size(), block_length - tail.values.size());
        tail.values.insert(tail.values.end(), values.begin(),
                           values.begin() + static_cast<std::ptrdiff_t>(part));
        tail.written = false;
        values = values.subspan(part);
        if (tail.values.size() < block_length) break;
        if (auto written = write_tail(database, tail); !written) return written;
    }
    return {};
}

template <class Value>
Outcome<void> cut_series(const Database& database, const std::string& path, std::int64_t series, Frame end) {
    auto done = database.prepare("DELETE FROM block WHERE id >= ?1 AND id < ?2")
                    .with(id_of(series, (end + block_frames - 1) / block_frames), id_of(series + 1, 0))
                    .run();
    if (!done) return done;
    auto tail = read_tail<Value>(database, path, series);
    if (!tail) return tl::unexpected(tail.error());
    if (tail->end() <= end) return {};
    tail->values.resize(static_cast<std::size_t>(end - tail->first));
    tail->written = false;
    return write_tail(database, *tail);
}

template <class Value>
Outcome<Tail<Value>> read_tail(const Database& database, const std::string& path, std::int64_t series) {
    const auto last = last_block(database, path, series);
    if (!last) return tl::unexpected(last.error());
    Tail<Value> tail;
    tail.series = series;
    if (last->length == 0) return tail;
    tail.first = last->place * block_frames;
    Statement block = database.prepare("SELECT packed FROM block WHERE id = ?1");
    const auto found = block.with(id_of(series, last->place)).next();
    if (!found) return tl::unexpected(found.error());
    Row row(block);
    tail.values.resize(static_cast<std::size_t>(last->length));
    if (!*found || !unpack(row.blob(longest_block), std::span(tail.values)))
        return broken_series(path, series);
    return tail;
}

template <class Value>
Outcome<std::vector<Value>> read_series(const Database& database, const std::string& path,
                                        std::int64_t series) {
    Statement blocks =
        database.prepare("SELECT id, length, packed FROM block WHERE id >= ?1 AND id < ?2 ORDER BY id");
    blocks.with(id_of(series, 0), id_of(series + 1, 0));
    std::vector<Value> values;
    while (true) {
        const auto more = blocks.next();
        if (!more) return tl::unexpected(more.error());
        if (!*more) return values;
        if (!add_block(blocks, values)) return broken_series(path, series);
    }
}

Outcome<std::map<std::int64_t, std::vector<float>>> read_all_curves(const Database& database,
                                                                    const std::string& path) {
    Statement blocks = database.prepare("SELECT id, length, packed FROM block WHERE id >= ?1 ORDER BY id");
    blocks.with(id_of(times_series + 1, 0));
    std::map<std::int64_t, std::vector<float>> curves;
    std::size_t longest = 0; // of those read: the next will be as long
    while (true) {
        const auto more = blocks.next();
        if (!more) return tl::unexpected(more.error());
        if (!*more) return curves;
        const std::int64_t series = whose(Row(blocks).integer());
        std::vector<float>& curve = curves[series];
        if (curve.empty()) curve.reserve(longest);
        if (!add_block(blocks, curve)) return broken_series(path, series);
        longest = std::max(longest, curve.size());
    }
}

Outcome<Frame> series_length(const Database& database, const std::string& path, std::int64_t series) {
    return last_block(database, path, series).map([](const LastBlock& last) {
        return last.length == 0 ? 0 : last.place * block_frames + last.length;
    });
}

template Outcome<void> append(const Database&, Tail<float>&, std::span<const float>);
template Outcome<void> append(const Database&, Tail<Time>&, std::span<const Time>);
template Outcome<void> write_tail(const Database&, Tail<float>&);
template Outcome<void> write_tail(const Database&, Tail<Time>&);
template Outcome<Tail<float>> read_tail(const Database&, const std::string&, std::int64_t);
template Outcome<Tail<Time>> read_tail(const Database&, const std::string&, std::int64_t);
template Outcome<void> cut_series<float>(const Database&, const std::string&, std::int64_t, Frame);
template Outcome<void> cut_series<Time>(const Database&, const std::string&, std::int64_t, Frame);
template Outcome<std::vector<float>> read_series(const Database&, const std::string&, std::int64_t);
template Outcome<std::vector<Time>> read_series(const Database&, const std::string&, std::int64_t);

} // namespace decoupage
