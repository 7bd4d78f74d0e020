#include "workbench/session_answers.hpp"

#include "study/session_reading.hpp"
#include "study/session_text.hpp"
#include "workbench/session_json.hpp"
#include "workbench/session_request.hpp"
#include "workbench/spoiler_limits.hpp"
#include "workbench/workplace.hpp"

#include <nlohmann/json.hpp>

namespace decoupage {

Outcome<Session> session_there(const SessionPlace& place) {
    std::vector<WorkProblem> problems;
    std::error_code none;
    const auto record = place.work_folder / "sessions" / place.session / "session.toml";
    if (!std::filesystem::is_regular_file(std::filesystem::symlink_status(record, none)))
        return fault(Fault::Kind::not_found, "", "There is no session of that name here");
    return read_session(place.work_folder, place.session, problems);
}

Answer session_answer(Workplace& workplace, const Request& request, const SessionPlace& place,
                      const Session& session) {
    const Participant participant = participant_of(request);
    return json_answer(session_json(session, participant, limit_of(workplace, place.work_folder, session)))
        .with("ETag", '"' + session_revision(session) + '"');
}

Answer session_changed(Workplace& workplace, const Request& request, const SessionPlace& place) {
    const auto session = session_there(place);
    if (!session) return fault_answer(session.error());
    workplace.events().tell("session", {{"work", request.captures[0]},
                                        {"session", place.session},
                                        {"revision", session_revision(*session)}});
    return session_answer(workplace, request, place, *session);
}

} // namespace decoupage
