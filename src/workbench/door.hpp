#pragma once
/// The way in for a club: a password that all know, and a name that each chooses.

#include "workbench/answer.hpp"
#include "workbench/request.hpp"
#include "workbench/tries.hpp"

#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace decoupage {

/// Any thread may call it. Who comes in gets a cookie that says who they are and that they knew the password;
/// both are sealed, so that nothing need be kept here. Under another password the second seal no longer
/// holds: they enter again, and are known for who they were.
class Door {
public:
    /// `secret` seals the cookies; where it is the same after a restart, they hold. The owner's name is
    /// nobody else's.
    Door(std::string password, std::string secret, const std::string& owner_name);

    /// Who has this cookie: nobody, where the seals do not hold.
    Visitor visitor(std::string_view cookie) const;
    /// GET /enter: the page that asks.
    static Answer page(const Request& request);
    /// POST /enter: a right password gives the cookie and goes on to the pages. Too many tries from one
    /// address, or from all, have to wait.
    Answer enter(const Request& request, Tries::Time now);

private:
    std::string identity_seal(std::string_view id) const;
    std::string entry_seal(std::string_view id, std::string_view name) const;
    /// Who once came in, under whatever password; empty where the seal does not hold.
    std::string known_before(std::string_view cookie) const;
    /// What is written is its author's by name: each name is one member's, as long as the server lives. Its
    /// first bearer's id; that one is `id` where nobody bore it.
    std::string bearer_of(std::string_view name, const std::string& id) const;

    std::string password_, secret_;
    Tries tries_;
    mutable std::mutex names_mutex_;
    mutable std::map<std::string, std::string> bearers_; ///< ids by names, in small letters
};

/// The cookie of members, the same for every port, so that a club's members are known again.
inline constexpr std::string_view member_cookie = "decoupage_member";

/// The head of an answer that takes a cookie away.
std::string cookie_gone(std::string_view name);

} // namespace decoupage
