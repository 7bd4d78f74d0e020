#include "made_companion.hpp"
#include "sites/prose.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

struct Prose {
    support::MadeCompanion companion = support::made_companion();
    SiteMatter matter{companion.work, &companion.screened, companion.order, 1000};

    std::string set(std::string_view markdown, Side side = Side::after) {
        Sheet sheet{matter, side, "page.html", {}, {}, {}, {}, {}, {}};
        Text text;
        text.language = "en";
        return prose(read_markdown(markdown).children, text, sheet);
    }
};

} // namespace

TEST_CASE("paragraphs, lists, quotes and headings") {
    Prose page;
    CHECK(page.set("a *b* **c** `d`") == "<p>a <em>b</em> <strong>c</strong> <code>d</code></p>\n");
    CHECK(page.set("- a\n- b") == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n");
    CHECK(page.set("3. a\n4. b") == "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n");
    CHECK(page.set("> a") == "<blockquote>\n<p>a</p>\n</blockquote>\n");
    CHECK(page.set("# a") == "<h3>a</h3>\n");
    CHECK(page.set("##### a\n\n###### b") == "<h3>a</h3>\n<h4>b</h4>\n");
    CHECK(page.set("    <b>") == "<pre><code>&lt;b&gt;\n</code></pre>\n");
}

TEST_CASE("what stands in brackets of HTML is shown as it was typed") {
    Prose page;
    CHECK(page.set("a <b>c</b>") == "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n");
    CHECK(page.set("<div>\na\n</div>").find("<div>") == std::string::npos);
}

TEST_CASE("links that could do harm leave their words") {
    Prose page;
    for (const char* target :
         {"javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "vbscript:x", "file:///x", "../x",
          "//example.org", "claim:nothing", "place:nowhere", "source:nobody", "term:nothing"}) {
        CAPTURE(target);
        CHECK(page.set("[words](" + std::string(target) + ")") == "<p>words</p>\n");
    }
    CHECK(page.set("[w](https://example.org/a?b=1&c)") ==
          "<p><a href=\"https://example.org/a?b=1&amp;c\" rel=\"noreferrer\">w</a></p>\n");
}

TEST_CASE("a place has its time, and the way to its scene") {
    Prose page;
    CHECK(page.set("[there](place:the-street)") == "<p>there\u00a0<span class=\"when\">(0:20)</span></p>\n");
    CHECK(page.set("[there](<place:The End>)").find("href=\"scene-the-end.html\"") != std::string::npos);
    CHECK(page.set("[there](place:the-end)", Side::before) == "<p>there</p>\n");
}

TEST_CASE("a still stands after its paragraph, with its words for who cannot see it") {
    Prose page;
    const std::string html = page.set("Look: ![a \"street\"](still:the-street)");
    CHECK(html.starts_with("<p>Look: </p>\n<figure class=\"still\"><img src=\"stills/"));
    CHECK(html.find("alt=\"a “street”\"") != std::string::npos);
    CHECK(page.set("![a](still:the-street)").starts_with("<figure"));
    CHECK(page.set("![a](still:the-end)", Side::before).empty());
}

TEST_CASE("a chart stands once on a page") {
    Prose page;
    const std::string html = page.set("![a](figure:shot-lengths)\n\n![b](figure:shot-lengths)");
    CHECK(html.find("<svg") != std::string::npos);
    CHECK(html.find("id=\"chart-shot-lengths\"") == html.rfind("id=\"chart-shot-lengths\""));
    CHECK(html.find("href=\"#chart-shot-lengths\"") != std::string::npos);
    CHECK(page.set("![a](figure:nothing)").empty());
}

TEST_CASE("deep nesting ends somewhere") {
    Prose page;
    const std::string html = page.set(std::string(5000, '>') + " a");
    CHECK(html.size() < 5000);
}
