#include "subtitles/forms.hpp"
#include "subtitles/gathering.hpp"
#include "subtitles/lines.hpp"
#include "subtitles/markup.hpp"

#include <algorithm>

namespace decoupage {

namespace {

constexpr std::size_t most_fields = 32;

/// At most so many fields; the last has all the commas that are left.
std::vector<std::string_view> fields_of(std::string_view line, std::size_t most) {
    std::vector<std::string_view> fields;
    while (fields.size() + 1 < most) {
        const std::size_t comma = line.find(',');
        if (comma == std::string_view::npos) break;
        fields.push_back(trimmed(line.substr(0, comma)));
        line.remove_prefix(comma + 1);
    }
    fields.push_back(line);
    return fields;
}

/// Where the fields stand that are read; usually as in version 4.
struct Layout {
    std::size_t start = 1, end = 2, name = 4, fields = 10;
};

Layout layout_of(std::string_view format) {
    Layout layout;
    const auto names = fields_of(format, most_fields);
    const auto place = [&](std::string_view name, std::size_t usual) {
        const auto found = std::find_if(names.begin(), names.end(),
                                        [&](std::string_view one) { return trimmed(one) == name; });
        return found == names.end() ? usual : static_cast<std::size_t>(found - names.begin());
    };
    const bool text_is_last = trimmed(names.back()) == "Text";
    if (!text_is_last) return layout;
    layout.fields = names.size();
    layout.start = place("Start", layout.start);
    layout.end = place("End", layout.end);
    layout.name = place("Name", place("Actor", names.size()));
    return layout;
}

Passage passage_of(const std::vector<std::string_view>& fields, std::size_t name) {
    Passage passage{{}, without_overrides(fields.back())};
    if (name + 1 < fields.size()) passage.speaker = fields[name];
    return passage;
}

void read_event(std::string_view event, const Layout& layout, std::size_t line, Gathering& gathering) {
    constexpr std::string_view awaited = "an event with its times, like 0:01:02.50";
    const auto fields = fields_of(event, layout.fields);
    if (fields.size() < layout.fields || std::max(layout.start, layout.end) + 1 >= fields.size())
        return gathering.wrong(line, awaited, event);
    std::string_view start = trimmed(fields[layout.start]), end = trimmed(fields[layout.end]);
    const auto begins = take_time(start), ends = take_time(end);
    if (!begins || !ends) return gathering.wrong(line, awaited, event);
    gathering.add({*begins, *ends}, {passage_of(fields, layout.name)});
}

} // namespace

std::optional<Passage> ass_event(std::string_view event, std::size_t name, std::size_t fields) {
    const auto parts = fields_of(event, fields);
    if (parts.size() < fields) return std::nullopt;
    return passage_of(parts, name);
}

Outcome<Subtitles> read_ass(std::string_view text) {
    Gathering gathering("ass");
    Layout layout;
    bool among_events = true;
    const auto lines = lines_of(text);
    for (std::size_t at = 0; at < lines.size(); ++at) {
        std::string_view line = trimmed(lines[at]);
        if (line.starts_with('[') && line.ends_with(']')) among_events = line == "[Events]";
        if (!among_events) continue;
        if (take(line, "Format:"))
            layout = layout_of(line);
        else if (take(line, "Dialogue:"))
            read_event(trimmed(line), layout, at + 1, gathering);
    }
    return std::move(gathering).gathered();
}

} // namespace decoupage
