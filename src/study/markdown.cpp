#include "study/markdown.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <memory>

namespace decoupage {

namespace {

using NodeKind = MarkdownNode::Kind;

struct Freed {
    void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using Tree = std::unique_ptr<cmark_node, Freed>;

std::string text_of(const char* text) {
    return text == nullptr ? std::string() : std::string(text);
}

NodeKind kind_of_node(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HEADING:
        return NodeKind::heading;
    case CMARK_NODE_BLOCK_QUOTE:
        return NodeKind::quote;
    case CMARK_NODE_LIST:
        return cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? NodeKind::ordered_list : NodeKind::list;
    case CMARK_NODE_ITEM:
        return NodeKind::item;
    case CMARK_NODE_CODE_BLOCK:
        return NodeKind::code_block;
    case CMARK_NODE_THEMATIC_BREAK:
        return NodeKind::rule;
    case CMARK_NODE_FOOTNOTE_DEFINITION:
        return NodeKind::footnote;
    case CMARK_NODE_DOCUMENT:
        return NodeKind::document;
    case CMARK_NODE_SOFTBREAK:
        return NodeKind::soft_break;
    case CMARK_NODE_LINEBREAK:
        return NodeKind::hard_break;
    case CMARK_NODE_CODE:
        return NodeKind::code;
    case CMARK_NODE_HTML_BLOCK:
    case CMARK_NODE_HTML_INLINE:
        return NodeKind::html;
    case CMARK_NODE_EMPH:
        return NodeKind::emphasis;
    case CMARK_NODE_STRONG:
        return NodeKind::strong;
    case CMARK_NODE_LINK:
        return NodeKind::link;
    case CMARK_NODE_IMAGE:
        return NodeKind::picture;
    case CMARK_NODE_FOOTNOTE_REFERENCE:
        return NodeKind::footnote_mark;
    case CMARK_NODE_TEXT:
        return NodeKind::text;
    default:
        break;
    }
    // Nodes of extensions are told apart by their names only.
    const std::string_view name = cmark_node_get_type_string(node);
    if (name == "table") return NodeKind::table;
    if (name == "table_row" || name == "table_header") return NodeKind::row;
    if (name == "table_cell") return NodeKind::cell;
    return NodeKind::paragraph;
}

bool is_block(NodeKind kind) {
    return kind < NodeKind::text;
}

/// Carries the line on through a paragraph, as cmark counts lines of blocks only.
struct LineCount {
    int first = 1; ///< of the whole text
    int at = 1;
};

void name_columns(MarkdownNode& table, cmark_node* node) {
    const int columns = cmark_gfm_extensions_get_table_columns(node);
    const uint8_t* sides = cmark_gfm_extensions_get_table_alignments(node);
    for (MarkdownNode& row : table.children)
        for (std::size_t at = 0; at < row.children.size() && static_cast<int>(at) < columns; ++at)
            row.children[at].level = sides[at] == 'l' ? 1 : sides[at] == 'c' ? 2 : sides[at] == 'r' ? 3 : 0;
}

std::string without_comments(std::string html) {
    for (std::size_t begins = html.find("<!--"); begins != html.npos; begins = html.find("<!--", begins)) {
        const std::size_t ends = html.find("-->", begins + 4);
        html.erase(begins, ends == html.npos ? html.npos : ends + 3 - begins);
    }
    return html.find_first_not_of(" \t\n") == html.npos ? std::string() : html;
}

MarkdownNode taken(cmark_node* node, int depth, LineCount& lines) {
    MarkdownNode taken_node;
    taken_node.kind = kind_of_node(node);
    const int line = cmark_node_get_start_line(node);
    if (is_block(taken_node.kind) && line > 0) lines.at = lines.first + line - 1;
    taken_node.line = lines.at;
    switch (taken_node.kind) {
    case NodeKind::heading:
        taken_node.level = cmark_node_get_heading_level(node);
        break;
    case NodeKind::ordered_list:
        taken_node.level = cmark_node_get_list_start(node);
        break;
    case NodeKind::link:
    case NodeKind::picture:
        taken_node.target = text_of(cmark_node_get_url(node));
        break;
    case NodeKind::soft_break:
    case NodeKind::hard_break:
        ++lines.at;
        break;
    default:
        taken_node.words = text_of(cmark_node_get_literal(node));
    }
    if (taken_node.kind == NodeKind::html) taken_node.words = without_comments(std::move(taken_node.words));
    if (depth < deepest_markdown)
        for (cmark_node* child = cmark_node_first_child(node); child != nullptr;
             child = cmark_node_next(child)) {
            MarkdownNode one = taken(child, depth + 1, lines);
            if (one.kind != NodeKind::html || !one.words.empty())
                taken_node.children.push_back(std::move(one));
        }
    if (taken_node.kind == NodeKind::table) name_columns(taken_node, node);
    return taken_node;
}

Tree parsed(std::string_view text) {
    cmark_gfm_core_extensions_ensure_registered();
    const std::unique_ptr<cmark_parser, Freed> parser(
        cmark_parser_new(CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_FOOTNOTES));
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension("table"));
    cmark_parser_feed(parser.get(), text.data(), text.size());
    return Tree(cmark_parser_finish(parser.get()));
}

void add_words(const MarkdownNode& node, std::string& words) {
    if (node.kind == NodeKind::soft_break || node.kind == NodeKind::hard_break) words += ' ';
    if (node.kind != NodeKind::footnote_mark) words += node.words;
    for (const MarkdownNode& child : node.children)
        add_words(child, words);
}

} // namespace

MarkdownNode read_markdown(std::string_view text, int first_line) {
    const Tree tree = parsed(text.substr(0, most_markdown));
    LineCount lines{first_line, first_line};
    return taken(tree.get(), 0, lines);
}

std::string words_in(const MarkdownNode& node) {
    std::string words;
    add_words(node, words);
    return words;
}

} // namespace decoupage
