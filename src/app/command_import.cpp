#include "app/command.hpp"
#include "deeds/import_words.hpp"
#include "deeds/known_dossier.hpp"
#include "evaluation/truth.hpp"
#include "views/words.hpp"

#include <memory>

namespace decoupage {

namespace {

struct ImportRequest {
    std::string dossier, file, form, author;
    bool only_look = false;
};

Outcome<ImportTold> import_file(const ImportRequest& request, const std::string& path) {
    auto bytes = file_text(request.file);
    if (!bytes) return tl::unexpected(bytes.error());
    auto dossier = Dossier::open(path, request.only_look ? Dossier::Use::read : Dossier::Use::write);
    if (!dossier) return tl::unexpected(dossier.error());
    return import_into(*dossier, {name_of_film(request.file), std::move(*bytes), request.form, request.author,
                                  request.dossier,
                                  request.only_look ? ImportAsked::Deed::look : ImportAsked::Deed::write});
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

Deed offer_import(Options& options) {
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
    "markers and chapters become names of places, annotations stay annotations, with their tiers, "
    "vocabularies, authors and regions. All can be undone, as if you had typed them "
    "(correct, name, annotate). Neither a name nor an annotation is ever taken away. A file that nobody "
    "changed changes nothing.\n\n"
    "FORM is eaf, otio, edl, fcpxml, annotations, notes, chapters, ffmetadata, matroska, clipshots, json, "
    "csv or "
    "cinemetrics; docs/formats/exchange.md tells what each of them holds.",
    "decoupage export film.mkv --as eaf -o film.eaf\n"
    "decoupage import film.mkv film.eaf --dry-run\n"
    "decoupage import film.mkv film.eaf --author Ada",
    offer_import};

} // namespace decoupage
