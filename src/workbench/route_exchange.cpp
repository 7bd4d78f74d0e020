// Files of other programs, in and out.

#include "deeds/exporting.hpp"
#include "deeds/import_words.hpp"
#include "deeds/importing.hpp"
#include "dossier/checks.hpp"
#include "workbench/routes.hpp"
#include "workbench/workplace.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

constexpr std::size_t longest_file_name = 200;

/// As its sender calls it; only ever shown.
std::string file_name_told(const Request& request) {
    const std::string name(request.asked("name"));
    const bool usable = !name.empty() && name.size() <= longest_file_name && sound_text(name);
    return usable ? name : "The file";
}

/// By which other programs know the form.
std::string file_ending(const std::string& form) {
    if (form == "notes" || form == "cinemetrics" || form == "csv") return form + ".csv";
    if (form == "annotations" || form == "clipshots") return form + ".json";
    if (form == "chapters") return "chapters.vtt";
    if (form == "ffmetadata") return "ffmetadata.txt";
    if (form == "matroska") return "chapters.xml";
    return form;
}

Answer imported(const ImportTold& told, const std::string& revision) {
    nlohmann::ordered_json answer = nlohmann::ordered_json::parse(import_document(told));
    answer.erase("dossier");
    answer["revision"] = revision;
    answer["sentence"] = import_sentence(told);
    answer["list"] = import_sentences(told);
    answer.erase("annotatings"); // thousands, perhaps; the sentences tell of them by tiers
    return json_answer(answer);
}

} // namespace

Answer route_import(Workplace& workplace, const Request& request) {
    ImportAsked asked;
    asked.file = file_name_told(request);
    asked.bytes = request.body;
    asked.form = request.asked("form");
    asked.author =
        request.asked("author").empty() ? workplace.author() : std::string(request.asked("author"));
    const bool only_look = request.asked("dry") == "1";
    asked.deed = only_look ? ImportAsked::Deed::look : ImportAsked::Deed::write;
    const std::string& id = request.captures[0];
    if (only_look) {
        const auto known = workplace.films().read(id);
        if (!known) return fault_answer(known.error());
        auto dossier = Dossier::open((*known)->film.dossier, Dossier::Use::read);
        if (!dossier) return fault_answer(dossier.error());
        const auto told = import_into(*dossier, asked);
        return told ? imported(*told, (*known)->revision) : fault_answer(told.error());
    }
    std::optional<ImportTold> told;
    const auto revision =
        workplace.write(id, "", "annotations", [&](Dossier& dossier, const ShownFilm& film) -> Outcome<void> {
            asked.film = film.path;
            auto done = import_into(dossier, asked);
            if (!done) return tl::unexpected(done.error());
            told = std::move(*done);
            return {};
        });
    if (!revision) return fault_answer(revision.error());
    if (!told->entries.corrections.empty()) workplace.tell_of_film(id, "corrections");
    if (!told->entries.namings.empty()) workplace.tell_of_film(id, "names");
    return imported(*told, *revision);
}

Answer route_export(Workplace& workplace, const Request& request) {
    const auto known = workplace.with_curves(request.captures[0]);
    if (!known) return fault_answer(known.error());
    const std::string& form = request.captures[1];
    const bool is_owner = request.visitor.role == Role::owner;
    const auto text =
        exported_as(form, (*known)->decoupage, {}, is_owner ? FilmPath::whole : FilmPath::name_alone);
    if (!text) return fault_answer(text.error());
    // Never shown by the browser: what is in it came from strangers.
    return bytes_answer("application/octet-stream", *text)
        .with("Content-Disposition", "attachment; filename=\"film." + file_ending(form) + "\"");
}

} // namespace decoupage
