#include "support/places.hpp"
#include "workbench/manual.hpp"

#include <algorithm>
#include <filesystem>
#include <set>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace decoupage;

namespace {

namespace fs = std::filesystem;

fs::path folder() {
    return support::source_folder() / "docs/manual";
}

void links_in(const MarkdownNode& node, std::set<std::string>& links) {
    if (node.kind == MarkdownNode::Kind::link) links.insert(node.target);
    for (const MarkdownNode& child : node.children)
        links_in(child, links);
}

} // namespace

TEST_CASE("the manual has the same chapters in both languages, in their order, each with its title") {
    const Manual manual = read_manual(folder());
    REQUIRE(manual.contains("en"));
    REQUIRE(manual.contains("fr"));
    const auto &english = manual.at("en"), &french = manual.at("fr");
    REQUIRE(english.size() == french.size());
    CHECK(english.front().id == "README");
    CHECK(english.back().id == "commands");
    for (std::size_t at = 0; at < english.size(); ++at) {
        CHECK(!english[at].title.empty());
        CHECK(!french[at].title.empty());
        const auto number = [](const std::string& id) { return id.substr(0, id.find('-')); };
        CHECK(number(english[at].id) == number(french[at].id));
    }
    CHECK(read_manual(folder() / "nowhere").empty());
}

TEST_CASE("every link of the manual leads to a file") {
    for (const auto& [language, chapters] : read_manual(folder()))
        for (const ManualChapter& chapter : chapters) {
            std::set<std::string> links;
            links_in(chapter.text, links);
            for (const std::string& link : links)
                CHECK_MESSAGE(fs::exists(folder() / language / link),
                              std::string(language) + "/" + chapter.id + ": " + link);
        }
}

TEST_CASE("a text is told as the tree that it is") {
    const auto json = node_json(read_markdown("# One\n\nwith `code` and [a link](2-two.md)\n"));
    CHECK(json["kind"] == "document");
    CHECK(json["children"][0]["level"] == 1);
    const auto& paragraph = json["children"][1]["children"];
    CHECK(paragraph[1] == nlohmann::json{{"kind", "code"}, {"words", "code"}});
    CHECK(paragraph[3]["target"] == "2-two.md");
}
