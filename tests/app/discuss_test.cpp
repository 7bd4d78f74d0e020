#include "films.hpp"
#include "program.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace decoupage::app_test {

using Json = nlohmann::json;

namespace {

/// A work folder with one session, in which Fox agreed to one of two remarks.
void write_session(const std::filesystem::path& folder) {
    const auto session = folder / "works/x/sessions/2026-11-28-friday";
    std::filesystem::create_directories(session / "members");
    write_bytes(session / "session.toml",
                "[session]\ntitle = \"Fri*day*\"\ndate = \"2026-11-28\"\npublish = true\n");
    write_bytes(
        session / "members/m1.toml",
        "[member]\npseudonym = \"Fox\"\n[[remark]]\nnumber = 1\nkind = \"spark\"\nat = \"a\"\nfirst = 10\n"
        "end = 20\nwords = \"Who <b>looks</b>?\"\npublish = true\n[[remark]]\nnumber = 2\nkind = \"moment\"\n"
        "to = \"m1.1\"\nat = \"b\"\nfirst = 12\nend = 14\nwords = \"Kept back.\"\n");
}

} // namespace

TEST_CASE("sessions are listed, shown and exported, the last with what was agreed to alone") {
    const support::TemporaryFolder folder;
    const Circumstances here{.folder = folder.path()};
    CHECK(run({"work", "new", "x"}, here).exit == 0);
    CHECK(run({"discuss", "x"}, here).exit == 0);
    write_session(folder.path());
    CHECK(run({"work", "check", "x"}, here).exit == 0);
    CHECK(holds(run({"discuss", "x", "list"}, here).out, "2026-11-28-friday"));
    CHECK(Json::parse(run({"discuss", "x", "list", "--json"}, here).out)["sessions"][0]["remarks"] == 2);
    const Ran shown = run({"discuss", "x", "show", "2026-11-28-friday"}, here);
    CHECK(holds(shown.out, "Kept back. (Fox, frames 12-14)"));
    const Ran told = run({"discuss", "x", "export", "2026-11-28-friday"}, here);
    CHECK(told.out == "# Fri\\*day\\*\n\n2026-11-28\n\n## Who \\<b>looks\\</b>?\n\n(Fox, frames 10-20)\n");
    const Json document =
        Json::parse(run({"discuss", "x", "export", "2026-11-28-friday", "--as", "json"}, here).out);
    REQUIRE(document["remarks"].size() == 1);
    CHECK(document["remarks"][0]["pseudonym"] == "Fox");
    CHECK(document["remarks"][0]["below"].empty());
    CHECK(run({"publish", "x", "-o", "site"}, here).exit == 0);
    const std::string page = bytes_of(folder.path() / "site/discussion.html");
    CHECK(holds(page, "Who &lt;b&gt;looks&lt;/b&gt;?"));
    CHECK_FALSE(holds(page, "Kept back."));
}

TEST_CASE("what is wrong with a request about sessions is told") {
    const support::TemporaryFolder folder;
    const Circumstances here{.folder = folder.path()};
    run({"work", "new", "x"}, here);
    write_session(folder.path());
    CHECK(run({"discuss", "x", "show"}, here).exit == 2);
    CHECK(run({"discuss", "x", "lst"}, here).exit == 2);
    CHECK(run({"discuss", "x", "export", "2026-11-28-friday", "--as", "pdf"}, here).exit == 2);
    const Ran missing = run({"discuss", "x", "show", "2026-11-28-frday"}, here);
    CHECK(missing.exit == 1);
    CHECK(holds(missing.err, "2026-11-28-friday?"));
    write_bytes(folder.path() / "works/x/sessions/2026-11-28-friday/members/m1.toml",
                "[member]\nname = \"R\"\n");
    const Ran checked = run({"work", "check", "x"}, here);
    CHECK(checked.exit == 1);
    CHECK(holds(checked.out, "sessions/2026-11-28-friday/members/m1.toml:2"));
}

} // namespace decoupage::app_test
