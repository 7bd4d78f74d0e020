#include "workbench/gate.hpp"
#include "workbench/service.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

constexpr const char* token = "0123456789abcdef";

/// A workbench with nothing open that a club may enter.
struct Shared {
    Workplace workplace{{{}, {}, "Ada"}};
    Door door{"walnut ferry moon", "secret", "Ada"};
    Gate gate{token, {"127.0.0.1:80", "192.168.1.7:80", "desk:80"}, "decoupage_80", &door};
    Assets assets;
    Service service{workplace, gate, assets};

    Answer ask(Method method, const std::string& path, Request::Words headers = {},
               const std::string& from = "127.0.0.1", const std::string& body = {}) const {
        Request request;
        request.method = method;
        request.path = path.substr(0, path.find('?'));
        if (const auto sign = path.find("?token="); sign != std::string::npos)
            request.query["token"] = path.substr(sign + 7);
        request.headers = std::move(headers);
        request.headers.emplace("host", "127.0.0.1:80");
        request.from = from;
        request.body = body;
        return service.answer(request);
    }
    std::string member() const {
        const Answer in =
            ask(Method::post, "/enter", {}, "192.168.1.20", "password=walnut+ferry+moon&name=Ben");
        REQUIRE(in.status == 303);
        const std::string cookie = in.headers.at(1).second;
        return cookie.substr(0, cookie.find(';'));
    }
};

const std::pair<const std::string, std::string> owner{"cookie", std::string("decoupage_80=") + token};

std::string header_of(const Answer& answer, const std::string& name) {
    for (const auto& [known, value] : answer.headers)
        if (known == name) return value;
    return {};
}

} // namespace

TEST_CASE("gate: the token counts on this machine alone") {
    const Shared shared;
    CHECK(shared.ask(Method::get, "/api/me", {owner}, "127.0.0.1").status == 200);
    CHECK(shared.ask(Method::get, "/api/me", {owner}, "192.168.1.7").status == 200); // its own address
    CHECK(shared.ask(Method::get, "/api/me", {owner}, "192.168.1.20").status == 401);
    CHECK(shared.ask(Method::get, std::string("/enter?token=") + token, {}, "192.168.1.20").status == 401);
    CHECK(shared.ask(Method::get, std::string("/enter?token=") + token).status == 303);
}

TEST_CASE("gate: a club is asked for its password, and sees no more without") {
    const Shared shared;
    CHECK(shared.ask(Method::get, "/enter").status == 200);
    CHECK(shared.ask(Method::get, "/enter.css").type == "text/css; charset=utf-8");
    const Answer first = shared.ask(Method::get, "/", {}, "192.168.1.20");
    CHECK(first.status == 303);
    CHECK(header_of(first, "Location") == "/enter");
    CHECK(shared.ask(Method::get, "/assets/a.js", {}, "192.168.1.20").status == 401);
    CHECK(shared.ask(Method::get, "/api/films", {}, "192.168.1.20").status == 401);
    CHECK(shared.ask(Method::get, "/api/nothing", {}, "192.168.1.20").status == 401);
}

TEST_CASE("gate: a member watches and corrects nothing") {
    const Shared shared;
    const Request::Words member{{"cookie", shared.member()}};
    CHECK(shared.ask(Method::get, "/api/films", member).status == 200);
    CHECK(shared.ask(Method::get, "/api/me", member).body.find(R"("role":"member")") != std::string::npos);
    for (const Route& route : routes()) {
        if (route.least != Role::owner) continue;
        const std::string path(route.pattern);
        CHECK(shared.ask(route.method, path, member).status == 403);
    }
}

TEST_CASE("gate: who leaves is not known any more") {
    const Shared shared;
    const Answer left = shared.ask(Method::get, "/leave", {{"cookie", shared.member()}});
    CHECK(left.status == 303);
    CHECK(header_of(left, "Set-Cookie") == "decoupage_80=; HttpOnly; Path=/; Max-Age=0");
    CHECK(left.headers.back().second == "decoupage_member=; HttpOnly; Path=/; Max-Age=0");
    CHECK(shared.ask(Method::get, "/leave", {{"sec-fetch-site", "cross-site"}}).status == 403);
}

TEST_CASE("gate: no other name, and no two names") {
    const Shared shared;
    for (const char* host : {"", "127.0.0.1", "127.0.0.1:81", "evil.example", "127.0.0.1:80, evil.example",
                             "127.0.0.1:80.evil.example", "DESK:80"})
        CHECK(shared.ask(Method::get, "/api/films", {owner, {"host", host}}).status == 403);
    CHECK(shared.ask(Method::get, "/api/films", {owner, {"host", "desk:80"}}).status == 200);
}

TEST_CASE("gate: no page of another server asks or changes anything") {
    const Shared shared;
    for (const char* origin : {"null", "http://evil.example", "http://127.0.0.1:81", "https://127.0.0.1:80",
                               "http://127.0.0.1:80.evil.example", "http://desk:80"}) {
        CHECK(shared.ask(Method::post, "/api/films/x/names", {owner, {"origin", origin}}).status == 403);
        CHECK(shared.ask(Method::get, "/api/films", {owner, {"origin", origin}}).status == 403);
        CHECK(shared.ask(Method::post, "/enter", {{"origin", origin}}).status == 403);
    }
    for (const char* site : {"cross-site", "same-site", "other"})
        CHECK(shared.ask(Method::get, "/api/films", {owner, {"sec-fetch-site", site}}).status == 403);
    CHECK(shared.ask(Method::get, "/api/films", {owner, {"sec-fetch-site", "same-origin"}}).status == 200);
    CHECK(shared.ask(Method::get, "/api/films", {owner, {"origin", "http://127.0.0.1:80"}}).status == 200);
}

TEST_CASE("gate: a form of another page is of no use") {
    const Shared shared;
    CHECK(shared
              .ask(Method::post, "/api/films/x/names", {owner, {"content-type", "text/plain"}}, "127.0.0.1",
                   "{}")
              .status == 415);
}

TEST_CASE("gate: without a club there is no door") {
    Workplace workplace{{{}, {}, "Ada"}};
    const Gate gate(token, {"127.0.0.1:80"}, "decoupage_80");
    const Assets assets;
    const Service service(workplace, gate, assets);
    Request request;
    request.path = "/enter";
    request.headers = {{"host", "127.0.0.1:80"}};
    CHECK(service.answer(request).status == 401);
    request.method = Method::post;
    request.body = "password=&name=Ada";
    CHECK(service.answer(request).status == 404);
    request.method = Method::get;
    request.path = "/";
    request.body.clear();
    CHECK(service.answer(request).status == 401);
    request.headers["cookie"] = "decoupage_member=a.b.c.d";
    CHECK(service.answer(request).status == 401);
}
