#include "made_companion.hpp"
#include "sites/preview.hpp"
#include "support/html.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

TEST_CASE("preview: a text is set as its page would be, and its stills come from the server") {
    support::MadeCompanion companion = support::made_companion();
    companion.add(
        companion.work.study, "study/9-new.md",
        "# A <b>\n\n[there](place:the-street) and <script>x</script>\n\n![street](still:the-street)\n");
    const auto html =
        preview_of(companion.work, "study/9-new.md", &companion.screened, companion.order, "/s?a=\"&f=");
    REQUIRE(html);
    CHECK(html->find("<h1>A &lt;b&gt;</h1>") != std::string::npos);
    CHECK(html->find("&lt;script&gt;") != std::string::npos);
    CHECK(html->find("<script") == std::string::npos);
    CHECK(html->find(" src=\"/s?a=&quot;&amp;f=") != std::string::npos);
    CHECK(html->find("src=\"stills/") == std::string::npos);
}

TEST_CASE("preview: words that look like a still stay words") {
    support::MadeCompanion companion = support::made_companion();
    companion.add(companion.work.study, "study/9-new.md", "` src=\"stills/1.jpg\"` src=\"stills/2.jpg\"\n");
    const auto html =
        preview_of(companion.work, "study/9-new.md", &companion.screened, companion.order, "/s/");
    REQUIRE(html);
    CHECK(html->find("/s/") == std::string::npos);
}

TEST_CASE("preview: before the screening nothing of the end is shown, and without a film no still") {
    support::MadeCompanion companion = support::made_companion();
    companion.work.before.clear();
    companion.add(companion.work.before, "guide/before.md", "[the end](place:the-end)\n");
    const auto html =
        preview_of(companion.work, "guide/before.md", &companion.screened, companion.order, "/s/");
    REQUIRE(html);
    CHECK(html->find("class=\"when\"") == std::string::npos);
    CHECK(preview_of(companion.work, "guide/before.md", nullptr, companion.order, "/s/"));
    CHECK(preview_of(companion.work, "study/none.md", nullptr, companion.order, "/s/") == "");
}

TEST_CASE("preview: the claims of a text are those that it links to, once each") {
    support::MadeCompanion companion = support::made_companion();
    companion.add(companion.work.study, "study/9-new.md", "[a](claim:x) [b](claim:x) [c](<claim: a b>)\n");
    CHECK(claims_said_in(companion.work, "study/9-new.md") ==
          std::vector<std::string>{"x", "study/9-new.md:1"});
    CHECK(claims_said_in(companion.work, "study/none.md").empty());
}
