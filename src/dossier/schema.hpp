#pragma once
/// The layout of a dossier's file, and how an older one is brought up to date.

#include "dossier/database.hpp"

#include <span>
#include <string_view>
#include <vector>

namespace decoupage {

/// What SQLite's header calls the application: "Dcpg".
inline constexpr std::int64_t application_mark = 0x44637067;

/// A layout: its version (SQLite's user_version) and its tables, in the very words in which they were made. A
/// file with one table, index, view or trigger more or other than these is not opened.
struct Schema {
    int version;
    std::vector<std::string_view> tables;
};

/// Makes a dossier of the schema `from` one of the next version. Each schema keeps a table `film` with the
/// columns `bytes` and `digest`, by which `find_dossier` recognises dossiers of every age.
struct Step {
    Schema from;
    std::string_view sql;
};

const Schema& current_schema();
/// Oldest first.
std::span<const Step> all_steps();

Outcome<void> lay_tables(const Database& database, const Schema& schema);

/// Takes all steps that are needed, in one transaction, then checks the layout. `path` is for sentences.
Outcome<void> bring_up_to_date(const Database& database, const std::string& path, const Schema& wanted,
                               std::span<const Step> steps);

} // namespace decoupage
