#include "workbench/service.hpp"

#include "workbench/routes.hpp"

#include <exception>

namespace decoupage {

namespace {

Answer failed(const char* what) {
    return fault_answer(Fault{Fault::Kind::internal, "", what, "Please tell us how it came about."});
}

Answer no_such_page() {
    return not_found_answer("There is nothing here under that address");
}

Answer not_known() {
    return fault_answer(401, Fault{Fault::Kind::not_allowed, "", "This browser has not been let in",
                                   "Open the address that decoupage open printed."});
}

} // namespace

std::optional<Answer> Service::refused(Request& request) const {
    if (auto refusal = gate_.refused(request)) return refusal;
    request.visitor = gate_.visitor_of(request);
    if (!request.path.starts_with("/api/")) return std::nullopt;
    if (request.visitor.role == Role::nobody) return not_known();
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
    const Route* route = route_of(request);
    return route == nullptr ? 0 : static_cast<std::size_t>(route->most);
}

Answer Service::answer_page(const Request& request) const {
    if (request.path == "/enter" && request.method == Method::get) return gate_.enter(request);
    if (request.method != Method::get) return no_such_page();
    if (request.visitor.role == Role::nobody) return not_known();
    if (auto page = assets_.answer_to(request.path)) return std::move(*page);
    return no_such_page();
}

Answer Service::answer(Request& request) const {
    try {
        if (auto refusal = refused(request)) return std::move(*refusal);
        if (!request.path.starts_with("/api/")) return answer_page(request);
        const Route* route = route_of(request);
        if (request.body.size() > static_cast<std::size_t>(route->most))
            return fault_answer(413,
                                Fault{Fault::Kind::usage, "", "That is more than this address takes", ""});
        return route->answer(workplace_, request);
    } catch (const std::exception& error) {
        return failed(error.what());
    }
}

} // namespace decoupage
