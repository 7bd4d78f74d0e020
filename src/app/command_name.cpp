#include "app/command.hpp"
#include "deeds/known_dossier.hpp"
#include "deeds/names.hpp"
#include "deeds/signed_entry.hpp"
#include "views/names.hpp"
#include "views/words.hpp"

#include <memory>

namespace decoupage {

namespace {

struct NameRequest {
    std::string dossier, author;
    NamesRequest asked;
    bool list = false;
};

Outcome<void> write_one(const NameRequest& request, const std::string& path) {
    auto dossier = Dossier::open(path);
    if (!dossier) return tl::unexpected(dossier.error());
    return add_signed(
        *dossier, request.author,
        [&](const Decoupage& decoupage) { return naming_asked_for(decoupage, request.asked); },
        [&](const Naming& naming) { return dossier->write_naming(naming); });
}

/// What was done last.
std::string done_sentence(const Decoupage& decoupage) {
    const std::vector<Naming>& log = decoupage.namings;
    const Naming& last = log.back();
    const std::int64_t spoken = last.is_of_another() ? last.of : spoken_of(log).back();
    return wrapped(naming_sentence(decoupage, last, log[static_cast<std::size_t>(spoken - 1)]), 78) + "\n";
}

Outcome<void> name_one(Console& console, const NameRequest& request) {
    const auto path = known_dossier(request.dossier);
    if (!path) return tl::unexpected(path.error());
    const bool deed = request.asked.is_deed();
    if (deed && request.list)
        return fault(Fault::Kind::usage, "", "--list stands alone", "See decoupage name --help.");
    if (deed)
        if (auto done = write_one(request, *path); !done) return done;
    const auto opened = open_known_dossier(*path);
    if (!opened) return tl::unexpected(opened.error());
    if (console.json()) {
        console.print(names_document(opened->path, opened->decoupage));
    } else if (!deed) {
        const std::string table = names_table(opened->decoupage);
        console.print(table.empty() ? "Here the names of places in the film would stand. None has been "
                                      "given.\nGive one with: decoupage name D PLACE WORDS\n"
                                    : table);
    } else if (console.manner() == Console::Manner::plain) {
        console.print(done_sentence(opened->decoupage));
    }
    return {};
}

Deed offer_name(Options& options) {
    const auto request = std::make_shared<NameRequest>();
    options.plain("D", request->dossier);
    options.plain("WORDS", request->asked.words, Options::Need::may);
    options.flag("--list", request->list, "The names; also where nothing else is asked");
    options.value("--rename", "NAME", request->asked.renamed, "Gives this one other words");
    options.value("--remove", "NAME", request->asked.removed, "Takes this one away");
    options.flag("--undo", request->asked.undo, "The last thing done to the names no longer holds");
    options.flag("--redo", request->asked.redo, "The last one undone holds again");
    options.value("--author", "NAME", request->author, "Who names; usually the name of your account");
    return [request](Console& console) {
        const auto done = name_one(console, *request);
        return done ? Exit::done : console.fail(done.error(), name_of_film(request->dossier));
    };
}

} // namespace

const Command name_command{
    "name",
    "names a place in a film: \"the interview\", \"the run\"",
    "D PLACE WORDS | --list | --rename NAME WORDS | --remove NAME\n"
    "decoupage name D --undo | --redo",
    "PLACE is a frame (1234), a time (1:37:04), two of them with a dash between, a shot or several (shot "
    "12, shots 12-15), or a scene (scene 3). A name given to shots or scenes stays with them: where a cut "
    "beside them is corrected or found elsewhere, the name follows. Names hold over whatever is found, now "
    "and when the film is read or screened again. Wherever a place is asked for, its name will do.",
    "decoupage name film.mkv 'shots 12-15' 'the interview'\n"
    "decoupage name film.mkv 0:51-1:04.12 'the run' --author Ada\n"
    "decoupage name film.mkv --rename 'the run' 'the escape'\n"
    "decoupage show film.mkv --at 'the escape'\n"
    "decoupage name film.mkv --list",
    offer_name};

} // namespace decoupage
