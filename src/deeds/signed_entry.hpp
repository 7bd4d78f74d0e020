#pragma once
/// An entry in one of a dossier's logs, with who made it and when.

#include "deeds/corrections.hpp"
#include "dossier/dossier.hpp"
#include "time/calendar.hpp"

#include <string>

namespace decoupage {

/// Looks, decides and writes in one transaction, so that no other program comes between: `entry_for` gives an
/// Outcome of the entry for the film as it stands, `write` puts it, signed, into the dossier.
template <class EntryFor, class Write>
Outcome<void> add_signed(Dossier& dossier, const std::string& author, const EntryFor& entry_for,
                         const Write& write) {
    const auto name = author_named(author);
    if (!name) return tl::unexpected(name.error());
    if (auto begun = dossier.begin(); !begun) return begun;
    const auto decoupage = dossier.decoupage({}, Dossier::Stills::left_out);
    if (!decoupage) return tl::unexpected(decoupage.error());
    auto entry = entry_for(*decoupage);
    if (!entry) return tl::unexpected(entry.error());
    entry->author = *name;
    entry->made_at = now_text();
    return write(*entry).and_then([&] { return dossier.commit(); });
}

} // namespace decoupage
