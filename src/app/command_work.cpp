#include "app/command.hpp"
#include "app/work_words.hpp"
#include "deeds/known_dossier.hpp"
#include "deeds/new_files.hpp"
#include "film/near_miss.hpp"
#include "study/work_reading.hpp"
#include "time/calendar.hpp"
#include "views/words.hpp"

#include <memory>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

struct WorkRequest {
    std::vector<std::string> words;
    std::string film, title, language;
};

/// Where a new one goes: into ./works, unless a path is given.
fs::path new_folder(const std::string& name) {
    return name.find('/') != name.npos || fs::path(name).is_absolute() ? fs::path(name)
                                                                       : fs::path("works") / name;
}

Outcome<NewWork> new_work(const WorkRequest& request, const fs::path& folder) {
    NewWork work;
    work.title = request.title.empty() ? title_of_name(name_of_film(folder.string())) : request.title;
    const std::vector<std::string> languages{"en", "fr"};
    if (!request.language.empty()) work.language = request.language;
    if (work.language != "en" && work.language != "fr")
        return fault(Fault::Kind::usage, "en or fr", "--language was given " + work.language,
                     did_you_mean(work.language, languages));
    work.program = std::string("decoupage ") + DECOUPAGE_VERSION;
    work.date = now_text().substr(0, 10);
    if (request.film.empty()) return work;
    const auto opened = open_known_dossier(request.film);
    if (!opened) return tl::unexpected(opened.error());
    work.measured = measured_of(opened->decoupage);
    return work;
}

std::string made_text(const MadeFiles& made, const std::string& folder, bool is_measured) {
    std::string text = counted(static_cast<std::int64_t>(made.made.size()), "file is", "files are") +
                       " made in " + folder + '.';
    if (!made.left.empty())
        text += ' ' + counted(static_cast<std::int64_t>(made.left.size()), "file was", "files were") +
                " there and left alone.";
    if (is_measured) text += " What was measured stands in work.toml.";
    return wrapped(text, 80) + "\nNext: write, and see with: decoupage work check " + folder + '\n';
}

Outcome<void> make_new(Console& console, const WorkRequest& request) {
    const fs::path folder = new_folder(request.words[1]);
    const auto work = new_work(request, folder);
    if (!work) return tl::unexpected(work.error());
    const auto made = make_files(folder, files_of(*work));
    if (!made) return tl::unexpected(made.error());
    if (console.json())
        console.print(Json{{"folder", folder.string()}, {"made", made->made}, {"left", made->left}}.dump(
                          2, ' ', false, Json::error_handler_t::replace) +
                      '\n');
    else if (console.manner() == Console::Manner::plain)
        console.print(made_text(*made, folder.string(), work->measured.has_value()));
    return {};
}

Outcome<Exit> check(Console& console, const std::string& name) {
    const auto folder = work_folder(name);
    if (!folder) return tl::unexpected(folder.error());
    const auto work = read_work(*folder);
    if (!work) return tl::unexpected(work.error());
    const CheckedWork checked{*work, unsourced_in(*work), empty_in(*work)};
    console.print(console.json() ? checked_work_document(checked) : checked_work_text(checked));
    return faults_in(*work) == 0 ? Exit::done : Exit::fault;
}

Outcome<Exit> work_deed(Console& console, const WorkRequest& request) {
    const std::vector<std::string> deeds{"new", "check"};
    const std::string& deed = request.words.front();
    if (deed != "new" && deed != "check")
        return fault(Fault::Kind::usage, "",
                     "There is nothing called " + deed + " that could be done with a work folder",
                     did_you_mean(deed, deeds, "It can be: new, check."));
    if (request.words.size() != 2)
        return fault(Fault::Kind::usage, "the name of one work folder",
                     request.words.size() < 2 ? "None is named" : "Several are named",
                     "For example: decoupage work " + deed + " the-run");
    if (deed == "check") return check(console, request.words[1]);
    return make_new(console, request).map([] { return Exit::done; });
}

Deed offer_work(Options& options) {
    const auto request = std::make_shared<WorkRequest>();
    options.plain("WORDS", request->words);
    options.value("--film", "D", request->film, "With new: what was measured of this film is filled in");
    options.value("--title", "TITLE", request->title, "With new: the work's title; usually made of NAME");
    options.value("--language", "LANGUAGE", request->language,
                  "With new: of headings and questions, en or fr; usually en");
    return [request](Console& console) {
        const auto done = work_deed(console, *request);
        return done ? *done : console.fail(done.error());
    };
}

} // namespace

const Command work_command{
    "work",
    "makes a work folder, the words about a film, and checks it",
    "new NAME [--film D] [--title TITLE] [--language en|fr]\n"
    "decoupage work check NAME",
    "NAME is a folder, or the name of one in ./works.\n\n"
    "new makes the folder: the record, pages and parts with a question where something is to be written, "
    "and, "
    "with --film, what was measured filled in: running time, shape, colour, shots, named places. Files that "
    "are "
    "there stay as they are.\n\n"
    "check shows whatever is wrong, with file, line and remedy; then which facts have no source, and what is "
    "empty. The exit is 1 where something is wrong.",
    "decoupage work new the-run --film film.mkv\n"
    "decoupage work new la-course --title 'La Course' --language fr\n"
    "decoupage work check the-run\n"
    "decoupage work check works/the-run --json",
    offer_work};

} // namespace decoupage
