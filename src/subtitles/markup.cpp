#include "subtitles/markup.hpp"

#include "film/encoding.hpp"
#include "subtitles/lines.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <utility>

namespace decoupage {

namespace {

constexpr std::size_t longest_tag = 300, longest_entity = 12; // bytes

constexpr std::pair<std::string_view, std::string_view> entities[] = {
    {"amp", "&"},   {"lt", "<"},   {"gt", ">"}, {"nbsp", " "},
    {"quot", "\""}, {"apos", "'"}, {"lrm", ""}, {"rlm", ""}};

std::optional<std::string> numbered(std::string_view digits) {
    const int base = take(digits, "x") || take(digits, "X") ? 16 : 10;
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number, base);
    if (error != std::errc{} || end != digits.data() + digits.size() || number < 0x20) return std::nullopt;
    std::string text;
    add_character(text, number);
    return text;
}

/// The character that an entity at the front stands for, taken; else the ampersand alone.
std::string take_entity(std::string_view& text) {
    const std::size_t end = text.substr(0, longest_entity).find(';');
    if (end != std::string_view::npos && end > 1) {
        std::string_view name = text.substr(1, end - 1);
        const auto known = std::find_if(std::begin(entities), std::end(entities),
                                        [&](const auto& entity) { return entity.first == name; });
        std::optional<std::string> meant;
        if (known != std::end(entities))
            meant = known->second;
        else if (take(name, "#"))
            meant = numbered(name);
        if (meant) {
            text.remove_prefix(end + 1);
            return *meant;
        }
    }
    text.remove_prefix(1);
    return "&";
}

/// The tag at the front without its brackets, taken; nothing where a "<" is only a sign.
std::optional<std::string_view> take_tag(std::string_view& text) {
    if (text.size() < 2) return std::nullopt;
    const char next = text[1];
    const bool begins = ('a' <= next && next <= 'z') || ('A' <= next && next <= 'Z') || next == '/' ||
                        ('0' <= next && next <= '9' && text.find(':') < text.find('>'));
    const std::size_t end = text.substr(0, longest_tag).find('>');
    if (!begins || end == std::string_view::npos) return std::nullopt;
    const std::string_view tag = text.substr(1, end - 1);
    if (tag.find('<') != std::string_view::npos) return std::nullopt;
    text.remove_prefix(end + 1);
    return tag;
}

/// "{\an8}" of ASS, and "{y:i}" of MicroDVD, which others have taken up.
bool take_block(std::string_view& text) {
    const bool begins = text.starts_with("{\\") || text.starts_with("{y:") || text.starts_with("{c:");
    const std::size_t end = text.substr(0, longest_tag).find('}');
    if (!begins || end == std::string_view::npos) return false;
    text.remove_prefix(end + 1);
    return true;
}

/// The name in a voice tag, "v.loud Mary": Mary.
std::optional<std::string> voice_in(std::string_view tag) {
    if (!tag.starts_with('v') || tag.find_first_of(" .\t") != 1) return std::nullopt;
    const std::size_t space = tag.find_first_of(" \t");
    if (space == std::string_view::npos) return std::string();
    std::string name;
    for (std::string_view rest = trimmed(tag.substr(space)); !rest.empty();)
        if (rest.front() == '&') {
            name += take_entity(rest);
        } else {
            name += rest.front();
            rest.remove_prefix(1);
        }
    return name;
}

/// What drawing mode a block of overrides ends in: "\p1" begins it, "\p0" ends it.
void tell_drawing(std::string_view block, bool& drawing) {
    for (std::size_t at = block.find("\\p"); at != std::string_view::npos; at = block.find("\\p", at + 2))
        if (at + 2 < block.size() && '0' <= block[at + 2] && block[at + 2] <= '9')
            drawing = block[at + 2] != '0';
}

} // namespace

std::vector<Passage> voices_of(std::string_view text) {
    std::vector<Passage> passages(1);
    while (!text.empty()) {
        std::string& so_far = passages.back().text;
        if (text.front() == '&') {
            so_far += take_entity(text);
        } else if (text.front() == '<') {
            const auto tag = take_tag(text);
            if (!tag) {
                so_far += '<';
                text.remove_prefix(1);
            } else if (auto voice = voice_in(*tag)) {
                passages.push_back({std::move(*voice), {}});
            } else if (*tag == "/v") {
                passages.emplace_back();
            } else if (tag->starts_with("br") || tag->starts_with("BR")) {
                so_far += '\n';
            }
        } else if (text.front() != '{' || !take_block(text)) {
            so_far += text.front();
            text.remove_prefix(1);
        }
    }
    std::erase_if(passages, [](const Passage& passage) { return trimmed(passage.text).empty(); });
    return passages;
}

std::string without_tags(std::string_view text) {
    std::string plain;
    for (const Passage& passage : voices_of(text))
        plain += passage.text;
    return plain;
}

std::string without_overrides(std::string_view text) {
    std::string plain;
    bool drawing = false;
    while (!text.empty()) {
        if (text.front() == '{') {
            const std::size_t end = text.find('}');
            if (end != std::string_view::npos) {
                tell_drawing(text.substr(0, end), drawing);
                text.remove_prefix(end + 1);
                continue;
            }
        }
        const bool escaped =
            text.size() > 1 && text.front() == '\\' && (text[1] == 'N' || text[1] == 'n' || text[1] == 'h');
        if (!drawing) plain += escaped ? (text[1] == 'h' ? ' ' : '\n') : text.front();
        text.remove_prefix(escaped ? 2 : 1);
    }
    return plain;
}

} // namespace decoupage
