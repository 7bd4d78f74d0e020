#include "study/taken_table.hpp"

#include "film/near_miss.hpp"
#include "study/problems.hpp"

#include <algorithm>

namespace decoupage {

namespace {

using ValueKind = TomlValue::Kind;

bool says_something(const TomlValue& value) {
    return value.kind != ValueKind::list && value.kind != ValueKind::table;
}

/// Of what stands there, to show how it is meant.
std::string sample(const TomlValue& value) {
    if (says_something(value)) return '"' + value.text.substr(0, 40) + '"';
    return "\"...\"";
}

} // namespace

TakenTable::TakenTable(const TomlValue& table, std::string called, const std::string& file,
                       std::vector<WorkProblem>& problems)
    : table_(table), called_(std::move(called)), file_(file), problems_(problems) {}

const TomlEntry* TakenTable::take(std::string_view key) {
    known_.emplace_back(key);
    return find_entry(table_, key);
}

Written TakenTable::written(std::string_view key) const {
    const TomlEntry* entry = find_entry(table_, key);
    return {file_, entry != nullptr ? entry->line : table_.line};
}

void TakenTable::wrong(std::string_view key, std::string what, std::string expected, std::string remedy) {
    add_problem(problems_, written(key), std::move(what), std::move(expected), std::move(remedy));
}

void TakenTable::wrong_kind(const TomlEntry& entry, const std::string& expected, std::string remedy) {
    wrong(entry.key, entry.key + " in " + called_ + " is " + name_of(entry.value.kind), expected,
          std::move(remedy));
}

std::string TakenTable::text(std::string_view key, Need need) {
    const TomlEntry* entry = take(key);
    if (entry == nullptr) {
        if (need == Need::must)
            wrong(key, called_ + " has no " + std::string(key), std::string(key) + " = \"...\"",
                  "Add the line.");
        return {};
    }
    if (says_something(entry->value)) return entry->value.text;
    wrong_kind(*entry, "a text", std::string(key) + " = \"...\"");
    return {};
}

std::string TakenTable::one_of(std::string_view key, const std::vector<std::string>& words) {
    const std::string word = text(key);
    if (word.empty()) return words.front();
    if (std::ranges::find(words, word) != words.end()) return word;
    add_problem(problems_, written(key), std::string(key) + " in " + called_ + " is \"" + word + "\"",
                "one of " + listed(words), {}, nearest(word, words));
    return words.front();
}

int TakenTable::year(std::string_view key) {
    const TomlEntry* entry = take(key);
    if (entry == nullptr) return 0;
    const TomlValue& value = entry->value;
    if (value.kind == ValueKind::whole && value.whole >= 1000 && value.whole <= 9999)
        return static_cast<int>(value.whole);
    if (value.kind == ValueKind::text && value.text.size() == 4 &&
        value.text.find_first_not_of("0123456789") == value.text.npos && value.text[0] != '0')
        return std::stoi(value.text);
    wrong(key,
          std::string(key) + " in " + called_ + " is " +
              (says_something(value) ? sample(value) : name_of(value.kind)),
          "a year of four digits", std::string(key) + " = 1959");
    return 0;
}

double TakenTable::number(std::string_view key) {
    const TomlEntry* entry = take(key);
    if (entry == nullptr) return 0;
    const TomlValue& value = entry->value;
    const bool is_number = value.kind == ValueKind::whole || value.kind == ValueKind::number;
    if (is_number && value.number > 0 && value.number < 1e9) return value.number;
    wrong(key, std::string(key) + " in " + called_ + " is " + (is_number ? value.text : name_of(value.kind)),
          "a number above nought", std::string(key) + " = 24");
    return 0;
}

std::optional<std::int64_t> TakenTable::whole(std::string_view key, std::int64_t least, std::int64_t most) {
    const TomlEntry* entry = take(key);
    if (entry == nullptr) return std::nullopt;
    const TomlValue& value = entry->value;
    const bool is_whole = value.kind == ValueKind::whole;
    if (is_whole && value.whole >= least && value.whole <= most) return value.whole;
    wrong(key, std::string(key) + " in " + called_ + " is " + (is_whole ? value.text : name_of(value.kind)),
          "a whole number from " + std::to_string(least) + " to " + std::to_string(most));
    return std::nullopt;
}

bool TakenTable::yes(std::string_view key) {
    const TomlEntry* entry = take(key);
    if (entry == nullptr) return false;
    if (entry->value.kind == ValueKind::yes_no) return entry->value.yes;
    wrong_kind(*entry, "true or false", std::string(key) + " = true");
    return false;
}

std::vector<std::string> TakenTable::texts(std::string_view key) {
    const TomlEntry* entry = take(key);
    if (entry == nullptr) return {};
    if (entry->value.kind == ValueKind::text) return {entry->value.text};
    std::vector<std::string> texts;
    if (entry->value.kind != ValueKind::list) {
        wrong_kind(*entry, "a list of texts", std::string(key) + " = [" + sample(entry->value) + "]");
        return texts;
    }
    for (const TomlValue& value : entry->value.list)
        if (says_something(value))
            texts.push_back(value.text);
        else
            add_problem(problems_, {file_, value.line},
                        "In the list " + std::string(key) + " in " + called_ + " stands " +
                            name_of(value.kind),
                        "texts only", std::string(key) + " = [\"...\", \"...\"]");
    return texts;
}

std::vector<const TomlValue*> TakenTable::tables(std::string_view key) {
    const TomlEntry* entry = take(key);
    if (entry == nullptr) return {};
    std::vector<const TomlValue*> tables;
    if (entry->value.kind == ValueKind::table) tables.push_back(&entry->value);
    const bool is_list = entry->value.kind == ValueKind::list;
    if (!is_list && tables.empty())
        wrong_kind(*entry, "a table", "Begin one with a line of its own: [[" + std::string(key) + "]]");
    for (const TomlValue& value : entry->value.list)
        if (value.kind == ValueKind::table)
            tables.push_back(&value);
        else
            add_problem(problems_, {file_, value.line},
                        std::string(key) + " in " + called_ + " holds " + name_of(value.kind), "tables only",
                        "Begin each with a line of its own: [[" + std::string(key) + "]]");
    return tables;
}

const TomlValue* TakenTable::table(std::string_view key) {
    const TomlEntry* entry = take(key);
    if (entry == nullptr) return nullptr;
    if (entry->value.kind == ValueKind::table) return &entry->value;
    wrong_kind(*entry, "a table",
               entry->value.kind == ValueKind::list
                   ? "There is one only: write [" + std::string(key) + "]"
                   : "Begin it with a line of its own: [" + std::string(key) + "]");
    return nullptr;
}

Citation TakenTable::citation(std::string_view key) {
    return citation_of(text(key));
}

std::vector<std::pair<std::string, std::string>> TakenTable::rest(const std::vector<std::string>& keys) {
    std::vector<std::pair<std::string, std::string>> fields;
    for (const TomlEntry& entry : table_.table) {
        if (std::ranges::find(keys, entry.key) == keys.end()) continue;
        if (entry.value.kind == ValueKind::list) {
            std::string all;
            for (const std::string& one : texts(entry.key))
                all += (all.empty() ? "" : ", ") + one;
            fields.emplace_back(entry.key, all);
        } else if (const std::string said = text(entry.key); !said.empty()) {
            fields.emplace_back(entry.key, said);
        }
    }
    known_.insert(known_.end(), keys.begin(), keys.end());
    return fields;
}

void TakenTable::end() {
    std::vector<std::string> known = known_;
    std::ranges::sort(known);
    known.erase(std::unique(known.begin(), known.end()), known.end());
    for (const TomlEntry& entry : table_.table)
        if (!std::ranges::binary_search(known, entry.key))
            add_problem(problems_, {file_, entry.line}, "There is no key " + entry.key + " in " + called_,
                        "one of " + listed(known), {}, nearest(entry.key, known));
}

Citation citation_of(std::string_view text) {
    const std::size_t mark = text.find('#');
    if (mark == text.npos) return {std::string(text), {}};
    return {std::string(text.substr(0, mark)), std::string(text.substr(mark + 1))};
}

std::string listed(const std::vector<std::string>& words) {
    std::string all;
    for (std::size_t at = 0; at < words.size(); ++at)
        all += (at == 0 ? "" : at + 1 == words.size() ? " or " : ", ") + words[at];
    return all;
}

} // namespace decoupage
