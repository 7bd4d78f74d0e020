// Who one is, what goes on, and what is open.

#include "workbench/routes.hpp"
#include "workbench/workplace.hpp"

#include <charconv>

#include <nlohmann/json.hpp>

namespace decoupage {

Answer route_me(Workplace& workplace, const Request& request) {
    const bool owner = request.visitor.role == Role::owner;
    return json_answer({{"role", owner ? "owner" : "member"},
                        {"id", request.visitor.id},
                        {"name", owner ? workplace.author() : request.visitor.name}});
}

Answer route_events(Workplace& workplace, const Request&) {
    Answer answer;
    answer.type = "text/event-stream";
    answer.flow = workplace.events().listen();
    return answer;
}

Answer route_jobs(Workplace& workplace, const Request&) {
    nlohmann::ordered_json rows = nlohmann::ordered_json::array();
    for (const Job& job : workplace.jobs().all())
        rows.push_back(job_json(job));
    return json_answer({{"jobs", std::move(rows)}});
}

Answer route_stop_job(Workplace& workplace, const Request& request) {
    const std::string& text = request.captures[0];
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return usage_answer("A job has a number");
    const auto stopped = workplace.jobs().stop(number);
    return stopped ? json_answer(job_json(*stopped)) : fault_answer(stopped.error());
}

} // namespace decoupage
