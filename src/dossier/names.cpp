// The log of names, and of what a person said of moments. No reading and no screening of the same film takes
// anything from it.

#include "dossier/parts.hpp"

#include <initializer_list>
#include <optional>

namespace decoupage {

namespace {

template <class Kind>
std::optional<Kind> kind_named(std::string_view name, std::initializer_list<Kind> kinds) {
    for (const Kind kind : kinds)
        if (name_of(kind) == name) return kind;
    return std::nullopt;
}

std::optional<Naming::Deed> naming_deed(std::string_view name) {
    return kind_named(name,
                      {Naming::Deed::give, Naming::Deed::rename, Naming::Deed::remove, Naming::Deed::accept,
                       Naming::Deed::drop, Naming::Deed::undo, Naming::Deed::redo});
}

std::optional<Named> named_called(std::string_view name) {
    return kind_named(name, {Named::shots, Named::scenes, Named::span, Named::moment});
}

/// Whether there is something to rename, remove, undo or redo.
bool has_its_like(const Naming& entry, std::span<const Naming> log) {
    const Namings stand = standing(log);
    if (entry.deed == Naming::Deed::undo) return !stand.in_force.empty();
    if (entry.deed == Naming::Deed::redo) return !stand.undone.empty();
    if (!entry.is_of_another()) return true;
    bool stands = false;
    for (const Naming& earlier : stand.in_force)
        if (earlier.number == entry.of)
            stands = earlier.begins() &&
                     !(earlier.deed == Naming::Deed::drop && entry.deed == Naming::Deed::rename);
        else if (earlier.of == entry.of && earlier.deed == Naming::Deed::remove)
            stands = false;
    return stands;
}

} // namespace

Outcome<std::vector<Naming>> Dossier::namings() const {
    std::vector<Naming> log;
    const auto take = [&](std::int64_t id, Row& row) {
        Naming entry;
        entry.number = id;
        const auto deed = naming_deed(row.text(longest_name));
        entry.of = row.integer();
        const auto named = named_called(row.text(longest_name));
        if (!deed || !named) return false;
        entry.deed = *deed;
        entry.named = *named;
        entry.kind = row.text(longest_name);
        entry.span.first = row.integer();
        entry.span.end = row.integer();
        entry.words = row.text(longest_given_name);
        entry.author = row.text(longest_name);
        entry.made_at = row.text(longest_name);
        log.push_back(std::move(entry));
        return id == std::ssize(log) && sound(log.back());
    };
    const auto done = each_row(
        parts_->database, parts_->path,
        "SELECT id, deed, about, named, kind, first, ends, words, author, made_at FROM naming ORDER BY id",
        take);
    if (!done) return tl::unexpected(done.error());
    return log;
}

Outcome<void> Dossier::write_naming(Naming entry) {
    return parts_->write([&]() -> Outcome<void> {
        const auto log = namings();
        if (!log) return tl::unexpected(log.error());
        if (std::ssize(*log) == most_namings)
            return fault(Fault::Kind::usage, "",
                         "There are " + std::to_string(most_namings) + " entries about names in " +
                             parts_->path + ", and no room for more");
        entry.number = std::ssize(*log) + 1;
        if (!sound(entry) || !has_its_like(entry, *log)) return refused("a naming", "it makes no sense");
        const auto text = [](const std::string& words) { return std::string_view(words); };
        return parts_->database.prepare("INSERT INTO naming VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)")
            .with(entry.number, std::string_view(name_of(entry.deed)), entry.of,
                  std::string_view(name_of(entry.named)), text(entry.kind), entry.span.first, entry.span.end,
                  text(entry.words), text(entry.author), text(entry.made_at))
            .run();
    });
}

} // namespace decoupage
