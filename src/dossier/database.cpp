#include "dossier/database.hpp"

#include <cerrno>
#include <filesystem>
#include <limits>
#include <sqlite3.h>
#include <utility>

namespace decoupage {

namespace {

constexpr int longest_value = 16 << 20; // bytes of a row, a blob or a text
constexpr int patience = 10'000;        // milliseconds that one waits for another to finish writing

std::string file_name(const std::string& path) {
    return std::filesystem::path(path).filename().string();
}

/// SQLite knows of a full disk, but calls a spent quota or a file grown to its limit an error in writing.
bool no_space(sqlite3* database, int code) {
    switch (code) {
    case SQLITE_IOERR_WRITE:
    case SQLITE_IOERR_SHMSIZE:
        return true;
    default:
        break;
    }
    const int error = database == nullptr ? 0 : sqlite3_system_errno(database);
    return (code & 0xff) == SQLITE_FULL || error == ENOSPC || error == EDQUOT || error == EFBIG;
}

tl::unexpected<Fault> fault_of(sqlite3* database, const std::string& path, int code) {
    const std::string name = file_name(path);
    if (no_space(database, code))
        return fault(Fault::Kind::no_space, "room for " + name, "the disk takes no more",
                     "What was written before is kept. Free some space and try again.");
    const int primary = code & 0xff;
    switch (primary) {
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_CANTOPEN:
        return fault(Fault::Kind::not_allowed, "a dossier that can be written", name + " cannot be written",
                     "Ask for the right to write it, or name another place.");
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return fault(Fault::Kind::not_allowed, "a dossier that nobody else is writing",
                     name + " is being written by another program", "Wait until it has finished.");
    case SQLITE_NOMEM:
        return fault(Fault::Kind::internal, "enough memory", "there is none left");
    case SQLITE_MISUSE:
    case SQLITE_RANGE:
        return fault(Fault::Kind::internal, "a sound request", "the dossier was asked wrongly");
    default:
        break;
    }
    return damaged(path, std::string(sqlite3_errstr(code)));
}

tl::unexpected<Fault> fault_of(sqlite3* database) {
    const char* path = sqlite3_db_filename(database, "main");
    return fault_of(database, path == nullptr ? "" : path, sqlite3_extended_errcode(database));
}

std::string address(const std::string& path, Database::Access access) {
    std::string text = "file:";
    for (const char letter : std::filesystem::absolute(path).string()) {
        if (letter == '%' || letter == '?' || letter == '#') {
            constexpr char digits[] = "0123456789abcdef";
            const auto byte = static_cast<unsigned char>(letter);
            text += {'%', digits[byte >> 4], digits[byte & 15]};
        } else {
            text += letter;
        }
    }
    switch (access) {
    case Database::Access::create:
        return text + "?mode=rwc";
    case Database::Access::write:
        return text + "?mode=rw";
    case Database::Access::read:
        return text + "?mode=ro";
    case Database::Access::read_untouched:
        break;
    }
    return text + "?mode=ro&immutable=1";
}

/// Nothing in the file may make SQLite do more than give its rows.
void guard(sqlite3* database) {
    sqlite3_extended_result_codes(database, 1);
    sqlite3_busy_timeout(database, patience);
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_limit(database, SQLITE_LIMIT_LENGTH, longest_value);
    sqlite3_limit(database, SQLITE_LIMIT_ATTACHED, 0);
}

} // namespace

tl::unexpected<Fault> damaged(const std::string& path, const std::string& what) {
    return fault(Fault::Kind::damaged, "a whole dossier", file_name(path) + ": " + what,
                 "Screen the film again.");
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

void Statement::rewind() {
    if (statement_ != nullptr) sqlite3_reset(statement_.get());
}

void Statement::note(int code) {
    if (code != SQLITE_OK && !fault_) fault_ = fault_of(sqlite3_db_handle(statement_.get())).value();
}

void Statement::bind(int place, std::int64_t value) {
    if (!fault_) note(sqlite3_bind_int64(statement_.get(), place, value));
}

void Statement::bind(int place, double value) {
    if (!fault_) note(sqlite3_bind_double(statement_.get(), place, value));
}

void Statement::bind(int place, std::string_view text) {
    if (!fault_)
        note(sqlite3_bind_text64(statement_.get(), place, text.data() == nullptr ? "" : text.data(),
                                 text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind(int place, Bytes blob) {
    const void* bytes = blob.empty() ? static_cast<const void*>("") : blob.data(); // null would be NULL
    if (!fault_) note(sqlite3_bind_blob64(statement_.get(), place, bytes, blob.size(), SQLITE_TRANSIENT));
}

Outcome<bool> Statement::next() {
    if (fault_) return tl::unexpected(*fault_);
    const int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    auto stopped = fault_of(sqlite3_db_handle(statement_.get()));
    sqlite3_reset(statement_.get());
    return stopped;
}

Outcome<void> Statement::run() {
    while (true) {
        const auto more = next();
        if (!more) return tl::unexpected(more.error());
        if (!*more) break;
    }
    rewind();
    return {};
}

bool Row::take(int type) {
    if (sqlite3_column_type(statement_, ++column_) != type) sound_ = false;
    return sound_;
}

std::int64_t Row::integer() {
    return take(SQLITE_INTEGER) ? sqlite3_column_int64(statement_, column_) : 0;
}

int Row::small() {
    const std::int64_t value = integer();
    if (value < std::numeric_limits<int>::min() || value > std::numeric_limits<int>::max()) sound_ = false;
    return sound_ ? static_cast<int>(value) : 0;
}

double Row::real() {
    return take(SQLITE_FLOAT) ? sqlite3_column_double(statement_, column_) : 0.0;
}

std::string Row::text(std::size_t most) {
    if (!take(SQLITE_TEXT)) return {};
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column_));
    const auto length = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column_));
    if (text == nullptr || length > most) sound_ = false;
    return sound_ ? std::string(text, length) : std::string();
}

Bytes Row::blob(std::size_t most) {
    if (!take(SQLITE_BLOB)) return {};
    const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_, column_));
    const auto length = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column_));
    if (length > most || (bytes == nullptr && length > 0)) sound_ = false;
    return sound_ ? Bytes(bytes, length) : Bytes();
}

void Database::Close::operator()(sqlite3* database) const {
    sqlite3_close(database);
}

namespace {

/// A program that was killed while it left the write-ahead log may have left a rollback journal: only one who
/// may write can take that up.
void take_up_rollback(const std::string& path) {
    std::error_code none;
    const auto waiting = std::filesystem::file_size(path + "-journal", none);
    if (none || waiting == 0) return;
    if (const auto writer = Database::open(path, Database::Access::write))
        (void)writer->run("SELECT count(*) FROM sqlite_schema");
}

} // namespace

Outcome<Database> Database::open(const std::string& path, Access access) {
    if (access != Access::create && access != Access::write) take_up_rollback(path);
    Database result;
    sqlite3* database = nullptr;
    const int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX |
                      (access == Access::create  ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                       : access == Access::write ? SQLITE_OPEN_READWRITE
                                                 : SQLITE_OPEN_READONLY);
    const int code = sqlite3_open_v2(address(path, access).c_str(), &database, flags, nullptr);
    result.database_.reset(database);
    if (code != SQLITE_OK) return fault_of(database, path, code);
    guard(database);
    // Set before anything else is read, so that a hostile file is read under them.
    const auto set =
        result.run("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY;"
                   "PRAGMA synchronous = NORMAL");
    if (!set) return tl::unexpected(set.error());
    return result;
}

Statement Database::prepare(std::string_view sql) const {
    Statement result;
    sqlite3_stmt* statement = nullptr;
    const int code =
        sqlite3_prepare_v2(database_.get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    result.statement_.reset(statement);
    if (code != SQLITE_OK) result.fault_ = fault_of(database_.get()).value();
    return result;
}

Outcome<void> Database::run(const std::string& sql) const {
    if (sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return fault_of(database_.get());
    return {};
}

Outcome<std::int64_t> Database::number(std::string_view sql) const {
    Statement statement = prepare(sql);
    const auto found = statement.next();
    if (!found) return tl::unexpected(found.error());
    Row row(statement);
    const std::int64_t value = *found ? row.integer() : 0;
    if (!*found || !row.sound())
        return damaged(sqlite3_db_filename(database_.get(), "main"), "a number is missing");
    return value;
}

Outcome<void> Database::copy_to(const std::string& path) const {
    const auto copy = open(path, Access::create);
    if (!copy) return tl::unexpected(copy.error());
    sqlite3* to = copy->database_.get();
    sqlite3_backup* backup = sqlite3_backup_init(to, "main", database_.get(), "main");
    if (backup == nullptr) return fault_of(to);
    const int stepped = sqlite3_backup_step(backup, -1);
    const int ended = sqlite3_backup_finish(backup);
    if (stepped != SQLITE_DONE) return fault_of(to, path, stepped);
    if (ended != SQLITE_OK) return fault_of(to, path, ended);
    return {};
}

bool Database::in_transaction() const {
    return sqlite3_get_autocommit(database_.get()) == 0;
}

bool Database::writable() const {
    return sqlite3_db_readonly(database_.get(), "main") == 0;
}

void Database::roll_back() const {
    if (in_transaction()) (void)run("ROLLBACK");
}

Outcome<Transaction> Transaction::begin(const Database& database) {
    if (auto begun = database.run("BEGIN IMMEDIATE"); !begun) return tl::unexpected(begun.error());
    return Transaction(database);
}

Transaction::Transaction(Transaction&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}

Outcome<void> Transaction::commit() {
    auto done = database_->run("COMMIT");
    if (done) database_ = nullptr;
    return done;
}

Transaction::~Transaction() {
    if (database_ != nullptr) database_->roll_back();
}

} // namespace decoupage
