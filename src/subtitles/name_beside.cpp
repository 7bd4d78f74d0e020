#include "subtitles/lines.hpp"
#include "subtitles/subtitles.hpp"

#include <algorithm>
#include <array>

namespace decoupage {

namespace {

constexpr std::array<std::string_view, 4> endings{".srt", ".vtt", ".ass", ".ssa"};
constexpr std::array<std::string_view, 7> manners{"sdh",     "cc",   "hi",       "forced",
                                                  "default", "full", "subtitles"};

std::string in_small(std::string_view text) {
    std::string small(text);
    for (char& letter : small)
        if ('A' <= letter && letter <= 'Z') letter = static_cast<char>(letter + 0x20);
    return small;
}

bool are_letters(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char letter) { return ('a' <= letter && letter <= 'z') || letter == '-'; });
}

/// "en", "fra", "pt-br", "zh-hans".
bool is_language(std::string_view part) {
    const std::size_t dash = std::min(part.find_first_of("-_"), part.size());
    const bool tag = (dash == 2 || dash == 3) && are_letters(part.substr(0, dash));
    return tag && (dash == part.size() || part.size() - dash <= 9);
}

/// What stands between a film's name and the ending: ".en", ".en.sdh"; nothing where it is another name.
NameBeside between_names(std::string_view middle) {
    NameBeside result{true, {}};
    while (!middle.empty() && result.belongs) {
        middle.remove_prefix(1);
        const std::size_t end = std::min(middle.find('.'), middle.size());
        const std::string part = in_small(middle.substr(0, end));
        const bool manner = std::find(manners.begin(), manners.end(), part) != manners.end();
        if (!manner && is_language(part) && result.language.empty())
            result.language = middle.substr(0, end);
        else
            result.belongs = manner;
        middle.remove_prefix(end);
    }
    return result.belongs ? result : NameBeside{};
}

} // namespace

NameBeside name_beside(std::string_view name, std::string_view film) {
    const std::string small = in_small(name);
    const auto ending = std::find_if(endings.begin(), endings.end(), [&](std::string_view one) {
        return small.ends_with(one) && small.size() > one.size();
    });
    if (ending == endings.end()) return {};
    name.remove_suffix(ending->size());
    const std::size_t point = film.find_last_of('.');
    for (const std::string_view stem : {film, film.substr(0, point == 0 ? film.npos : point)}) {
        std::string_view middle = name;
        if (stem.empty() || !take(middle, stem) || !(middle.empty() || middle.front() == '.')) continue;
        if (auto found = between_names(middle); found.belongs) return found;
    }
    return {};
}

} // namespace decoupage
