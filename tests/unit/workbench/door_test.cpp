#include "workbench/door.hpp"
#include "workbench/door_page.hpp"
#include "workbench/secrets.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

constexpr const char* password = "walnut ferry moon";
const Tries::Time now{};

Request coming_in(const std::string& typed, const std::string& name, const std::string& cookie = {}) {
    Request request;
    request.method = Method::post;
    request.path = "/enter";
    request.from = "192.168.1.7";
    request.body = "password=" + typed + "&name=" + name;
    if (!cookie.empty()) request.headers["cookie"] = std::string(member_cookie) + "=" + cookie;
    return request;
}

/// The value of the cookie that an answer gives.
std::string cookie_of(const Answer& answer) {
    for (const auto& [name, value] : answer.headers)
        if (name == "Set-Cookie")
            return std::string(cookie_in(value.substr(0, value.find(';')), member_cookie));
    return {};
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("door: the password lets in, under the name that was chosen") {
    Door door(password, "secret", "Olga");
    const Answer answer = door.enter(coming_in("walnut+ferry+moon", "+Zo%C3%AB+"), now);
    CHECK(answer.status == 303);
    const Visitor zoe = door.visitor(cookie_of(answer));
    CHECK(zoe.role == Role::member);
    CHECK(zoe.name == "Zo\xc3\xab");
    CHECK(zoe.id.size() == 12);
    CHECK(zoe.id.find_first_not_of("0123456789abcdef") == std::string::npos);
    CHECK(holds(answer.headers.at(1).second, "; HttpOnly; SameSite=Lax; Path=/"));
}

TEST_CASE("door: another password, an empty one and a name that is none do not") {
    Door door(password, "secret", "Olga");
    CHECK(door.enter(coming_in("walnut", "Ada"), now).status == 401);
    CHECK(door.enter(coming_in("", "Ada"), now).status == 401);
    CHECK(door.enter(coming_in("walnut+ferry+moon", "+"), now).status == 400);
    CHECK(door.enter(coming_in("walnut+ferry+moon", "A%0Ada"), now).status == 400);
    CHECK(door.enter(coming_in("walnut+ferry+moon", "%FF"), now).status == 400);
    CHECK(door.enter(coming_in("walnut+ferry+moon", std::string(65, 'a')), now).status == 400);
}

TEST_CASE("door: too many tries have to wait, and the right password, too") {
    Door door(password, "secret", "Olga");
    for (int attempt = 0; attempt < 5; ++attempt)
        CHECK(door.enter(coming_in("wrong", "Ada"), now).status == 401);
    const Answer waiting = door.enter(coming_in("walnut+ferry+moon", "Ada"), now);
    CHECK(waiting.status == 429);
    CHECK(waiting.headers.back() == std::pair<std::string, std::string>{"Retry-After", "60"});
    CHECK(cookie_of(waiting).empty());
    CHECK(door.enter(coming_in("walnut+ferry+moon", "Ada"), now + std::chrono::seconds(61)).status == 303);
}

TEST_CASE("door: a cookie holds over a restart, and no longer under another password") {
    Door before(password, "secret", "Olga");
    const std::string cookie = cookie_of(before.enter(coming_in("walnut+ferry+moon", "Ada"), now));
    const Visitor ada = before.visitor(cookie);
    CHECK(Door(password, "secret", "Olga").visitor(cookie).id == ada.id);
    Door after("another password", "secret", "Olga");
    CHECK(after.visitor(cookie).role == Role::nobody);
    const Answer again = after.enter(coming_in("another+password", "Ada+L.", cookie), now);
    CHECK(after.visitor(cookie_of(again)).id == ada.id); // known for who she was
    CHECK(after.visitor(cookie_of(again)).name == "Ada L.");
    CHECK(Door(password, "other secret", "Olga").visitor(cookie).role == Role::nobody);
}

TEST_CASE("door: a cookie that was changed anywhere is none") {
    Door door(password, "secret", "Olga");
    const std::string cookie = cookie_of(door.enter(coming_in("walnut+ferry+moon", "Ada"), now));
    REQUIRE(door.visitor(cookie).role == Role::member);
    for (std::size_t at = 0; at < cookie.size(); ++at) {
        std::string changed = cookie;
        changed[at] = changed[at] == '0' ? '1' : '0';
        CHECK(door.visitor(changed).role == Role::nobody);
        CHECK(door.visitor(cookie.substr(0, at)).role == Role::nobody);
    }
    for (const char* amiss : {"", "...", "a.b.c.d", "....", "a.b.c"})
        CHECK(door.visitor(amiss).role == Role::nobody);
    CHECK(door.visitor(std::string(100'000, '.')).role == Role::nobody);
}

TEST_CASE("door: one member cannot become another by the other's id") {
    Door door(password, "secret", "Olga");
    const std::string ada = cookie_of(door.enter(coming_in("walnut+ferry+moon", "Ada"), now));
    const std::string ben = cookie_of(door.enter(coming_in("walnut+ferry+moon", "Ben"), now));
    const std::string mixed = ada.substr(0, ada.find('.')) + ben.substr(ben.find('.'));
    CHECK(door.visitor(mixed).role == Role::nobody);
    CHECK(door.visitor(cookie_of(door.enter(coming_in("walnut+ferry+moon", "Ben", mixed), now))).id !=
          door.visitor(ada).id);
}

TEST_CASE("door: a name is one member's, whatever its letters, and the owner's is nobody else's") {
    Door door(password, "secret", "Olga");
    const std::string ben = cookie_of(door.enter(coming_in("walnut+ferry+moon", "Ben"), now));
    CHECK(door.enter(coming_in("walnut+ferry+moon", "BEN"), now).status == 409);
    CHECK(door.enter(coming_in("walnut+ferry+moon", "olga"), now).status == 409);
    CHECK(door.enter(coming_in("walnut+ferry+moon", "ben", ben), now).status == 303); // he himself
    Door restarted(password, "secret", "Olga");
    CHECK(restarted.visitor(ben).role == Role::member);
    CHECK(restarted.enter(coming_in("walnut+ferry+moon", "Ben"), now).status == 409);
    Door other(password, "secret", "Olga");
    CHECK(other.enter(coming_in("walnut+ferry+moon", "Ben"), now).status == 303); // sooner than he
    CHECK(other.visitor(ben).role == Role::nobody);
}

TEST_CASE("door page: in English and French, without script, and what was typed is escaped") {
    Request request;
    CHECK(holds(Door::page(request).body, "<html lang=\"en\">"));
    request.headers["accept-language"] = "de, fr-CH;q=0.8, en;q=0.5";
    CHECK(holds(Door::page(request).body, "<html lang=\"fr\">"));
    request.headers["accept-language"] = "en-GB, fr";
    CHECK(holds(Door::page(request).body, "<html lang=\"en\">"));
    const Answer page = door_page(request, DoorSays::wrong, "\"><script>alert(1)</script>");
    CHECK(page.status == 401);
    CHECK_FALSE(holds(page.body, "<script"));
    CHECK_FALSE(holds(page.body, "style="));
    CHECK(holds(page.body, "value=\"&quot;&gt;&lt;script&gt;"));
}
