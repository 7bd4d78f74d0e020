#include "study/markdown.hpp"

#include <doctest/doctest.h>

using namespace decoupage;
using Kind = MarkdownNode::Kind;

namespace {

void list_links(const MarkdownNode& node, std::string& all) {
    if (node.kind == Kind::link || node.kind == Kind::picture)
        all += (all.empty() ? "" : "\n") + std::to_string(node.line) + ' ' + node.target + " | " +
               words_in(node);
    for (const MarkdownNode& child : node.children)
        list_links(child, all);
}

std::string links_of(const MarkdownNode& node) {
    std::string all;
    list_links(node, all);
    return all;
}

int depth_of(const MarkdownNode& node) {
    int deepest = 0;
    for (const MarkdownNode& child : node.children)
        deepest = std::max(deepest, depth_of(child));
    return deepest + 1;
}

} // namespace

TEST_CASE("links have the lines on which they stand") {
    const MarkdownNode document =
        read_markdown("# T\n\none [a *b*](claim:x)\ntwo\n[c](<claim: a b>)  \n[d](place:e)\n"
                      "\n- [f](term:g)\n- > [h](source:i#j:2)\n\n| a | b |\n|---|---|\n"
                      "| 1 | [k](claim:l) |\n| 2 | [m](claim:n) |\n");
    CHECK(links_of(document) == "3 claim:x | a b\n5 claim: a b | c\n6 place:e | d\n8 term:g | f\n"
                                "9 source:i#j:2 | h\n13 claim:l | k\n14 claim:n | m");
    CHECK(links_of(read_markdown("[a](b)", 7)) == "7 b | a");
}

TEST_CASE("blocks of every kind") {
    const MarkdownNode document =
        read_markdown("Setext\n===\n\n3. a\n4. b\n\n> q\n\n```\ncode\n```\n\n---\n\n"
                      "| a | b |\n|:-:|--:|\n| 1 | 2 |\n\nx[^1] `y`\n\n[^1]: note\n");
    std::vector<Kind> kinds;
    for (const MarkdownNode& block : document.children)
        kinds.push_back(block.kind);
    CHECK(kinds == std::vector<Kind>{Kind::heading, Kind::ordered_list, Kind::quote, Kind::code_block,
                                     Kind::rule, Kind::table, Kind::paragraph, Kind::footnote});
    CHECK(document.children[0].level == 1);
    CHECK(document.children[1].level == 3);
    CHECK(document.children[3].words == "code\n");
    const MarkdownNode& table = document.children[5];
    REQUIRE(table.children.size() == 2);
    REQUIRE(table.children[1].children.size() == 2);
    CHECK(table.children[1].children[0].level == 2);
    CHECK(table.children[1].children[1].level == 3);
    CHECK(document.children[6].children[1].kind == Kind::footnote_mark);
    CHECK(words_in(document.children[6]) == "x y");
    CHECK(words_in(document.children[7]) == "note");
}

TEST_CASE("HTML is letters, and comments are nothing") {
    const MarkdownNode document =
        read_markdown("<!-- a question -->\n\n<script>x</script>\n\na <b>c</b> <!-- d -->e\n");
    REQUIRE(document.children.size() == 2);
    CHECK(document.children[0].kind == Kind::html);
    CHECK(words_in(document.children[1]) == "a <b>c</b> e");
}

TEST_CASE("a text of a stranger is bounded") {
    CHECK(depth_of(read_markdown(std::string(10'000, '>') + " a")) <= deepest_markdown + 1);
    CHECK(depth_of(read_markdown(std::string(10'000, '*') + "a" + std::string(10'000, '*'))) <=
          deepest_markdown + 1);
    CHECK(words_in(read_markdown(std::string(most_markdown + 10, 'a'))).size() == most_markdown);
    CHECK(words_in(read_markdown("a\xff")) == "a\xef\xbf\xbd");
    CHECK(read_markdown("").children.empty());
}
