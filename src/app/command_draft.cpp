#include "app/command.hpp"
#include "app/counting_options.hpp"
#include "app/output_file.hpp"
#include "deeds/known_dossier.hpp"
#include "film/near_miss.hpp"
#include "study/checking.hpp"
#include "study/drafting.hpp"
#include "study/work_reading.hpp"

#include <memory>

namespace decoupage {

namespace {

struct DraftRequest {
    std::string name, film, language, output;
    std::vector<std::string> place;
    CountingWords counting;
};

Outcome<std::string> language_of(const DraftRequest& request, const Work& work) {
    const std::string language = request.language.empty() ? work.record.text_language : request.language;
    if (language == "en" || language == "fr") return language;
    return fault(Fault::Kind::usage, "en or fr", "--language was given " + language,
                 did_you_mean(language, std::vector<std::string>{"en", "fr"}));
}

Outcome<void> draft(Console& console, const DraftRequest& request) {
    const auto counting = counting_from(request.counting);
    if (!counting) return tl::unexpected(counting.error());
    const auto folder = work_folder(request.name);
    if (!folder) return tl::unexpected(folder.error());
    const auto work = read_work(*folder);
    if (!work) return tl::unexpected(work.error());
    const auto language = language_of(request, *work);
    if (!language) return tl::unexpected(language.error());
    const auto opened = open_known_dossier(request.film, claim_curves());
    if (!opened) return tl::unexpected(opened.error());
    const NamedGround named(*work, opened->decoupage, {*counting, {}});
    std::string place;
    for (const std::string& word : request.place)
        place += (place.empty() ? "" : " ") + word;
    if (!place.empty()) {
        const auto said = understood_place(place, named.ground().names());
        if (!said || !found_place(*said, named.ground()))
            return fault(
                Fault::Kind::not_found, "a place of this film", "\"" + place + "\" is not found in it",
                did_you_mean(place, named.ground().names(), "Name it with: decoupage name D PLACE WORDS"));
    }
    const std::string text = place.empty() ? drafted_parts(named.ground(), *language)
                                           : drafted_scene(named.ground(), place, *language);
    return write_output(console, text, request.output, *opened);
}

Deed offer(Options& options) {
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
                            offer};

} // namespace decoupage
