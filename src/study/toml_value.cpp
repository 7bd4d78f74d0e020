#include "study/toml_value.hpp"

#include "study/problems.hpp"
#include "study/toml_depth.hpp"

#include <algorithm>
#include <sstream>
#include <toml++/toml.h>
#include <utility>

namespace decoupage {

namespace {

/// Deeper than any table of a work folder; what lies below is not looked at.
constexpr int deepest = 8;

template <class Printed>
std::string printed(const Printed& value) {
    std::ostringstream stream;
    stream << value;
    return stream.str();
}

TomlValue value_of(const toml::node& node, int depth);

/// toml++ sorts by key; a record is shown as it was written.
void take_table(TomlValue& value, const toml::table& table, int depth) {
    std::vector<std::pair<toml::source_position, TomlEntry>> entries;
    for (const auto& [key, child] : table) {
        const toml::source_position place = key.source().begin;
        entries.emplace_back(place, TomlEntry{std::string(key.str()), value_of(child, depth + 1),
                                              static_cast<int>(place.line)});
    }
    std::ranges::stable_sort(entries, [](const auto& a, const auto& b) { return a.first < b.first; });
    for (auto& entry : entries)
        value.table.push_back(std::move(entry.second));
}

TomlValue value_of(const toml::node& node, int depth) {
    using Kind = TomlValue::Kind;
    TomlValue value;
    value.line = static_cast<int>(node.source().begin.line);
    if (const auto* table = node.as_table()) {
        if (depth < deepest) take_table(value, *table, depth);
    } else if (const auto* array = node.as_array()) {
        value.kind = Kind::list;
        for (const toml::node& child : *array)
            if (depth < deepest) value.list.push_back(value_of(child, depth + 1));
    } else if (const auto* text = node.as_string()) {
        value.kind = Kind::text;
        value.text = text->get();
    } else if (const auto* whole = node.as_integer()) {
        value.kind = Kind::whole;
        value.whole = whole->get();
        value.number = static_cast<double>(whole->get());
        value.text = std::to_string(whole->get());
    } else if (const auto* number = node.as_floating_point()) {
        value.kind = Kind::number;
        value.number = number->get();
        value.text = printed(number->get());
    } else if (const auto* boolean = node.as_boolean()) {
        value.kind = Kind::yes_no;
        value.yes = boolean->get();
        value.text = boolean->get() ? "true" : "false";
    } else {
        value.kind = Kind::date;
        if (const auto* date = node.as_date()) value.text = printed(date->get());
        if (const auto* time = node.as_time()) value.text = printed(time->get());
        if (const auto* both = node.as_date_time()) value.text = printed(both->get());
    }
    return value;
}

std::string line_of(std::string_view text, int number) {
    for (int line = 1; line < number; ++line) {
        const std::size_t end = text.find('\n');
        if (end == text.npos) return {};
        text.remove_prefix(end + 1);
    }
    return std::string(text.substr(0, text.find('\n')));
}

/// The mistake that everybody makes: `title = The Run`.
std::string remedy_for(const std::string& line) {
    if (std::ranges::count(line, '"') % 2 == 1)
        return "A text ends with the mark that it begins with: \"...\"";
    const std::size_t equals = line.find('=');
    if (equals == line.npos) return "A line is written: key = \"value\"";
    const std::size_t begins = line.find_first_not_of(" \t", equals + 1);
    if (begins == line.npos) return "Put a value after the sign, or begin the line with #.";
    if (std::string_view("\"'[{").find(line[begins]) == std::string_view::npos &&
        line.find_first_of(",]}", begins) == line.npos)
        return "A text stands between quotation marks: " + line.substr(0, equals + 1) + " \"" +
               line.substr(begins) + "\"";
    return "See docs/formats/work.md.";
}

} // namespace

std::string name_of(TomlValue::Kind kind) {
    switch (kind) {
    case TomlValue::Kind::text:
        return "a text";
    case TomlValue::Kind::whole:
        return "a whole number";
    case TomlValue::Kind::number:
        return "a number";
    case TomlValue::Kind::yes_no:
        return "true or false";
    case TomlValue::Kind::date:
        return "a date";
    case TomlValue::Kind::list:
        return "a list";
    case TomlValue::Kind::table:
        break;
    }
    return "a table";
}

const TomlEntry* find_entry(const TomlValue& table, std::string_view key) {
    const auto found = std::ranges::find(table.table, key, &TomlEntry::key);
    return found == table.table.end() ? nullptr : &*found;
}

std::optional<TomlValue> read_toml(std::string_view text, const std::string& file,
                                   std::vector<WorkProblem>& problems) {
    if (const int line = too_deep_in(text); line > 0) {
        add_problem(problems, {file, line}, "These keys are nested more deeply than anything here needs");
        return std::nullopt;
    }
    try {
        return value_of(toml::parse(text), 0);
    } catch (const toml::parse_error& error) {
        const int line = static_cast<int>(error.source().begin.line);
        add_problem(problems, {file, line}, "This is not TOML: " + std::string(error.description()), {},
                    remedy_for(line_of(text, line)));
        return std::nullopt;
    }
}

} // namespace decoupage
