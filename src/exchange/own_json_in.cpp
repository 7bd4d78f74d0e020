#include "exchange/annotation_json.hpp"
#include "exchange/gathering.hpp"
#include "exchange/json.hpp"
#include "exchange/limits.hpp"
#include "exchange/own_forms.hpp"
#include "exchange/segment_json.hpp"
#include "exchange/text.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace decoupage::exchange {

namespace {

using nlohmann::json;

/// A row of "transitions" has a kind and a shape, a row of a segment a label and a detail.
std::optional<Segment> row_segment(const json& row, const char* label, const char* detail) {
    const json &first = value_at(row, "first"), &end = value_at(row, "end");
    const json& confidence = value_at(row, "confidence");
    if (!first.is_number_integer() || !end.is_number_integer() || end < first || first < 0)
        return std::nullopt;
    Segment segment{{first.get<Frame>(), end.get<Frame>()}, text_at(row, label), 1, text_at(row, detail)};
    if (confidence.is_number()) segment.confidence = std::clamp(confidence.get<float>(), 0.0f, 1.0f);
    return segment;
}

/// The rows of that name; nothing where the document has no such list.
const json* rows_of(const json& document, const char* name) {
    const json& rows = value_at(document, name);
    return rows.is_array() ? &rows : nullptr;
}

} // namespace

Outcome<Said> read_own_json(std::string_view bytes, const Decoupage& film) {
    const auto document = parsed_json(bytes);
    if (!document) return tl::unexpected(document.error());
    const json* transitions = rows_of(*document, "transitions");
    if (transitions == nullptr)
        return unreadable("an export of this program, with \"transitions\"", "There are none in it");
    const json* names = rows_of(*document, "names");
    const json* scenes = rows_of(value_at(*document, "segments"), "scenes");
    for (const json* rows : {transitions, names, scenes})
        if (rows != nullptr && rows->size() > most_entries)
            return unreadable("at most " + std::to_string(most_entries) + " rows", "There are more");
    Gathering gathered(film);
    gathered.has("transitions");
    for (const json& row : *transitions)
        if (auto segment = row_segment(row, "kind", "shape")) gathered.transition(std::move(*segment));
    if (scenes != nullptr) {
        gathered.has("scenes");
        for (const json& row : *scenes)
            if (auto segment = row_segment(row, "label", "detail")) gathered.scene(std::move(*segment));
    }
    if (names != nullptr)
        for (const json& row : *names)
            if (const auto segment = row_segment(row, "words", "author"))
                gathered.name({segment->span, segment->label,
                               named_in(text_at(row, "named")).value_or(Named::span), segment->detail, ""});
    const auto each = [&](const char* name, auto take) {
        if (const json* rows = rows_of(*document, name); rows != nullptr && rows->size() <= most_entries)
            for (const json& row : *rows)
                take(row);
    };
    each("vocabularies", [&](const json& row) { gathered.vocabulary(vocabulary_in(row)); });
    each("tiers", [&](const json& row) { gathered.tier(tier_in(row)); });
    each("annotations", [&](const json& row) {
        if (auto one = annotation_in(row)) gathered.annotation(std::move(*one));
    });
    return gathered.said();
}

} // namespace decoupage::exchange
