#include "film/encoding.hpp"
#include "study/document_damage.hpp"
#include "study/document_text.hpp"
#include "study/markdown.hpp"
#include "study/plain_words.hpp"

#include <algorithm>

namespace decoupage {

namespace {

using NodeKind = MarkdownNode::Kind;

bool holds_blocks(const MarkdownNode& node) {
    return std::ranges::any_of(node.children,
                               [](const MarkdownNode& child) { return child.kind < NodeKind::text; });
}

void take_block(const MarkdownNode& block, DocumentSections& sections, Document& document) {
    if (block.kind == NodeKind::heading) {
        if (block.level == 1 && document.record.title.empty())
            document.record.title = one_line(words_in(block));
        else
            sections.heading(words_in(block));
    } else if (block.kind == NodeKind::row) {
        std::string cells;
        for (const MarkdownNode& cell : block.children)
            cells += (cells.empty() ? "" : " | ") + words_in(cell);
        sections.paragraph(cells);
    } else if (holds_blocks(block)) {
        for (const MarkdownNode& child : block.children)
            take_block(child, sections, document);
    } else if (block.kind != NodeKind::html) {
        sections.paragraph(words_in(block));
    }
}

} // namespace

Document document_of_markdown(std::string_view text) {
    const std::string utf8 = utf8_of(text.substr(0, most_markdown));
    Document document;
    DocumentSections sections;
    for (const MarkdownNode& block : read_markdown(utf8).children)
        take_block(block, sections, document);
    document.sections = std::move(sections).taken();
    document.damage = joined_damage(damage_at_end(document), damage_of_encoding(text));
    if (text.size() > most_markdown)
        document.damage = joined_damage(document.damage, "is too long and was read as far as 256 KiB");
    return document;
}

} // namespace decoupage
