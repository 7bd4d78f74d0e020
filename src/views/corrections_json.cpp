#include "views/corrections_json.hpp"

#include "figures/transitions.hpp"
#include "views/sentences.hpp"

#include <set>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

Json side(const Segment& transition, bool is_there) {
    if (!is_there) return nullptr;
    const std::string_view kind =
        transition.label == scene_label ? scene_label : transition_kinds[kind_index(transition.label)];
    return {{"kind", kind},
            {"shape", transition.detail.empty() ? Json(nullptr) : Json(transition.detail)},
            {"first", transition.span.first},
            {"end", transition.span.end}};
}

} // namespace

Json correction_rows(const Decoupage& decoupage) {
    std::set<std::int64_t> in_force;
    for (const Correction& correction : standing(decoupage.corrections).in_force)
        in_force.insert(correction.number);
    const auto numbers = spoken_of(decoupage.corrections);
    Json rows = Json::array();
    for (const Correction& entry : decoupage.corrections) {
        Json row;
        row["number"] = entry.number;
        row["deed"] = name_of(entry.deed);
        row["of"] = numbers[rows.size()];
        row["in_force"] = in_force.contains(entry.number);
        row["taken"] = side(entry.taken, entry.takes());
        row["put"] = side(entry.put, entry.puts());
        row["author"] = entry.author;
        row["made_at"] = entry.made_at;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string corrections_document(const std::string& dossier, const Decoupage& decoupage) {
    Json kinds = Json::object();
    const auto counts = count_by_kind(decoupage.track("transitions"));
    for (std::size_t kind = 0; kind < counts.size(); ++kind)
        kinds[std::string(transition_kinds[kind])] = counts[kind];
    const Json document{
        {"dossier", dossier},
        {"shots", shots_of_kind(decoupage, Shot::Kind::picture) + shots_of_kind(decoupage, Shot::Kind::card)},
        {"transitions", std::move(kinds)},
        {"corrections", correction_rows(decoupage)}};
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace decoupage
