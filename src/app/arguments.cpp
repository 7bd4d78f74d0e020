#include "app/arguments.hpp"

#include "deeds/settings.hpp"
#include "views/words.hpp"

#include <charconv>
#include <limits>

namespace decoupage {

namespace {

/// All of `text` as a number, or nothing.
template <class Number>
bool parse(std::string_view text, Number& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size();
}

} // namespace

Outcome<int> whole_number(std::string_view option, const std::string& text, int least, int most) {
    int number = 0;
    if (parse(std::string_view(text), number) && least <= number && number <= most) return number;
    return fault(Fault::Kind::usage, "a whole number from " + std::to_string(least) + " to " + grouped(most),
                 std::string(option) + " was given " + (text.empty() ? "nothing" : text));
}

Outcome<std::map<std::string, Settings, std::less<>>> settings_from(const std::vector<std::string>& words) {
    SettingsAsked asked;
    for (const std::string& word : words) {
        const std::size_t equals = word.find('=');
        const std::string name = word.substr(0, equals);
        const auto parameter = SettingsAsked::parameter(name);
        if (!parameter) return tl::unexpected(parameter.error());
        if (equals == std::string::npos)
            return fault(Fault::Kind::usage, extents_of(**parameter), name + " was given no value");
        const std::string typed = word.substr(equals + 1);
        double value = 0;
        if (!parse(std::string_view(typed), value)) value = std::numeric_limits<double>::quiet_NaN();
        if (auto set = asked.set(name, value, typed); !set) return tl::unexpected(set.error());
    }
    return asked.all();
}

std::string words_typed(std::span<const std::string> words) {
    std::string text;
    for (const std::string& word : words) {
        const bool was_quoted =
            words.size() > 1 && word.find(' ') != std::string::npos && word.find('"') == std::string::npos;
        text += (text.empty() ? "" : " ") + (was_quoted ? "\"" + word + "\"" : word);
    }
    return text;
}

} // namespace decoupage
