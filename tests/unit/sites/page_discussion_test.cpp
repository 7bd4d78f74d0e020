#include "made_companion.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

bool holds(const std::string& page, std::string_view words) {
    return page.find(words) != std::string::npos;
}

Remark remark(int number, Remark::Kind kind, std::optional<FrameSpan> span, const std::string& to,
              const std::string& words) {
    Remark made;
    made.number = number;
    made.kind = kind;
    made.consent = Remark::Consent::given;
    made.span = span;
    made.to = to;
    made.words = words;
    made.at = "2026-11-28T19:00:00Z";
    return made;
}

Session club(const std::string& print) {
    Session session;
    session.name = "2026-11-28-friday";
    session.title = "<i>Friday</i>";
    session.date = "2026-11-28";
    session.place = "The <library>";
    session.film = print;
    session.is_published = true;
    session.members = {
        {"m1",
         "<b>Fox</b>",
         true,
         {remark(1, Remark::Kind::spark, FrameSpan{600, 700}, "", "Who <u>looks</u>?")}},
        {"m2",
         "Owl",
         true,
         {remark(1, Remark::Kind::moment, FrameSpan{620, 640}, "m1.1", "He <script>does</script>."),
          remark(2, Remark::Kind::reply, {}, "m2.1", "Does he?"),
          remark(3, Remark::Kind::moment, FrameSpan{620, 640}, "m1.1", "Kept to myself.")}}};
    session.members[1].remarks[2].consent = Remark::Consent::withheld;
    return session;
}

} // namespace

TEST_CASE("what was agreed to goes into the companion where the session says so, as text") {
    auto companion = support::made_companion();
    companion.screened.film.film.print.digest = "ab12";
    companion.work.sessions = {club("ab12")};
    const Site site = companion.made();
    CHECK(support::faults_of(site).empty());
    const std::string& page = site.at("discussion.html");
    CHECK(holds(page, "&lt;i&gt;Friday&lt;/i&gt;"));
    CHECK(holds(page, "&lt;b&gt;Fox&lt;/b&gt;"));
    CHECK(holds(page, "Who &lt;u&gt;looks&lt;/u&gt;?"));
    CHECK(holds(page, "He &lt;script&gt;does&lt;/script&gt;."));
    CHECK(holds(page, "Does he?"));
    CHECK(holds(page, "<figure class=\"still\">"));
    CHECK_FALSE(holds(page, "<script"));
    CHECK(holds(site.at("after.html"), "discussion.html"));
    CHECK(holds(site.at("annexes.html"), "discussion.html"));
    for (const auto& [file, bytes] : site)
        CHECK_FALSE(holds(bytes, "Kept to myself."));
    for (const char* file : {"index.html", "before.html"})
        CHECK_FALSE(holds(site.at(file), "discussion.html"));
}

TEST_CASE("a session of another print keeps its words and shows no place of this one") {
    auto companion = support::made_companion();
    companion.work.sessions = {club("another")};
    const std::string page = companion.made().at("discussion.html");
    CHECK(holds(page, "Does he?"));
    CHECK_FALSE(holds(page, "<figure"));
    CHECK(support::faults_of(companion.made_unscreened()).empty());
}

TEST_CASE("there is no such page where no session is published, or nobody agreed") {
    auto companion = support::made_companion();
    companion.work.sessions = {club("ab12")};
    companion.work.sessions[0].is_published = false;
    CHECK_FALSE(companion.made().contains("discussion.html"));
    companion.work.sessions[0].is_published = true;
    for (SessionMember& member : companion.work.sessions[0].members)
        for (Remark& remark : member.remarks)
            remark.consent = Remark::Consent::withheld;
    CHECK_FALSE(companion.made().contains("discussion.html"));
}
