#include "library/index_schema.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace decoupage {

namespace {

constexpr std::int64_t index_mark = 0x4463704c; // "DcpL"
/// Raised whenever the same dossiers would give another index.
constexpr std::int64_t index_version = 2;

constexpr std::string_view tables[] = {
    "CREATE TABLE film(id INTEGER PRIMARY KEY, path TEXT NOT NULL, bytes INTEGER NOT NULL, "
    "changed INTEGER NOT NULL, state INTEGER NOT NULL, remark TEXT NOT NULL, name TEXT NOT NULL, "
    "print_bytes INTEGER NOT NULL, digest TEXT NOT NULL, frames INTEGER NOT NULL, "
    "rate_numerator INTEGER NOT NULL, rate_denominator INTEGER NOT NULL, length INTEGER NOT NULL, "
    "screened_at TEXT NOT NULL) STRICT",
    // id = (film << 32) + the figure's place among the cards; a figure that cannot be said has no row.
    "CREATE TABLE figure(id INTEGER PRIMARY KEY, name TEXT NOT NULL, value REAL NOT NULL) STRICT",
    "CREATE TABLE label(id INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT",
    "CREATE TABLE column_name(id INTEGER PRIMARY KEY, track TEXT NOT NULL, name TEXT NOT NULL) STRICT",
    // id = (column << 32) + film: one column of all films lies together. Spans are pairs of 32-bit numbers,
    // all else 32-bit floats, both with their lowest byte first.
    "CREATE TABLE series(id INTEGER PRIMARY KEY, packed BLOB NOT NULL) STRICT",
    // id = (film << 43) + (first frame << 16) + (place << 2) + manner, where words that begin at the same
    // frame have different places: a hit in the next table, with the same ids, says where it is without
    // another look.
    "CREATE TABLE word_place(id INTEGER PRIMARY KEY, ends INTEGER NOT NULL, words TEXT NOT NULL) STRICT",
    // The words folded.
    "CREATE VIRTUAL TABLE word USING fts5(folded, content='', columnsize=0, tokenize=\"unicode61 "
    "remove_diacritics 0\")"};

/// What FTS5 makes for the last of them. A contentless table keeps none of the words themselves.
constexpr std::string_view shadows[] = {
    "CREATE TABLE 'word_data'(id INTEGER PRIMARY KEY, block BLOB)",
    "CREATE TABLE 'word_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID",
    "CREATE TABLE 'word_config'(k PRIMARY KEY, v) WITHOUT ROWID"};

} // namespace

Outcome<void> lay_index(const Database& database) {
    auto done = database.run("PRAGMA journal_mode = WAL");
    if (!done) return done;
    auto transaction = Transaction::begin(database);
    if (!transaction) return tl::unexpected(transaction.error());
    for (const std::string_view table : tables)
        if (done) done = database.run(std::string(table));
    if (done)
        done = database.run("PRAGMA application_id = " + std::to_string(index_mark) +
                            "; PRAGMA user_version = " + std::to_string(index_version));
    return done ? transaction->commit() : done;
}

bool is_laid_as_index(const Database& database) {
    const auto mark = database.number("PRAGMA application_id");
    const auto version = database.number("PRAGMA user_version");
    if (!mark || !version || *mark != index_mark || *version != index_version) return false;
    std::vector<std::string_view> awaited(std::begin(tables), std::end(tables));
    awaited.insert(awaited.end(), std::begin(shadows), std::end(shadows));
    Statement objects = database.prepare("SELECT sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_auto%'");
    while (true) {
        const auto more = objects.next();
        if (!more) return false;
        if (!*more) return awaited.empty();
        const std::string made = Row(objects).text(4096);
        const auto known = std::ranges::find(awaited, made);
        if (known == awaited.end()) return false;
        awaited.erase(known);
    }
}

} // namespace decoupage
