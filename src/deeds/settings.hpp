#pragma once
/// What a person sets of analysers, held against their cards.

#include "film/analyser.hpp"
#include "film/outcome.hpp"

#include <map>
#include <string>

namespace decoupage {

using SettingsByAnalyser = std::map<std::string, Settings, std::less<>>;

/// Settings that are made one by one. A name that is on no card, or a value outside its extents, is a fault
/// rather than passed over.
class SettingsAsked {
public:
    /// The parameter "transitions.sensitivity". Fault: usage.
    static Outcome<const Parameter*> parameter(const std::string& name);

    /// `typed` is the value as it was given, for the fault's sentence. Fault: usage.
    Outcome<void> set(const std::string& name, double value, const std::string& typed);
    SettingsByAnalyser all() const;

private:
    std::map<std::string, std::map<std::string, double, std::less<>>, std::less<>> values_;
};

/// "a number from 0 to 1 (usually 0.5)": what a parameter takes.
std::string extents_of(const Parameter& parameter);

} // namespace decoupage
