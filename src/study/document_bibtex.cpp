#include "film/encoding.hpp"
#include "study/document_records.hpp"
#include "study/plain_words.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace decoupage {

namespace {

/// A mark of TeX, the letters it stands on, and what they become.
struct Accent {
    char mark;
    std::string_view letters;
    std::u32string_view made;
};
constexpr std::array<Accent, 6> accents{{
    {'\'', "aeiouycAEIOUYC", U"áéíóúýćÁÉÍÓÚÝĆ"},
    {'`', "aeiouAEIOU", U"àèìòùÀÈÌÒÙ"},
    {'^', "aeiouAEIOU", U"âêîôûÂÊÎÔÛ"},
    {'"', "aeiouyAEIOU", U"äëïöüÿÄËÏÖÜ"},
    {'~', "anoANO", U"ãñõÃÑÕ"},
    {'c', "csCS", U"çşÇŞ"},
}};

/// What stands behind a backslash, taken.
std::string take_command(std::string_view& text) {
    text.remove_prefix(1);
    if (text.empty()) return {};
    const char command = text.front();
    text.remove_prefix(1);
    const auto accent = std::ranges::find(accents, command, &Accent::mark);
    if (accent == accents.end()) return std::string(1, command);
    const std::size_t at = std::min(text.find_first_not_of("{ \\"), text.size());
    if (at == text.size()) return {};
    const std::size_t letter = accent->letters.find(text[at]);
    std::string made;
    if (letter == std::string_view::npos)
        made = text[at];
    else
        add_character(made, accent->made[letter]);
    text.remove_prefix(at + 1);
    return made;
}

/// A field without braces, its accents made letters.
std::string without_tex(std::string_view field) {
    std::string text;
    while (!field.empty()) {
        if (field.front() == '\\') {
            text += take_command(field);
            continue;
        }
        if (field.front() == '~')
            text += ' ';
        else if (field.front() != '{' && field.front() != '}')
            text += field.front();
        field.remove_prefix(1);
    }
    return one_line(text);
}

/// A value at the front, taken: in braces, in quotation marks, or bare. `whole` becomes false where it has no
/// end.
std::string_view take_value(std::string_view& text, bool& whole) {
    const std::size_t begins = std::min(text.find_first_not_of(" \t\r\n"), text.size());
    text.remove_prefix(begins);
    if (text.empty()) return {};
    const bool quoted = text.front() == '"', braced = text.front() == '{';
    int depth = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '\\') {
            ++at;
            continue;
        }
        if (c == '{') ++depth;
        if (c == '}') --depth;
        const bool ends = braced   ? depth == 0
                          : quoted ? at > 0 && c == '"' && depth == 0
                                   : c == ',' || depth < 0;
        if (!ends) continue;
        const std::string_view value = quoted || braced ? text.substr(1, at - 1) : text.substr(0, at);
        text.remove_prefix(quoted || braced ? at + 1 : at);
        return value;
    }
    whole = false;
    return std::exchange(text, {});
}

std::string kind_of_entry(const std::string& type) {
    if (type == "book" || type == "inbook" || type == "incollection") return "book";
    if (type == "article") return "article";
    if (type == "online" || type == "electronic") return "web";
    if (type == "phdthesis" || type == "mastersthesis" || type == "techreport") return "study";
    if (type == "inreference" || type == "reference") return "encyclopaedia";
    return type == "movie" || type == "video" ? "film" : "other";
}

void take_authors(std::string_view value, Bibliography& record) {
    std::string all = without_tex(value) + " and ";
    for (std::size_t end = all.find(" and "); end != all.npos; end = all.find(" and ")) {
        if (end > 0) record.authors.push_back(all.substr(0, end));
        if (record.authors.size() == 100) return;
        all.erase(0, end + 5);
    }
}

void take_field(const std::string& name, std::string_view value, Bibliography& record) {
    if (name == "title") record.title = without_tex(value);
    if (name == "author") take_authors(value, record);
    if (name == "journal" || name == "journaltitle" || name == "booktitle") record.in = without_tex(value);
    if (name == "publisher" || name == "school" || name == "institution")
        record.publisher = without_tex(value);
    if (name == "pages") record.pages = without_tex(value);
    if (name == "url") record.url = one_line(value);
    if (name == "year" || name == "date")
        record.year = std::max(0, std::atoi(without_tex(value).substr(0, 4).c_str()));
}

} // namespace

std::vector<KeyedRecord> records_of_bibtex(std::string_view text) {
    const std::string utf8 = utf8_of(text.substr(0, most_document_bytes));
    std::vector<KeyedRecord> records;
    std::string_view rest = utf8;
    while (records.size() < most_records) {
        rest.remove_prefix(std::min(rest.find('@'), rest.size()));
        const std::size_t brace = rest.find('{');
        if (brace == rest.npos) break;
        const std::string type = small_letters(one_line(rest.substr(1, brace - 1)));
        rest.remove_prefix(brace + 1);
        if (type == "comment" || type == "string" || type == "preamble") continue;
        KeyedRecord entry;
        bool whole = true;
        const std::size_t key_end = std::min(rest.find_first_of(",}"), rest.size());
        entry.key = one_line(rest.substr(0, key_end));
        entry.record.kind = kind_of_entry(type);
        rest.remove_prefix(key_end);
        while (whole && rest.starts_with(',')) {
            rest.remove_prefix(1);
            constexpr std::size_t longest_name = 200; // with the space around it
            const std::size_t equals = rest.substr(0, longest_name).find_first_of("=}@");
            if (equals == rest.npos || rest[equals] != '=') break;
            const std::string name = small_letters(one_line(rest.substr(0, equals)));
            rest.remove_prefix(equals + 1);
            take_field(name, take_value(rest, whole), entry.record);
            rest.remove_prefix(std::min(rest.find_first_of(",}"), rest.size()));
        }
        if (!whole || rest.empty()) entry.damage = "does not end";
        records.push_back(std::move(entry));
    }
    return records;
}

} // namespace decoupage
