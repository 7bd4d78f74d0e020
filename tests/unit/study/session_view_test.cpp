#include "study/session_view.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

Remark remark(int number, Remark::Kind kind, std::optional<FrameSpan> span, const std::string& to,
              Remark::Readers readers = Remark::Readers::anyone) {
    Remark made;
    made.number = number;
    made.kind = kind;
    made.span = span;
    made.to = to;
    made.readers = readers;
    made.words = "w";
    made.at = "2026-11-28T19:0" + std::to_string(number) + ":00Z";
    return made;
}

using Kind = Remark::Kind;
constexpr auto who_have_seen = Remark::Readers::who_have_seen;

/// a.1 a spark late in the film, a.2 one early; b answers both, and has a moment of its own; c replies.
Session club() {
    Session session;
    session.members = {
        {"a",
         "Ant",
         true,
         {remark(1, Kind::spark, FrameSpan{900, 950}, ""), remark(2, Kind::spark, FrameSpan{100, 150}, "")}},
        {"b",
         "Bee",
         true,
         {remark(1, Kind::moment, FrameSpan{110, 120}, "a.2"),
          remark(2, Kind::moment, FrameSpan{890, 910}, "a.1"),
          remark(3, Kind::moment, FrameSpan{50, 60}, "", who_have_seen)}},
        {"c",
         "Cat",
         false,
         {remark(1, Kind::reply, {}, "b.1"), remark(2, Kind::reply, {}, "b.1", who_have_seen)}}};
    session.leaders = {"a"};
    return session;
}

/// "a.2(b.1(c.1 c.2)) a.1": what is shown, in its order.
std::string told(const std::vector<ShownRemark>& shown) {
    std::string all;
    for (const ShownRemark& one : shown) {
        all += (all.empty() ? "" : " ") + remark_name(*one.said.member, *one.said.remark);
        if (!one.below.empty()) all += '(' + told(one.below) + ')';
    }
    return all;
}

const Participant ant{"a", "Ant"}, bee{"b", "Bee"}, cat{"c", "Cat"}, nobody{"x", "X"},
    owner{"owner", "", Participant::Role::owner};

} // namespace

TEST_CASE("before the screening nothing is shown that speaks of what comes later") {
    const Session session = club();
    CHECK(told(shown_to(session, nobody, 500)) == "a.2(b.1(c.1))");
    CHECK(told(shown_to(session, cat, 500)) == "a.2(b.1(c.1 c.2))");              // one's own words
    CHECK(told(shown_to(session, bee, 500)) == "b.3 a.2(b.1(c.1))");              // though seen
    CHECK(told(shown_to(session, ant, 500)) == "b.3 a.2(b.1(c.1 c.2)) a.1(b.2)"); // a leader
    CHECK(told(shown_to(session, owner, 500)) == told(shown_to(session, ant, 0)));
    CHECK(told(shown_to(session, nobody, 150)) == "a.2(b.1(c.1))"); // the limit is half-open
    CHECK(told(shown_to(session, nobody, 149)) == "");
}

TEST_CASE("after the screening whoever has not seen the film is held to the limit still") {
    Session session = club();
    session.stage = Stage::after;
    CHECK(is_held_to_limit(session, cat));
    CHECK(is_held_to_limit(session, nobody));
    CHECK_FALSE(is_held_to_limit(session, bee));
    CHECK(told(shown_to(session, nobody, 500)) == "a.2(b.1(c.1))");
    CHECK(told(shown_to(session, bee, 500)) == "b.3 a.2(b.1(c.1 c.2)) a.1(b.2)");
}

TEST_CASE("what was removed is shown only above something") {
    Session session = club();
    session.stage = Stage::after;
    session.members[1].remarks[0].standing = Remark::Standing::removed_by_author;
    session.members[1].remarks[1].standing = Remark::Standing::removed_by_leader;
    CHECK(told(shown_to(session, owner, 500)) == "b.3 a.2(b.1(c.1 c.2)) a.1");
}

TEST_CASE("only what its author agreed to may be published") {
    Session session = club();
    CHECK(agreed_in(session).empty());
    const auto agree = [&](std::size_t member, std::size_t place) {
        session.members[member].remarks[place].consent = Remark::Consent::given;
    };
    agree(2, 0); // a reply to what nobody agreed to
    CHECK(agreed_in(session).empty());
    agree(1, 0);
    CHECK(told(agreed_in(session)) == "b.1(c.1)");
    agree(0, 1);
    CHECK(told(agreed_in(session)) == "a.2(b.1(c.1))");
    session.members[1].remarks[0].standing = Remark::Standing::removed_by_author;
    CHECK(told(agreed_in(session)) == "a.2");
}

TEST_CASE("a leader sees who has spoken, what nobody answered, and what there is to play") {
    Session session = club();
    session.members[1].remarks[1].standing = Remark::Standing::removed_by_author;
    const LeaderView view = leader_view(session);
    REQUIRE(view.unanswered.size() == 1);
    CHECK(remark_name(*view.unanswered[0].member, *view.unanswered[0].remark) == "a.1");
    REQUIRE(view.moments.size() == 2);
    CHECK(view.moments[0].remark->span->first == 50);
    CHECK(view.moments[1].remark->span->first == 110);
    REQUIRE(view.voices.size() == 3);
    CHECK(view.voices[1].moments == 2);
    CHECK(view.voices[2].replies == 2);
    CHECK(view.voices[0].moments == 0);
    CHECK(view.voices[0].sparks == 2);
}
