#include "deeds/settings.hpp"

#include "analysers/roster.hpp"
#include "film/near_miss.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

namespace decoupage {

namespace {

/// A value as a person would type it.
std::string as_typed(double value) {
    char text[32];
    const auto end = std::to_chars(text, text + sizeof text, value).ptr;
    return {text, end};
}

std::vector<std::string> names_of_parameters() {
    std::vector<std::string> names;
    for (const Analyser& analyser : roster())
        for (const Parameter& parameter : analyser.card.parameters)
            names.push_back(analyser.card.name + "." + parameter.name);
    return names;
}

} // namespace

std::string extents_of(const Parameter& parameter) {
    return "a number from " + as_typed(parameter.least) + " to " + as_typed(parameter.most) + " (usually " +
           as_typed(parameter.usual) + ")";
}

Outcome<const Parameter*> SettingsAsked::parameter(const std::string& name) {
    const std::size_t dot = std::min(name.find('.'), name.size());
    if (const Analyser* analyser = find_analyser(name.substr(0, dot)); analyser && dot < name.size())
        for (const Parameter& parameter : analyser->card.parameters)
            if (parameter.name == name.substr(dot + 1)) return &parameter;
    return fault(Fault::Kind::usage, "", "There is no parameter " + name,
                 did_you_mean(name, names_of_parameters(), "They are told by: decoupage list"));
}

Outcome<void> SettingsAsked::set(const std::string& name, double value, const std::string& typed) {
    const auto known = parameter(name);
    if (!known) return tl::unexpected(known.error());
    if (!((*known)->least <= value && value <= (*known)->most)) // NaN is no number to be set
        return fault(Fault::Kind::usage, extents_of(**known), name + " was given " + typed);
    values_[name.substr(0, name.find('.'))][(*known)->name] = value;
    return {};
}

SettingsByAnalyser SettingsAsked::all() const {
    SettingsByAnalyser settings;
    for (const auto& [analyser, own] : values_)
        settings.emplace(analyser, Settings(own));
    return settings;
}

} // namespace decoupage
