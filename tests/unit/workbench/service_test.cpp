#include "workbench/routes.hpp"
#include "workbench/service.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

/// A workbench with nothing open.
struct Empty {
    Workplace workplace{{{}, {}, "Ada"}};
    Gate gate{"0123456789abcdef", {"127.0.0.1:80"}, "decoupage_80"};
    Assets assets;
    Service service{workplace, gate, assets};

    Answer ask(Method method, const std::string& path, Request::Words headers = {}, std::string body = {}) {
        Request request;
        request.method = method;
        request.path = path;
        request.headers = std::move(headers);
        request.headers.emplace("host", "127.0.0.1:80");
        request.body = std::move(body);
        return service.answer(request);
    }
    Answer ask_as_owner(Method method, const std::string& path, std::string body = {}) {
        return ask(method, path, {{"cookie", "a=b; decoupage_80=0123456789abcdef"}}, std::move(body));
    }
};

} // namespace

TEST_CASE("service: who has no token is not let in") {
    Empty empty;
    CHECK(empty.ask(Method::get, "/api/films").status == 401);
    CHECK(empty.ask(Method::get, "/").status == 401);
    CHECK(empty.ask(Method::get, "/api/films", {{"cookie", "decoupage_80=0123456789abcdee"}}).status == 401);
    CHECK(empty.ask(Method::get, "/api/films", {{"authorization", "Bearer 0123456789abcdef"}}).status == 200);
    CHECK(empty.ask_as_owner(Method::get, "/api/films").body == R"({"films":[]})");
}

TEST_CASE("service: the token of the address gives a cookie that no script reads") {
    Empty empty;
    Request request;
    request.path = "/enter";
    request.headers = {{"host", "127.0.0.1:80"}};
    request.query = {{"token", "wrong"}};
    CHECK(empty.service.answer(request).status == 401);
    request.query = {{"token", "0123456789abcdef"}};
    const Answer answer = empty.service.answer(request);
    CHECK(answer.status == 303);
    CHECK(answer.headers.at(1).second == "decoupage_80=0123456789abcdef; HttpOnly; SameSite=Strict; Path=/");
}

TEST_CASE("service: another name, another origin and another site are refused") {
    Empty empty;
    const std::pair<std::string, std::string> cookie{"cookie", "decoupage_80=0123456789abcdef"};
    CHECK(empty.ask(Method::get, "/api/films", {cookie, {"host", "evil.example"}}).status == 403);
    CHECK(empty.ask(Method::post, "/api/films/x/names", {cookie, {"origin", "http://evil.example"}}).status ==
          403);
    CHECK(empty.ask(Method::get, "/api/films", {cookie, {"sec-fetch-site", "cross-site"}}).status == 403);
}

TEST_CASE("service: what is not there is said to be not there") {
    Empty empty;
    CHECK(empty.ask_as_owner(Method::get, "/api/nothing").status == 404);
    CHECK(empty.ask_as_owner(Method::get, "/../../etc/passwd").status == 404);
    CHECK(empty.ask_as_owner(Method::get, "/api/films/0123").status == 404);
    CHECK(empty.ask_as_owner(Method::remove, "/api/films").status == 405);
}

TEST_CASE("service: a body is no larger than its route takes") {
    Empty empty;
    const std::string large(100'000, ' ');
    CHECK(empty.ask_as_owner(Method::post, "/api/films/x/names", large).status == 413);
    CHECK(empty.ask_as_owner(Method::post, "/api/films/x/names", "{").status == 400);
    CHECK(empty.ask_as_owner(Method::post, "/api/films/x/names", std::string(1000, '[')).status == 400);
}

TEST_CASE("routes: every address is met by its own function first") {
    for (const Route& route : routes()) {
        Request request;
        request.method = route.method;
        request.path = route.pattern;
        const Route* found = route_of(request);
        REQUIRE(found != nullptr);
        CHECK(found == &route);
    }
}
