#pragma once
/// How right a list of transitions is, for people (a table) and for programs (JSON).

#include "evaluation/rules.hpp"
#include "evaluation/transition.hpp"
#include "evaluation/truth.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace decoupage {

/// Which rule counts what is right: the house's own, or one of those by which figures have been published.
enum class Rule { house, transnet, rai, clipshots, pyscenedetect, trecvid, iou };

std::optional<Rule> rule_named(std::string_view name);
std::string_view name_of(Rule rule);

/// One film's truth and what was found in it.
struct Judgement {
    std::string name; ///< "nosferatu.mp4"
    Truth truth;
    Predictions predictions;
};

struct EvaluationOrder {
    Rule rule = Rule::house;
    Frame tolerance = 1; ///< for cuts, under the house's rule; the others bring their own where it matters
};

/// The figures of one film under a published rule; nothing under the house's own (see house.hpp).
RuleResult published_rule(const Judgement& film, const EvaluationOrder& order);

/// A table of at most 80 columns for each film, and one for all where there are several.
std::string evaluation_table(std::span<const Judgement> films, const EvaluationOrder& order);

/// {"rule", "tolerance", "films": [{"film", ...}], "total": {...}}, ending with a newline.
std::string evaluation_json(std::span<const Judgement> films, const EvaluationOrder& order);

/// Does the length of the film in the truth agree with what was screened? A sentence where it does not: the
/// frames of the two are then probably not the same frames.
std::optional<std::string> unlike_lengths(const Judgement& film);

} // namespace decoupage
