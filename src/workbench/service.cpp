#include "workbench/service.hpp"

#include "workbench/compression.hpp"

#include <exception>

namespace decoupage {

namespace {

Answer failed(const char* what) {
    return fault_answer(Fault{Fault::Kind::internal, "", what, "Please tell us how it came about."});
}

Answer no_such_page() {
    return not_found_answer("There is nothing here under that address");
}

constexpr std::size_t most_of_a_form = 4 << 10;

} // namespace

Answer Service::not_known(const Request& request) const {
    if (gate_.has_door() && request.path == "/") {
        Answer answer = bytes_answer("text/plain; charset=utf-8", "");
        answer.status = 303;
        return std::move(answer).with("Location", "/enter");
    }
    return fault_answer(401, Fault{Fault::Kind::not_allowed, "", "This browser has not been let in",
                                   "Open the address that decoupage open printed."});
}

std::optional<Answer> Service::refused(Request& request) const {
    if (auto refusal = gate_.refused(request)) return refusal;
    request.visitor = gate_.visitor_of(request);
    if (!request.path.starts_with("/api/")) return std::nullopt;
    if (request.visitor.role == Role::nobody) return not_known(request);
    const Route* route = route_of(request);
    if (route == nullptr && has_path(request.path))
        return fault_answer(405, Fault{Fault::Kind::usage, "", "That cannot be done with this address", ""});
    if (route == nullptr) return no_such_page();
    if (request.visitor.role < route->least)
        return fault_answer(
            403, Fault{Fault::Kind::not_allowed, "", "Only who opened the workbench may do this", ""});
    return std::nullopt;
}

std::size_t Service::most_body(Request& request) const {
    if (request.path == "/enter" && request.method == Method::post) return most_of_a_form;
    const Route* route = route_of(request);
    return route == nullptr ? 0 : static_cast<std::size_t>(route->most);
}

Answer Service::answer_page(const Request& request) const {
    if (auto at_the_gate = gate_.answer(request)) return std::move(*at_the_gate);
    if (request.method != Method::get) return no_such_page();
    if (request.visitor.role == Role::nobody) return not_known(request);
    if (auto page = assets_.answer_to(request.path)) return std::move(*page);
    return no_such_page();
}

Answer Service::answer_route(const Route& route, const Request& request) const {
    Answer answer = route.answer(workplace_, request);
    if (!answer.flow) return answer;
    answer.flow = flows_.counted(std::move(answer.flow), request.visitor);
    if (answer.flow) return answer;
    return fault_answer(429, Fault{Fault::Kind::usage, "", "Too many pages of yours are being sent something",
                                   "Close some of them."});
}

Answer Service::answer(Request& request) const {
    try {
        if (auto refusal = refused(request)) return std::move(*refusal);
        if (request.body.size() > most_body(request))
            return fault_answer(413,
                                Fault{Fault::Kind::usage, "", "That is more than this address takes", ""});
        Answer answer = request.path.starts_with("/api/") ? answer_route(*route_of(request), request)
                                                          : answer_page(request);
        pack_for(request, answer);
        return answer;
    } catch (const std::exception& error) {
        return failed(error.what());
    }
}

} // namespace decoupage
