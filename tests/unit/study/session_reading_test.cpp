#include "study/session_reading.hpp"
#include "study/session_text.hpp"
#include "study/session_words.hpp"
#include "work_folder.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

const std::string record =
    "[session]\ntitle = \"The Friday club\"\ndate = \"2026-11-28\"\nplace = \"The library\"\n"
    "film = \"ab12\"\nstage = \"after\"\nleaders = [\"m1\"]\npublish = true\n";
const std::string fox =
    "[member]\npseudonym = \"Fox\"\nseen = true\n\n[[remark]]\nnumber = 1\nkind = \"spark\"\n"
    "at = \"2026-11-28T19:00:00Z\"\nfirst = 10\nend = 20\nwords = \"Who looks?\"\n"
    "before = true\npublish = true\n";
const std::string owl =
    "[member]\npseudonym = \"Owl\"\n\n[[remark]]\nnumber = 3\nkind = \"moment\"\nto = \"m1.1\"\n"
    "at = \"2026-11-28T19:01:00Z\"\nfirst = 12\nend = 14\nwords = \"Two\\nlines.\"\n\n"
    "[[remark]]\nnumber = 4\nkind = \"reply\"\nto = \"m2.3\"\nat = \"2026-11-28T19:02:00Z\"\n"
    "removed = \"leader\"\n";

void write_session(const WorkFolder& folder) {
    folder.write("sessions/2026-11-28-friday/session.toml", record);
    folder.write("sessions/2026-11-28-friday/members/m1.toml", fox);
    folder.write("sessions/2026-11-28-friday/members/m2.toml", owl);
}

} // namespace

TEST_CASE("a session is read from its work folder") {
    const WorkFolder folder;
    write_session(folder);
    const Work work = folder.read();
    CHECK(told(work.problems) == "");
    REQUIRE(work.sessions.size() == 1);
    const Session& session = work.sessions[0];
    CHECK(session.name == "2026-11-28-friday");
    CHECK(session.title == "The Friday club");
    CHECK(session.place == "The library");
    CHECK(session.film == "ab12");
    CHECK(session.stage == Stage::after);
    CHECK(session.is_published);
    CHECK(session.leaders == std::vector<std::string>{"m1"});
    REQUIRE(session.members.size() == 2);
    CHECK(session.members[0].has_seen);
    const Remark& spark = session.members[0].remarks[0];
    CHECK(spark.kind == Remark::Kind::spark);
    CHECK(spark.span == FrameSpan{10, 20});
    CHECK(spark.readers == Remark::Readers::anyone);
    CHECK(spark.consent == Remark::Consent::given);
    const Remark& moment = session.members[1].remarks[0];
    CHECK(moment.words == "Two\nlines.");
    CHECK(moment.consent == Remark::Consent::withheld);
    CHECK(session.members[1].remarks[1].standing == Remark::Standing::removed_by_leader);
}

TEST_CASE("what is written of a session is read again as it was") {
    std::vector<WorkProblem> problems;
    const Session read = read_session_record(record, "session.toml", problems);
    CHECK(session_text(read_session_record(session_text(read), "session.toml", problems)) ==
          session_text(read));
    for (const std::string& text : {fox, owl}) {
        const SessionMember member = read_session_member(text, "members/m1.toml", problems);
        const std::string again = member_text(member);
        CHECK(member_text(read_session_member(again, "members/m1.toml", problems)) == again);
        CHECK(again.find(member.pseudonym) != again.npos);
    }
    CHECK(told(problems) == "");
}

TEST_CASE("what is wrong in a session is told with its file and line") {
    const WorkFolder folder;
    write_session(folder);
    const std::string member = "sessions/2026-11-28-friday/members/m3.toml";
    folder.write(
        member, "[member]\npseudonym = \"Hare\"\nname = \"Real\"\n[[remark]]\nnumber = 1\nkind = \"moment\"\n"
                "at = \"x\"\nfirst = 20\nend = 10\nwords = \"w\"\n[[remark]]\nnumber = 0\nat = \"x\"\n"
                "words = \"w\"\n[[remark]]\nnumber = 2\nkind = \"reply\"\nto = \"m9.1\"\nat = \"x\"\n"
                "words = \"w\"\n[[remark]]\nnumber = 2\nkind = \"reply\"\nto = \"m1.1\"\nat = \"x\"\n"
                "words = \"w\"\n[[remark]]\nnumber = 4\nkind = \"reply\"\nto = \"m2.4\"\nat = \"x\"\n"
                "words = \"w\"\n");
    folder.write("sessions/2026-11-28-friday/members/Not An Id.toml", "");
    folder.write("sessions/friday/session.toml", "");
    folder.write("sessions/2026-11-29-empty/members/m1.toml", "[member]\n");
    folder.write("sessions/2026-13-01-x/session.toml", "");
    const std::string problems = folder.problems();
    CHECK(problems.find(member + ":3 There is no key name in [member]") != problems.npos);
    CHECK(problems.find(member + ":9 These frames are no span") != problems.npos);
    CHECK(problems.find(member + ":4 A moment has none") != problems.npos);
    CHECK(problems.find(member + ":12 number in a [[remark]] is 0") != problems.npos);
    CHECK(problems.find(member + ":15 There is no remark m9.1") != problems.npos);
    CHECK(problems.find(member + ":21 There are two remarks number 2") != problems.npos);
    CHECK(problems.find(member + ":27 A reply answers m2.4, which is itself a reply") != problems.npos);
    CHECK(problems.find("Not An Id.toml The file's name is no member's id") != problems.npos);
    CHECK(problems.find("sessions/friday friday is no session, and is not read") != problems.npos);
    CHECK(problems.find("sessions/2026-11-29-empty has no session.toml") != problems.npos);
    CHECK(problems.find("sessions/2026-13-01-x 2026-13-01-x is no session") != problems.npos);
}

TEST_CASE("links are not followed into sessions") {
    const WorkFolder folder, elsewhere;
    write_session(elsewhere);
    std::filesystem::create_directory(folder.path() / "sessions");
    std::filesystem::create_directory_symlink(elsewhere.path() / "sessions/2026-11-28-friday",
                                              folder.path() / "sessions/2026-11-28-friday");
    CHECK(folder.read().sessions.empty());
}

TEST_CASE("words are kept without what steers a terminal or turns the direction of writing") {
    CHECK(kept_words("  a\x1b[31mb\xe2\x80\xae"
                     "c\n d \xff ",
                     BrokenLines::kept) == "a[31mbc\n d");
    CHECK(kept_words("a\nb", BrokenLines::joined) == "a b");
    CHECK(bounded_words("abc", 3, "It", BrokenLines::kept) == "abc");
    CHECK(bounded_words("é", 1, "It", BrokenLines::kept) == "é");
    CHECK(bounded_words("abcd", 3, "It", BrokenLines::kept).error().found == "It has 4 characters");
    CHECK(bounded_words(" \n", 3, "It", BrokenLines::kept).error().found == "It is empty");
    CHECK(is_member_id("m4k-2"));
    CHECK_FALSE(is_member_id("../x"));
    CHECK_FALSE(is_member_id("-x"));
    CHECK_FALSE(is_member_id(""));
    CHECK(is_session_name("2026-11-28-x"));
    CHECK_FALSE(is_session_name("2026-11-28"));
    CHECK_FALSE(is_session_name("2026-11-28-x/.."));
}
