#include "dossier/dossier.hpp"
#include "support/loopback.hpp"
#include "support/places.hpp"
#include "workbench/server.hpp"

#include <atomic>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

constexpr Frame frames = 480;

void write_dossier(const std::filesystem::path& path) {
    Film film;
    film.path = "gone.mp4";
    film.print = {5, "0123456789abcdef0123456789abcdef"};
    film.rate = {24, 1};
    film.frames = frames;
    std::vector<Time> times;
    for (Frame frame = 0; frame < film.frames; ++frame)
        times.push_back(from_ticks(frame, 1, 24));
    const std::vector<float> level(frames, 1.5f);
    auto dossier = Dossier::create(path.string(), film);
    REQUIRE(dossier);
    REQUIRE(dossier->begin());
    REQUIRE(dossier->write_times(0, times));
    REQUIRE(dossier->write_curve("brightness", 0, level));
    REQUIRE(dossier->write_still({12, 2, 2, "\xff\xd8\xff\xd9"}));
    REQUIRE(dossier->write_film(film, from_ticks(frames, 1, 24), true, "now"));
    REQUIRE(dossier->write_reading({"transitions", 1, {}}, {{"transitions", {}}}));
    REQUIRE(dossier->write_reading({"shots", 1, {}}, {{"shots", {{{0, frames}, "picture", 1, ""}}}}));
    REQUIRE(dossier->commit());
}

struct Served {
    support::TemporaryFolder folder;
    std::string path = (folder.path() / "film.dossier").string();
    std::unique_ptr<Workplace> workplace;
    Server server = *Server::open(0, Server::this_machine_alone);
    Gate gate{"0123456789abcdef", {"127.0.0.1:" + std::to_string(server.port())}, "decoupage"};
    Assets assets;
    std::unique_ptr<Service> service;

    Served() {
        write_dossier(path);
        workplace = std::make_unique<Workplace>(OpeningOrder{{path}, {}, "Ada"});
        service = std::make_unique<Service>(*workplace, gate, assets);
        REQUIRE(server.begin(*service));
    }
    ~Served() {
        workplace->events().close();
        server.end();
    }
    Answer ask(Method method, const std::string& route, const std::string& body = {}) const {
        Request request;
        request.method = method;
        request.path = route;
        request.headers = {{"host", "127.0.0.1:" + std::to_string(server.port())},
                           {"authorization", "Bearer 0123456789abcdef"}};
        request.body = body;
        return service->answer(request);
    }
    std::string get(const std::string& route) const {
        return "GET " + route + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(server.port()) +
               "\r\nAuthorization: Bearer 0123456789abcdef\r\n\r\n";
    }
};

} // namespace

TEST_CASE("in the workbench many threads ask, correct, name, listen and work at once, and nothing is lost") {
    const Served served;
    const std::string film = "/api/films/0123456789ab";
    constexpr int rounds = 12;
    std::atomic<int> amiss = 0, corrected = 0, named = 0;
    std::vector<std::thread> people;
    const auto person = [&](const auto& deed) {
        people.emplace_back([&, deed] {
            for (int round = 0; round < rounds; ++round)
                deed(round);
        });
    };
    const auto expect = [&](const Answer& answer) { amiss += answer.status == 200 ? 0 : 1; };
    for (int reader = 0; reader < 3; ++reader)
        person([&](int) {
            for (const std::string route : {"", "/times", "/curves/brightness", "/stills/12"})
                expect(served.ask(Method::get, film + route));
            expect(served.ask(Method::get, "/api/films"));
        });
    for (int writer = 0; writer < 2; ++writer)
        person([&, writer](int round) {
            const std::string cut = std::to_string(1 + writer + 2 * round);
            corrected += served.ask(Method::post, film + "/corrections",
                                    R"({"words": ["add", "cut", ")" + cut + "\"]}")
                                     .status == 200
                             ? 1
                             : 0;
        });
    person([&](int round) {
        const std::string span = std::to_string(100 + round) + "-" + std::to_string(102 + round);
        named += served.ask(Method::post, film + "/names",
                            R"({"words": [")" + span + R"(", "place )" + std::to_string(round) + "\"]}")
                             .status == 200
                     ? 1
                     : 0;
    });
    for (int listener = 0; listener < 2; ++listener)
        person([&](int) {
            support::Connection page(served.server.port());
            page.send(served.get("/api/events"));
            amiss += page.read_until("data: ", 2).starts_with("HTTP/1.1 200") ? 0 : 1;
        });
    person([&](int) { // and some go before they have the answer
        support::Connection(served.server.port()).send(served.get(film));
    });
    person([&](int round) {
        const auto job = served.workplace->jobs().add(
            "screening", std::to_string(round), [](const Jobs::Telling& tell, const std::atomic<bool>& stop) {
                for (int part = 0; part < 50 && !stop; ++part)
                    tell(part / 50.0, 1, "on it");
                return Outcome<void>{};
            });
        amiss += job ? 0 : 1;
        if (round % 3 == 0) (void)served.workplace->jobs().stop(job->number);
        (void)served.workplace->jobs().all();
    });
    for (std::thread& one : people)
        one.join();
    CHECK(amiss == 0);
    CHECK(corrected == 2 * rounds);
    CHECK(named == rounds);
    const auto dossier = Dossier::open(served.path, Dossier::Use::read);
    REQUIRE(dossier);
    const auto log = dossier->corrections();
    REQUIRE(log);
    CHECK(log->size() == std::size_t{2} * rounds);
}
