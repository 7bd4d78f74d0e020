#include "study/text_reading.hpp"

#include "film/near_miss.hpp"
#include "study/headings.hpp"
#include "study/problems.hpp"
#include "study/taken_table.hpp"
#include "study/text_links.hpp"

#include <algorithm>
#include <iterator>

namespace decoupage {

namespace {

using NodeKind = MarkdownNode::Kind;
using Problems = std::vector<WorkProblem>;

const std::vector<std::string> front_keys{"title", "place", "language", "authors", "date", "about"};

struct Parts {
    std::string_view front, body;
    int body_line = 1; ///< the number of its first line
};

/// Parts the front matter, between two lines of "+++", from what follows it.
Parts parts_of(std::string_view text, const std::string& file, Problems& problems) {
    if (!text.starts_with("+++\n") && !text.starts_with("+++\r\n")) return {{}, text, 1};
    const std::size_t begins = text.find('\n') + 1;
    std::size_t ends = begins - 1;
    do {
        ends = text.find("\n+++", ends);
    } while (ends != text.npos && ends + 4 < text.size() && text[ends + 4] != '\n' &&
             text[ends + 4] != '\r' && ++ends != 0);
    if (ends == text.npos) {
        add_problem(problems, {file, 1}, "The front matter that begins with +++ does not end",
                    "a second line of +++", "Add it after the last key.");
        return {{}, text, 1};
    }
    const std::size_t after = std::min(text.find('\n', ends + 1), text.size() - 1) + 1;
    const std::string_view front = text.substr(begins, ends + 1 - begins);
    return {front, text.substr(after), static_cast<int>(std::ranges::count(text.substr(0, after), '\n')) + 1};
}

void take_front(Text& text, std::string_view front, Problems& problems) {
    Problems own;
    const auto table = read_toml(front, text.file, own);
    if (table) {
        TakenTable taken(*table, "front matter", text.file, own);
        for (auto& [key, value] : taken.rest(front_keys))
            text.front.emplace(std::move(key), std::move(value));
        taken.end();
    }
    for (WorkProblem& problem : own) {
        problem.written.line += 1; // the line of +++ above it
        problems.push_back(std::move(problem));
    }
}

/// Where the lines of a text begin; a line ends as cmark ends it.
class TextLines {
public:
    explicit TextLines(std::string_view text) : text_(text) {
        for (std::size_t at = 0; at < text.size(); ++at)
            if (text[at] == '\n' || (text[at] == '\r' && text.substr(at + 1, 1) != "\n"))
                begins_.push_back(at + 1);
    }
    int count() const { return static_cast<int>(begins_.size()); }

    /// From one number to before another; both may be behind the last.
    std::string_view between(int from, int to) const {
        const std::size_t first = begin_of(from);
        return text_.substr(first, std::max(begin_of(to), first) - first);
    }

    /// The line after a heading: one behind "##", or behind the underline.
    int after_heading(int line) const {
        const std::string_view first = between(line, line + 1);
        if (first.substr(std::min(first.find_first_not_of(' '), first.size())).starts_with('#'))
            return line + 1;
        for (int next = line + 1; next <= count(); ++next)
            if (between(next, next + 1).find_first_not_of("=- \t\r\n") == std::string_view::npos)
                return next + 1;
        return line + 1;
    }

private:
    std::size_t begin_of(int line) const {
        return line > count() ? text_.size() : begins_[static_cast<std::size_t>(line - 1)];
    }

    std::string_view text_;
    std::vector<std::size_t> begins_{0};
};

void check_heading(const TextSection& section, std::span<const HeadingWords> known, Problems& problems) {
    if (known.empty() || heading_place(known, section.heading) >= 0) return;
    add_problem(problems, section.written,
                "The heading \"" + section.heading +
                    "\" is none of this page's own; it is shown where it stands",
                {}, {}, nearest(section.heading, all_words(known)), WorkProblem::Weight::note);
}

/// Parts the blocks at headings of the second level.
void take_sections(Text& text, MarkdownNode& document, const Parts& parts) {
    text.sections.push_back({{}, {}, {}, {text.file, parts.body_line}});
    const TextLines lines(parts.body);
    const int before = parts.body_line - 1; // lines of the file before the body
    int begins = 1;
    const auto close = [&](int line) { text.sections.back().markdown = lines.between(begins, line); };
    for (MarkdownNode& block : document.children) {
        if (block.kind == NodeKind::footnote) {
            text.footnotes.push_back(std::move(block));
        } else if (block.kind == NodeKind::heading && block.level == 1 && text.title.empty() &&
                   text.sections.size() == 1 && text.sections[0].blocks.empty()) {
            text.title = words_in(block);
            begins = lines.after_heading(block.line - before);
        } else if (block.kind == NodeKind::heading && block.level == 2) {
            close(block.line - before);
            begins = lines.after_heading(block.line - before);
            text.sections.push_back({words_in(block), {}, {}, {text.file, block.line}});
        } else {
            text.sections.back().blocks.push_back(std::move(block));
        }
    }
    close(lines.count() + 1);
}

} // namespace

std::string language_in_name(std::string_view file) {
    const std::string_view name = file.substr(file.rfind('/') + 1);
    const std::size_t last = name.rfind(".md");
    if (last == name.npos || last == 0) return {};
    const std::size_t before = name.rfind('.', last - 1);
    if (before == name.npos) return {};
    const std::string_view language = name.substr(before + 1, last - before - 1);
    const bool is_one = (language.size() == 2 || language.size() == 3) &&
                        std::ranges::all_of(language, [](char c) { return c >= 'a' && c <= 'z'; });
    return is_one ? std::string(language) : std::string();
}

Text read_text(std::string_view markdown, const std::string& file, const std::string& language,
               std::vector<WrittenClaim>& claims, Problems& problems) {
    Text text;
    text.file = file;
    text.language = language_in_name(file);
    if (text.language.empty()) text.language = language;
    const Parts parts = parts_of(markdown, file, problems);
    take_front(text, parts.front, problems);
    MarkdownNode document = read_markdown(parts.body, parts.body_line);
    LinksTaken taken;
    take_links(document, file, taken, problems);
    text.links = std::move(taken.links);
    std::ranges::move(taken.claims, std::back_inserter(claims));
    take_sections(text, document, parts);
    if (text.sections[0].blocks.empty() && text.sections.size() > 1)
        text.sections.erase(text.sections.begin());
    for (const TextSection& section : text.sections)
        if (!section.heading.empty()) check_heading(section, headings_of(file), problems);
    return text;
}

} // namespace decoupage
