#include "workbench/gate.hpp"

#include "workbench/door_page.hpp"
#include "workbench/request_shape.hpp"

#include <algorithm>
#include <chrono>

namespace decoupage {

namespace {

constexpr std::string_view bearer = "Bearer ";

Answer refusal(int status, std::string found, std::string remedy) {
    return fault_answer(status, Fault{Fault::Kind::not_allowed, "", std::move(found), std::move(remedy)});
}

} // namespace

const std::vector<std::pair<std::string, std::string>>& headers_of_all() {
    // No script, style or picture but our own; 'self' styles and those that bear no markup. The study's
    // editor adds its rules through the DOM.
    static const std::vector<std::pair<std::string, std::string>> headers{
        {"Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' "
                                    "blob: data:; media-src 'self' "
                                    "blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; "
                                    "manifest-src 'self'; base-uri 'none'; "
                                    "form-action 'self'; frame-ancestors 'none'"},
        {"X-Content-Type-Options", "nosniff"},
        {"Referrer-Policy", "same-origin"},
        {"Cross-Origin-Opener-Policy", "same-origin"},
        {"Cross-Origin-Resource-Policy", "same-origin"}};
    return headers;
}

Gate::Gate(std::string token, std::vector<std::string> hosts, std::string cookie_name, Door* door)
    : token_(std::move(token)), hosts_(std::move(hosts)), cookie_name_(std::move(cookie_name)), door_(door) {}

std::optional<Answer> Gate::refused(const Request& request) const {
    const std::string_view host = request.header("host");
    if (std::ranges::find(hosts_, host) == hosts_.end())
        return refusal(403, "This workbench does not go by that name",
                       "Use the address that decoupage open printed.");
    if (auto misshapen = refused_for_shape(request)) return misshapen;
    const bool deed = request.method != Method::get || !is_page(request.path);
    const std::string_view origin = request.header("origin");
    const bool own = origin.empty() || origin == "http://" + std::string(host);
    if ((deed && !own) || (deed && came_from_elsewhere(request)))
        return refusal(403, "Another page asked for this", "Use the workbench's own pages.");
    return refused_for_type(request);
}

bool Gate::from_here(const Request& request) const {
    if (request.from.empty() || request.from.starts_with("127.")) return true;
    return std::ranges::any_of(
        hosts_, [&](const std::string& host) { return host.substr(0, host.find(':')) == request.from; });
}

Visitor Gate::visitor_of(const Request& request) const {
    const std::string_view authorization = request.header("authorization");
    const std::string_view cookies = request.header("cookie");
    const std::string_view shown = authorization.starts_with(bearer) ? authorization.substr(bearer.size())
                                                                     : cookie_in(cookies, cookie_name_);
    if (same_secret(token_, shown) && from_here(request)) return {Role::owner, "owner", ""};
    return door_ == nullptr ? Visitor{} : door_->visitor(cookie_in(cookies, member_cookie));
}

std::optional<Answer> Gate::answer(const Request& request) const {
    if (request.path == "/enter.css" && request.method == Method::get) return door_style();
    if (request.path == "/leave" && request.method == Method::get) return leave();
    if (request.path != "/enter") return std::nullopt;
    if (request.method == Method::get) {
        const bool asks = door_ != nullptr && request.asked("token").empty();
        return asks ? Door::page(request) : enter(request);
    }
    if (request.method != Method::post || door_ == nullptr) return std::nullopt;
    return door_->enter(request, std::chrono::steady_clock::now());
}

Answer Gate::enter(const Request& request) const {
    if (!same_secret(token_, request.asked("token")) || !from_here(request))
        return refusal(401, "That token is not this workbench's",
                       "Use the address that decoupage open printed, on the machine that it runs on.");
    Answer answer = bytes_answer("text/plain; charset=utf-8", "");
    answer.status = 303;
    answer.headers = {{"Location", "/"},
                      {"Set-Cookie", cookie_name_ + "=" + token_ + "; HttpOnly; SameSite=Strict; Path=/"}};
    return answer;
}

Answer Gate::leave() const {
    Answer answer = bytes_answer("text/plain; charset=utf-8", "");
    answer.status = 303;
    answer.headers = {{"Location", "/enter"},
                      {"Set-Cookie", cookie_gone(cookie_name_)},
                      {"Set-Cookie", cookie_gone(member_cookie)}};
    return answer;
}

} // namespace decoupage
