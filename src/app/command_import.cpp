#include "app/command.hpp"
#include "app/import_words.hpp"
#include "deeds/corrections.hpp"
#include "deeds/known_dossier.hpp"
#include "deeds/stills_after.hpp"
#include "evaluation/truth.hpp"
#include "exchange/forms.hpp"
#include "film/near_miss.hpp"
#include "screening/screening.hpp"
#include "time/calendar.hpp"
#include "views/words.hpp"

#include <memory>

namespace decoupage {

namespace {

struct ImportRequest {
    std::string dossier, file, form, author;
    bool only_look = false;
};

std::vector<std::string> form_names() {
    std::vector<std::string> names;
    for (const exchange::Form& form : exchange::forms())
        names.emplace_back(form.name);
    return names;
}

std::string all_of(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : &name == &names.back() ? " or " : ", ") + name;
    return text;
}

Outcome<const exchange::Form*> form_asked_for(const ImportRequest& request, const std::string& bytes) {
    const std::vector<std::string> names = form_names();
    if (request.form.empty()) {
        if (const exchange::Form* form = exchange::form_of(bytes)) return form;
        return fault(Fault::Kind::damaged, all_of(names),
                     name_of_film(request.file) + " is nothing that is known here",
                     "If it is one of these, name it with --as.");
    }
    if (const exchange::Form* form = exchange::form_named(request.form)) return form;
    return fault(Fault::Kind::usage, all_of(names), "--as was given " + request.form,
                 did_you_mean(request.form, names));
}

/// Every entry gets its number, its date, and an author: the one the file names, or whoever imports.
Outcome<void> sign(exchange::Differences& entries, const Decoupage& decoupage, const ImportRequest& request) {
    const auto name = author_named(request.author);
    const bool needed = !request.only_look && !(entries.corrections.empty() && entries.namings.empty());
    if (!name && needed) return tl::unexpected(name.error());
    const std::string author = name.value_or("");
    const std::string now = now_text();
    std::int64_t number = std::ssize(decoupage.corrections);
    for (Correction& entry : entries.corrections) {
        entry.number = ++number;
        if (entry.author.empty()) entry.author = author;
        entry.made_at = now;
    }
    number = std::ssize(decoupage.namings);
    for (Naming& entry : entries.namings) {
        entry.number = ++number;
        if (entry.author.empty()) entry.author = author;
        entry.made_at = now;
    }
    return {};
}

Outcome<void> write_entries(Dossier& dossier, const exchange::Differences& entries) {
    if (!entries.corrections.empty())
        if (auto done = correct(dossier, entries.corrections); !done) return done;
    for (const Naming& naming : entries.namings)
        if (auto done = dossier.write_naming(naming); !done) return done;
    return {};
}

/// Looks, compares and writes in one transaction.
Outcome<ImportTold> import_file(const ImportRequest& request, const std::string& path) {
    const auto bytes = file_text(request.file);
    if (!bytes) return tl::unexpected(bytes.error());
    const auto form = form_asked_for(request, *bytes);
    if (!form) return tl::unexpected(form.error());
    auto dossier = Dossier::open(path, request.only_look ? Dossier::Use::read : Dossier::Use::write);
    if (!dossier) return tl::unexpected(dossier.error());
    if (!request.only_look)
        if (auto begun = dossier->begin(); !begun) return tl::unexpected(begun.error());
    auto decoupage = dossier->decoupage({});
    if (!decoupage) return tl::unexpected(decoupage.error());
    const auto said = (*form)->read(*bytes, *decoupage);
    if (!said) {
        Fault told = said.error();
        told.found = name_of_film(request.file) + ": " + told.found;
        return tl::unexpected(told);
    }
    exchange::Differences entries = exchange::differences(*decoupage, *said);
    if (auto done = sign(entries, *decoupage, request); !done) return tl::unexpected(done.error());
    if (!request.only_look) {
        const auto done = write_entries(*dossier, entries).and_then([&] { return dossier->commit(); });
        if (!done) return tl::unexpected(done.error());
        if (!entries.corrections.empty()) add_stills_after(*dossier, request.dossier);
    }
    return ImportTold{path,
                      name_of_film(request.file),
                      std::string((*form)->name),
                      std::move(*decoupage),
                      std::move(entries),
                      request.only_look};
}

Outcome<void> import_one(Console& console, const ImportRequest& request) {
    const auto path = known_dossier(request.dossier);
    if (!path) return tl::unexpected(path.error());
    const auto told = import_file(request, *path);
    if (!told) return tl::unexpected(told.error());
    if (console.json()) {
        console.print(import_document(*told));
        return {};
    }
    if (request.only_look) console.print(import_list(*told));
    if (request.only_look || console.manner() == Console::Manner::plain)
        console.print(wrapped(import_sentence(*told), 78) + "\n");
    if (!request.only_look)
        for (const std::string& remark : told->entries.remarks)
            console.remark(plain_line(remark));
    return {};
}

Deed offer(Options& options) {
    const auto request = std::make_shared<ImportRequest>();
    options.plain("D", request->dossier);
    options.plain("FILE", request->file);
    options.value("--as", "FORM", request->form, "What FILE is, where it does not tell by itself");
    options.value("--author", "NAME", request->author,
                  "Who says so, where the file does not tell; usually the name of your account");
    options.flag("--dry-run", request->only_look, "Says what would be written, and writes nothing");
    return [request](Console& console) {
        const auto done = import_one(console, *request);
        return done ? Exit::done : console.fail(done.error(), name_of_film(request->dossier));
    };
}

} // namespace

const Command import_command{
    "import",
    "takes in what was corrected or noted in another program",
    "D FILE [--as FORM] [--author NAME] [--dry-run]",
    "FILE is what export wrote and another program changed, or what that program wrote of the same film. "
    "Transitions and scenes that stand elsewhere there, are of another kind, missing or new, become "
    "corrections; "
    "annotations, markers and chapters become names of places. Both can be undone, as if you had typed them "
    "(correct, name). A name is never taken away. A file that nobody changed changes nothing.\n\n"
    "FORM is eaf, otio, edl, fcpxml, annotations, chapters, ffmetadata, matroska, clipshots, json, csv or "
    "cinemetrics; docs/formats/exchange.md tells what each of them holds.",
    "decoupage export film.mkv --as eaf -o film.eaf\n"
    "decoupage import film.mkv film.eaf --dry-run\n"
    "decoupage import film.mkv film.eaf --author Ada",
    offer};

} // namespace decoupage
