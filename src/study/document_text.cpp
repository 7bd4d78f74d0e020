#include "study/document_text.hpp"

#include "film/encoding.hpp"
#include "film/folded.hpp"
#include "study/document_damage.hpp"

#include <algorithm>
#include <array>

namespace decoupage {

namespace {

using Lines = std::vector<std::string_view>;

Lines lines_in(std::string_view text) {
    Lines lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        lines.push_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t begins = text.find_first_not_of(" \t\f");
    if (begins == text.npos) return {};
    return text.substr(begins, text.find_last_not_of(" \t\f") + 1 - begins);
}

/// "Title" of "=== Title ==="; empty where it is none.
std::string_view between_signs(std::string_view line) {
    line = trimmed(line);
    const std::size_t signs = std::min(line.find_first_not_of('='), line.size());
    if (signs < 2 || line.size() <= 2 * signs || !line.ends_with(line.substr(0, signs))) return {};
    return trimmed(line.substr(signs, line.size() - 2 * signs));
}

bool is_capital_or_digit(std::string_view word) {
    while (!word.empty()) {
        const char32_t character = take_character(word);
        if (is_capital(character) || (character >= U'0' && character <= U'9')) return true;
        const bool passed = character == U'(' || character == U'"' || character == U'“' || character == U'«';
        if (!passed) return false;
    }
    return false;
}

bool names_a_month(std::string_view line) {
    constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                      "may",       "june",     "july",     "august",
                                                      "september", "october",  "november", "december"};
    const bool has_digit = line.find_first_of("0123456789") != line.npos;
    return std::ranges::any_of(folded_words(line), [&](const std::string& word) {
        return (word != "may" || has_digit) && std::ranges::find(months, word) != months.end();
    });
}

/// Written as titles are: nearly all longer words begin with a capital.
bool is_in_title_case(std::string_view words) {
    int longer = 0, capitals = 0;
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        const std::string_view word = words.substr(0, end);
        if (word.size() > 3 || longer == 0) {
            ++longer;
            if (is_capital_or_digit(word)) ++capitals;
        }
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return longer > 0 && capitals >= longer - longer / 4;
}

bool is_heading(std::string_view line) {
    line = trimmed(line);
    if (line.empty() || line.size() > 70 || line.starts_with("•") || line.starts_with("-")) return false;
    if (std::string_view(".,;!").find(line.back()) != std::string_view::npos) return false;
    if (line.find(": ") != line.npos) return false; // "Year: 1959"
    return is_capital_or_digit(line) && is_in_title_case(line) && !names_a_month(line);
}

/// "Post-Production" of "Post-Production: The editing ...": at most six words in title case.
std::string_view run_in_heading(std::string_view line) {
    constexpr std::size_t shortest = 120; // what is shorter is a line of a record
    const std::size_t colon = line.find(": ");
    if (line.size() < shortest || colon == line.npos || colon > 50) return {};
    const std::string_view words = trimmed(line.substr(0, colon));
    const bool plain = words.find_first_of("\"“.?!") == words.npos;
    if (!plain || !is_capital_or_digit(words) || !is_in_title_case(words) || count_words(words) > 6)
        return {};
    return words;
}

/// Was the text broken at the right? Then no line is long, most are as long as they may be and end in
/// mid-sentence, and an empty one parts paragraphs.
bool is_broken(const Lines& lines) {
    constexpr std::size_t widest = 100, full = 50;
    std::size_t full_ones = 0, stopped = 0, at_all = 0;
    for (const std::string_view line : lines) {
        const std::string_view words = trimmed(line);
        if (words.size() > widest) return false;
        if (words.empty()) continue;
        ++at_all;
        if (words.size() < full) continue;
        ++full_ones;
        if (std::string_view(".!?").find(words.back()) != std::string_view::npos) ++stopped;
    }
    return full_ones * 2 > at_all && stopped * 2 < full_ones;
}

void take_lines(const Lines& lines, bool broken, const auto& take) {
    std::string joined;
    for (const std::string_view line : lines) {
        if (!broken) {
            take(line);
        } else if (trimmed(line).empty()) {
            take(std::string_view(joined));
            joined.clear();
        } else {
            joined += (joined.empty() ? "" : " ") + std::string(line);
        }
    }
    if (!joined.empty()) take(std::string_view(joined));
}

void take_marked(const Lines& lines, bool broken, DocumentSections& sections) {
    Lines part;
    const auto close = [&] {
        take_lines(part, broken, [&](std::string_view words) { sections.paragraph(words); });
        part.clear();
    };
    for (const std::string_view line : lines) {
        const std::string_view heading = between_signs(line);
        if (heading.empty()) {
            part.push_back(line);
            continue;
        }
        close();
        sections.heading(heading);
    }
    close();
}

void take_unmarked(const Lines& lines, bool broken, DocumentSections& sections) {
    take_lines(lines, broken, [&](std::string_view words) {
        const std::string_view run_in = run_in_heading(words);
        if (is_heading(words))
            sections.heading(trimmed(words).ends_with(':')
                                 ? trimmed(words).substr(0, trimmed(words).size() - 1)
                                 : trimmed(words));
        else if (!run_in.empty())
            sections.heading(run_in);
        if (!is_heading(words)) sections.paragraph(words);
    });
}

} // namespace

Document document_of_text(std::string_view text) {
    text = text.substr(0, most_document_bytes);
    const std::string utf8 = utf8_of(text);
    const Lines lines = lines_in(utf8);
    const bool broken = is_broken(lines);
    const bool marked =
        std::ranges::any_of(lines, [](std::string_view line) { return !between_signs(line).empty(); });
    DocumentSections sections;
    (marked ? take_marked : take_unmarked)(lines, broken, sections);
    Document document;
    document.sections = std::move(sections).taken();
    document.damage = joined_damage(damage_at_end(document), damage_of_encoding(text));
    return document;
}

Document document_of_pages(std::string_view text) {
    text = text.substr(0, most_document_bytes);
    const std::string utf8 = utf8_of(text);
    DocumentSections sections;
    int number = 1;
    for (std::string_view rest = utf8; !rest.empty(); ++number) {
        const std::size_t end = std::min(rest.find('\f'), rest.size());
        sections.heading("Page " + std::to_string(number));
        take_lines(lines_in(rest.substr(0, end)), true,
                   [&](std::string_view words) { sections.paragraph(words); });
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    Document document;
    document.sections = std::move(sections).taken();
    document.damage = joined_damage(damage_at_end(document), damage_of_encoding(text));
    return document;
}

} // namespace decoupage
