#pragma once
/// Who may come in, and from where: tokens, cookies, Host and Origin.

#include "workbench/answer.hpp"
#include "workbench/door.hpp"
#include "workbench/request.hpp"
#include "workbench/secrets.hpp"

#include <optional>
#include <string>
#include <vector>

namespace decoupage {

/// Before all of one server. Any thread may call it; what it knows is set before the server begins.
class Gate {
public:
    /// Answers to these names alone, as in `Host`: "127.0.0.1:8080". The door is there where a club may come
    /// in; it must outlive this.
    Gate(std::string token, std::vector<std::string> hosts, std::string cookie_name, Door* door = nullptr);

    const std::string& token() const { return token_; }
    bool has_door() const { return door_ != nullptr; }

    /// What is wrong with where a request comes from, or with its shape; nothing if all is well.
    std::optional<Answer> refused(const Request& request) const;
    /// Who asks, by the cookie or the header of the request. The token counts on this machine alone.
    Visitor visitor_of(const Request& request) const;
    /// Answers /enter, where a right token or password gives a cookie, /enter.css and /leave; nothing to
    /// other addresses.
    std::optional<Answer> answer(const Request& request) const;

private:
    bool from_here(const Request& request) const;
    Answer enter(const Request& request) const;
    Answer leave() const;

    std::string token_;
    std::vector<std::string> hosts_;
    std::string cookie_name_;
    Door* door_;
};

/// The headers that every answer bears.
const std::vector<std::pair<std::string, std::string>>& headers_of_all();

} // namespace decoupage
