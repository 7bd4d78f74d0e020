#include "support/loopback.hpp"
#include "support/places.hpp"
#include "workbench/server.hpp"

#include <chrono>
#include <fstream>
#include <memory>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::support;

namespace {

constexpr std::chrono::milliseconds short_while{400};

constexpr std::size_t large = 24 << 20; ///< bytes: more than a connection holds

/// A page, and a large file.
Assets pages() {
    const TemporaryFolder folder;
    std::ofstream(folder.path() / "index.html") << "<!doctype html>";
    std::ofstream(folder.path() / "large.txt") << std::string(large, 'a');
    return *Assets::read(folder.path().string());
}

/// A server with nothing open, which is impatient.
struct Served {
    Workplace workplace{{{}, {}, "Ada"}};
    Server server = *Server::open(0, Server::this_machine_alone);
    std::string number = std::to_string(server.port());
    Gate gate{"0123456789abcdef", {"127.0.0.1:" + number}, "decoupage"};
    Assets assets = pages();
    Service service{workplace, gate, assets};

    Served() { REQUIRE(server.begin(service, {short_while, short_while, short_while})); }
    ~Served() {
        workplace.events().close();
        server.end();
    }
    std::uint16_t port() const { return server.port(); }
    std::string host() const { return "Host: 127.0.0.1:" + number + "\r\n"; }
    /// A head of the owner's, not yet ended.
    std::string head(const std::string& first_line) const {
        return first_line + " HTTP/1.1\r\n" + host() + bearer + "Connection: close\r\n";
    }
    Reply get(const std::string& path) const { return ask(port(), "GET", path, bearer); }

    static constexpr const char* bearer = "Authorization: Bearer 0123456789abcdef\r\n";
};

double seconds_since(std::chrono::steady_clock::time_point begin) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("server: every answer bears the heads that fence a page in") {
    const Served served;
    for (const char* path : {"/api/films", "/api/nothing", "/enter", "/nothing"}) {
        const Reply reply = served.get(path);
        CHECK(holds(reply.head, "Content-Security-Policy: default-src 'none'; script-src 'self';"));
        CHECK_FALSE(holds(reply.head, "unsafe-"));
        CHECK(holds(reply.head, "X-Content-Type-Options: nosniff"));
        CHECK(holds(reply.head, "Cross-Origin-Resource-Policy: same-origin"));
        CHECK(holds(reply.head, "Cache-Control: no-store"));
        CHECK_FALSE(holds(reply.head, "Access-Control-Allow"));
    }
    CHECK(served.get("/api/films").status == 200);
}

TEST_CASE("server: paths that would lead elsewhere lead nowhere") {
    const Served served;
    for (const char* path :
         {"/../../../../etc/passwd", "/..%2f..%2fetc%2fpasswd", "/%2e%2e/%2e%2e/etc/passwd",
          "/....//....//etc/passwd", "/assets/..%5c..%5cetc", "//etc/passwd",
          "/api/films/..%2f..%2fetc%2fpasswd", "/api/films/%2fetc%2fpasswd/curves/x", "/api/works/../../etc",
          "/~root", "/file:///etc/passwd"})
        CHECK_MESSAGE(served.get(path).status == 404, path);
}

TEST_CASE("server: the byte 0 and what is no sign end no address early") {
    const Served served;
    for (const char* path : {"/api/films%00", "/api/films%00/../x", "/api/films%zz", "/api/films%", "/%ff%fe",
                             "/api/films?x=%00", "/api/films?%00=x", "/api/films%0d%0aSet-Cookie:a=b"})
        CHECK_MESSAGE(served.get(path).status == 400, path);
}

TEST_CASE("server: what is said amiss is refused, and the next is served") {
    const Served served;
    const std::string plain = "GET /api/films HTTP/1.1\r\n", end = "\r\n";
    const auto status = [&](const std::string& bytes) { return reply_to(served.port(), bytes, 5).status; };
    CHECK(status(plain + end) == 400); // without Host
    CHECK(status(plain + "Host: evil.example\r\nConnection: close\r\n" + end) == 403);
    CHECK(status(plain + served.host() + "Host: evil.example\r\nConnection: close\r\n" + end) == 403);
    CHECK(status(served.head("OPTIONS /api/films") + end) == 405);
    CHECK(status(served.head("TRACE /api/films") + end) == 405);
    CHECK(status(served.head("PATCH /api/films") + end) == 405);
    CHECK(status(served.head("CONNECT evil.example:443") + end) >= 400);
    CHECK(status(served.head("GET http://evil.example/") + end) == 400);
    CHECK(status(served.head("GET *") + end) == 400);
    CHECK(status(served.head("DELETE /api/films") + end) == 405);
    CHECK(status(served.head("GET /" + std::string(5000, 'a')) + end) == 414);
    CHECK(status(served.head("GET /" + std::string(60'000, 'a')) + end) >= 400);
    CHECK(status(served.head("GET /") + "X: " + std::string(60'000, 'a') + "\r\n" + end) >= 400);
    std::string many;
    for (int header = 0; header < 100; ++header)
        many += "X-" + std::to_string(header) + ": a\r\n";
    CHECK(status(served.head("GET /api/films") + many + end) == 431);
    for (const char* nonsense : {"\r\n\r\n", "GET\r\n\r\n", "\x16\x03\x01\x02", "GET / HTTP/9.9\r\n\r\n",
                                 "GET / HTTP/1.1\r\nHost 127.0.0.1\r\n\r\n", " / HTTP/1.1\r\n\r\n"}) {
        const int said = status(nonsense);
        CHECK_MESSAGE((said == 0 || said >= 400), nonsense);
    }
    CHECK(served.get("/api/films").status == 200);
}

TEST_CASE("server: HEAD gives the head alone") {
    const Served served;
    const Reply reply = reply_to(served.port(), served.head("HEAD /api/films") + "\r\n");
    CHECK(reply.status == 200);
    CHECK(holds(reply.head, "Content-Length: 12"));
    CHECK(reply.body.empty());
    const Reply events = reply_to(served.port(), served.head("HEAD /api/events") + "\r\n", 5);
    CHECK(events.status == 200);
    CHECK(events.body.empty());
}

TEST_CASE("server: a body that is too large is refused, before it is read where its length is said") {
    const Served served;
    const std::string post = served.head("POST /api/films/x/names");
    CHECK(ask(served.port(), "POST", "/api/films/x/names", served.bearer, std::string(70'000, ' ')).status ==
          413);
    Connection early(served.port());
    early.send(post + "Content-Length: 99999999999\r\n\r\n{");
    CHECK(reply_in(early.read_for(5)).status == 413);
    Connection endless(served.port());
    endless.send(post + "Transfer-Encoding: chunked\r\n\r\n");
    const std::string chunk = "10000\r\n" + std::string(0x10000, ' ') + "\r\n";
    int chunks = 0;
    while (chunks < 1000 && endless.send(chunk))
        ++chunks;
    CHECK(chunks < 1000);
    for (const char* length : {"-1", "99999999999999999999999", "1x", ""}) {
        Connection amiss(served.port());
        amiss.send(post + "Content-Length: " + length + "\r\n\r\n{}");
        const int status = reply_in(amiss.read_for(5)).status;
        CHECK_MESSAGE((status == 0 || status >= 400), length);
    }
    CHECK(served.get("/api/films").status == 200);
}

TEST_CASE("server: a head, or a body, that trickles in is not waited for") {
    const Served served;
    const std::string head = "GET /api/films HTTP/1.1\r\n" + served.host();
    const std::string body = served.head("POST /api/films/x/names") + "Content-Length: 60000\r\n\r\n";
    for (const auto& [begun, drop] : {std::pair{head, "X: a\r\n"}, {body, " "}}) {
        Connection slow(served.port());
        const auto begin = std::chrono::steady_clock::now();
        slow.send(begun);
        while (!slow.closed() && seconds_since(begin) < 10) {
            slow.send(drop);
            slow.read_for(0.05);
        }
        CHECK(slow.closed());
        CHECK(seconds_since(begin) < 8);
    }
}

TEST_CASE("server: nor is who does not take the answer") {
    const Served served;
    Connection slow(served.port());
    slow.send(served.head("GET /large.txt") + "\r\n");
    std::this_thread::sleep_for(5 * short_while);
    CHECK(slow.read_for(10).size() < large);
    CHECK(slow.closed());
}

TEST_CASE("server: who is silent from the start, or after an answer, is not waited for either") {
    const Served served;
    Connection silent(served.port());
    silent.read_for(8);
    CHECK(silent.closed());
    Connection second(served.port());
    second.send("GET /api/films HTTP/1.1\r\n" + served.host() + served.bearer + "\r\n");
    CHECK(holds(second.read_until("{\"films\":[]}", 8), "200 OK"));
    CHECK_FALSE(second.closed());
    second.read_for(8);
    CHECK(second.closed());
}

TEST_CASE("server: a stream goes on longer than a request may take") {
    const Served served;
    Connection listening(served.port());
    listening.send(served.head("GET /api/events") + "\r\n");
    CHECK(holds(listening.read_until(": listening", 8), "200 OK"));
    listening.read_for(3 * std::chrono::duration<double>(short_while).count());
    CHECK_FALSE(listening.closed());
}

TEST_CASE("server: many slow clients keep nobody from being served") {
    const Served served;
    std::vector<std::unique_ptr<Connection>> slow;
    for (int client = 0; client < 60; ++client) {
        slow.push_back(std::make_unique<Connection>(served.port()));
        slow.back()->send("GET / HTTP/1.1\r\n");
    }
    CHECK(served.get("/api/films").status == 200);
}

TEST_CASE("server: one address holds so many connections and no more, and has them back") {
    const Served served;
    std::vector<std::unique_ptr<Connection>> many;
    for (int client = 0; client < 120; ++client)
        many.push_back(std::make_unique<Connection>(served.port()));
    many.back()->read_for(2);
    CHECK(many.back()->closed());
    many.clear();
    const auto begin = std::chrono::steady_clock::now();
    while (served.get("/api/films").status != 200 && seconds_since(begin) < 8) {
    }
    CHECK(served.get("/api/films").status == 200);
}

TEST_CASE("server: ends while streams go on") {
    auto served = std::make_unique<Served>();
    std::vector<std::unique_ptr<Connection>> listening;
    for (int page = 0; page < 10; ++page) {
        listening.push_back(std::make_unique<Connection>(served->port()));
        listening.back()->send(served->head("GET /api/events") + "\r\n");
        listening.back()->read_until(": listening", 8);
    }
    const auto begin = std::chrono::steady_clock::now();
    served.reset();
    CHECK(seconds_since(begin) < 5);
    listening.front()->read_for(5);
    CHECK(listening.front()->closed());
}

TEST_CASE("server: streams of one visitor are counted") {
    const Served served;
    std::vector<std::unique_ptr<Connection>> listening;
    for (std::size_t page = 0; page < Flows::most_of_owner; ++page) {
        listening.push_back(std::make_unique<Connection>(served.port()));
        listening.back()->send(served.head("GET /api/events") + "\r\n");
        REQUIRE(holds(listening.back()->read_until(": listening", 8), "200 OK"));
    }
    CHECK(served.get("/api/events").status == 429);
}

TEST_CASE("server: a port that is taken and an address that is another's are told") {
    const Served served;
    const auto taken = Server::open(served.port(), Server::this_machine_alone);
    REQUIRE_FALSE(taken);
    CHECK(taken.error().kind == Fault::Kind::not_allowed);
    const auto other = Server::open(0, "198.51.100.77");
    REQUIRE_FALSE(other);
    CHECK(holds(other.error().sentence(), "198.51.100.77 is not one of its own"));
}
