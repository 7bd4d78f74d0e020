#include "app/command.hpp"
#include "deeds/known_dossier.hpp"
#include "deeds/whole_file.hpp"
#include "views/comparison.hpp"
#include "views/words.hpp"

#include <memory>

namespace decoupage {

namespace {

struct CompareRequest {
    std::vector<std::string> dossiers;
    std::string page;
};

Outcome<std::vector<OpenedDossier>> open_all(const std::vector<std::string>& paths) {
    std::vector<OpenedDossier> opened;
    for (const std::string& path : paths) {
        auto one = open_known_dossier(path, comparison_curves());
        if (!one) return tl::unexpected(one.error());
        opened.push_back(std::move(*one));
    }
    return opened;
}

Outcome<void> compare_all(Console& console, const CompareRequest& request) {
    if (request.dossiers.size() < 2)
        return fault(Fault::Kind::usage, "two films or more", "Only one was named",
                     "For example: decoupage compare a.mkv b.mkv");
    const auto opened = open_all(request.dossiers);
    if (!opened) return tl::unexpected(opened.error());
    std::vector<const Decoupage*> films;
    for (const OpenedDossier& one : *opened)
        films.push_back(&one.decoupage);
    Comparison comparison(films, {});
    comparison.program = "Découpage " DECOUPAGE_VERSION;
    for (const OpenedDossier& one : *opened)
        if (!request.page.empty() && is_film_of(request.page, one))
            return fault(Fault::Kind::usage, "another name", request.page + " is a film, and would be lost",
                         "Name another file.");
    if (!request.page.empty())
        if (auto written = write_whole_file(request.page, comparison_html(comparison)); !written)
            return written;
    if (console.json())
        console.print(comparison_document(comparison));
    else
        console.print(comparison_text(comparison));
    return {};
}

Deed offer_compare(Options& options) {
    const auto request = std::make_shared<CompareRequest>();
    options.plain("D", request->dossiers);
    options.value("-o,--output", "FILE.html", request->page, "Write a page that compares them, too");
    return [request](Console& console) {
        const auto done = compare_all(console, *request);
        return done ? Exit::done : console.fail(done.error());
    };
}

} // namespace

const Command compare_command{
    "compare",
    "holds films side by side: never one average alone",
    "A B... [-o FILE.html]",
    "The first film is the one beside which the others are held. Told are how the lengths of shots are "
    "spread, "
    "by how much each measure of a film's shots is higher or lower and how sure that is (Hodges and Lehmann; "
    "Cliff), and how scale and camera movement are divided. The page draws the distributions over each "
    "other, "
    "and all films on one scale of time. For two prints of one film: decoupage align.",
    "decoupage compare film.mkv remake.mkv\n"
    "decoupage compare 1959.mkv 1960.mkv 1962.mkv -o new-wave.html\n"
    "decoupage compare film.mkv.dossier other.mkv.dossier --json | jq '.differences[0].measures[0]'",
    offer_compare};

} // namespace decoupage
