#include "app/command.hpp"
#include "app/counting_options.hpp"
#include "app/output_file.hpp"
#include "app/remarks.hpp"
#include "app/report_file.hpp"
#include "deeds/known_dossier.hpp"

#include <filesystem>
#include <memory>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

struct ReportRequest {
    std::string dossier, file;
    CountingWords counting;
};

Outcome<void> report_one(Console& console, const ReportRequest& request) {
    const auto counting = counting_from(request.counting);
    if (!counting) return tl::unexpected(counting.error());
    const auto opened = open_for_report(request.dossier);
    if (!opened) return tl::unexpected(opened.error());
    const std::string file = report_path(request.file, opened->path, opened->decoupage.film);
    remark_on_age(console, *opened);
    if (auto written = write_output(console, report_text(*opened, *counting), file, *opened); !written)
        return written;
    if (request.file.empty() && console.manner() == Console::Manner::plain)
        console.print(shown_path(file) + "\n");
    return {};
}

Deed offer_report(Options& options) {
    const auto request = std::make_shared<ReportRequest>();
    options.plain("D", request->dossier);
    options.value("-o,--output", "FILE", request->file,
                  "The file to write, or a folder for it; usually FILM.html beside the dossier");
    offer_counting(options, request->counting);
    return [request](Console& console) {
        const auto done = report_one(console, *request);
        return done ? Exit::done : console.fail(done.error(), name_of_film(request->dossier));
    };
}

} // namespace

const Command report_command{
    "report",
    "writes the report: one HTML file that opens anywhere",
    "D [-o FILE]",
    "D is a dossier, or a film that has one. The report needs no network, and prints well.",
    "decoupage report film.mkv\n"
    "decoupage report film.mkv.dossier -o breakdown.html",
    offer_report};

} // namespace decoupage
