#include "study/document_text.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

/// "lead: a / b" for each section.
std::string told(const Document& document) {
    std::string all;
    for (const DocumentSection& section : document.sections) {
        all += (all.empty() ? "" : "\n") + section.name + ':';
        for (const std::string& paragraph : section.paragraphs)
            all += (&paragraph == section.paragraphs.data() ? " " : " / ") + paragraph;
    }
    return all;
}

} // namespace

TEST_CASE("headings between signs part a text") {
    CHECK(told(document_of_text(
              "Before.\r\nMore.\n\n\n== Plot ==\nA boy runs.\n=== Title ===\nIt is one.\n==\n== ==\n")) ==
          "lead: Before. / More.\nplot: A boy runs.\ntitle: It is one. / == / == ==");
}

TEST_CASE("without signs, lines that are written like titles are headings") {
    const std::string long_part =
        ": The editing, by Ann Lee, was done in a kitchen of the sixth floor, at night, over most of one "
        "winter and of the spring that followed it.";
    CHECK(told(document_of_text(
              "Start Here\nA boy runs, and nobody follows.\nMetadata:\nYear: 1959\nRuntime: 99 minutes\n"
              "Post-Production" +
              long_part + "\nWhat Stayed With You?\nDiscussed on May 24th, 2025\n")) ==
          "start-here: A boy runs, and nobody follows.\nmetadata: Year: 1959 / Runtime: 99 minutes\n"
          "post-production: Post-Production" +
              long_part + "\nwhat-stayed-with-you: Discussed on May 24th, 2025");
}

TEST_CASE("a text that was broken at the right is joined again") {
    const Document document =
        document_of_text("The boy runs through the streets of the city and does not\n"
                         "once look back at whoever may be behind him there, as if\n"
                         "he knew.\n\nThen he stops, and he looks at the sea for a while.\n");
    REQUIRE(document.sections.size() == 1);
    CHECK(document.sections[0].paragraphs ==
          std::vector<std::string>{
              "The boy runs through the streets of the city and does not once look back at whoever may be "
              "behind him there, as if he knew.",
              "Then he stops, and he looks at the sea for a while."});
}

TEST_CASE("pages of a PDF are sections") {
    const Document document = document_of_pages("one line\nand more\n\nnext\n\ftwo\n\f");
    CHECK(told(document) == "page-1: one line and more / next\npage-2: two");
    CHECK(passage(document, "p. 2") == "two");
}

TEST_CASE("Markdown has its headings, items and rows") {
    const Document document =
        document_of_markdown("# A Title\n\nlead *words*\n\n## One\n\n- a\n- b\n\n| c | d |\n|---|---|\n"
                             "| e | f |\n\n> quoted\n\n<div>x</div>\n");
    CHECK(document.record.title == "A Title");
    CHECK(told(document) == "lead: lead words\none: a / b / c | d / e | f / quoted");
}

TEST_CASE("HTML, however it is written") {
    const Document document =
        document_of_html("<!DOCTYPE html><HTML><head><TITLE>A &amp; B</TITLE><meta name='author' "
                         "content=\"Ann Lee\"><meta name=date "
                         "content=2019-05-01><style>p { x "
                         "}</style></head><body><nav>menu</nav><h1>One</h1><p>Caf&eacute; &#8212; <b>b</b>old"
                         "<p>second<!-- no <p> --><ul><li>a<li>b</ul><script>if (a<b) { '</p>' "
                         "}</script><H2>Two</H2>c<br>d &unknown; & e < f"
                         "</body></html>");
    CHECK(document.record.title == "A & B");
    CHECK(document.record.authors == std::vector<std::string>{"Ann Lee"});
    CHECK(document.record.year == 2019);
    CHECK(document.record.kind == "web");
    CHECK(told(document) == "one: Café — bold / second / a / b\ntwo: c / d &unknown; & e < f");
    CHECK(document.damage == "");
    CHECK(document_of_html("<html><body><p>a</p>").damage == "ends before its </html>");
}

TEST_CASE("nothing is a document, too") {
    for (const Document& document :
         {document_of_text(""), document_of_markdown(""), document_of_html(""), document_of_pages("")}) {
        CHECK(told(document) == "");
        CHECK(document.damage == "");
    }
}
