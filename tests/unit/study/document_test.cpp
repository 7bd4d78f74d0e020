#include "study/document.hpp"

#include <doctest/doctest.h>

using namespace decoupage;

namespace {

Document sample() {
    DocumentSections sections;
    sections.paragraph("  first \t words ");
    sections.paragraph(" \n ");
    sections.paragraph("second");
    sections.heading("Title");
    sections.heading("Title");
    sections.paragraph("third");
    sections.heading("…");
    sections.paragraph("fourth");
    sections.heading("Page 12");
    sections.paragraph("fifth");
    sections.paragraph("sixth");
    Document document;
    document.sections = std::move(sections).taken();
    return document;
}

} // namespace

TEST_CASE("sections have names of their own, and locators lead to their passages") {
    const Document document = sample();
    REQUIRE(document.sections.size() == 5);
    CHECK(passage(document, "lead") == "first words\nsecond");
    CHECK(passage(document, "lead:2") == "second");
    CHECK(passage(document, "title") == "");
    CHECK(passage(document, "Title-2") == "third");
    CHECK(passage(document, "section") == "fourth");
    CHECK(passage(document, "p. 12") == "fifth\nsixth");
    CHECK(passage(document, "p. 12:2") == "sixth");
    for (const char* nowhere : {"lead:3", "lead:0", "lead:x", "lead:", "none", "", "p. 13", "title:1"})
        CHECK_FALSE(passage(document, nowhere));
}

TEST_CASE("the locator of each paragraph leads back to it") {
    const Document document = sample();
    for (std::size_t section = 0; section < document.sections.size(); ++section)
        for (std::size_t at = 0; at < document.sections[section].paragraphs.size(); ++at)
            CHECK(passage(document, locator_of(document, section, at)) ==
                  document.sections[section].paragraphs[at]);
    CHECK(locator_of(document, 0, 1) == "lead:2");
    CHECK(locator_of(document, 2, 0) == "title-2");
    CHECK(locator_of(document, 4, 1) == "p. 12:2");
}
