#include "dossier/whole.hpp"

#include "dossier/checks.hpp"
#include "dossier/database.hpp"
#include "dossier/dossier.hpp"
#include "dossier/head.hpp"

#include <filesystem>
#include <unistd.h>

namespace decoupage {

namespace {

namespace fs = std::filesystem;

Outcome<void> must_be_dossier(const std::string& path) {
    std::error_code none;
    if (!fs::exists(path, none)) return fault(Fault::Kind::not_found, "a dossier", "there is no " + path);
    if (!is_dossier(path)) return fault(Fault::Kind::damaged, "a dossier", path + " is none");
    return {};
}

/// To read it, whatever may be written here.
Database::Access access_to_read(const std::string& path) {
    const std::string folder = fs::absolute(path).parent_path().string();
    const bool may_write = ::access(path.c_str(), W_OK) == 0 && ::access(folder.c_str(), W_OK) == 0;
    if (may_write) return Database::Access::write; // who closes it last leaves one file
    return waits_in_journal(path) ? Database::Access::read : Database::Access::read_untouched;
}

} // namespace

Outcome<void> copy_dossier(const std::string& from, const std::string& to) {
    if (auto is_one = must_be_dossier(from); !is_one) return is_one;
    const auto database = Database::open(from, access_to_read(from));
    if (!database) return tl::unexpected(database.error());
    auto copied = database->copy_to(to);
    if (!copied) {
        std::error_code none;
        fs::remove(to, none);
    }
    return copied;
}

Outcome<void> settle_dossier(const std::string& path) {
    if (auto is_one = must_be_dossier(path); !is_one) return is_one;
    const auto database = Database::open(path, Database::Access::write);
    if (!database) return tl::unexpected(database.error());
    // Leaving the write-ahead log needs the file alone; it comes back at once, empty, and goes with the
    // closing.
    const auto settled =
        database->run("PRAGMA busy_timeout = 500; PRAGMA journal_mode = DELETE; PRAGMA journal_mode = WAL");
    if (!settled && settled.error().kind == Fault::Kind::not_allowed)
        return fault(Fault::Kind::not_allowed, "a dossier that no other program has open",
                     fs::path(path).filename().string() + " is open, or may not be written",
                     "Close the workbench, or wait until the screening has ended.");
    return settled;
}

Outcome<void> tell_of_film(const std::string& path, const std::string& film_path) {
    if (film_path.size() > longest_path || film_path.find('\0') != std::string::npos)
        return fault(Fault::Kind::usage, "a path", "This one makes no sense");
    // Opened as a dossier first, so that an older one is brought up to date.
    if (const auto opened = Dossier::open(path); !opened) return tl::unexpected(opened.error());
    const auto database = Database::open(path, Database::Access::write);
    if (!database) return tl::unexpected(database.error());
    return database->prepare("UPDATE film SET path = ?1 WHERE id = 1")
        .with(std::string_view(film_path))
        .run();
}

} // namespace decoupage
