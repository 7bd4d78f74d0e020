#include "sites/prose.hpp"

#include "sites/prose_links.hpp"
#include "sites/typography.hpp"
#include "views/html.hpp"

#include <algorithm>

namespace decoupage {

namespace {

using Kind = MarkdownNode::Kind;

/// Sets the nodes of a text one after the other.
class Setter {
public:
    Setter(const Text& text, Sheet& sheet) : text_(text), sheet_(sheet), language_(language_of(text)) {}

    std::string blocks(const std::vector<MarkdownNode>& nodes) {
        std::string html;
        for (const MarkdownNode& node : nodes)
            html += block(node);
        return html;
    }

    std::string inlines(const std::vector<MarkdownNode>& nodes) {
        std::string html;
        for (const MarkdownNode& node : nodes)
            html += within_line(node);
        return html;
    }

    /// What is to stand after the block that was set last: its pictures, and the evidence of its claims.
    std::string taken_figures() { return std::exchange(figures_, {}); }
    std::string taken_evidence() { return evidence(sheet_, std::exchange(claims_, {})); }

private:
    std::string block(const MarkdownNode& node);
    std::string paragraph(const MarkdownNode& node);
    std::string list(const MarkdownNode& node);
    std::string item(const MarkdownNode& node, bool is_tight);
    std::string item_words(const MarkdownNode& paragraph);
    std::string table(const MarkdownNode& node);
    std::string heading(const MarkdownNode& node);
    std::string within_line(const MarkdownNode& node);
    std::string footnote_mark(const MarkdownNode& node);
    std::string link(const MarkdownNode& node);

    const Text& text_;
    Sheet& sheet_;
    Language language_;
    std::string figures_;
    std::vector<const SiteClaim*> claims_;
    int level_ = 2; ///< of the last heading
};

std::string element(const std::string& name, const std::string& inside) {
    return "<" + name + ">" + inside + "</" + name + ">";
}

std::string Setter::block(const MarkdownNode& node) {
    switch (node.kind) {
    case Kind::heading:
        return heading(node);
    case Kind::paragraph:
        return paragraph(node);
    case Kind::quote:
        return element("blockquote", "\n" + blocks(node.children)) + "\n";
    case Kind::list:
    case Kind::ordered_list:
        return list(node);
    case Kind::code_block:
        return "<pre><code>" + escaped(node.words) + "</code></pre>\n";
    case Kind::html: // shown as it was typed
        return element("p", escaped(node.words)) + "\n";
    case Kind::rule:
        return "<hr>\n";
    case Kind::table:
        return table(node);
    default:
        return {};
    }
}

std::string Setter::heading(const MarkdownNode& node) {
    level_ = std::clamp(node.level, 3, level_ + 1);
    const std::string title = element("h" + std::to_string(level_), inlines(node.children));
    return title + "\n" + taken_figures();
}

std::string Setter::paragraph(const MarkdownNode& node) {
    const std::string words = inlines(node.children);
    const bool only_figures = words.find_first_not_of(" \n") == std::string::npos;
    const std::string set = only_figures ? "" : element("p", words) + "\n";
    const std::string figures = taken_figures(); // before the evidence, which leaves out what they show
    const std::string proof = taken_evidence();
    if (proof.empty()) return set + figures;
    return "<div class=\"proved\">" + set + proof + "</div>\n" + figures;
}

bool is_one_paragraph(const MarkdownNode& item) {
    const auto paragraphs = std::ranges::count(item.children, Kind::paragraph, &MarkdownNode::kind);
    return paragraphs <= 1 && (item.children.empty() || item.children.front().kind == Kind::paragraph);
}

std::string Setter::list(const MarkdownNode& node) {
    const bool is_tight = std::ranges::all_of(node.children, is_one_paragraph);
    const bool ordered = node.kind == Kind::ordered_list;
    std::string html = ordered ? "<ol" : "<ul";
    if (ordered && node.level != 1) html += " start=\"" + std::to_string(node.level) + "\"";
    html += ">\n";
    for (const MarkdownNode& one : node.children)
        html += item(one, is_tight);
    return html + (ordered ? "</ol>\n" : "</ul>\n");
}

std::string Setter::item(const MarkdownNode& node, bool is_tight) {
    if (!is_tight) return element("li", blocks(node.children)) + "\n";
    std::string html;
    for (const MarkdownNode& child : node.children)
        html += child.kind == Kind::paragraph ? item_words(child) : block(child);
    return element("li", html) + "\n";
}

/// The words of an item stand in it as they are, but beside evidence.
std::string Setter::item_words(const MarkdownNode& paragraph) {
    const std::string words = inlines(paragraph.children);
    const std::string figures = taken_figures(), proof = taken_evidence();
    if (proof.empty()) return words + figures;
    return "<div class=\"proved\"><div>" + words + "</div>\n" + proof + "</div>" + figures;
}

std::string Setter::table(const MarkdownNode& node) {
    std::string rows;
    for (std::size_t at = 0; at < node.children.size(); ++at) {
        std::string cells;
        for (const MarkdownNode& cell : node.children[at].children) {
            const char* side = cell.level == 3 ? " class=\"num\"" : "";
            cells += at == 0
                         ? "<th scope=\"col\"" + std::string(side) + ">" + inlines(cell.children) + "</th>"
                         : "<td" + std::string(side) + ">" + inlines(cell.children) + "</td>";
        }
        rows += at == 0 ? "<thead><tr>" + cells + "</tr></thead><tbody>" : "<tr>" + cells + "</tr>\n";
    }
    const std::string figures = taken_figures();
    claims_.clear();
    return "<div class=\"scroller\" tabindex=\"0\" role=\"group\" aria-label=\"" +
           escaped(sheet_.matter.said(Word::table)) + "\"><table>" + rows + "</tbody></table></div>\n" +
           figures;
}

std::string Setter::within_line(const MarkdownNode& node) {
    switch (node.kind) {
    case Kind::text:
        return escaped(set_in(node.words, language_));
    case Kind::soft_break:
        return "\n";
    case Kind::hard_break:
        return "<br>\n";
    case Kind::code:
        return element("code", escaped(node.words));
    case Kind::emphasis:
        return element("em", inlines(node.children));
    case Kind::strong:
        return element("strong", inlines(node.children));
    case Kind::footnote_mark:
        return footnote_mark(node);
    case Kind::picture:
        figures_ += picture_figure(node.target, set_in(words_in(node), language_), sheet_);
        return {};
    case Kind::link:
        return link(node);
    default:
        return escaped(node.words);
    }
}

std::string Setter::footnote_mark(const MarkdownNode& node) {
    for (std::size_t at = 0; at < text_.footnotes.size(); ++at)
        if (text_.footnotes[at].words == node.words) {
            const std::string number = std::to_string(at + 1);
            return "<sup><a href=\"#note-" + number + "\">" + number + "</a></sup>";
        }
    return {};
}

std::string Setter::link(const MarkdownNode& node) {
    const std::string words = inlines(node.children);
    LinkSet set = link_set(node.target, words, sheet_);
    if (set.claim != nullptr) claims_.push_back(set.claim);
    return std::move(set.html);
}

} // namespace

std::string prose(const std::vector<MarkdownNode>& blocks, const Text& text, Sheet& sheet) {
    return Setter(text, sheet).blocks(blocks);
}

std::string footnotes(const Text& text, Sheet& sheet) {
    if (text.footnotes.empty()) return {};
    std::string items;
    for (std::size_t at = 0; at < text.footnotes.size(); ++at)
        items += "<li id=\"note-" + std::to_string(at + 1) + "\">" +
                 Setter(text, sheet).blocks(text.footnotes[at].children) + "</li>\n";
    return "<section class=\"notes\" aria-labelledby=\"notes\"><h2 id=\"notes\">" +
           escaped(sheet.matter.said(Word::notes)) + "</h2>\n<ol>\n" + items + "</ol></section>\n";
}

} // namespace decoupage
