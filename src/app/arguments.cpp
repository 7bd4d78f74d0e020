#include "app/arguments.hpp"

#include "analysers/roster.hpp"
#include "film/near_miss.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace decoupage {

namespace {

/// All of `text` as a number, or nothing.
template <class Number>
bool parse(std::string_view text, Number& number) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size();
}

/// A value as a person would type it.
std::string typed(double value) {
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value).ptr;
    return {text, end};
}

const Parameter* find_parameter(std::string_view analyser, std::string_view name) {
    const Analyser* found = find_analyser(analyser);
    if (found == nullptr) return nullptr;
    const auto& parameters = found->card.parameters;
    const auto parameter = std::find_if(parameters.begin(), parameters.end(),
                                        [&](const Parameter& one) { return one.name == name; });
    return parameter == parameters.end() ? nullptr : &*parameter;
}

std::vector<std::string> names_of_parameters() {
    std::vector<std::string> names;
    for (const Analyser& analyser : roster())
        for (const Parameter& parameter : analyser.card.parameters)
            names.push_back(analyser.card.name + "." + parameter.name);
    return names;
}

} // namespace

Outcome<int> whole_number(std::string_view option, const std::string& text, int least, int most) {
    int number = 0;
    if (parse(std::string_view(text), number) && least <= number && number <= most) return number;
    return fault(Fault::Kind::usage, "a whole number from " + std::to_string(least) + " to " + grouped(most),
                 std::string(option) + " was given " + (text.empty() ? "nothing" : text));
}

Outcome<std::map<std::string, Settings, std::less<>>> settings_from(const std::vector<std::string>& words) {
    std::map<std::string, std::map<std::string, double, std::less<>>, std::less<>> values;
    for (const std::string& word : words) {
        const std::size_t equals = word.find('=');
        const std::string name = word.substr(0, equals);
        const std::size_t dot = name.find('.');
        const std::string analyser = name.substr(0, dot);
        const std::string own = dot == std::string::npos ? "" : name.substr(dot + 1);
        const Parameter* parameter = find_parameter(analyser, own);
        if (parameter == nullptr)
            return fault(Fault::Kind::usage, "", "There is no parameter " + name,
                         did_you_mean(name, names_of_parameters(), "They are told by: decoupage list"));
        double value = 0;
        const bool is_number =
            equals != std::string::npos && parse(std::string_view(word).substr(equals + 1), value);
        if (!is_number || !(parameter->least <= value && value <= parameter->most))
            return fault(Fault::Kind::usage,
                         "a number from " + typed(parameter->least) + " to " + typed(parameter->most) +
                             " (usually " + typed(parameter->usual) + ")",
                         name + (equals == std::string::npos ? " was given no value"
                                                             : " was given " + word.substr(equals + 1)));
        values[analyser][own] = value;
    }
    std::map<std::string, Settings, std::less<>> settings;
    for (auto& [analyser, own] : values)
        settings.emplace(analyser, Settings(std::move(own)));
    return settings;
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
