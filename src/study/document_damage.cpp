#include "study/document_damage.hpp"

#include "film/folded.hpp"

#include <algorithm>
#include <array>

namespace decoupage {

namespace {

/// The last character that is no quotation mark, bracket or mark of a note.
char32_t last_character(std::string_view text) {
    constexpr std::u32string_view passed = U"\"'”’»)]*_ \u00A0";
    char32_t last = 0;
    int depth = 0; // a mark of a note, "[12]", stands behind the stop
    while (!text.empty()) {
        const char32_t character = take_character(text);
        if (character == U'[') ++depth;
        if (depth == 0 && passed.find(character) == passed.npos) last = character;
        if (character == U']' && depth > 0) --depth;
    }
    return last;
}

bool ends_whole(std::string_view paragraph) {
    constexpr std::u32string_view stops = U".!?…:;。！？";
    return stops.find(last_character(paragraph)) != stops.npos;
}

/// A paragraph that is long enough to be sentences, and not a title or an item.
bool is_prose(std::string_view paragraph) {
    return count_words(paragraph) >= 8 && !paragraph.starts_with("•") && !paragraph.starts_with("- ") &&
           !paragraph.starts_with("* ") && !paragraph.starts_with("|");
}

} // namespace

std::string damage_at_end(const Document& document) {
    if (document.sections.empty() || document.sections.back().paragraphs.empty()) return {};
    const DocumentSection& section = document.sections.back();
    const std::string& last = section.paragraphs.back();
    if (!is_prose(last) || ends_whole(last)) return {};
    // In a list of sentences none of which has a stop, the last needs none.
    const std::size_t many = section.paragraphs.size();
    if (many > 1 && !ends_whole(section.paragraphs[many - 2])) return {};
    std::string_view end = last;
    while (end.size() > 60)
        end.remove_prefix(std::min(end.find(' '), end.size() - 1) + 1);
    return "ends in mid-sentence" + (section.heading.empty() ? "" : ", in the section " + section.heading) +
           " (“…" + std::string(end) + "”)";
}

std::string damage_of_encoding(std::string_view bytes) {
    const bool has_zero = bytes.substr(0, 2) != "\xff\xfe" && bytes.substr(0, 2) != "\xfe\xff" &&
                          bytes.find('\0') != bytes.npos;
    if (has_zero) return "holds bytes that are no text";
    if (bytes.find("\xef\xbf\xbd") != bytes.npos) return "has characters that were lost on its way (�)";
    // UTF-8 that was taken for Latin-1 or Windows-1252 and written again: "é" as "Ã©".
    constexpr std::array<std::string_view, 4> twice{"Ã©", "Ã¨", "â€™", "Ã "};
    if (std::ranges::any_of(twice, [&](std::string_view mark) { return bytes.find(mark) != bytes.npos; }))
        return "has accents that were written twice (Ã© for é)";
    if (bytes.empty()) return {};
    std::size_t begins = bytes.size() - 1;
    while (begins > 0 && bytes.size() - begins < 4 &&
           (static_cast<unsigned char>(bytes[begins]) & 0xC0) == 0x80)
        --begins;
    const auto lead = static_cast<unsigned char>(bytes[begins]);
    const std::size_t needed = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    if (lead >= 0xC0 && bytes.size() - begins < needed) return "ends in the middle of a character";
    return {};
}

std::string joined_damage(const std::string& first, const std::string& second) {
    return first.empty() || second.empty() ? first + second : first + "; " + second;
}

} // namespace decoupage
