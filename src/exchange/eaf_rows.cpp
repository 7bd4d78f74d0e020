#include "exchange/eaf_rows.hpp"

#include "exchange/ada.hpp"
#include "exchange/json.hpp"
#include "exchange/segment_json.hpp"
#include "exchange/text.hpp"

#include <nlohmann/json.hpp>

namespace decoupage::exchange {

namespace {

constexpr std::string_view property_opening = "decoupage: ";

std::optional<EafRow> eaf_row(const nlohmann::json& row) {
    if (!row.is_array() || row.size() != 7 || !row[0].is_string() || !row[6].is_string()) return std::nullopt;
    auto segment = segment_in({row[1], row[2], row[3], row[4], row[5]});
    const auto named = named_in(row[6].get_ref<const std::string&>());
    if (!segment || !named) return std::nullopt;
    return EafRow{row[0].get<std::string>(), std::move(*segment), *named};
}

} // namespace

std::string eaf_property_of(std::string_view type) {
    return std::string(property_opening).append(type);
}

std::string_view eaf_type_of(std::string_view property) {
    return property.starts_with(property_opening) ? property.substr(property_opening.size())
                                                  : std::string_view();
}

std::string eaf_rows_text(const std::vector<EafRow>& rows) {
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    for (const EafRow& row : rows) {
        nlohmann::ordered_json one = segment_list(row.segment);
        one.insert(one.begin(), row.annotation);
        one.push_back(name_of(row.named));
        list.push_back(std::move(one));
    }
    return list.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::map<std::string, EafRow, std::less<>> read_eaf_rows(std::string_view text) {
    std::map<std::string, EafRow, std::less<>> rows;
    const auto list = parsed_json(text);
    if (!list || !list->is_array()) return rows;
    for (const nlohmann::json& one : *list)
        if (auto row = eaf_row(one)) rows.insert_or_assign(row->annotation, std::move(*row));
    return rows;
}

std::string eaf_value(std::string_view track, const Segment& segment) {
    const std::string label = clean(segment.label), detail = clean(segment.detail);
    return detail.empty() || !vocabulary_of(track).empty() ? label : label + ": " + detail;
}

} // namespace decoupage::exchange
