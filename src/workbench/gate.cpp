#include "workbench/gate.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <sys/random.h>

namespace decoupage {

namespace {

constexpr std::string_view bearer = "Bearer ";

Answer refusal(int status, std::string found, std::string remedy) {
    return fault_answer(status, Fault{Fault::Kind::not_allowed, "", std::move(found), std::move(remedy)});
}

} // namespace

std::string random_token(std::size_t bytes) {
    std::string digits;
    for (std::size_t at = 0; at < bytes; ++at) {
        unsigned char byte = 0;
        if (getrandom(&byte, 1, 0) != 1) std::abort(); // no token is better than one that can be guessed
        std::array<char, 3> two{};
        std::snprintf(two.data(), two.size(), "%02x", byte);
        digits += two.data();
    }
    return digits;
}

bool same_secret(std::string_view one, std::string_view other) {
    unsigned difference = one.size() == other.size() ? 0 : 1;
    for (std::size_t at = 0; at < one.size(); ++at)
        difference |= static_cast<unsigned char>(one[at]) ^
                      static_cast<unsigned char>(other.empty() ? 0 : other[at % other.size()]);
    return difference == 0 && !one.empty();
}

std::string_view cookie_in(std::string_view header, std::string_view name) {
    while (!header.empty()) {
        const std::size_t end = std::min(header.find(';'), header.size());
        std::string_view pair = header.substr(0, end);
        header.remove_prefix(std::min(end + 1, header.size()));
        pair.remove_prefix(std::min(pair.find_first_not_of(' '), pair.size()));
        const std::size_t sign = pair.find('=');
        if (sign != std::string_view::npos && pair.substr(0, sign) == name) return pair.substr(sign + 1);
    }
    return {};
}

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
        {"Referrer-Policy", "no-referrer"},
        {"Cross-Origin-Opener-Policy", "same-origin"},
        {"Cross-Origin-Resource-Policy", "same-origin"}};
    return headers;
}

Gate::Gate(std::string token, std::vector<std::string> hosts, std::string cookie_name)
    : token_(std::move(token)), hosts_(std::move(hosts)), cookie_name_(std::move(cookie_name)) {}

std::optional<Answer> Gate::refused(const Request& request) const {
    const std::string_view host = request.header("host");
    if (std::ranges::find(hosts_, host) == hosts_.end())
        return refusal(403, "This workbench does not go by that name",
                       "Use the address that decoupage open printed.");
    const std::string_view origin = request.header("origin");
    const bool own = origin.empty() || origin == "http://" + std::string(host);
    if (request.method != Method::get && !own)
        return refusal(403, "Another page asked for this", "Use the workbench's own pages.");
    const std::string_view site = request.header("sec-fetch-site");
    if (request.path.starts_with("/api/") && !site.empty() && site != "same-origin" && site != "none")
        return refusal(403, "Another page asked for this", "Use the workbench's own pages.");
    return std::nullopt;
}

Visitor Gate::visitor_of(const Request& request) const {
    std::string_view shown = request.header("authorization");
    if (shown.starts_with(bearer))
        shown.remove_prefix(bearer.size());
    else
        shown = cookie_in(request.header("cookie"), cookie_name_);
    if (same_secret(token_, shown)) return {Role::owner, "owner", ""};
    return {};
}

Answer Gate::enter(const Request& request) const {
    if (!same_secret(token_, request.asked("token")))
        return refusal(401, "That token is not this workbench's",
                       "Use the address that decoupage open printed.");
    Answer answer = bytes_answer("text/plain; charset=utf-8", "");
    answer.status = 303;
    answer.headers = {{"Location", "/"},
                      {"Set-Cookie", cookie_name_ + "=" + token_ + "; HttpOnly; SameSite=Strict; Path=/"}};
    return answer;
}

} // namespace decoupage
