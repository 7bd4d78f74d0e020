#include "support/drawn_print.hpp"
#include "support/places.hpp"
#include "workbench/routes.hpp"
#include "workbench/workplace.hpp"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace decoupage;
namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

constexpr const char* form = "study:1-form.md";

/// A workbench with a film of ten shots and a study of it.
class OpenStudy {
public:
    OpenStudy() {
        put("work.toml", "[work]\ntitle = \"Run\"\nlanguage = \"en\"\n");
        put("claims.toml", "# Kept.\n[places]\n\"the start\" = \"shot 1\"\n\n[[claim]]\nid = \"ten\"\n"
                           "sentence = \"Ten shots.\"\ntest = \"the number of shots in the film is 10\"\n");
        put("study/1-form.md", "# Form\n\n[Ten](claim:ten) shots, from [here](place:the-start).\n");
        put("guide/before.fr.md", "# Avant\n");
        film_ = support::drawn_film(1, 10);
        support::write_drawn_dossier(film_, (folder_.path() / "film.mkv.dossier").string());
        workplace_ = std::make_unique<Workplace>(OpeningOrder{
            {(folder_.path() / "film.mkv.dossier").string()}, {work()}, "Ada", folder_.path(), "Test 1"});
    }

    fs::path work() const { return folder_.path() / "run"; }
    fs::path start() const { return folder_.path(); }
    std::string film_id() const { return workplace_->films().all().at(0).id; }
    Workplace& workplace() { return *workplace_; }

    void put(const std::string& file, const std::string& text) const {
        fs::create_directories((work() / file).parent_path());
        std::ofstream(work() / file) << text;
    }
    std::string on_disk(const std::string& file) const {
        std::ifstream stream(work() / file);
        std::ostringstream text;
        text << stream.rdbuf();
        return text.str();
    }

    Answer ask(Method method, const std::string& path, const Json& body = nullptr,
               const std::string& if_match = {}) {
        Request request;
        request.method = method;
        const std::size_t mark = path.find('?');
        request.path = path.substr(0, mark);
        if (mark != path.npos) request.query["film"] = path.substr(path.find('=') + 1);
        request.visitor = {Role::owner, "owner", ""};
        if (!body.is_null()) request.body = body.dump();
        if (!if_match.empty()) request.headers["if-match"] = '"' + if_match + '"';
        const Route* route = route_of(request);
        REQUIRE(route != nullptr);
        return route->answer(*workplace_, request);
    }
    Json told(Method method, const std::string& path, const Json& body = nullptr, int status = 200,
              const std::string& if_match = {}) {
        const Answer answer = ask(method, path, body, if_match);
        INFO(answer.body);
        CHECK(answer.status == status);
        return Json::parse(answer.body, nullptr, false);
    }
    Json get(const std::string& path, int status = 200) { return told(Method::get, path, nullptr, status); }
    Json post(const std::string& path, const Json& body, int status = 200) {
        return told(Method::post, path, body, status);
    }
    std::string revision_of(const std::string& name) {
        return get("/api/works/run/texts/" + name)["revision"].get<std::string>();
    }

private:
    support::TemporaryFolder folder_;
    Decoupage film_;
    std::unique_ptr<Workplace> workplace_;
};

} // namespace

TEST_CASE("works: what is open is told, with what is in it") {
    OpenStudy study;
    const Json row = study.get("/api/works")["works"][0];
    CHECK(row["id"] == "run");
    CHECK(row["title"] == "Run");
    CHECK(row["languages"] == Json({"en", "fr"}));
    CHECK(row["films"].empty());
    const Json work = study.get("/api/works/run");
    CHECK(work["texts"][0]["id"] == "guide:before.fr.md");
    CHECK(work["texts"][1]["id"] == form);
    CHECK(work["claims"][0]["text"] == "claims.toml");
    CHECK(work["places"][0]["slug"] == "the-start");
    CHECK(study.get("/api/works/none", 404)["fault"]["kind"] == "not_found");
}

TEST_CASE("works: a text is written whole, upon what was seen of it") {
    OpenStudy study;
    const std::string path = std::string("/api/works/run/texts/") + form;
    const std::string seen = study.revision_of(form);
    const Json written = study.told(Method::put, path, {{"text", "# New\n"}}, 200, seen);
    CHECK(study.on_disk("study/1-form.md") == "# New\n");
    CHECK(written["revision"] == study.revision_of(form));
    const Json refused = study.told(Method::put, path, {{"text", "# Other\n"}}, 409, seen);
    CHECK(refused["now"]["text"] == "# New\n");
    CHECK(refused["now"]["revision"] == written["revision"]);
    CHECK(study.on_disk("study/1-form.md") == "# New\n");
    study.told(Method::put, path, {{"text", "x"}}, 400);
    study.told(Method::put, path, {{"words", "x"}}, 400, seen);
    CHECK(study.get("/api/works/run")["texts"][1]["title"] == "New");
}

TEST_CASE("works: what another program wrote meanwhile is not written over") {
    OpenStudy study;
    const std::string seen = study.revision_of(form);
    study.put("study/1-form.md", "# Theirs\n");
    const Json now = study.told(Method::put, std::string("/api/works/run/texts/") + form,
                                {{"text", "# Mine\n"}}, 409, seen)["now"];
    CHECK(now["text"] == "# Theirs\n");
    CHECK(study.on_disk("study/1-form.md") == "# Theirs\n");
}

TEST_CASE("works: of several writers at once none loses a word") {
    OpenStudy study;
    const std::string path = std::string("/api/works/run/texts/") + form;
    constexpr int writers = 4, lines = 12;
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writers; ++writer)
        threads.emplace_back([&, writer] {
            for (int line = 0; line < lines;) {
                const auto stands = study.workplace().open_works().file("run", form);
                if (!stands) continue;
                const std::string text =
                    stands->text + std::to_string(writer) + "." + std::to_string(line) + "\n";
                const auto written =
                    study.workplace().open_works().write("run", form, stands->revision, text);
                if (written && written->stood) ++line;
            }
        });
    for (std::thread& thread : threads)
        thread.join();
    const std::string text = study.on_disk("study/1-form.md");
    for (int writer = 0; writer < writers; ++writer)
        for (int line = 0; line < lines; ++line)
            CHECK(text.find("\n" + std::to_string(writer) + "." + std::to_string(line) + "\n") != text.npos);
}

TEST_CASE("works: no name is a path, and links are not followed") {
    OpenStudy study;
    std::ofstream(study.start() / "secret.md") << "secret";
    fs::create_symlink(study.start() / "secret.md", study.work() / "study/9-link.md");
    for (const char* name :
         {"..:secret.md", "..%2fsecret.md", "study:9-link.md", "/etc/passwd", "study", "x"}) {
        CAPTURE(name);
        study.get(std::string("/api/works/run/texts/") + (name[0] == '/' ? "x" : name), 404);
    }
    fs::create_directory_symlink(study.start(), study.work() / "scenes");
    study.post("/api/works/run/texts", {{"kind", "scene"}, {"name", "x"}, {"text", ""}}, 400);
    CHECK_FALSE(fs::exists(study.start() / "x.md"));
}

TEST_CASE("works: what is not saved is kept beside the text until it is") {
    OpenStudy study;
    const std::string seen = study.revision_of(form), path = std::string("/api/works/run/unsaved/") + form;
    study.told(Method::put, path, {{"of", seen}, {"text", "half"}});
    CHECK(study.get(std::string("/api/works/run/texts/") + form)["unsaved"] ==
          Json({{"of", seen}, {"text", "half"}}));
    CHECK(study.get("/api/works/run")["texts"].size() == 2);
    study.told(Method::put, std::string("/api/works/run/texts/") + form, {{"text", "whole"}}, 200, seen);
    CHECK_FALSE(study.get(std::string("/api/works/run/texts/") + form).contains("unsaved"));
    study.told(Method::put, path, {{"of", seen}, {"text", "half"}});
    study.told(Method::put, path, {{"of", seen}, {"text", "whole"}});
    CHECK_FALSE(fs::exists(study.work() / "study/.1-form.md.unsaved"));
}

TEST_CASE("works: a new text has a name of the server's making, and replaces none") {
    OpenStudy study;
    const Json made =
        study.post("/api/works/run/texts",
                   {{"kind", "scene"}, {"name", "../The Chase!"}, {"language", "fr"}, {"text", "x"}}, 201);
    CHECK(made["id"] == "scenes:the-chase.fr.md");
    CHECK(study.on_disk("scenes/the-chase.fr.md") == "x");
    study.post("/api/works/run/texts", {{"kind", "study"}, {"name", "1 form"}, {"text", "y"}}, 400);
    study.post("/api/works/run/texts", {{"kind", "scene"}, {"name", "…"}}, 400);
    study.post("/api/works/run/texts", {{"kind", "secret"}, {"name", "x"}}, 400);
}

TEST_CASE("works: claims and places are changed one by one, and comments stay") {
    OpenStudy study;
    study.post("/api/works/run/claims", {{"place", "the end"}, {"meaning", "the last shot of the film"}});
    study.post("/api/works/run/claims",
               {{"add", {{"sentence", "It is long."}, {"test", "the film lasts more than 1 s"}}}});
    study.post("/api/works/run/claims",
               {{"change", "ten"},
                {"to", {{"id", "ten"}, {"sentence", "So many."}, {"test", "the film is one shot"}}}});
    const Json work = study.get("/api/works/run");
    REQUIRE(work["claims"].size() == 2);
    CHECK(work["claims"][0]["sentence"] == "So many.");
    CHECK(work["claims"][1]["id"] == "it-is-long");
    CHECK(work["places"].size() == 2);
    CHECK(study.on_disk("claims.toml").starts_with("# Kept.\n"));
    study.post("/api/works/run/claims", {{"remove", "it-is-long"}});
    study.post("/api/works/run/claims", {{"remove", "it-is-long"}}, 404);
    study.post("/api/works/run/claims", {{"add", {{"sentence", "x"}}}}, 400);
}

TEST_CASE("works: verdicts are told of the whole study, and what has changed since they were kept") {
    OpenStudy study;
    const std::string film = study.film_id();
    Json check = study.get("/api/works/run/check?film=" + film);
    CHECK(check["was_checked"] == false);
    CHECK(check["claims"][0]["verdict"] == "supported");
    study.post("/api/works/run/check", {{"film", film}});
    CHECK(study.get("/api/works")["works"][0]["films"] == Json({film}));
    const Answer corrected = study.ask(Method::post, "/api/films/" + film + "/corrections",
                                       {{"words", {"add", "cut", "5"}}, {"author", "Ada"}});
    INFO(corrected.body);
    CHECK(corrected.status == 200);
    check = study.get("/api/works/run/check?film=" + film);
    CHECK(check["was_checked"] == true);
    CHECK(check["claims"][0]["verdict"] == "contradicted");
    REQUIRE(check["changes"].size() == 1);
    CHECK(check["changes"][0]["id"] == "ten");
    CHECK(check["changes"][0]["before"] == "supported");
    study.get("/api/works/run/check?film=none", 404);
}

TEST_CASE("works: a claim is tested where the places of a work have their names") {
    OpenStudy study;
    const std::string path = "/api/films/" + study.film_id() + "/claim";
    CHECK(study.post(path, {{"claim", "the start is one shot"}, {"work", "run"}})["verdict"] == "supported");
    const Json fault = study.post(path, {{"claim", "the start is one shott"}, {"work", "run"}}, 400);
    CHECK(fault["misunderstood"]["begin"] == 17);
    CHECK(fault["misunderstood"]["could_be"] == Json({"shot"}));
    const Json typed =
        study.post(path, {{"claim", "the start is one shott"}, {"work", "run"}, {"as_typed", true}});
    CHECK_FALSE(typed.contains("fault"));
    CHECK(typed["misunderstood"]["end"] == 22);
    CHECK(study.get("/api/claims/words")["things"].size() > 10);
}

TEST_CASE("works: a text is shown as its page will be, escaped, with verdicts and problems") {
    OpenStudy study;
    const Json page = study.post("/api/works/run/preview",
                                 {{"name", form},
                                  {"film", study.film_id()},
                                  {"text", "# A\n\n[Ten](claim:ten) <script>x</script> [y](claim:none) "
                                           "[z](<claim: the start is one shott>)\n"}});
    const std::string html = page["html"].get<std::string>();
    CHECK(html.find("class=\"mark supported\"") != html.npos);
    CHECK(html.find("<script") == html.npos);
    CHECK(page["claims"].size() == 2);
    REQUIRE(page["problems"].size() == 4);
    CHECK(page["problems"][0]["line"] == 3);
    CHECK(study.on_disk("study/1-form.md").starts_with("# Form"));
    CHECK(study.post("/api/works/run/preview", {{"name", form}, {"text", "# B\n"}})["html"].is_string());
    study.post("/api/works/run/preview", {{"name", "claims.toml"}, {"text", ""}}, 400);
    CHECK(study.ask(Method::get, "/api/companion/style.css").type == "text/css; charset=utf-8");
}

TEST_CASE("works: what other programs change is told, and only that") {
    OpenStudy study;
    study.get("/api/works/run");
    const auto flow = study.workplace().events().listen();
    flow->next(); // the greeting
    study.put("study/2-more.md", "# More\n");
    study.workplace().tell_of_works();
    const std::string told = flow->next().value_or("");
    CHECK(told.starts_with("event: work\n"));
    CHECK(told.find(R"("what":"texts","name":"study:2-more.md")") != told.npos);
    CHECK(told.find(study.revision_of("study:2-more.md")) != told.npos);
    CHECK(told.find("1-form") == told.npos);
    CHECK(study.get("/api/works/run")["texts"].size() == 3);
    CHECK(study.workplace().open_works().changes().empty());
}

TEST_CASE("works: a work is published into places of the server's naming, and can be looked at") {
    OpenStudy study;
    const Json places = study.get("/api/works/run/publish");
    CHECK(places["places"].size() == 4);
    CHECK(places["shown"] == false);
    study.post("/api/works/run/publish", {{"language", "en"}, {"place", "/tmp"}}, 400);
    study.post("/api/works/run/publish", {{"language", "de"}}, 400);
    const Json job = study.post("/api/works/run/publish",
                                {{"film", study.film_id()}, {"language", "en"}, {"place", "start"}}, 202);
    CHECK(job["about"] == "run");
    std::string state;
    for (int tries = 0; tries < 1000 && state != "done" && state != "failed"; ++tries) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        state = study.get("/api/jobs")["jobs"][0]["state"].get<std::string>();
    }
    CHECK(state == "done");
    CHECK(fs::exists(study.start() / "sites/run-en/index.html"));
    const Answer page = study.ask(Method::get, "/api/works/run/companion/index.html");
    CHECK(page.status == 200);
    CHECK(page.type == "text/html; charset=utf-8");
    CHECK(page.headers.at(0).second.find("script-src 'none'") != std::string::npos);
    study.get("/api/works/run/companion/site.files", 404);
    study.get("/api/works/none/companion/index.html", 404);
}

TEST_CASE("works: a work is begun with what was measured of a film") {
    OpenStudy study;
    const Json made =
        study.post("/api/works", {{"name", "A walk"}, {"film", study.film_id()}, {"language", "fr"}}, 201);
    CHECK(made["id"] == "a-walk");
    CHECK(fs::exists(study.start() / "works/a-walk/study/1-production.md"));
    CHECK(study.get("/api/works/a-walk")["films"] == Json({study.film_id()}));
    study.post("/api/works", {{"name", "A walk"}}, 400);
    study.post("/api/works", {{"name", "../x"}, {"language", "de"}}, 400);
    study.post("/api/works", {{"name", "//"}}, 400);
}

TEST_CASE("works: a draft says what the film supports") {
    OpenStudy study;
    const Json draft = study.post("/api/works/run/draft",
                                  {{"film", study.film_id()}, {"place", "the start"}, {"language", "en"}});
    CHECK(draft["text"].get<std::string>().find("# The start") != std::string::npos);
    study.post("/api/works/run/draft", {{"film", study.film_id()}, {"place", "nowhere"}}, 404);
}
