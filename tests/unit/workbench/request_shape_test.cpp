#include "workbench/request_shape.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

int refused(const Request& request) {
    const auto answer = refused_for_shape(request);
    return answer ? answer->status : 0;
}

Request at(const std::string& path) {
    Request request;
    request.path = path;
    return request;
}

} // namespace

TEST_CASE("request shape: an address is plain text, and begins with a stroke") {
    CHECK(refused(at("/")) == 0);
    CHECK(refused(at("/api/films/Zo\xc3\xab")) == 0);
    for (const std::string path : {"", "api", "*", "http://elsewhere/", "/a\x01", "/a\nb", "/\xff", "/\x7f"})
        CHECK(refused(at(path)) == 400);
    CHECK(refused(at(std::string("/a\0b", 4))) == 400);
    Request request = at("/");
    request.query = {{"words", "two\nlines\tand a stop"}};
    CHECK(refused(request) == 0);
    request.query = {{"words", "\x1b[2J"}};
    CHECK(refused(request) == 400);
}

TEST_CASE("request shape: of everything there is only so much") {
    CHECK(refused(at("/" + std::string(1024, 'a'))) == 414);
    Request asks = at("/");
    for (int word = 0; word <= 32; ++word)
        asks.query["word" + std::to_string(word)] = "";
    CHECK(refused(asks) == 414);
    Request asks_long = at("/");
    asks_long.query["word"] = std::string(16 << 10, 'a');
    CHECK(refused(asks_long) == 414);
    Request heads = at("/");
    for (int header = 0; header <= 64; ++header)
        heads.headers["x-" + std::to_string(header)] = "";
    CHECK(refused(heads) == 431);
}

TEST_CASE("request shape: a body that any page could send is refused") {
    Request request = at("/api/films/x/names");
    const auto with_type = [&](const std::string& type) {
        request.headers["content-type"] = type;
        return refused_for_type(request) ? 415 : 0;
    };
    request.method = Method::post;
    CHECK(with_type("application/json") == 0);
    CHECK(with_type("application/json; charset=utf-8") == 0);
    CHECK(with_type("application/octet-stream") == 0);
    for (const char* simple : {"text/plain", "TEXT/Plain ; charset=utf-8", "multipart/form-data; boundary=a",
                               "application/x-www-form-urlencoded"})
        CHECK(with_type(simple) == 415);
    request.method = Method::get;
    CHECK(with_type("text/plain") == 0);
}

TEST_CASE("request shape: a browser has to say what it sends, a script has not") {
    Request request = at("/api/films/x/names");
    request.method = Method::post;
    request.body = "{}";
    CHECK_FALSE(refused_for_type(request));
    request.headers["origin"] = "http://127.0.0.1:80";
    CHECK(refused_for_type(request));
    request.headers = {{"sec-fetch-site", "same-origin"}};
    CHECK(refused_for_type(request));
    request.body.clear();
    CHECK_FALSE(refused_for_type(request));
}
