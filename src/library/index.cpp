#include "library/index.hpp"

#include "library/index_ids.hpp"
#include "library/index_schema.hpp"

#include <filesystem>
#include <unistd.h>

namespace decoupage {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_labels = 100'000;
constexpr std::size_t most_columns = 20'000;

/// Columns lie far apart: a film touches a hundred pages, and the next one much the same. The journal is
/// brought home every 64 MB.
constexpr const char* room_to_work = "PRAGMA cache_size = -48000; PRAGMA wal_autocheckpoint = 16000";

void remove_index(const std::string& path) {
    std::error_code error;
    for (const char* companion : {"", "-wal", "-shm", "-journal"})
        fs::remove(path + companion, error);
}

tl::unexpected<Fault> not_an_index(const std::string& path) {
    return fault(Fault::Kind::damaged, "the index of a library", path + " is none",
                 "Make it anew with --rebuild.");
}

} // namespace

Outcome<Index> Index::opened(const std::string& path, Database::Access access) {
    auto database = Database::open(path, access);
    if (!database) return tl::unexpected(database.error());
    if (!is_laid_as_index(*database)) return not_an_index(path);
    if (auto set = database->run(room_to_work); !set) return tl::unexpected(set.error());
    Index index(std::move(*database), path);
    if (auto read = index.read_names(); !read) return tl::unexpected(read.error());
    return index;
}

Outcome<Index> Index::open(const std::string& path) {
    std::error_code error;
    if (fs::exists(path, error) && !fs::is_regular_file(path, error)) return not_an_index(path);
    auto standing = opened(path, Database::Access::write);
    if (standing) return standing;
    const bool fit_to_write = !fs::exists(path, error) || standing.error().kind == Fault::Kind::damaged;
    if (!fit_to_write) return standing;
    return open_anew(path);
}

Outcome<Index> Index::open_anew(const std::string& path) {
    std::error_code error;
    if (fs::exists(path, error) && !fs::is_regular_file(path, error)) return not_an_index(path);
    remove_index(path);
    {
        auto database = Database::open(path, Database::Access::create);
        if (!database) return tl::unexpected(database.error());
        if (auto laid = lay_index(*database); !laid) return tl::unexpected(laid.error());
    }
    return opened(path, Database::Access::write);
}

Outcome<Index> Index::open_to_read(const std::string& path) {
    std::error_code error;
    if (!fs::exists(path, error))
        return fault(Fault::Kind::not_found, "the index of a library", "there is no " + path);
    // Only who may write leaves one file behind; what nobody may write is read as it is.
    const bool may_write =
        ::access(path.c_str(), W_OK) == 0 && ::access(fs::absolute(path).parent_path().c_str(), W_OK) == 0;
    return opened(path, may_write ? Database::Access::write : Database::Access::read);
}

Outcome<void> Index::read_names() {
    labels_.assign(1, std::string());
    label_numbers_ = {{std::string(), 0}};
    columns_.clear();
    auto done =
        each_row(database_, path_, "SELECT id, words FROM label ORDER BY id", [&](std::int64_t id, Row& row) {
            if (id != static_cast<std::int64_t>(labels_.size())) return false;
            labels_.push_back(row.text(longest_label));
            return label_numbers_.emplace(labels_.back(), id).second;
        });
    if (done)
        done = each_row(database_, path_, "SELECT id, track, name FROM column_name ORDER BY id",
                        [&](std::int64_t id, Row& row) {
                            ColumnName name{row.text(longest_label), {}};
                            name.column = row.text(longest_label);
                            return columns_.emplace(std::move(name), id).second;
                        });
    return done;
}

Outcome<void> Index::begin() {
    return database_.run("BEGIN IMMEDIATE");
}

Outcome<void> Index::commit() {
    return database_.run("COMMIT");
}

Outcome<std::int64_t> Index::label_number(const std::string& label) {
    const auto known = label_numbers_.find(label);
    if (known != label_numbers_.end()) return known->second;
    if (labels_.size() >= most_labels || label.size() > longest_label) return 0;
    const auto number = static_cast<std::int64_t>(labels_.size());
    auto written = database_.prepare("INSERT INTO label(id, words) VALUES(?1, ?2)").with(number, label).run();
    if (!written) return tl::unexpected(written.error());
    labels_.push_back(label);
    label_numbers_.emplace(label, number);
    return number;
}

Outcome<std::int64_t> Index::column_number(const std::string& track, const std::string& column) {
    if (const auto known = known_column(track, column)) return *known;
    if (columns_.size() >= most_columns || track.size() > longest_label || column.size() > longest_label)
        return fault(Fault::Kind::usage, "tracks of a few names", "it has too many");
    const auto number = static_cast<std::int64_t>(columns_.size()) + 1;
    auto written = database_.prepare("INSERT INTO column_name(id, track, name) VALUES(?1, ?2, ?3)")
                       .with(number, track, column)
                       .run();
    if (!written) return tl::unexpected(written.error());
    columns_.emplace(ColumnName{track, column}, number);
    return number;
}

std::optional<std::int64_t> Index::known_column(std::string_view track, std::string_view column) const {
    const auto known = columns_.find(ColumnName{std::string(track), std::string(column)});
    return known == columns_.end() ? std::nullopt : std::optional(known->second);
}

} // namespace decoupage
