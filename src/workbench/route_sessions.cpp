// A club's sessions: what is there.

#include "study/session_reading.hpp"
#include "workbench/routes.hpp"
#include "workbench/session_answers.hpp"
#include "workbench/session_json.hpp"
#include "workbench/session_request.hpp"
#include "workbench/workplace.hpp"

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

/// The digest of the print of the film of that id. Faults: not_found.
Outcome<std::string> print_of(Workplace& workplace, const std::string& film) {
    if (film.empty()) return std::string();
    const auto known = workplace.films().read(film);
    if (!known) return tl::unexpected(known.error());
    return (*known)->decoupage.film.print.digest;
}

Outcome<NewSession> new_session_in(Workplace& workplace, const nlohmann::json& asked) {
    NewSession session;
    const auto title = text_in(asked, "title"), date = text_in(asked, "date"),
               place = text_in(asked, "place"), film = text_in(asked, "film"),
               stage = text_in(asked, "stage", "before");
    for (const auto* text : {&title, &date, &place, &film, &stage})
        if (!*text) return tl::unexpected(text->error());
    const auto named = stage_named(*stage);
    if (!named) return fault(Fault::Kind::usage, "before or after", "The stage is another");
    const auto print = print_of(workplace, *film);
    if (!print) return tl::unexpected(print.error());
    return NewSession{*title, *date, *place, *print, *named};
}

} // namespace

Answer route_list_sessions(Workplace& workplace, const Request& request) {
    const auto folder = work_of(workplace, request);
    if (!folder) return fault_answer(folder.error());
    std::vector<WorkProblem> problems;
    Json rows = Json::array();
    for (const Session& session : read_sessions(*folder, problems))
        rows.push_back(session_row(session));
    return json_answer({{"sessions", std::move(rows)}});
}

Answer route_open_session(Workplace& workplace, const Request& request) {
    const auto folder = work_of(workplace, request);
    if (!folder) return fault_answer(folder.error());
    const auto asked = json_body(request.body);
    if (!asked) return fault_answer(asked.error());
    const auto wanted = new_session_in(workplace, *asked);
    if (!wanted) return fault_answer(wanted.error());
    const auto name = open_session(*folder, *wanted);
    if (!name) return fault_answer(name.error());
    return session_changed(workplace, request, {*folder, *name});
}

Answer route_session(Workplace& workplace, const Request& request) {
    const auto place = session_of(workplace, request);
    if (!place) return fault_answer(place.error());
    const auto session = session_there(*place);
    if (!session) return fault_answer(session.error());
    return session_answer(workplace, request, *place, *session);
}

} // namespace decoupage
