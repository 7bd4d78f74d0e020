#include "exchange/xml.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using namespace decoupage::exchange;

TEST_CASE("XML is read with the five entities of its own, and no others") {
    const auto read = parsed_xml(
        "<?xml version=\"1.0\"?><!DOCTYPE a><!-- <b> --><a x='>'>&lt;&#233;<![CDATA[<&]]></a>", "a");
    REQUIRE(read);
    CHECK(std::string((*read)->document_element().child_value()) == "<é");
    CHECK(std::string((*read)->document_element().attribute("x").value()) == ">");
}

TEST_CASE("XML that declares something, is in another encoding, too deep or not whole is refused") {
    for (const char* text :
         {"<!DOCTYPE a [<!ELEMENT a ANY>]><a/>", "<!DOCTYPE a [<!ENTITY e \"x\">]><a>&e;</a>",
          "<a><!ENTITY e \"x\"></a>", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>", "<a>", "<a",
          "<a x=\"1>", "<a><b></a></b>", "<b/>", "", "no xml", "<!-- a"})
        CHECK_FALSE(parsed_xml(text, "a"));
    std::string deep;
    for (int depth = 0; depth < 65; ++depth)
        deep = "<a>" + deep + "</a>";
    CHECK_FALSE(parsed_xml(deep, "a"));
    CHECK(parsed_xml(deep.substr(3, deep.size() - 7), "a"));
}

TEST_CASE("what is written is escaped and says its encoding") {
    pugi::xml_document document;
    set_attribute(document.append_child("a"), "x", "<\"&\x01>");
    CHECK(xml_text(document) ==
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a x=\"&lt;&quot;&amp; >\" />\n");
}
