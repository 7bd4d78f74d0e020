#pragma once
/// A text of CommonMark (with tables and footnotes) as a tree of plain values. cmark-gfm, which reads it,
/// stays behind this: who finds links and who writes pages walk the same tree.

#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

struct MarkdownNode {
    enum class Kind {
        document,
        // of blocks
        heading, ///< `level` from 1
        paragraph,
        quote,
        list,         ///< of items
        ordered_list, ///< `level` is its first number
        item,
        code_block, ///< `words`
        rule,
        table, ///< of rows; the first is its head
        row,
        cell,     ///< `level`: 0 as it comes, 1 left, 2 in the middle, 3 right
        footnote, ///< its text; `words` is its mark
        // within a line
        text, ///< `words`
        html, ///< `words`: as it was written, to be shown as letters and not passed through
        soft_break,
        hard_break,
        code, ///< `words`
        emphasis,
        strong,
        link,          ///< `target`; its words are its children
        picture,       ///< likewise
        footnote_mark, ///< `words` is the mark of the footnote
    };
    Kind kind = Kind::document;
    int level = 0;
    int line = 0; ///< from 1; within a line, that of its paragraph with the line breaks before it
    std::string words;
    std::string target; ///< of links and pictures, as written: "claim:one-take"; never checked
    std::vector<MarkdownNode> children;
};

/// Larger texts are not read.
inline constexpr std::size_t most_markdown = 256 * 1024; ///< bytes
/// What is nested more deeply is left out.
inline constexpr int deepest_markdown = 40;

/// Never fails. Comments (<!-- ... -->) are left out. `first_line` is the number of the text's first line in
/// its file. A text larger than `most_markdown` is read as far as that.
MarkdownNode read_markdown(std::string_view text, int first_line = 1);

/// The words in a node and below, without marks; breaks are spaces.
std::string words_in(const MarkdownNode& node);

} // namespace decoupage
