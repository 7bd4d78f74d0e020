#pragma once
/// Who may come in: tokens, cookies, Host and Origin.

#include "workbench/answer.hpp"
#include "workbench/request.hpp"

#include <optional>
#include <string>
#include <vector>

namespace decoupage {

/// `bytes` random bytes of the system's, in hexadecimal digits.
std::string random_token(std::size_t bytes = 24);

/// Do two texts agree? Takes as long whether or not they do.
bool same_secret(std::string_view one, std::string_view other);

/// The door of one server. Any thread may call it; what it knows is set before the server begins.
class Gate {
public:
    /// Answers to these names alone, as in `Host`: "127.0.0.1:8080".
    Gate(std::string token, std::vector<std::string> hosts, std::string cookie_name);

    const std::string& token() const { return token_; }

    /// What is wrong with where a request comes from; nothing if all is well.
    std::optional<Answer> refused(const Request& request) const;
    /// Who asks, by the cookie or the header of the request.
    Visitor visitor_of(const Request& request) const;
    /// Answers /enter: a right token gives the cookie and goes on to the pages.
    Answer enter(const Request& request) const;

private:
    std::string token_;
    std::vector<std::string> hosts_;
    std::string cookie_name_;
};

/// The value of a cookie in a `Cookie` header; empty if there is none.
std::string_view cookie_in(std::string_view header, std::string_view name);

/// The headers that every answer bears.
const std::vector<std::pair<std::string, std::string>>& headers_of_all();

} // namespace decoupage
