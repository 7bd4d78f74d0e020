#include "app/command.hpp"
#include "app/source_taking.hpp"
#include "app/sources_words.hpp"
#include "deeds/known_dossier.hpp"
#include "deeds/new_files.hpp"
#include "film/near_miss.hpp"
#include "study/new_source.hpp"
#include "study/problems.hpp"
#include "study/work_reading.hpp"
#include "views/words.hpp"

#include <iterator>
#include <memory>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

struct SourcesRequest {
    std::vector<std::string> words;
    SourceRequest source;
    std::string film;
};

std::string taken_text(const std::vector<Source>& sources) {
    std::string text;
    for (const Source& source : sources) {
        std::string said = "sources/" + source.id + ".toml: " + source.title + "; " +
                           counted(static_cast<std::int64_t>(source.facts.size()), "fact is", "facts are") +
                           " proposed.";
        if (!source.damage.empty()) said += " The document " + source.damage + '.';
        text += wrapped(plain_line(said), 80, 2) + '\n';
    }
    return text + "Look through them, and keep what is right: a proposal is no fact before that.\n";
}

Outcome<void> add(Console& console, const Work& work, const SourceRequest& request) {
    const auto sources = sources_of(work, request);
    if (!sources) return tl::unexpected(sources.error());
    Json rows = Json::array();
    for (const Source& source : *sources) {
        const auto made = make_file(work.folder / "sources" / (source.id + ".toml"), source_text(source));
        if (!made) return made;
        rows.push_back({{"id", source.id},
                        {"file", "sources/" + source.id + ".toml"},
                        {"facts", source.facts.size()},
                        {"damage", source.damage.empty() ? Json(nullptr) : Json(source.damage)}});
    }
    if (console.json())
        console.print(Json{{"taken", std::move(rows)}}.dump(2, ' ', false, Json::error_handler_t::replace) +
                      '\n');
    else if (console.manner() == Console::Manner::plain)
        console.print(taken_text(*sources));
    return {};
}

SourcesMatter matter_of(const Work& work, const std::optional<Measured>& film) {
    SourcesMatter matter{work, {}, {}, cross_checked(work, film)};
    for (const Source& source : work.sources) {
        std::string bytes;
        matter.states.push_back(document_state(work, source, bytes));
        if (matter.states.back() != DocumentState::same) continue;
        const auto document = document_of_file(document_path(work, source), bytes);
        if (!document) continue;
        auto problems = held_against(source, *document);
        std::move(problems.begin(), problems.end(), std::back_inserter(matter.problems));
    }
    return matter;
}

Outcome<void> show(Console& console, const Work& work, const std::string& film) {
    std::optional<Measured> measured;
    if (!film.empty()) {
        const auto opened = open_known_dossier(film);
        if (!opened) return tl::unexpected(opened.error());
        measured = measured_of(opened->decoupage);
    }
    const SourcesMatter matter = matter_of(work, measured);
    console.print(console.json() ? sources_document(matter) : sources_text(matter));
    return {};
}

Outcome<void> sources_deed(Console& console, const SourcesRequest& request) {
    const std::vector<std::string>& words = request.words;
    const std::vector<std::string> deeds{"add"};
    if (words.size() > 1 && words[1] != "add")
        return fault(Fault::Kind::usage, "",
                     "There is nothing called " + words[1] + " that could be done with sources",
                     did_you_mean(words[1], deeds, "It can be: add."));
    if (words.size() == 2 || words.size() > 3)
        return fault(Fault::Kind::usage, "one document",
                     words.size() == 2 ? "None is named" : "Several are named",
                     "For example: decoupage sources the-run add entry.txt");
    const auto folder = work_folder(words[0]);
    if (!folder) return tl::unexpected(folder.error());
    const auto work = read_work(*folder);
    if (!work) return tl::unexpected(work.error());
    if (words.size() == 1) return show(console, *work, request.film);
    SourceRequest source = request.source;
    source.file = words[2];
    return add(console, *work, source);
}

Deed offer_sources(Options& options) {
    const auto request = std::make_shared<SourcesRequest>();
    options.plain("NAME", request->words);
    options.value("--id", "ID", request->source.id,
                  "With add: by which it is cited; usually made of the file's name");
    options.value("--title", "TITLE", request->source.title, "With add: of the document");
    options.value("--kind", "KIND", request->source.kind,
                  "With add: encyclopaedia, study, book, article, interview ...");
    options.value("--film", "D", request->film, "Holds the answers against this film, too");
    return [request](Console& console) {
        const auto done = sources_deed(console, *request);
        return done ? Exit::done : console.fail(done.error());
    };
}

} // namespace

const Command sources_command{"sources",
                              "takes in documents about a film, and holds what they say side by side",
                              "NAME [--film D]\n"
                              "decoupage sources NAME add FILE [--id ID] [--title TITLE] [--kind KIND]",
                              "NAME is a work folder, or the name of one in ./works. Without more: the "
                              "sources, and what they, the record and, with "
                              "--film, the film itself answer to the same question, with the passages side "
                              "by side: where they differ, agree, or one "
                              "alone speaks.\n\n"
                              "add takes in plain text, Markdown, HTML, a PDF (by the program pdftotext), "
                              "and records of RIS and BibTeX. It writes "
                              "sources/ID.toml with what the document says of itself and the facts that "
                              "stand in it plainly, as proposals; of the "
                              "document only name and digest are kept. Damage is told: a text that ends in "
                              "mid-sentence, accents that came to grief.",
                              "decoupage sources the-run add entry.txt --id entry --kind encyclopaedia\n"
                              "decoupage sources the-run add library.bib\n"
                              "decoupage sources the-run\n"
                              "decoupage sources the-run --film film.mkv --json",
                              offer_sources};

} // namespace decoupage
