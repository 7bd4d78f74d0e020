#include "workbench/manual.hpp"

#include "workbench/assets.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

namespace fs = std::filesystem;
using Kind = MarkdownNode::Kind;

/// README, 1, 2 ... 10, then the rest by name.
std::pair<int, std::string> place_of(const std::string& id) {
    constexpr int last = 1000;
    if (id == "README") return {0, id};
    const int number = std::atoi(id.c_str());
    return {number > 0 ? number : last, id};
}

std::string title_of(const MarkdownNode& text) {
    for (const MarkdownNode& block : text.children)
        if (block.kind == Kind::heading) return words_in(block);
    return {};
}

std::vector<ManualChapter> chapters_in(const fs::path& folder) {
    std::vector<ManualChapter> chapters;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (!name.ends_with(".md") || name.ends_with(".head.md")) continue;
        std::ifstream file(entry->path(), std::ios::binary);
        MarkdownNode text = read_markdown(std::string(std::istreambuf_iterator<char>(file), {}));
        std::string title = title_of(text);
        chapters.push_back({name.substr(0, name.size() - 3), std::move(title), std::move(text)});
    }
    std::ranges::sort(chapters, {}, [](const ManualChapter& chapter) { return place_of(chapter.id); });
    return chapters;
}

const char* name_of(Kind kind) {
    constexpr const char* names[] = {"document",     "heading",    "paragraph",    "quote",    "list",
                                     "ordered_list", "item",       "code_block",   "rule",     "table",
                                     "row",          "cell",       "footnote",     "text",     "html",
                                     "soft_break",   "hard_break", "code",         "emphasis", "strong",
                                     "link",         "picture",    "footnote_mark"};
    return names[static_cast<std::size_t>(kind)];
}

} // namespace

Manual read_manual(const fs::path& folder) {
    Manual manual;
    for (const char* language : {"en", "fr"})
        if (auto chapters = chapters_in(folder / language); !chapters.empty())
            manual[language] = std::move(chapters);
    return manual;
}

const Manual& own_manual() {
    static const Manual manual = read_manual(fs::path(assets_folder()) / "manual");
    return manual;
}

nlohmann::ordered_json node_json(const MarkdownNode& node) {
    nlohmann::ordered_json json{{"kind", name_of(node.kind)}};
    if (!node.words.empty()) json["words"] = node.words;
    if (node.level != 0) json["level"] = node.level;
    if (!node.target.empty()) json["target"] = node.target;
    if (!node.children.empty()) {
        auto& children = json["children"] = nlohmann::ordered_json::array();
        for (const MarkdownNode& child : node.children)
            children.push_back(node_json(child));
    }
    return json;
}

} // namespace decoupage
