#include "app/command.hpp"
#include "app/session_told.hpp"
#include "deeds/known_dossier.hpp"
#include "deeds/whole_file.hpp"
#include "film/near_miss.hpp"
#include "study/work_reading.hpp"

#include <algorithm>
#include <memory>

namespace decoupage {

namespace {

struct DiscussRequest {
    std::vector<std::string> words;
    std::string form, film, file;
};

Outcome<const Session*> session_named(const Work& work, const std::string& name) {
    const auto found = std::ranges::find(work.sessions, name, &Session::name);
    if (found != work.sessions.end()) return &*found;
    std::vector<std::string> names;
    for (const Session& session : work.sessions)
        names.push_back(session.name);
    return fault(Fault::Kind::not_found, "a session of " + work.name, "There is no session " + name,
                 did_you_mean(name, names, "See them all with: decoupage discuss " + work.name + " list"));
}

/// The film to tell times by; null where none is named. Faults: those of opening it.
Outcome<std::unique_ptr<Decoupage>> film_of(const DiscussRequest& request) {
    if (request.film.empty()) return nullptr;
    auto opened = open_known_dossier(request.film);
    if (!opened) return tl::unexpected(opened.error());
    return std::make_unique<Decoupage>(std::move(opened->decoupage));
}

Outcome<void> put(Console& console, const std::string& file, const std::string& text) {
    if (!file.empty() && file != "-") return write_whole_file(file, text);
    console.print(text);
    return {};
}

Outcome<void> show(Console& console, const DiscussRequest& request, const Session& session) {
    const auto film = film_of(request);
    if (!film) return tl::unexpected(film.error());
    const Participant owner{{}, {}, Participant::Role::owner};
    const auto shown = shown_to(session, owner, 0);
    const SessionToTell told{session, shown, film->get()};
    console.print(console.json() ? session_document(told) : session_told(told));
    return {};
}

Outcome<void> export_session(Console& console, const DiscussRequest& request, const Session& session) {
    const std::vector<std::string> forms{"markdown", "json"};
    const std::string form = !request.form.empty() ? request.form : console.json() ? "json" : "markdown";
    if (std::ranges::find(forms, form) == forms.end())
        return fault(Fault::Kind::usage, "markdown or json", "--as was given " + form,
                     did_you_mean(form, forms));
    const auto film = film_of(request);
    if (!film) return tl::unexpected(film.error());
    const auto agreed = agreed_in(session);
    const SessionToTell told{session, agreed, film->get()};
    if (agreed.empty())
        console.remark("Nobody has agreed to publish anything that was said in this session.");
    return put(console, request.file, form == "json" ? session_document(told) : session_markdown(told));
}

Outcome<void> discuss(Console& console, const DiscussRequest& request) {
    const std::vector<std::string> deeds{"list", "show", "export"};
    const std::string deed = request.words.size() > 1 ? request.words[1] : deeds.front();
    if (std::ranges::find(deeds, deed) == deeds.end())
        return fault(Fault::Kind::usage, "",
                     "There is nothing called " + deed + " that could be done with sessions",
                     did_you_mean(deed, deeds, "It can be: list, show, export."));
    const std::size_t wanted = deed == "list" ? 2 : 3;
    if (request.words.size() > wanted || (wanted == 3 && request.words.size() < 3))
        return fault(Fault::Kind::usage, wanted == 3 ? "one session" : "a work folder alone",
                     request.words.size() < wanted ? "None is named" : "More is named",
                     "See them with: decoupage discuss " + request.words.front() + " list");
    const auto work = work_folder(request.words.front()).and_then(read_work);
    if (!work) return tl::unexpected(work.error());
    if (deed == "list") {
        console.print(console.json() ? sessions_document(work->name, work->sessions)
                                     : sessions_text(work->sessions));
        if (work->sessions.empty())
            console.remark("No session is kept here yet. One is opened in the workbench, under Discuss.");
        return {};
    }
    const auto session = session_named(*work, request.words[2]);
    if (!session) return tl::unexpected(session.error());
    return deed == "show" ? show(console, request, **session) : export_session(console, request, **session);
}

Deed offer_discuss(Options& options) {
    const auto request = std::make_shared<DiscussRequest>();
    options.plain("WORDS", request->words);
    options.value("--as", "markdown|json", request->form, "With export: in which form; usually markdown");
    options.value("-o,--output", "FILE", request->file, "With export: where it is written");
    options.value("--film", "D", request->film,
                  "The film that was discussed, or its dossier: places are then told as times");
    return [request](Console& console) {
        const auto done = discuss(console, *request);
        return done ? Exit::done : console.fail(done.error());
    };
}

} // namespace

const Command discuss_command{
    "discuss",
    "lists, shows and exports a club's sessions about a film",
    "NAME list\n"
    "decoupage discuss NAME show SESSION [--film D]\n"
    "decoupage discuss NAME export SESSION [--as markdown|json] [--film D] [-o FILE]",
    "NAME is a work folder, by its path or by its name under ./works; its sessions are kept in sessions/, "
    "and are "
    "held in the workbench.\n\n"
    "show tells all that was said, for the eyes of whoever keeps the folder. export gives only what each "
    "author "
    "agreed to publish, under pseudonyms; publish puts the same into the companion, where the session says "
    "that "
    "it may.",
    "decoupage discuss the-run list\n"
    "decoupage discuss the-run show 2026-11-28-the-friday-club --film film.mkv\n"
    "decoupage discuss the-run export 2026-11-28-the-friday-club -o friday.md\n"
    "decoupage discuss the-run export 2026-11-28-the-friday-club --as json",
    offer_discuss};

} // namespace decoupage
