#pragma once
/// What a browser asks, whatever carried it here.

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

enum class Method { get, post, put, remove };

/// What a visitor may do; each may also do what those before it may.
enum class Role {
    nobody, ///< has shown neither token nor password
    member, ///< came by the password of `--share`
    owner,  ///< has the token that `decoupage open` printed
};

/// Who asks.
struct Visitor {
    Role role = Role::nobody;
    std::string id;   ///< of a member: chosen by the server, kept in the cookie; "owner" for the owner
    std::string name; ///< a pseudonym; empty until one was chosen
};

struct Request {
    using Words = std::map<std::string, std::string, std::less<>>;

    Method method = Method::get;
    std::string path;                  ///< "/api/films/0123456789ab/names", decoded; never a path of a file
    std::vector<std::string> captures; ///< what stands for {} in the route, in order
    Words query, headers;              ///< names of headers in small letters
    std::string body;
    std::string from; ///< the address of who asks, "192.168.1.7"; empty where no network carried it
    Visitor visitor;

    /// The value of that name, or empty.
    std::string_view asked(std::string_view name) const { return value(query, name); }
    std::string_view header(std::string_view name) const { return value(headers, name); }
    /// The revision upon which a change was made (If-Match), without its quotation marks; empty where that is
    /// not said.
    std::string revision_wanted() const {
        std::string wanted(header("if-match"));
        std::erase(wanted, '"');
        return wanted;
    }

private:
    static std::string_view value(const Words& words, std::string_view name) {
        const auto found = words.find(name);
        return found == words.end() ? std::string_view{} : std::string_view(found->second);
    }
};

} // namespace decoupage
