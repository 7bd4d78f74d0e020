#include "deeds/importing.hpp"

#include "deeds/corrections.hpp"
#include "deeds/stills_after.hpp"
#include "exchange/forms.hpp"
#include "film/near_miss.hpp"
#include "screening/screening.hpp"
#include "time/calendar.hpp"

#include <algorithm>

namespace decoupage {

namespace {

std::vector<std::string> import_form_names() {
    std::vector<std::string> names;
    for (const exchange::Form& form : exchange::forms())
        names.emplace_back(form.name);
    return names;
}

std::string one_of_all(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : &name == &names.back() ? " or " : ", ") + name;
    return text;
}

Outcome<const exchange::Form*> form_asked_for(const ImportAsked& asked) {
    const std::vector<std::string> names = import_form_names();
    if (asked.form.empty()) {
        if (const exchange::Form* form = exchange::form_of(asked.bytes)) return form;
        return fault(Fault::Kind::damaged, one_of_all(names), asked.file + " is nothing that is known here",
                     "If it is one of these, name it with --as.");
    }
    if (const exchange::Form* form = exchange::form_named(asked.form)) return form;
    return fault(Fault::Kind::usage, one_of_all(names), "--as was given " + asked.form,
                 did_you_mean(asked.form, names));
}

/// Every entry gets its number, its date, and an author: the one the file names, or whoever imports.
template <class Entry>
void sign_entries(std::vector<Entry>& entries, std::int64_t number, const std::string& author,
                  const std::string& now) {
    for (Entry& entry : entries) {
        entry.number = ++number;
        if (entry.author.empty()) entry.author = author;
        entry.made_at = now;
    }
}

Outcome<void> sign(exchange::Differences& entries, const Decoupage& decoupage, const ImportAsked& asked) {
    const auto name = author_named(asked.author);
    if (!name && asked.deed == ImportAsked::Deed::write && !entries.empty())
        return tl::unexpected(name.error());
    const std::string author = name.value_or("somebody"), now = now_text();
    sign_entries(entries.corrections, std::ssize(decoupage.corrections), author, now);
    sign_entries(entries.namings, std::ssize(decoupage.namings), author, now);
    entries.annotatings.sign(author, now);
    return {};
}

Outcome<void> write_entries(Dossier& dossier, const exchange::Differences& entries) {
    if (!entries.corrections.empty())
        if (auto done = correct(dossier, entries.corrections); !done) return done;
    for (const Naming& naming : entries.namings)
        if (auto done = dossier.write_naming(naming); !done) return done;
    const auto& annotatings = entries.annotatings.entries();
    return annotatings.empty() ? Outcome<void>{} : dossier.write_annotatings(annotatings);
}

} // namespace

Outcome<ImportTold> import_into(Dossier& dossier, const ImportAsked& asked) {
    const bool writes = asked.deed == ImportAsked::Deed::write;
    const auto form = form_asked_for(asked);
    if (!form) return tl::unexpected(form.error());
    if (writes)
        if (auto begun = dossier.begin(); !begun) return tl::unexpected(begun.error());
    auto decoupage = dossier.decoupage({});
    if (!decoupage) return tl::unexpected(decoupage.error());
    const auto said = (*form)->read(asked.bytes, *decoupage);
    if (!said) {
        Fault told = said.error();
        told.found = asked.file + ": " + told.found;
        return tl::unexpected(told);
    }
    exchange::Differences entries = exchange::differences(*decoupage, *said);
    if (auto done = sign(entries, *decoupage, asked); !done) return tl::unexpected(done.error());
    if (writes) {
        const auto done = write_entries(dossier, entries).and_then([&] { return dossier.commit(); });
        if (!done) return tl::unexpected(done.error());
        if (!entries.corrections.empty() && !asked.film.empty()) add_stills_after(dossier, asked.film);
    }
    return ImportTold{dossier.path(),        asked.file,         std::string((*form)->name),
                      std::move(*decoupage), std::move(entries), !writes};
}

} // namespace decoupage
