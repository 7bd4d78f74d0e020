#include "evaluation/evaluation.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace decoupage {

namespace {

constexpr std::array<std::pair<std::string_view, Rule>, 7> rules{{{"house", Rule::house},
                                                                  {"transnet", Rule::transnet},
                                                                  {"rai", Rule::rai},
                                                                  {"clipshots", Rule::clipshots},
                                                                  {"pyscenedetect", Rule::pyscenedetect},
                                                                  {"trecvid", Rule::trecvid},
                                                                  {"iou", Rule::iou}}};

} // namespace

std::optional<Rule> rule_named(std::string_view name) {
    const auto entry = std::ranges::find(rules, name, &std::pair<std::string_view, Rule>::first);
    if (entry == rules.end()) return std::nullopt;
    return entry->second;
}

std::string_view name_of(Rule rule) {
    return std::ranges::find(rules, rule, &std::pair<std::string_view, Rule>::second)->first;
}

RuleResult published_rule(const Judgement& film, const EvaluationOrder& order) {
    const Judged what = judged(film.truth, film.predictions, order.tolerance);
    const Frame frames = film.truth.frames;
    switch (order.rule) {
    case Rule::transnet:
        return transnet_rule(what, frames);
    case Rule::rai:
        return rai_rule(what, frames);
    case Rule::clipshots:
        return clipshots_rule(what, frames);
    case Rule::pyscenedetect:
        return pyscenedetect_rule(what, frames);
    case Rule::trecvid:
        return trecvid_rule(what, frames);
    case Rule::iou:
        return iou_rule(what, frames);
    case Rule::house:
        break;
    }
    return {};
}

std::optional<std::string> unlike_lengths(const Judgement& film) {
    if (film.truth.frames == film.predictions.frames) return std::nullopt;
    return film.name + " has " + std::to_string(film.predictions.frames) + " frames and its truth " +
           std::to_string(film.truth.frames) + ": they may not be numbered alike.";
}

} // namespace decoupage
