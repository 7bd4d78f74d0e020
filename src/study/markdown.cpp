#include "study/markdown.hpp"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <memory>

namespace decoupage {

namespace {

using Kind = MarkdownNode::Kind;

struct Freed {
    void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
    void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using Tree = std::unique_ptr<cmark_node, Freed>;

std::string text_of(const char* text) {
    return text == nullptr ? std::string() : std::string(text);
}

Kind kind_of(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HEADING:
        return Kind::heading;
    case CMARK_NODE_BLOCK_QUOTE:
        return Kind::quote;
    case CMARK_NODE_LIST:
        return cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? Kind::ordered_list : Kind::list;
    case CMARK_NODE_ITEM:
        return Kind::item;
    case CMARK_NODE_CODE_BLOCK:
        return Kind::code_block;
    case CMARK_NODE_THEMATIC_BREAK:
        return Kind::rule;
    case CMARK_NODE_FOOTNOTE_DEFINITION:
        return Kind::footnote;
    case CMARK_NODE_DOCUMENT:
        return Kind::document;
    case CMARK_NODE_SOFTBREAK:
        return Kind::soft_break;
    case CMARK_NODE_LINEBREAK:
        return Kind::hard_break;
    case CMARK_NODE_CODE:
        return Kind::code;
    case CMARK_NODE_HTML_BLOCK:
    case CMARK_NODE_HTML_INLINE:
        return Kind::html;
    case CMARK_NODE_EMPH:
        return Kind::emphasis;
    case CMARK_NODE_STRONG:
        return Kind::strong;
    case CMARK_NODE_LINK:
        return Kind::link;
    case CMARK_NODE_IMAGE:
        return Kind::picture;
    case CMARK_NODE_FOOTNOTE_REFERENCE:
        return Kind::footnote_mark;
    case CMARK_NODE_TEXT:
        return Kind::text;
    default:
        break;
    }
    // Nodes of extensions are told apart by their names only.
    const std::string_view name = cmark_node_get_type_string(node);
    if (name == "table") return Kind::table;
    if (name == "table_row" || name == "table_header") return Kind::row;
    if (name == "table_cell") return Kind::cell;
    return Kind::paragraph;
}

bool is_block(Kind kind) {
    return kind < Kind::text;
}

/// Carries the line on through a paragraph, as cmark counts lines of blocks only.
struct Lines {
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

MarkdownNode taken(cmark_node* node, int depth, Lines& lines) {
    MarkdownNode taken_node;
    taken_node.kind = kind_of(node);
    const int line = cmark_node_get_start_line(node);
    if (is_block(taken_node.kind) && line > 0) lines.at = lines.first + line - 1;
    taken_node.line = lines.at;
    switch (taken_node.kind) {
    case Kind::heading:
        taken_node.level = cmark_node_get_heading_level(node);
        break;
    case Kind::ordered_list:
        taken_node.level = cmark_node_get_list_start(node);
        break;
    case Kind::link:
    case Kind::picture:
        taken_node.target = text_of(cmark_node_get_url(node));
        break;
    case Kind::soft_break:
    case Kind::hard_break:
        ++lines.at;
        break;
    default:
        taken_node.words = text_of(cmark_node_get_literal(node));
    }
    if (taken_node.kind == Kind::html) taken_node.words = without_comments(std::move(taken_node.words));
    if (depth < deepest_markdown)
        for (cmark_node* child = cmark_node_first_child(node); child != nullptr;
             child = cmark_node_next(child)) {
            MarkdownNode one = taken(child, depth + 1, lines);
            if (one.kind != Kind::html || !one.words.empty()) taken_node.children.push_back(std::move(one));
        }
    if (taken_node.kind == Kind::table) name_columns(taken_node, node);
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
    if (node.kind == Kind::soft_break || node.kind == Kind::hard_break) words += ' ';
    if (node.kind != Kind::footnote_mark) words += node.words;
    for (const MarkdownNode& child : node.children)
        add_words(child, words);
}

} // namespace

MarkdownNode read_markdown(std::string_view text, int first_line) {
    const Tree tree = parsed(text.substr(0, most_markdown));
    Lines lines{first_line, first_line};
    return taken(tree.get(), 0, lines);
}

std::string words_in(const MarkdownNode& node) {
    std::string words;
    add_words(node, words);
    return words;
}

} // namespace decoupage
