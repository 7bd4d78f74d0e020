#include "dossier/dossier.hpp"

#include "dossier/head.hpp"
#include "dossier/parts.hpp"
#include "dossier/schema.hpp"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>
#include <utility>

namespace decoupage {

namespace {

namespace fs = std::filesystem;

constexpr const char* companions[] = {"-wal", "-shm", "-journal"};

fs::path folder_of(const std::string& path) {
    return fs::absolute(path).parent_path();
}

Database::Access access_to(const std::string& path) {
    if (::access(path.c_str(), W_OK) == 0 && ::access(folder_of(path).c_str(), W_OK) == 0)
        return Database::Access::write;
    return waits_in_journal(path) ? Database::Access::read : Database::Access::read_untouched;
}

void remove_with_companions(const std::string& path) {
    std::error_code error;
    fs::remove(path, error);
    for (const char* companion : companions)
        fs::remove(path + companion, error);
}

/// An unreadable dossier is moved aside, not lost: someone may know how to mend it.
void set_aside(const std::string& path) {
    const std::string aside = path + ".damaged";
    std::error_code error;
    remove_with_companions(aside);
    fs::rename(path, aside, error);
    for (const char* companion : companions)
        fs::rename(path + companion, aside + companion, error);
}

Outcome<void> lay_empty(const std::string& path, const FilmRow& row) {
    auto database = Database::open(path, Database::Access::create);
    if (!database) return tl::unexpected(database.error());
    if (auto set = database->run("PRAGMA journal_mode = MEMORY"); !set) return set;
    auto transaction = Transaction::begin(*database);
    if (!transaction) return tl::unexpected(transaction.error());
    return lay_tables(*database, current_schema())
        .and_then([&] { return write_row(*database, row); })
        .and_then([&] { return transaction->commit(); })
        .and_then([&] { return database->run("PRAGMA journal_mode = WAL"); });
}

/// Gives a file its name unless another has it by now.
Outcome<void> name_file(const std::string& from, const std::string& to) {
    int failed = ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0 ? 0 : errno;
    if (failed == EINVAL || failed == ENOSYS) failed = ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
    if (failed == 0) return {};
    return fault(Fault::Kind::not_allowed, "a dossier that nobody else is writing", to + " cannot be made");
}

/// Made under another name first, so that whatever has the right name is whole.
Outcome<void> lay_down(const std::string& path, const FilmRow& row) {
    const std::string laid = path + "." + std::to_string(::getpid()) + ".new";
    remove_with_companions(laid);
    for (const char* companion : companions) { // left by a dossier that was deleted by hand
        std::error_code error;
        fs::remove(path + companion, error);
    }
    auto done = lay_empty(laid, row).and_then([&] { return name_file(laid, path); });
    if (done) return done;
    remove_with_companions(laid);
    if (done.error().kind == Fault::Kind::no_space) done.error().expected = "room for " + path;
    return done;
}

} // namespace

Dossier::Dossier(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Dossier::Dossier(Dossier&&) noexcept = default;
Dossier& Dossier::operator=(Dossier&&) noexcept = default;
Dossier::~Dossier() = default;

Outcome<Dossier::Parts> Dossier::Parts::open(const std::string& path, Use use) {
    auto parts = open(path, access_to(path));
    if (parts || use == Use::write || parts.error().kind != Fault::Kind::no_space || waits_in_journal(path))
        return parts;
    return open(path, Database::Access::read_untouched);
}

Outcome<Dossier::Parts> Dossier::Parts::open(const std::string& path, Database::Access access) {
    auto database = Database::open(path, access);
    if (!database) return tl::unexpected(database.error());
    if (auto current = bring_up_to_date(*database, path, current_schema(), all_steps()); !current)
        return tl::unexpected(current.error());
    const auto version = database->number("PRAGMA data_version");
    if (!version) return tl::unexpected(version.error());
    Parts parts;
    parts.database = std::move(*database);
    parts.path = path;
    parts.others = *version;
    return parts;
}

Outcome<Dossier> Dossier::open(const std::string& path, Use use) {
    std::error_code error;
    if (!fs::exists(path, error))
        return fault(Fault::Kind::not_found, "a dossier", "there is no " + path, "Screen the film first.");
    if (fs::is_regular_file(path, error) && ::access(path.c_str(), R_OK) != 0)
        return fault(Fault::Kind::not_allowed, "a dossier that can be read", path + " cannot be read");
    if (!is_dossier(path))
        return fault(Fault::Kind::damaged, "a dossier", path + " is none", "Screen the film first.");
    auto parts = Parts::open(path, use);
    if (!parts) return tl::unexpected(parts.error());
    // A look at the film's row, so that what opens can be read.
    if (auto film = read_row(parts->database, path); !film) return tl::unexpected(film.error());
    return Dossier(std::make_unique<Parts>(std::move(*parts)));
}

Outcome<Dossier> Dossier::create(const std::string& path, const Film& film) {
    const FilmRow row{film, Time{0}, Seen::begun, {}};
    if (!sound(film)) return refused("a film", "its facts make no sense");
    std::error_code error;
    if (!fs::is_directory(folder_of(path), error))
        return fault(Fault::Kind::usage, "a folder for the dossier",
                     "there is no " + folder_of(path).string());
    if (fs::exists(path, error)) {
        const auto head = head_of(path);
        if (!head)
            return fault(Fault::Kind::usage, "a dossier or nothing at " + path, "something else is there",
                         "Name another place for the dossier.");
        auto standing = Parts::open(path, Use::write);
        if (standing) {
            auto parts = std::make_unique<Parts>(std::move(*standing));
            if (auto begun = parts->begin_anew(row); !begun) return tl::unexpected(begun.error());
            return Dossier(std::move(parts));
        }
        const bool newer = head->schema > static_cast<std::uint32_t>(current_schema().version);
        if (newer || standing.error().kind != Fault::Kind::damaged) return tl::unexpected(standing.error());
        set_aside(path);
    }
    if (auto laid = lay_down(path, row); !laid) return tl::unexpected(laid.error());
    return open(path);
}

Outcome<void> Dossier::begin() {
    if (parts_->begun) return refused("one transaction at a time", "two were begun");
    parts_->begun = true;
    return parts_->write([] { return Outcome<void>{}; });
}

Outcome<void> Dossier::commit() {
    if (parts_->stopped) return tl::unexpected(*parts_->stopped);
    if (!parts_->begun) return refused("a transaction that was begun", "none was");
    parts_->begun = false;
    if (parts_->over == Over::unfinished && parts_->times && parts_->times->end() >= parts_->standing)
        parts_->over = Over::ended;
    return parts_->write([] { return Outcome<void>{}; });
}

} // namespace decoupage
