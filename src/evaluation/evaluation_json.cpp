#include "evaluation/evaluation.hpp"
#include "evaluation/house.hpp"

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using json = nlohmann::ordered_json;

json tally_json(const Tally& tally) {
    return {{"there", tally.truths},          {"found", tally.found},     {"right", tally.right},
            {"precision", tally.precision()}, {"recall", tally.recall()}, {"f1", tally.f1()}};
}

json row_json(const HouseRow& row) {
    json result = tally_json(row.tally);
    result["area"] = row.ranking.area(row.tally.truths);
    return result;
}

json slips_json(const std::vector<Slip>& slips) {
    json list = json::array();
    for (const Slip& slip : slips) {
        json entry{{"kind", label_of(slip.kind)}, {"first", slip.span.first}, {"end", slip.span.end}};
        if (!slip.note.empty()) entry["note"] = slip.note;
        list.push_back(std::move(entry));
    }
    return list;
}

json errors_json(const std::vector<Frame>& errors) {
    if (errors.empty()) return nullptr;
    return {{"median", error_at(errors, 0.5)}, {"ninth_decile", error_at(errors, 0.9)}};
}

json reliability_json(const Ranking& ranking) {
    json steps = json::array();
    for (const Reliability& step : ranking.reliability())
        steps.push_back({{"least", step.least},
                         {"most", step.most},
                         {"found", step.right.count},
                         {"right", step.right.value()}});
    return steps;
}

json house_json(const HouseResult& result) {
    json document;
    for (const TransitionKind kind : all_kinds)
        document[std::string(label_of(kind))] = row_json(result.kinds[static_cast<std::size_t>(kind)]);
    document["graduals"] = row_json(result.graduals);
    document["all"] = row_json(result.all);
    document["start_error_frames"] = errors_json(result.start_errors);
    document["end_error_frames"] = errors_json(result.end_errors);
    document["gradual_frame_iou"] =
        result.frame_overlap.count > 0 ? json(result.frame_overlap.value()) : json(nullptr);
    document["mistaken"] = json::array();
    for (const auto& [pair, times] : result.mistaken)
        document["mistaken"].push_back(
            {{"there", label_of(pair.first)}, {"found", label_of(pair.second)}, {"times", times}});
    document["reliability"] = reliability_json(result.all.ranking);
    document["false_cuts_in_graduals"] = result.false_cuts_in_graduals;
    document["left_out"] = {{"there", result.truths_left_out}, {"found", result.found_left_out}};
    return document;
}

json rule_json(const RuleResult& result) {
    json document;
    for (const auto& [what, tally] : result.lines)
        document[what] = tally_json(tally);
    for (const auto& [what, mean] : result.figures)
        document[what] = mean.value();
    return document;
}

} // namespace

std::string evaluation_json(std::span<const Judgement> films, const EvaluationOrder& order) {
    json document{{"rule", name_of(order.rule)}, {"tolerance", order.tolerance}, {"films", json::array()}};
    HouseResult house;
    RuleResult published;
    for (const Judgement& film : films) {
        json entry{{"film", film.name}, {"frames", film.truth.frames}};
        if (const auto warning = unlike_lengths(film)) entry["warning"] = *warning;
        if (order.rule == Rule::house) {
            const HouseResult result = house_rule(film.truth, film.predictions, order.tolerance);
            entry.update(house_json(result));
            entry["missed"] = slips_json(result.missed);
            entry["false"] = slips_json(result.false_);
            house += result;
        } else {
            const RuleResult result = published_rule(film, order);
            entry.update(rule_json(result));
            published += result;
        }
        document["films"].push_back(std::move(entry));
    }
    document["total"] = order.rule == Rule::house ? house_json(house) : rule_json(published);
    return document.dump(2, ' ', false, json::error_handler_t::replace) + '\n';
}

} // namespace decoupage
