#include "workbench/door.hpp"

#include "dossier/checks.hpp"
#include "film/folded.hpp"
#include "signal/hexadecimal.hpp"
#include "signal/sha256.hpp"
#include "workbench/door_page.hpp"
#include "workbench/form.hpp"
#include "workbench/secrets.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace decoupage {

namespace {

constexpr std::size_t id_bytes = 6;
constexpr std::size_t longest_cookie = 512, most_names = 1000;
constexpr const char* owner_id = "owner";
constexpr const char* half_a_year = "15552000"; // seconds

/// What a cookie holds, in this order, with stops between.
struct MemberCookie {
    std::string_view id, name_digits, identity, entry;
};

std::optional<MemberCookie> read(std::string_view cookie) {
    if (cookie.size() > longest_cookie || std::ranges::count(cookie, '.') != 3) return std::nullopt;
    std::array<std::string_view, 4> parts;
    for (std::string_view& part : parts) {
        const std::size_t end = std::min(cookie.find('.'), cookie.size());
        part = cookie.substr(0, end);
        cookie.remove_prefix(std::min(end + 1, cookie.size()));
    }
    return MemberCookie{parts[0], parts[1], parts[2], parts[3]};
}

/// A name as it was typed, without what stands about it; empty where it is no name.
std::string name_typed(std::string_view typed) {
    const std::size_t first = std::min(typed.find_first_not_of(' '), typed.size());
    typed.remove_prefix(first);
    typed = typed.substr(0, typed.find_last_not_of(' ') + 1);
    return sound_name(typed) ? std::string(typed) : std::string();
}

std::string value_in(const Request::Words& words, std::string_view name) {
    const auto found = words.find(name);
    return found == words.end() ? std::string() : found->second;
}

} // namespace

std::string cookie_gone(std::string_view name) {
    return std::string(name) + "=; HttpOnly; Path=/; Max-Age=0";
}

std::string Door::identity_seal(std::string_view id) const {
    return sealed(secret_, "identity " + std::string(id));
}

std::string Door::entry_seal(std::string_view id, std::string_view name) const {
    return sealed(secret_, "entry " + sha256(password_) + ' ' + std::string(id) + ' ' + std::string(name));
}

std::string Door::known_before(std::string_view cookie) const {
    const auto shown = read(cookie);
    if (!shown || !same_secret(identity_seal(shown->id), shown->identity)) return {};
    return std::string(shown->id);
}

Door::Door(std::string password, std::string secret, const std::string& owner_name)
    : password_(std::move(password)), secret_(std::move(secret)), bearers_{{folded(owner_name), owner_id}} {}

std::string Door::bearer_of(std::string_view name, const std::string& id) const {
    const std::lock_guard lock(names_mutex_);
    if (bearers_.size() >= most_names && !bearers_.contains(folded(name))) return owner_id;
    return bearers_.try_emplace(folded(name), id).first->second;
}

Visitor Door::visitor(std::string_view cookie) const {
    const std::string id = known_before(cookie);
    if (id.empty()) return {};
    const auto shown = read(cookie);
    const auto name = bytes_of_digits(shown->name_digits);
    if (!name || !same_secret(entry_seal(id, *name), shown->entry)) return {};
    if (bearer_of(*name, id) != id) return {}; // somebody was sooner since the server began: enter anew
    return {Role::member, id, *name};
}

Answer Door::page(const Request& request) {
    return door_page(request, DoorSays::welcome, {});
}

Answer Door::enter(const Request& request, Tries::Time now) {
    const Request::Words form = form_in(request.body);
    const std::string name = name_typed(value_in(form, "name"));
    if (name.empty()) return door_page(request, DoorSays::no_name, {});
    if (const auto wait = tries_.wait_before(request.from, now))
        return door_page(request, DoorSays::wait, name).with("Retry-After", std::to_string(wait->count()));
    if (!same_secret(password_, value_in(form, "password"))) return door_page(request, DoorSays::wrong, name);
    tries_.forgive(request.from);
    std::string id = known_before(cookie_in(request.header("cookie"), member_cookie));
    if (id.empty()) id = random_token(id_bytes);
    if (bearer_of(name, id) != id) return door_page(request, DoorSays::taken, name);
    Answer answer = bytes_answer("text/plain; charset=utf-8", "");
    answer.status = 303;
    answer.headers = {{"Location", "/"},
                      {"Set-Cookie", std::string(member_cookie) + '=' + id + '.' + digits_of_bytes(name) +
                                         '.' + identity_seal(id) + '.' + entry_seal(id, name) +
                                         "; HttpOnly; SameSite=Lax; Path=/; Max-Age=" + half_a_year}};
    return answer;
}

} // namespace decoupage
