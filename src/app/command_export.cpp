#include "app/command.hpp"
#include "app/counting_options.hpp"
#include "app/output_file.hpp"
#include "deeds/known_dossier.hpp"
#include "exchange/forms.hpp"
#include "figures/loudness.hpp"
#include "figures/spoken.hpp"
#include "film/near_miss.hpp"
#include "views/clipshots.hpp"
#include "views/csv.hpp"
#include "views/json.hpp"
#include "views/spoken.hpp"

#include <filesystem>
#include <memory>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

struct ExportRequest {
    std::string dossier, form, file;
    CountingWords counting;
};

/// What this program writes itself, and what it writes for other programs.
std::vector<std::string> form_names() {
    std::vector<std::string> names{"json", "csv", "clipshots", "vtt"};
    for (const exchange::Form& form : exchange::forms())
        if (form.document != nullptr) names.emplace_back(form.name);
    return names;
}

/// Other programs have to find the film from wherever they stand.
Decoupage at_its_place(Decoupage decoupage) {
    std::error_code none;
    const auto path = std::filesystem::absolute(decoupage.film.path, none);
    if (!none && !decoupage.film.path.empty()) decoupage.film.path = path.lexically_normal().string();
    return decoupage;
}

Outcome<std::string> document(const Decoupage& decoupage, const std::string& form, const Counting& counting) {
    if (form == "json") return json_document(decoupage, counting);
    if (form == "csv") return csv_table(decoupage, counting);
    if (form == "clipshots") return clipshots_document(decoupage);
    if (form == "vtt") return webvtt_document(decoupage);
    if (const exchange::Form* other = exchange::form_named(form); other && other->document)
        return other->document(at_its_place(decoupage));
    const std::vector<std::string> names = form_names();
    std::string all;
    for (const std::string& name : names)
        all += (all.empty() ? "" : &name == &names.back() ? " or " : ", ") + name;
    return fault(Fault::Kind::usage, all, "--as was given " + form, did_you_mean(form, names));
}

/// Does it hold names and nothing else?
bool is_of_names(const std::string& form) {
    return form == "chapters" || form == "ffmetadata" || form == "matroska";
}

Outcome<void> export_one(Console& console, const ExportRequest& request) {
    if (console.json() && request.file.empty() && request.form != "json")
        return fault(Fault::Kind::usage, "", "With --json, standard output is for one JSON document",
                     "Name a file for the export with -o.");
    if (auto known = document({}, request.form, {}); !known) return tl::unexpected(known.error());
    const auto counting = counting_from(request.counting);
    if (!counting) return tl::unexpected(counting.error());
    std::vector<std::string> curves = loudness_curves();
    for (const std::string& curve : counting_curves())
        curves.push_back(curve);
    const auto opened = open_known_dossier(request.dossier, curves);
    if (!opened) return tl::unexpected(opened.error());
    if (request.form == "vtt" && principal_words(opened->decoupage) == nullptr)
        return fault(Fault::Kind::not_found, "words to export", "No words of this film are known",
                     "Add some with: decoupage words " + request.dossier + " --add FILE");
    if (is_of_names(request.form) && opened->decoupage.names.empty())
        return fault(Fault::Kind::not_found, "names to export", "No place of this film has a name",
                     "Give one with: decoupage name " + request.dossier + " PLACE WORDS");
    const std::string text = *document(opened->decoupage, request.form, *counting);
    return write_output(console, text, request.file, *opened);
}

Deed offer(Options& options) {
    const auto request = std::make_shared<ExportRequest>();
    options.plain("D", request->dossier);
    options.value("--as", "FORM", request->form, "One of the forms named above", Options::Need::must);
    options.value("-o,--output", "FILE", request->file, "The file to write; usually standard output");
    offer_counting(options, request->counting);
    return [request](Console& console) {
        const auto done = export_one(console, *request);
        return done ? Exit::done : console.fail(done.error(), name_of_film(request->dossier));
    };
}

} // namespace

const Command export_command{
    "export",
    "gives the film to other programs: ELAN, editors, players",
    "D --as FORM [-o FILE]",
    "FORM is json, which holds everything: the film, its shots, transitions and segments; or csv, a line for "
    "each shot.\n\n"
    "For ELAN it is eaf. For programs that edit: otio (OpenTimelineIO), edl (CMX 3600) or fcpxml (Final Cut "
    "Pro). For players, the names of places: chapters (WebVTT), ffmetadata (FFmpeg) or matroska. For the "
    "web: "
    "annotations (W3C's). The words, as subtitles: vtt. Tables that others use: cinemetrics (shot lengths) "
    "and "
    "clipshots (transitions). What each of them holds tells docs/formats/exchange.md.\n\n"
    "D is a dossier, or a film that has one.",
    "decoupage export film.mkv --as csv -o shots.csv\n"
    "decoupage export film.mkv --as eaf -o film.eaf\n"
    "decoupage export film.mkv.dossier --as json | jq '.shots | length'",
    offer};

} // namespace decoupage
