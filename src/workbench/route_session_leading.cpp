// What a session gives to who leads it.

#include "study/session_prompts.hpp"
#include "study/slug.hpp"
#include "study/work_reading.hpp"
#include "workbench/routes.hpp"
#include "workbench/session_answers.hpp"
#include "workbench/session_json.hpp"
#include "workbench/session_request.hpp"
#include "workbench/spoiler_limits.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

/// The session, where the visitor leads it. Faults: not_found, not_allowed.
Outcome<Session> session_led(const SessionPlace& place, const Request& request) {
    auto session = session_there(place);
    if (session && !leads(*session, participant_of(request)))
        return fault(Fault::Kind::not_allowed, "", "This is for who leads the session");
    return session;
}

Json prompts_json(Workplace& workplace, const Work& work, const Session& session, std::string_view language) {
    const auto prompts = prompts_in(work, session.stage, language);
    const bool has_places =
        std::ranges::any_of(prompts, [](const Prompt& prompt) { return !prompt.place.empty(); });
    const Places places = has_places ? places_of(workplace, work, session) : Places();
    Json rows = Json::array();
    for (const Prompt& prompt : prompts) {
        const auto place = std::ranges::find_if(
            places, [&](const auto& known) { return slug(known.first) == slug(prompt.place); });
        rows.push_back(
            {{"words", prompt.words},
             {"span", place == places.end() ? Json(nullptr) : Json{place->second.first, place->second.end}}});
    }
    return rows;
}

} // namespace

Answer route_session_leader(Workplace& workplace, const Request& request) {
    const auto place = session_of(workplace, request);
    if (!place) return fault_answer(place.error());
    const auto session = session_led(*place, request);
    if (!session) return fault_answer(session.error());
    return json_answer(leader_json(*session, participant_of(request)));
}

Answer route_session_prompts(Workplace& workplace, const Request& request) {
    const auto place = session_of(workplace, request);
    if (!place) return fault_answer(place.error());
    const auto session = session_led(*place, request);
    if (!session) return fault_answer(session.error());
    const auto work = read_work(place->work_folder);
    if (!work) return fault_answer(work.error());
    return json_answer({{"prompts", prompts_json(workplace, *work, *session, request.asked("language"))}});
}

} // namespace decoupage
