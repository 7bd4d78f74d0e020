#include "film/analyser.hpp"

#include <algorithm>
#include <cassert>

namespace decoupage {

double Settings::value(const Parameter& parameter) const {
    const auto found = set_.find(parameter.name);
    const double value = found == set_.end() ? parameter.usual : found->second;
    return std::clamp(value, parameter.least, parameter.most);
}

const Parameter& Card::parameter(std::string_view wanted) const {
    const auto found = std::find_if(parameters.begin(), parameters.end(),
                                    [&](const Parameter& parameter) { return parameter.name == wanted; });
    assert(found != parameters.end());
    return *found;
}

std::span<const float> Evidence::curve(std::string_view name) const {
    asked_.emplace_back(name);
    const auto found = curves_.find(name);
    return found == curves_.end() ? std::span<const float>{} : std::span<const float>(found->second);
}

const Track& Evidence::track(std::string_view name) const {
    static const Track none{};
    asked_.emplace_back(name);
    const auto found = tracks_.find(name);
    return found == tracks_.end() ? none : found->second;
}

const Looks& Evidence::looks(std::string_view name) const {
    static const Looks none{};
    asked_.emplace_back(name);
    const auto found = looks_.find(name);
    return found == looks_.end() ? none : found->second;
}

void add_derived(const Analyser& analyser, const Film& film, const FrameTimes& times,
                 Evidence::Curves& curves) {
    if (analyser.derive == nullptr) return;
    std::vector<std::vector<float>> derived = analyser.derive(Evidence(film, times, curves, {}));
    assert(derived.size() == analyser.card.derives.size());
    for (std::size_t i = 0; i < derived.size(); ++i)
        curves.insert_or_assign(analyser.card.derives[i].name, std::move(derived[i]));
}

} // namespace decoupage
