#pragma once
/// SQLite as a dossier uses it: a file opened with every guard against a hostile one, statements,
/// transactions.

#include "film/outcome.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace decoupage {

using Bytes = std::span<const std::uint8_t>;

/// One prepared SQL statement. A fault in preparing or binding is told by `next` and `run`.
class Statement {
public:
    /// Values for ?1, ?2 and so on. Texts and blobs are copied.
    template <class... Values>
    Statement& with(const Values&... values) {
        rewind();
        int place = 0;
        (bind(++place, values), ...);
        return *this;
    }
    /// Whether there is another row.
    Outcome<bool> next();
    /// To its end.
    Outcome<void> run();

private:
    friend class Database;
    friend class Row;
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    void rewind();
    void bind(int place, std::int64_t value);
    void bind(int place, double value);
    void bind(int place, std::string_view text);
    void bind(int place, Bytes blob);
    void note(int code);

    std::unique_ptr<sqlite3_stmt, Finalize> statement_;
    std::optional<Fault> fault_;
};

/// The row a statement stands on, read column by column. What has another type or size than asked for makes
/// the row unsound, and reads as nothing.
class Row {
public:
    explicit Row(const Statement& statement) : statement_(statement.statement_.get()) {}
    std::int64_t integer();
    int small(); ///< an integer that fits an int
    double real();
    std::string text(std::size_t most);
    Bytes blob(std::size_t most); ///< valid until the statement moves on
    bool sound() const { return sound_; }

private:
    bool take(int type);

    sqlite3_stmt* statement_;
    int column_ = -1;
    bool sound_ = true;
};

/// An open file. Closing it (the last of all connections) leaves no -wal and -shm files.
class Database {
public:
    enum class Access {
        create,
        write,
        read,
        read_untouched, ///< without so much as a lock: in a folder that cannot be written
    };
    static Outcome<Database> open(const std::string& path, Access access);

    Statement prepare(std::string_view sql) const;
    /// One or several statements that give no rows.
    Outcome<void> run(const std::string& sql) const;
    /// Undoes the transaction, if there is one: after a full disk SQLite may have undone it already.
    void roll_back() const;
    /// The first column of the first row.
    Outcome<std::int64_t> number(std::string_view sql) const;
    /// Writes all of it, as it is at one moment, into a new file.
    Outcome<void> copy_to(const std::string& path) const;
    bool in_transaction() const;
    bool writable() const;

private:
    struct Close {
        void operator()(sqlite3* database) const;
    };
    std::unique_ptr<sqlite3, Close> database_;
};

/// Several statements that are one write. Undone unless committed.
class Transaction {
public:
    static Outcome<Transaction> begin(const Database& database);
    Outcome<void> commit();

    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

private:
    explicit Transaction(const Database& database) : database_(&database) {}
    const Database* database_; ///< null once it is over
};

/// For a file whose content is not what a dossier holds. `what` follows the file's name and a colon.
tl::unexpected<Fault> damaged(const std::string& path, const std::string& what);

/// Goes through a query's rows. Their first column is an id that must grow (in a damaged file the same rows
/// may come again and again); `take(id, row)` reads the rest and says whether it is sound.
template <class Take>
Outcome<void> each_row(const Database& database, const std::string& path, const char* sql, const Take& take) {
    Statement statement = database.prepare(sql);
    std::int64_t last = -1;
    while (true) {
        const auto more = statement.next();
        if (!more) return tl::unexpected(more.error());
        if (!*more) return {};
        Row row(statement);
        const std::int64_t id = row.integer();
        if (!row.sound() || id <= last || !take(id, row) || !row.sound())
            return damaged(path, "a row of it makes no sense");
        last = id;
    }
}

} // namespace decoupage
