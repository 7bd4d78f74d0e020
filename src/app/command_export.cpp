#include "app/command.hpp"
#include "app/counting_options.hpp"
#include "app/output_file.hpp"
#include "deeds/exporting.hpp"
#include "deeds/known_dossier.hpp"

#include <algorithm>
#include <memory>

namespace decoupage {

namespace {

struct ExportRequest {
    std::string dossier, form, file;
    CountingWords counting;
};

/// Before a film is looked for.
Outcome<void> known_form(const std::string& form) {
    const std::vector<std::string> names = export_form_names();
    if (std::ranges::find(names, form) != names.end()) return {};
    return exported_as(form, {}, {}).map([](const std::string&) {});
}

Outcome<void> export_one(Console& console, const ExportRequest& request) {
    if (console.json() && request.file.empty() && request.form != "json")
        return fault(Fault::Kind::usage, "", "With --json, standard output is for one JSON document",
                     "Name a file for the export with -o.");
    if (auto known = known_form(request.form); !known) return known;
    const auto counting = counting_from(request.counting);
    if (!counting) return tl::unexpected(counting.error());
    const auto opened = open_known_dossier(request.dossier, export_curves());
    if (!opened) return tl::unexpected(opened.error());
    const auto text = exported_as(request.form, opened->decoupage, *counting);
    if (!text) return tl::unexpected(text.error());
    return write_output(console, *text, request.file, *opened);
}

Deed offer_export(Options& options) {
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
    "clipshots (transitions). The annotations, as a table: notes. What each of them holds tells "
    "docs/formats/exchange.md.\n\n"
    "D is a dossier, or a film that has one.",
    "decoupage export film.mkv --as csv -o shots.csv\n"
    "decoupage export film.mkv --as eaf -o film.eaf\n"
    "decoupage export film.mkv.dossier --as json | jq '.shots | length'",
    offer_export};

} // namespace decoupage
