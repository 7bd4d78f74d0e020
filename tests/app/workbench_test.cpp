#include "films.hpp"
#include "open_workbench.hpp"
#include "program.hpp"

#include <array>
#include <atomic>
#include <csignal>
#include <random>
#include <set>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

namespace decoupage::app_test {

namespace {

using Json = nlohmann::json;

Json log_of(const ScreenedFilm& film) {
    return Json::parse(run({"correct", "film.mp4", "list", "--json"}, film.here).out)["corrections"];
}

Json add_cut(int frame) {
    return {{"words", {"add", "cut", std::to_string(frame)}}};
}

/// What would be markup, if somebody let it.
constexpr std::array<const char*, 6> scripts{"<script>alert(1)</script>",   "\"><img src=x onerror=alert(1)>",
                                             "</script><script>alert(1)",   "javascript:alert(1)",
                                             "{{constructor}}\u2028\u2029", "' onmouseover='alert(1)"};

} // namespace

TEST_CASE("a workbench opens, says where, and ends on Ctrl-C while a page listens") {
    const ScreenedFilm film;
    OpenWorkbench workbench({"film.mp4"}, film.here);
    CHECK(workbench.get("/").status == 200);
    CHECK(support::ask(workbench.port(), "GET", "/").status == 401);
    CHECK(Json::parse(workbench.get("/api/films/" + workbench.film()).body)["film"]["frames"] == 96);
    support::Connection page(workbench.port());
    page.send("GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(workbench.port()) + "\r\n" +
              workbench.owner_head() + "\r\n");
    CHECK(holds(page.read_until(": listening", 20), "200 OK"));
    workbench.signal(SIGINT);
    const Ran ran = workbench.end();
    CHECK(ran.exit == 0);
    CHECK(ran.err == "");
    page.read_for(5);
    CHECK(page.closed());
}

TEST_CASE("a workbench is killed while it is corrected: what was answered stands, and at most one more") {
    const ScreenedFilm film;
    std::mt19937 chance(8);
    std::set<int> answered;
    std::size_t asked = 0;
    const char* often = std::getenv("DECOUPAGE_KILLS");
    const int kills = often == nullptr ? 6 : std::atoi(often);
    for (int kill = 0; kill < kills; ++kill) {
        OpenWorkbench workbench({"film.mp4"}, film.here);
        const std::string path = "/api/films/" + workbench.film() + "/corrections";
        std::atomic<bool> killed = false;
        const auto after = std::chrono::milliseconds(20 + chance() % 400);
        std::thread killer([&] {
            std::this_thread::sleep_for(after);
            workbench.signal(SIGKILL);
            killed = true;
        });
        for (int frame = 1; !killed && frame < 96; ++frame) {
            if (frame == 48 || answered.contains(frame)) continue;
            ++asked;
            try {
                if (workbench.post(path, add_cut(frame)).status == 200) answered.insert(frame);
            } catch (const std::runtime_error&) { // nobody listens any more
                --asked;
            }
        }
        killer.join();
        workbench.end();
        std::set<int> stands;
        const Json log = log_of(film);
        REQUIRE(log.is_array());
        for (const Json& one : log)
            stands.insert(one["put"]["first"].get<int>());
        CHECK(std::includes(stands.begin(), stands.end(), answered.begin(), answered.end()));
        CHECK(stands.size() <= answered.size() + 1);
        answered = std::move(stands);
    }
    CHECK(asked > 0);
    CHECK(run({"show", "film.mp4"}, film.here).exit == 0);
}

TEST_CASE("pages and the command line correct at once, and nothing is lost") {
    const ScreenedFilm film;
    const OpenWorkbench workbench({"film.mp4"}, film.here);
    const std::string path = "/api/films/" + workbench.film() + "/corrections";
    std::atomic<int> by_pages = 0, by_commands = 0;
    std::vector<std::thread> people;
    for (int page = 0; page < 4; ++page)
        people.emplace_back([&, page] {
            for (int frame = 2 + page; frame < 44; frame += 4)
                by_pages += workbench.post(path, add_cut(frame)).status == 200 ? 1 : 0;
        });
    people.emplace_back([&] {
        for (int frame = 50; frame < 70; frame += 2)
            by_commands +=
                run({"correct", "film.mp4", "add", "cut", std::to_string(frame), "--author", "Ben"},
                    film.here)
                            .exit == 0
                    ? 1
                    : 0;
    });
    for (std::thread& person : people)
        person.join();
    CHECK(by_pages == 42);
    CHECK(by_commands == 10);
    const Json log = log_of(film);
    CHECK(log.size() == 52);
    for (std::size_t at = 0; at < log.size(); ++at)
        CHECK(log[at]["number"] == at + 1);
}

TEST_CASE("who saw another state of a film is told, and changes nothing") {
    const ScreenedFilm film;
    const OpenWorkbench workbench({"film.mp4"}, film.here);
    const std::string path = "/api/films/" + workbench.film();
    const std::string seen = Json::parse(workbench.get(path).body)["revision"];
    run({"correct", "film.mp4", "add", "cut", "20"}, film.here);
    const std::string match = workbench.owner_head() + "If-Match: \"" + seen + "\"\r\n";
    CHECK(support::ask(workbench.port(), "POST", path + "/corrections", match, add_cut(30).dump()).status ==
          409);
    CHECK(log_of(film).size() == 1);
    CHECK(Json::parse(workbench.get(path).body)["revision"] != seen);
}

TEST_CASE("a disk that is full is told, and the film stays as it was") {
    ScreenedFilm film;
    const auto dossier = film.folder.path() / "film.mp4.dossier";
    Circumstances full = film.here;
    full.most_bytes = 1024; // no file may grow beyond that
    const OpenWorkbench workbench({"film.mp4"}, full);
    const std::string path = "/api/films/" + workbench.film();
    const support::Reply reply = workbench.post(path + "/corrections", add_cut(20));
    CHECK(reply.status >= 400);
    CHECK_FALSE(Json::parse(reply.body)["fault"]["found"].get<std::string>().empty());
    CHECK(workbench.get(path).status == 200);
    CHECK(workbench.post(path + "/claim", {{"claim", "shot 1 is longer than 1 s"}}).status == 200);
    CHECK(log_of(film).empty());
}

TEST_CASE("whatever is written as a name or an author stays a word") {
    const ScreenedFilm film;
    const OpenWorkbench workbench({"film.mp4"}, film.here);
    const std::string path = "/api/films/" + workbench.film();
    int frame = 2;
    for (const std::string script : scripts) {
        const std::string range = std::to_string(frame) + "-" + std::to_string(frame + 2);
        const auto named = workbench.post(path + "/names", {{"words", {range, script}}, {"author", script}});
        CHECK_MESSAGE(named.status == 200, named.body);
        Json corrected = add_cut(frame);
        corrected["author"] = script;
        CHECK(workbench.post(path + "/corrections", corrected).status == 200);
        frame += 3;
    }
    const support::Reply reply = workbench.get(path);
    CHECK(holds(reply.head, "Content-Type: application/json"));
    const Json document = Json::parse(reply.body);
    REQUIRE(document["names"].size() == scripts.size());
    for (std::size_t at = 0; at < scripts.size(); ++at) {
        CHECK(document["names"][at]["words"] == scripts[at]);
        CHECK(document["corrections"]["log"][at]["author"] == scripts[at]);
    }
    CHECK(run({"report", "film.mp4"}, film.here).exit == 0);
    const std::string report = bytes_of(film.folder.path() / "film.mp4.html");
    CHECK_FALSE(holds(report, "<script>alert"));
    CHECK_FALSE(holds(report, "<img src=x"));
}

TEST_CASE("what is asked for comes back as a word, never as markup") {
    const ScreenedFilm film;
    const OpenWorkbench workbench({"film.mp4"}, film.here);
    for (const char* path : {"/api/films/%3Cscript%3Ealert(1)%3C%2Fscript%3E", "/%3Cscript%3E",
                             "/api/%22%3E%3Cscript%3E", "/enter?token=%3Cscript%3E"}) {
        const support::Reply reply = workbench.get(path);
        CHECK(reply.status >= 400);
        CHECK(holds(reply.head, "Content-Type: application/json"));
        CHECK(holds(reply.head, "X-Content-Type-Options: nosniff"));
        CHECK(Json::parse(reply.body).contains("fault"));
    }
    const auto claimed =
        workbench.post("/api/films/" + workbench.film() + "/claim", {{"claim", "<script>alert(1)</script>"}});
    CHECK(claimed.status == 400);
    CHECK(Json::parse(claimed.body).contains("fault"));
}

TEST_CASE("a stranger's work folder, dossier and subtitles show no other file and run nothing") {
    ScreenedFilm film;
    const auto& folder = film.folder.path();
    const auto secret = folder / "secret.txt";
    write_bytes(secret, "nobody else's\n");
    write_bytes(folder / "film.srt",
                "1\n00:00:00,100 --> 00:00:01,000\n<script>alert(1)</script><img src=x>\n\n"
                "2\n00:00:02,000 --> 00:00:01,000\n--> \x1b[2J\n");
    CHECK(run({"words", "film.mp4", "--add", "film.srt"}, film.here).exit == 0);
    write_bytes(folder / "junk.dossier", "SQLite format 3" + std::string(5000, '\xff'));
    const auto work = folder / "walk";
    std::filesystem::create_directories(work / "study");
    write_bytes(work / "work.toml", "[work]\ntitle = \"<script>alert(1)</script>\"\nlanguage = \"en\"\n");
    write_bytes(work / "study/1-run.md", "# <script>alert(1)</script>\n\n<img src=x onerror=alert(1)> "
                                         "[x](javascript:alert(1)) [y](../../secret.txt)\n");
    write_bytes(work / "claims.toml", std::string(200'000, '['));
    std::filesystem::create_symlink(secret, work / "study/2-secret.md");
    std::filesystem::create_symlink(secret, work / "glossary.md");
    std::filesystem::create_directory_symlink(folder, work / "scenes");
    const OpenWorkbench workbench({"film.mp4", "junk.dossier", "walk"}, film.here);
    const std::string shown = "/api/works/walk";
    for (const std::string path :
         {"", "/texts/study:1-run.md", "/texts/study:2-secret.md", "/texts/glossary.md", "/texts/secret.txt",
          "/texts/scenes:secret.txt", "/texts/..%2fsecret.txt", "/texts/study:..:..:secret.txt", "/sessions",
          "/companion/index.html", "/companion/..%2f..%2fsecret.txt"}) {
        const support::Reply reply = workbench.get(shown + path);
        CHECK_MESSAGE(reply.status < 500, path);
        CHECK_FALSE(holds(reply.body, "nobody else"));
        CHECK(holds(reply.head, "Content-Type: application/json"));
        CHECK_FALSE(Json::parse(reply.body, nullptr, false).is_discarded());
    }
    const support::Reply preview = workbench.post(
        shown + "/preview", {{"name", "study:1-run.md"},
                             {"text", "# A\n\n<script>alert(1)</script> [x](javascript:alert(1))\n"},
                             {"film", workbench.film()}});
    REQUIRE(preview.status == 200);
    const std::string html = Json::parse(preview.body)["html"];
    CHECK_FALSE(holds(html, "<script"));
    CHECK_FALSE(holds(html, "=\"javascript:")); // as words it may stand there
    const support::Reply cues = workbench.get("/api/films/" + workbench.film() + "/subtitles/0");
    CHECK(cues.status == 200);
    CHECK(holds(cues.head, "Content-Type: text/vtt"));
    CHECK_FALSE(holds(cues.body, "<script"));
    CHECK_FALSE(holds(cues.body, "\x1b"));
}

TEST_CASE("a club comes in by its password, watches, and corrects nothing") {
    ScreenedFilm film;
    film.here.environment.push_back("DECOUPAGE_PASSWORD=walnut ferry moon");
    const OpenWorkbench workbench({"film.mp4", "--share", "--address", "127.0.0.1"}, film.here);
    CHECK_FALSE(workbench.told().contains("password")); // it was given
    CHECK(workbench.told()["opened_at"].get<std::string>().size() == 20);
    const auto enter = [&](const std::string& form) {
        return support::ask(workbench.port(), "POST", "/enter",
                            "Content-Type: application/x-www-form-urlencoded\r\n", form);
    };
    CHECK(support::ask(workbench.port(), "GET", "/enter").status == 200);
    const support::Reply in = enter("password=walnut+ferry+moon&name=Zo%C3%AB");
    REQUIRE(in.status == 303);
    const std::size_t at = in.head.find("Set-Cookie: ") + 12;
    const std::string cookie = "Cookie: " + in.head.substr(at, in.head.find(';', at) - at) + "\r\n";
    const Json me = Json::parse(support::ask(workbench.port(), "GET", "/api/me", cookie).body);
    CHECK(me["role"] == "member");
    CHECK(me["name"] == "Zo\u00eb");
    CHECK(support::ask(workbench.port(), "GET", "/", cookie).status == 200);
    const std::string path = "/api/films/" + workbench.film();
    CHECK(support::ask(workbench.port(), "GET", path, cookie).status == 200);
    CHECK(support::ask(workbench.port(), "POST", path + "/corrections",
                       cookie + "Content-Type: application/json\r\n", add_cut(20).dump())
              .status == 403);
    CHECK_FALSE(holds(support::ask(workbench.port(), "GET", "/api/films", cookie).body, "\"path\""));
    for (int attempt = 0; attempt < 5; ++attempt)
        CHECK(enter("password=guess&name=Eve").status == 401);
    const support::Reply waiting = enter("password=walnut+ferry+moon&name=Eve");
    CHECK(waiting.status == 429);
    CHECK(holds(waiting.head, "Retry-After: "));
}

TEST_CASE("a shared workbench says what it opens before it does, and makes a password") {
    const ScreenedFilm film;
    support::TemporaryFolder page;
    write_bytes(page.path() / "index.html", "");
    Circumstances here = film.here;
    here.environment.push_back("DECOUPAGE_WEB=" + page.path().string());
    here.environment.push_back("XDG_DATA_HOME=" + page.path().string());
    AtTerminal workbench({"open", "film.mp4", "--share", "--address", "127.0.0.1", "--no-browser"}, here);
    CHECK(workbench.shows("The connection is not encrypted."));
    CHECK(workbench.shows("Enter alone: one is made"));
    for (const char key : std::string("walnut\n"))
        workbench.type(key);
    const Ran refused = workbench.end();
    CHECK(refused.exit == 2);
    CHECK(holds(refused.out, "a password of 8 to 200 letters"));
    CHECK_FALSE(holds(refused.out, "walnut"));
    AtTerminal again({"open", "film.mp4", "--share", "--address", "127.0.0.1", "--no-browser"}, here);
    CHECK(again.shows("one is made"));
    again.type('\n');
    CHECK(again.shows("Password: "));
    CHECK(again.shows("Open since 20"));
    again.signal(SIGINT);
    CHECK(again.end().exit == 0);
}

TEST_CASE("what cannot be shared is told") {
    const ScreenedFilm film;
    const auto fails = [&](Words words, const std::string& says) {
        words.insert(words.begin(), {"open", "film.mp4", "--no-browser"});
        const Ran ran = run(words, film.here);
        CHECK(ran.exit != 0);
        CHECK_MESSAGE(holds(ran.err, says), ran.err);
    };
    fails({"--address", "127.0.0.1"}, "--share with --address");
    fails({"--share", "--address", "desk"}, "an address of this machine");
    fails({"--port", "123456"}, "--port");
}

} // namespace decoupage::app_test
