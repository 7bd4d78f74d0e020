#include "support/drawn_print.hpp"
#include "support/places.hpp"
#include "workbench/routes.hpp"
#include "workbench/workplace.hpp"

#include <filesystem>
#include <fstream>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace decoupage;
namespace fs = std::filesystem;
using Json = nlohmann::json;

namespace {

const Visitor owner{Role::owner, "owner", ""}, fox{Role::member, "m1", "Fox"}, owl{Role::member, "m2", "Owl"};

/// A workbench with a film and a work about it, of which the first half may be spoken of before the
/// screening.
class OpenClub {
public:
    explicit OpenClub(const std::string& limit = "50 %") {
        fs::create_directories(folder_.path() / "run");
        std::ofstream(folder_.path() / "run/work.toml")
            << "[work]\ntitle = \"Run\"\nspoilers_from = \"" + limit + "\"\n";
        std::ofstream(folder_.path() / "run/claims.toml") << "[places]\n\"the late shot\" = \"shot 8\"\n";
        film_ = support::drawn_film(1, 10);
        support::write_drawn_dossier(film_, (folder_.path() / "film.mkv.dossier").string());
        workplace_ = std::make_unique<Workplace>(
            OpeningOrder{{(folder_.path() / "film.mkv.dossier").string()}, {folder_.path() / "run"}, "Ada"});
        const Json opened =
            post(owner, "", {{"title", "Friday"}, {"date", "2026-11-28"}, {"film", film_id()}});
        session_ = "/" + opened["session"].get<std::string>();
        post(owner, session_ + "/join", {{"pseudonym", "Heron"}});
    }

    Answer ask(Method method, const Visitor& who, const std::string& below, const std::string& body = {}) {
        Request request;
        request.method = method;
        request.path = "/api/works/run/sessions" + below;
        request.visitor = who;
        request.body = body;
        const Route* route = route_of(request);
        REQUIRE(route != nullptr);
        if (who.role < route->least) return fault_answer(403, Fault{});
        return route->answer(*workplace_, request);
    }
    /// What is answered, once it is seen that the status is that.
    Json post(const Visitor& who, const std::string& below, const Json& body, int status = 200) {
        const Answer answer = ask(Method::post, who, below, body.dump());
        INFO(answer.body);
        CHECK(answer.status == status);
        return Json::parse(answer.body, nullptr, false);
    }
    Json say(const Visitor& who, const Json& body, int status = 200) {
        return post(who, session_ + "/say", body, status);
    }
    Json get(const Visitor& who, const std::string& below = {}, int status = 200) {
        const Answer answer = ask(Method::get, who, session_ + below);
        CHECK(answer.status == status);
        return Json::parse(answer.body, nullptr, false);
    }
    Workplace& workplace() { return *workplace_; }
    std::string film_id() const { return film_.film.print.digest.substr(0, 12); }
    Frame frames() const { return film_.times.frames(); }
    const std::string& session() const { return session_; }
    const fs::path& folder() const { return folder_.path(); }

private:
    support::TemporaryFolder folder_;
    Decoupage film_;
    std::unique_ptr<Workplace> workplace_;
    std::string session_;
};

/// "a.1(b.1 c.2)": which remarks are shown.
std::string told(const Json& remarks) {
    std::string all;
    for (const Json& one : remarks) {
        all += (all.empty() ? "" : " ") + one["remark"].get<std::string>();
        if (!one["below"].empty()) all += '(' + told(one["below"]) + ')';
    }
    return all;
}

} // namespace

TEST_CASE("sessions: one is opened by the owner, and all see it in the list") {
    OpenClub club;
    CHECK(club.ask(Method::post, fox, "", R"({"title":"x","date":"2026-11-28"})").status == 403);
    CHECK(club.ask(Method::post, owner, "", R"({"title":"","date":"2026-11-28"})").status == 400);
    CHECK(club.ask(Method::post, owner, "", R"({"title":"x","date":"2026-11-28","film":"nothing"})").status ==
          404);
    CHECK(club.ask(Method::post, owner, "", R"({"title":"x","date":"2026-11-28","stage":"soon"})").status ==
          400);
    CHECK(club.ask(Method::post, owner, "", "[]").status == 400);
    const Json list = Json::parse(club.ask(Method::get, fox, "").body);
    REQUIRE(list["sessions"].size() == 1);
    CHECK(list["sessions"][0]["title"] == "Friday");
    CHECK(list["sessions"][0]["film"] == club.film_id());
    CHECK(list["sessions"][0]["stage"] == "before");
}

TEST_CASE("sessions: three people talk, and each sees what may be seen") {
    OpenClub club;
    const Frame late = club.frames() - 10;
    club.say(owner, {{"kind", "spark"}, {"span", {10, 20}}, {"words", "Who looks?"}});
    club.say(owner, {{"kind", "spark"}, {"span", {late, late + 5}}, {"words", "And then?"}});
    const Json answered =
        club.say(fox, {{"kind", "moment"}, {"span", {12, 14}}, {"to", "owner.1"}, {"words", "<b>He</b>."}});
    CHECK(told(answered["remarks"]) == "owner.1(m1.1)");
    CHECK(answered["remarks"][0]["below"][0]["words"] == "<b>He</b>.");
    CHECK(answered["you"]["pseudonym"] == "Fox");
    CHECK(answered["limit"] == club.frames() / 2);
    club.say(owl, {{"kind", "reply"}, {"to", "m1.1"}, {"words", "Not he."}});
    CHECK(told(club.get(owl)["remarks"]) == "owner.1(m1.1(m2.1))");
    CHECK(told(club.get(owner)["remarks"]) == "owner.1(m1.1(m2.1)) owner.2");
    CHECK(club.get(owner)["limit"].is_null());
    club.post(fox, club.session() + "/stage", {{"stage", "after"}}, 403);
    club.post(owner, club.session() + "/stage", {{"stage", "after"}});
    CHECK(told(club.get(owl)["remarks"]) == "owner.1(m1.1(m2.1))"); // has not said that it has seen the film
    CHECK(told(club.post(owl, club.session() + "/seen", {{"seen", true}})["remarks"]) ==
          "owner.1(m1.1(m2.1)) owner.2");
}

TEST_CASE("sessions: the limit may be a place of the folder; one that is not understood gives nothing away") {
    OpenClub club("the late shot");
    club.say(owner, {{"kind", "spark"}, {"span", {10, 20}}, {"words", "Who looks?"}});
    CHECK(club.get(fox)["limit"] > 20);
    CHECK(club.get(fox)["limit"] < club.frames());
    OpenClub lost("nowhere at all");
    lost.say(owner, {{"kind", "spark"}, {"span", {10, 20}}, {"words", "Who looks?"}});
    CHECK(lost.get(fox)["limit"] == 0);
    CHECK(lost.get(fox)["remarks"].empty());
}

TEST_CASE("sessions: consent is the author's, and told to the author and to leaders alone") {
    OpenClub club;
    club.say(owner, {{"kind", "spark"}, {"span", {10, 20}}, {"words", "Who looks?"}});
    club.say(fox, {{"kind", "reply"}, {"to", "owner.1"}, {"words", "I."}});
    const auto reply = [&](const Visitor& who) { return club.get(who)["remarks"][0]["below"][0]; };
    CHECK(reply(fox)["publish"] == false);
    CHECK(reply(owner)["publish"] == false);
    CHECK_FALSE(reply(owl).contains("publish"));
    club.post(owl, club.session() + "/agree", {{"remark", "m1.1"}, {"publish", true}}, 403);
    club.post(owner, club.session() + "/agree", {{"remark", "m1.1"}, {"publish", true}}, 403);
    club.post(fox, club.session() + "/agree", {{"remark", "m1.1"}, {"publish", "yes"}}, 400);
    club.post(fox, club.session() + "/agree", {{"remark", "m1.1"}, {"publish", true}});
    CHECK(reply(fox)["publish"] == true);
    club.post(fox, club.session() + "/publishing", {{"publish", true}}, 403);
    CHECK(club.post(owner, club.session() + "/publishing", {{"publish", true}})["published"] == true);
}

TEST_CASE("sessions: what is removed is gone, by its author or a leader") {
    OpenClub club;
    club.say(owner, {{"kind", "spark"}, {"span", {10, 20}}, {"words", "Who looks?"}});
    club.say(fox, {{"kind", "moment"}, {"span", {12, 14}}, {"to", "owner.1"}, {"words", "I was there."}});
    club.say(owl, {{"kind", "reply"}, {"to", "m1.1"}, {"words", "When?"}});
    club.post(owl, club.session() + "/remove", {{"remark", "m1.1"}}, 403);
    club.post(fox, club.session() + "/remove", {{"remark", "m1.1"}});
    const Json left = club.get(owl)["remarks"][0]["below"][0];
    CHECK(left["removed"] == "author");
    CHECK(left["words"] == "");
    CHECK(left["below"][0]["words"] == "When?");
    club.post(owl, club.session() + "/leading", {{"member", "m1"}, {"leads", true}}, 403);
    club.post(owner, club.session() + "/leading", {{"member", "m1"}, {"leads", true}});
    club.post(fox, club.session() + "/remove", {{"remark", "m2.1"}});
    CHECK(told(club.get(owl)["remarks"]) == "owner.1");
    club.post(fox, club.session() + "/leave", Json::object());
    CHECK(club.get(owner)["members"].size() == 2);
}

TEST_CASE("sessions: a leader sees who has spoken and what nobody answered") {
    OpenClub club;
    club.say(owner, {{"kind", "spark"}, {"span", {10, 20}}, {"words", "Who looks?"}});
    club.say(owner, {{"kind", "spark"}, {"span", {5, 6}}, {"words", "Who waits?"}});
    club.say(fox, {{"kind", "moment"}, {"span", {12, 14}}, {"to", "owner.1"}, {"words", "He."}});
    club.post(owl, club.session() + "/join", Json::object());
    club.get(fox, "/leader", 403);
    const Json view = club.get(owner, "/leader");
    REQUIRE(view["unanswered"].size() == 1);
    CHECK(view["unanswered"][0]["words"] == "Who waits?");
    CHECK(view["moments"][0]["span"] == Json({12, 14}));
    CHECK(view["voices"].size() == 3);
}

TEST_CASE("sessions: a leader is offered the questions of the guide, with their places") {
    OpenClub club;
    fs::create_directories(club.folder() / "run/guide");
    std::ofstream(club.folder() / "run/guide/before.md")
        << "# B\n\n## Discussion sparks\n\n- Who looks in [it](place:the-late-shot)?\n- Why?\n";
    club.get(fox, "/prompts", 403);
    const Json prompts = club.get(owner, "/prompts")["prompts"];
    REQUIRE(prompts.size() == 2);
    CHECK(prompts[0]["words"] == "Who looks in it?");
    CHECK(prompts[0]["span"].size() == 2);
    CHECK(prompts[1]["span"].is_null());
    club.say(owner, {{"kind", "spark"}, {"words", "Why?"}}); // of the whole film
    CHECK(club.get(fox)["remarks"][0]["words"] == "Why?");
}

TEST_CASE("sessions: what makes no sense is refused with what was expected") {
    OpenClub club;
    const Json end = club.frames();
    club.say(fox, {{"kind", "shout"}, {"words", "x"}}, 400);
    club.say(fox, {{"kind", "moment"}, {"words", "x"}}, 400);
    club.say(fox, {{"kind", "moment"}, {"span", {20, 10}}, {"words", "x"}}, 400);
    club.say(fox, {{"kind", "moment"}, {"span", {-1, 10}}, {"words", "x"}}, 400);
    club.say(fox, {{"kind", "moment"}, {"span", {0.5, 10}}, {"words", "x"}}, 400);
    club.say(fox, {{"kind", "moment"}, {"span", Json::array({0, 18446744073709551615u})}, {"words", "x"}},
             400);
    club.say(fox, {{"kind", "moment"}, {"span", Json::array({0, club.frames() + 1})}, {"words", "x"}}, 400);
    club.say(fox, {{"kind", "reply"}, {"to", "owner.9"}, {"words", "x"}}, 404);
    club.say(fox, {{"kind", "reply"}, {"to", Json::array()}, {"words", "x"}}, 400);
    club.say({Role::member, "m3", ""}, {{"kind", "moment"}, {"span", {1, 2}}, {"words", "x"}}, 400);
    CHECK(club.ask(Method::get, fox, "/2026-11-28-none").status == 404);
    CHECK(club.ask(Method::get, fox, "/..").status == 404);
    CHECK(club.ask(Method::post, fox, "/2026-11-28-none/say", "{\"kind\":\"reply\"}").status == 404);
}

TEST_CASE("sessions: every change is told to all pages") {
    OpenClub club;
    const auto flow = club.workplace().events().listen();
    flow->next();
    const Json said = club.say(fox, {{"kind", "moment"}, {"span", {12, 14}}, {"words", "He."}});
    const std::string event = flow->next().value_or("");
    CHECK(event.starts_with("event: session\n"));
    CHECK(event.find(said["revision"].get<std::string>()) != event.npos);
    CHECK(event.find("He.") == event.npos); // who may see it asks for it
}
