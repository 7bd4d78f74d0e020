#include "film/encoding.hpp"
#include "study/document_records.hpp"
#include "study/plain_words.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>

namespace decoupage {

namespace {

std::string kind_of_type(std::string_view type) {
    static const std::map<std::string_view, std::string> kinds{
        {"BOOK", "book"},    {"CHAP", "book"},    {"EBOOK", "book"},    {"JOUR", "article"},
        {"MGZN", "article"}, {"NEWS", "article"}, {"EJOUR", "article"}, {"ENCYC", "encyclopaedia"},
        {"ELEC", "web"},     {"BLOG", "web"},     {"WEB", "web"},       {"MPCT", "film"},
        {"VIDEO", "film"},   {"THES", "study"},   {"RPRT", "study"}};
    const auto found = kinds.find(type);
    return found == kinds.end() ? "other" : found->second;
}

/// The first four digits in a row: "1959/06/03/".
int year_in(std::string_view text) {
    const std::size_t at = text.find_first_of("0123456789");
    if (at == text.npos || text.size() < at + 4) return 0;
    const std::string digits(text.substr(at, 4));
    return digits.find_first_not_of("0123456789") == digits.npos ? std::atoi(digits.c_str()) : 0;
}

void set(std::string& field, std::string_view value) {
    if (field.empty()) field = one_line(value);
}

struct Pages {
    std::string first, last;
};

void take_line(std::string_view tag, std::string_view value, KeyedRecord& entry, Pages& pages) {
    Bibliography& record = entry.record;
    if (tag == "TY") record.kind = kind_of_type(one_line(value));
    if (tag == "ID") entry.key = one_line(value);
    if (tag == "TI" || tag == "T1" || tag == "CT" || (tag == "BT" && record.kind == "book"))
        set(record.title, value);
    if (tag == "T2" || tag == "JO" || tag == "JF" || tag == "JA") set(record.in, value);
    if (tag == "PB") set(record.publisher, value);
    if (tag == "UR" || tag == "L1") set(record.url, value);
    if (tag == "SP") set(pages.first, value);
    if (tag == "EP") set(pages.last, value);
    if (tag == "AU" || tag == "A1") record.authors.push_back(one_line(value));
    if ((tag == "PY" || tag == "Y1" || tag == "DA") && record.year == 0) record.year = year_in(value);
}

} // namespace

std::vector<KeyedRecord> records_of_ris(std::string_view text) {
    const std::string utf8 = utf8_of(text.substr(0, most_document_bytes));
    std::vector<KeyedRecord> records;
    bool open = false;
    Pages pages;
    const auto close = [&] {
        if (!open) return;
        records.back().record.pages =
            pages.last.empty() || pages.last == pages.first ? pages.first : pages.first + "–" + pages.last;
        pages = {};
        open = false;
    };
    for (std::string_view rest = utf8; !rest.empty();) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        if (line.size() < 5 || line.substr(2, 3) != "  -") continue;
        const std::string_view tag = line.substr(0, 2);
        if (tag == "TY") {
            if (open) records.back().damage = "has no end (ER)";
            close();
            if (records.size() == most_records) break;
            records.emplace_back();
            open = true;
        }
        if (tag == "ER") close();
        if (open) take_line(tag, line.substr(5), records.back(), pages);
    }
    if (open) records.back().damage = "has no end (ER)";
    close();
    return records;
}

} // namespace decoupage
