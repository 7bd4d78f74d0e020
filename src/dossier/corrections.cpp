// The log of a person's corrections. No reading and no screening of the same film takes anything from it.

#include "dossier/parts.hpp"

#include <optional>

namespace decoupage {

namespace {

using Deed = Correction::Deed;

std::optional<Deed> deed_named(std::string_view name) {
    for (const Deed deed : {Deed::add, Deed::remove, Deed::retype, Deed::move, Deed::undo, Deed::redo})
        if (name_of(deed) == name) return deed;
    return std::nullopt;
}

Segment side(Row& row) {
    Segment segment;
    segment.span.first = row.integer();
    segment.span.end = row.integer();
    segment.label = row.text(longest_name);
    segment.detail = row.text(longest_detail);
    return segment;
}

/// Whether there is something to undo, or to redo.
bool makes_sense(const Correction& entry, std::span<const Correction> log) {
    if (entry.deed == Deed::undo) return !standing(log).in_force.empty();
    if (entry.deed == Deed::redo) return !standing(log).undone.empty();
    return true;
}

} // namespace

Outcome<std::vector<Correction>> Dossier::corrections() const {
    std::vector<Correction> log;
    const auto take = [&](std::int64_t id, Row& row) {
        Correction entry;
        entry.number = id;
        const auto deed = deed_named(row.text(longest_name));
        if (!deed) return false;
        entry.deed = *deed;
        entry.taken = side(row);
        entry.put = side(row);
        entry.author = row.text(longest_name);
        entry.made_at = row.text(longest_name);
        log.push_back(std::move(entry));
        return id == std::ssize(log) && sound(log.back());
    };
    const auto done =
        each_row(parts_->database, parts_->path,
                 "SELECT id, deed, taken_first, taken_ends, taken_label, taken_detail, put_first, put_ends, "
                 "put_label, put_detail, author, made_at FROM correction ORDER BY id",
                 take);
    if (!done) return tl::unexpected(done.error());
    return log;
}

Outcome<void> Dossier::write_correction(Correction entry) {
    return parts_->write([&]() -> Outcome<void> {
        const auto log = corrections();
        if (!log) return tl::unexpected(log.error());
        if (std::ssize(*log) == most_corrections)
            return fault(Fault::Kind::usage, "",
                         "There are " + std::to_string(most_corrections) + " corrections in " + parts_->path +
                             ", and no room for more");
        entry.number = std::ssize(*log) + 1;
        if (!sound(entry) || !makes_sense(entry, *log)) return refused("a correction", "it makes no sense");
        const auto text = [](const std::string& words) { return std::string_view(words); };
        return parts_->database
            .prepare("INSERT INTO correction VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)")
            .with(entry.number, std::string_view(name_of(entry.deed)), entry.taken.span.first,
                  entry.taken.span.end, text(entry.taken.label), text(entry.taken.detail),
                  entry.put.span.first, entry.put.span.end, text(entry.put.label), text(entry.put.detail),
                  text(entry.author), text(entry.made_at))
            .run();
    });
}

} // namespace decoupage
