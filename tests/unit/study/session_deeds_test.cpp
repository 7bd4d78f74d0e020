#include "study/session_deeds.hpp"
#include "study/session_reading.hpp"
#include "study/session_words.hpp"
#include "work_folder.hpp"

#include <cstdlib>
#include <iterator>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include <doctest/doctest.h>

using namespace decoupage;
namespace fs = std::filesystem;

namespace {

const Participant owner{"owner", "Heron", Participant::Role::owner};
const Participant fox{"m1", "Fox"};
const Participant owl{"m2", "Owl"};

struct Club {
    WorkFolder folder;
    SessionPlace place;

    Club() {
        const auto name = open_session(folder.path(), {"The Friday club", "2026-11-28", "", "ab12"});
        REQUIRE(name);
        place = {folder.path(), *name};
    }
    Session session() const {
        std::vector<WorkProblem> problems;
        Session read = read_session(place.work_folder, place.session, problems);
        CHECK(told(problems) == "");
        return read;
    }
    std::string say(const Participant& who, const NewRemark& remark) const {
        const auto name = say_in_session(place, who, remark);
        if (!name) FAIL(name.error().sentence());
        return *name;
    }
    std::string all_bytes() const {
        std::string all;
        for (const auto& entry : fs::recursive_directory_iterator(folder.path()))
            if (entry.is_regular_file()) {
                std::ifstream file(entry.path(), std::ios::binary);
                all.append(std::istreambuf_iterator<char>(file), {});
            }
        return all;
    }
};

NewRemark spark(const std::string& words, FrameSpan span = {10, 20}) {
    return {Remark::Kind::spark, span, {}, words, {}, {}};
}

NewRemark reply(const std::string& to, const std::string& words) {
    return {Remark::Kind::reply, {}, to, words, {}, {}};
}

} // namespace

TEST_CASE("a session is opened under its date and title, each under a name of its own") {
    const WorkFolder folder;
    const NewSession session{"L'été, \"vu\" <b>", "2026-11-28", "Là-bas", ""};
    CHECK(open_session(folder.path(), session) == "2026-11-28-l-ete-vu-b");
    CHECK(open_session(folder.path(), session) == "2026-11-28-l-ete-vu-b-2");
    CHECK(open_session(folder.path(), {"映画", "2026-11-28", "", "", Stage::after}) == "2026-11-28-session");
    CHECK(open_session(folder.path(), {"x", "2026-02-30", "", ""}).error().kind == Fault::Kind::usage);
    CHECK(open_session(folder.path(), {" ", "2026-11-28", "", ""}).error().kind == Fault::Kind::usage);
    CHECK(folder.problems() == "");
    CHECK(folder.read().sessions.at(1).title == session.title);
}

TEST_CASE("what is said is kept with who said it, and nothing is published unless its author agrees") {
    const Club club;
    const std::string question = club.say(owner, spark("Who looks?"));
    const std::string moment =
        club.say(fox, {Remark::Kind::moment, FrameSpan{12, 14}, question, "He does.", {}, {}});
    CHECK(club.say(owl, reply(moment, "He does not.")) == "m2.1");
    const Session session = club.session();
    REQUIRE(session.members.size() == 3);
    CHECK(member_of(session, "m1")->pseudonym == "Fox");
    CHECK(remark_named(session, moment).remark->consent == Remark::Consent::withheld);
    REQUIRE(agree_to_publish(club.place, fox, moment, Remark::Consent::given));
    CHECK(remark_named(club.session(), moment).remark->consent == Remark::Consent::given);
    CHECK(agree_to_publish(club.place, owl, moment, Remark::Consent::withheld).error().kind ==
          Fault::Kind::not_allowed);
    CHECK(agree_to_publish(club.place, owner, moment, Remark::Consent::withheld).error().kind ==
          Fault::Kind::not_allowed);
}

TEST_CASE("a remark that has no place is not taken") {
    const Club club;
    const std::string question = club.say(owner, spark("Who looks?"));
    const std::string answer = club.say(fox, reply(question, "I."));
    CHECK_FALSE(say_in_session(club.place, owl, reply(answer, "You?")));
    CHECK_FALSE(say_in_session(club.place, owl, reply("m9.9", "You?")));
    CHECK_FALSE(say_in_session(club.place, owl, reply("", "You?")));
    CHECK_FALSE(say_in_session(club.place, owl, {Remark::Kind::moment, {}, {}, "Where?", {}, {}}));
    CHECK_FALSE(say_in_session(club.place, owl, reply(question, std::string(longest_remark + 1, 'a'))));
    CHECK_FALSE(say_in_session(club.place, {"m2", ""}, reply(question, "I.")));
    CHECK_FALSE(say_in_session(club.place, {"../m2", "Owl"}, reply(question, "I.")));
    CHECK_FALSE(say_in_session(club.place, {"m2", "FOX"}, reply(question, "I.")));
    CHECK_FALSE(say_in_session({club.folder.path(), "../x"}, fox, reply(question, "I.")));
    CHECK(club.session().members.size() == 2);
}

TEST_CASE("removing takes the words from the files, and leaves what was said below in its place") {
    const Club club;
    const std::string question = club.say(owner, spark("Who looks?"));
    const std::string secret =
        club.say(fox, {Remark::Kind::moment, FrameSpan{1, 2}, question, "I was there.", {}, {}});
    club.say(owl, reply(secret, "When?"));
    CHECK(club.all_bytes().find("I was there.") != std::string::npos);
    CHECK(remove_remark(club.place, owl, secret).error().kind == Fault::Kind::not_allowed);
    REQUIRE(remove_remark(club.place, fox, secret));
    CHECK(club.all_bytes().find("I was there.") == std::string::npos);
    CHECK(remark_named(club.session(), secret).remark->standing == Remark::Standing::removed_by_author);
    CHECK(remove_remark(club.place, fox, secret).error().kind == Fault::Kind::not_found);
    const std::string second = club.say(fox, reply(question, "Again."));
    CHECK(second == "m1.2"); // a number is never given again
    REQUIRE(remove_remark(club.place, owner, second));
    CHECK(remark_named(club.session(), second).remark->standing == Remark::Standing::removed_by_leader);
    CHECK(club.all_bytes().find("Again.") == std::string::npos);
}

TEST_CASE("who leaves leaves no word and no pseudonym") {
    const Club club;
    const std::string question = club.say(owner, spark("Who looks?"));
    club.say(fox, reply(question, "I was there."));
    REQUIRE(set_leading(club.place, owner, "m1", Leading::yes));
    REQUIRE(leave_session(club.place, fox));
    CHECK(club.all_bytes().find("Fox") == std::string::npos);
    CHECK(club.all_bytes().find("I was there.") == std::string::npos);
    CHECK(club.session().leaders.empty());
    CHECK_FALSE(say_in_session(club.place, {"m1", ""}, reply(question, "Back.")));
    CHECK(club.say({"m1", "Hare"}, reply(question, "Back.")) == "m1.2");
}

TEST_CASE("who may do what") {
    const Club club;
    REQUIRE(join_session(club.place, fox));
    CHECK(set_stage(club.place, fox, Stage::after).error().kind == Fault::Kind::not_allowed);
    CHECK(set_leading(club.place, fox, "m1", Leading::yes).error().kind == Fault::Kind::not_allowed);
    CHECK(set_publishing(club.place, fox, Publishing::yes).error().kind == Fault::Kind::not_allowed);
    CHECK(set_leading(club.place, owner, "m7", Leading::yes).error().kind == Fault::Kind::not_found);
    REQUIRE(set_leading(club.place, owner, "m1", Leading::yes));
    REQUIRE(set_stage(club.place, fox, Stage::after));
    CHECK(club.session().stage == Stage::after);
    CHECK(set_publishing(club.place, fox, Publishing::yes).error().kind == Fault::Kind::not_allowed);
    REQUIRE(set_publishing(club.place, owner, Publishing::yes));
    CHECK(club.session().is_published);
    REQUIRE(mark_seen(club.place, owl, HasSeen::yes));
    CHECK(member_of(club.session(), "m2")->has_seen);
    REQUIRE(join_session(club.place, {"m2", "Eagle owl"}));
    CHECK(member_of(club.session(), "m2")->pseudonym == "Eagle owl");
    CHECK(member_of(club.session(), "m2")->has_seen);
    CHECK(join_session(club.place, {"m2", "fox"}).error().kind == Fault::Kind::usage);
}

TEST_CASE("a session that is not understood is not written over") {
    const Club club;
    const std::string question = club.say(owner, spark("Who looks?"));
    const std::string file = "sessions/" + club.place.session + "/members/m1.toml";
    club.folder.write(file, "[member]\npseudonym = \"Fox\"\nfavourite = \"hens\"\n");
    const auto said = say_in_session(club.place, fox, reply(question, "I."));
    REQUIRE_FALSE(said);
    CHECK(said.error().kind == Fault::Kind::damaged);
    CHECK(said.error().found.starts_with(file + ":3"));
    CHECK(club.all_bytes().find("hens") != std::string::npos);
}

TEST_CASE("many writers at once lose nothing") {
    const Club club;
    const std::string question = club.say(owner, spark("Who looks?"));
    constexpr int writers = 4, each = 12;
    std::vector<std::thread> threads;
    for (int writer = 0; writer < writers; ++writer)
        threads.emplace_back([&, writer] {
            const std::string name = "w" + std::to_string(writer / 2); // two share one member's file
            for (int one = 0; one < each; ++one)
                (void)say_in_session(club.place, {name, name}, reply(question, "word"));
        });
    for (std::thread& thread : threads)
        thread.join();
    std::size_t said = 0;
    const Session session = club.session();
    for (const SessionMember& member : session.members)
        said += member.remarks.size();
    CHECK(said == writers * each + 1);
}

TEST_CASE("what was said before a writer was killed is there, and others can go on") {
    const Club club;
    const std::string question = club.say(owner, spark("Who looks?"));
    int pipe_ends[2];
    REQUIRE(pipe(pipe_ends) == 0);
    const pid_t child = fork();
    if (child == 0) {
        while (true) {
            const bool said = say_in_session(club.place, fox, reply(question, "word")).has_value();
            if (said && write(pipe_ends[1], "x", 1) != 1) std::_Exit(1);
            if (!said) std::_Exit(0);
        }
    }
    std::size_t told_of = 0;
    char one = 0;
    while (told_of < 20 && read(pipe_ends[0], &one, 1) == 1)
        ++told_of;
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    close(pipe_ends[1]);
    while (read(pipe_ends[0], &one, 1) == 1)
        ++told_of;
    close(pipe_ends[0]);
    const std::size_t kept = member_of(club.session(), "m1")->remarks.size();
    CHECK(kept >= told_of);
    CHECK(kept <= told_of + 1);
    CHECK(say_in_session(club.place, owl, reply(question, "on")));
}
