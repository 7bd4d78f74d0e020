#include "app/alignment_words.hpp"
#include "views/json_number.hpp"

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json span(FrameSpan frames) {
    return {{"first", frames.first}, {"end", frames.end}};
}

Json print(const Decoupage& decoupage) {
    return {{"path", decoupage.film.path},
            {"frames", decoupage.times.frames()},
            {"duration_s", rounded(seconds(decoupage.times.end()))}};
}

Json lone_parts(const Decoupage& decoupage, const std::vector<LonePart>& parts) {
    Json rows = Json::array();
    for (const LonePart& part : parts)
        rows.push_back({{"first", part.span.first},
                        {"end", part.span.end},
                        {"start_s", rounded(seconds(decoupage.times.at(part.span.first)))},
                        {"length_s", rounded(seconds(decoupage.times.length(part.span)))},
                        {"would_stand_at", part.at}});
    return rows;
}

Json lone_transitions(const std::vector<LoneTransition>& lone) {
    Json rows = Json::array();
    for (const LoneTransition& one : lone)
        rows.push_back({{"kind", one.transition.label},
                        {"first", one.transition.span.first},
                        {"end", one.transition.span.end},
                        {"expected", span(one.expected)}});
    return rows;
}

Json stretches(const Alignment& alignment) {
    Json rows = Json::array();
    for (const AlignedStretch& stretch : alignment.stretches)
        rows.push_back(
            {{"a", span(stretch.one)}, {"b", span(stretch.other)}, {"likeness", rounded(stretch.likeness)}});
    return rows;
}

Json shots(const AlignmentMatter& matter) {
    Json rows = Json::array();
    for (const MatchedShot& shot : matter.alignment.shots)
        rows.push_back(
            {{"number", matter.one.shots[shot.one].number},
             {"first", matter.one.shots[shot.one].span.first},
             {"end", matter.one.shots[shot.one].span.end},
             {"b_first", shot.there.first},
             {"b_end", shot.there.end},
             {"b_number", shot.other ? Json(matter.other.shots[*shot.other].number) : Json(nullptr)}});
    return rows;
}

Json differences(const PrintDifferences& found) {
    return {{"transitions_only_a", lone_transitions(found.only_one)},
            {"transitions_only_b", lone_transitions(found.only_other)},
            {"transitions_compared", found.transitions_compared},
            {"shape_a", text_or_null(found.shape_one)},
            {"shape_b", text_or_null(found.shape_other)},
            {"width_shown", rounded(found.width_shown)},
            {"tone_a", text_or_null(found.tone_one)},
            {"tone_b", text_or_null(found.tone_other)},
            {"lighter_levels", rounded(found.brighter)},
            {"louder_lu", rounded(found.louder)}};
}

const char* name_of(CarriedName::Fate fate) {
    switch (fate) {
    case CarriedName::Fate::carried:
        return "carried";
    case CarriedName::Fate::partly:
        return "partly";
    case CarriedName::Fate::known:
        return "known";
    case CarriedName::Fate::absent:
        break;
    }
    return "absent";
}

Json names(const std::vector<CarriedName>* carried) {
    if (carried == nullptr) return nullptr;
    Json rows = Json::array();
    for (const CarriedName& one : *carried)
        rows.push_back({{"words", one.name.words},
                        {"fate", name_of(one.fate)},
                        {"first", one.there.empty() ? Json(nullptr) : Json(one.there.first)},
                        {"end", one.there.empty() ? Json(nullptr) : Json(one.there.end)}});
    return rows;
}

} // namespace

std::string alignment_document(const AlignmentMatter& matter) {
    const Alignment& alignment = matter.alignment;
    const Json document{{"a", print(matter.one)},
                        {"b", print(matter.other)},
                        {"speed", rounded(alignment.speed)},
                        {"speed_name", text_or_null(speed_name(alignment.speed))},
                        {"confidence", rounded(alignment.confidence)},
                        {"common_of_a", rounded(alignment.common_of_one)},
                        {"common_of_b", rounded(alignment.common_of_other)},
                        {"stretches", stretches(alignment)},
                        {"only_a", lone_parts(matter.one, alignment.only_one)},
                        {"only_b", lone_parts(matter.other, alignment.only_other)},
                        {"shots", shots(matter)},
                        {"differences", differences(alignment.differences)},
                        {"names", names(matter.names)}};
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace decoupage
