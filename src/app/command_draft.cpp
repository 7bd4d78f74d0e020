#include "app/command.hpp"
#include "app/counting_options.hpp"
#include "app/output_file.hpp"
#include "claims/ground.hpp"
#include "deeds/draft.hpp"
#include "deeds/known_dossier.hpp"
#include "study/work_reading.hpp"

#include <memory>

namespace decoupage {

namespace {

struct DraftRequest {
    std::string name, film, language, output;
    std::vector<std::string> place;
    CountingWords counting;
};

Outcome<void> draft(Console& console, const DraftRequest& request) {
    const auto counting = counting_from(request.counting);
    if (!counting) return tl::unexpected(counting.error());
    const auto folder = work_folder(request.name);
    if (!folder) return tl::unexpected(folder.error());
    const auto work = read_work(*folder);
    if (!work) return tl::unexpected(work.error());
    const auto opened = open_known_dossier(request.film, claim_curves());
    if (!opened) return tl::unexpected(opened.error());
    DraftOrder order{{}, request.language, *counting};
    for (const std::string& word : request.place)
        order.place += (order.place.empty() ? "" : " ") + word;
    const auto text = draft_of(*work, opened->decoupage, order);
    if (!text) return tl::unexpected(text.error());
    return write_output(console, *text, request.output, *opened);
}

Deed offer_draft(Options& options) {
    const auto request = std::make_shared<DraftRequest>();
    options.plain("NAME", request->name);
    options.plain("PLACE", request->place, Options::Need::may);
    options.value("--film", "D", request->film, "The film's dossier, or a film that has one",
                  Options::Need::must);
    options.value("--language", "en|fr", request->language,
                  "Of the sentences; usually that of the folder's texts");
    options.value("-o,--output", "FILE", request->output, "Where it is written, instead of standard output");
    offer_counting(options, request->counting);
    return [request](Console& console) {
        const auto done = draft(console, *request);
        return done ? Exit::done : console.fail(done.error());
    };
}

} // namespace

const Command draft_command{"draft",
                            "drafts what measurement alone can say, each sentence with its claim",
                            "NAME --film D [PLACE] [--language en|fr] [-o FILE]",
                            "With a PLACE, a scene under its nine headings; else the parts of a study. Only "
                            "what the film supports is said, nothing of "
                            "what it means; under each heading stands a question to the writer. The text is "
                            "Markdown for a work folder.",
                            "decoupage draft etude --film etude.mp4 the interview\n"
                            "decoupage draft etude --film etude.mp4 --language fr -o form.md",
                            offer_draft};

} // namespace decoupage
