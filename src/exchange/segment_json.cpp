#include "exchange/segment_json.hpp"

#include "exchange/limits.hpp"
#include "exchange/text.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include <nlohmann/json.hpp>

namespace decoupage::exchange {

double short_number(float value) {
    if (!std::isfinite(value)) return 0;
    char digits[32];
    const auto written = std::to_chars(digits, digits + sizeof digits, value);
    double number = 0;
    std::from_chars(digits, written.ptr, number);
    return static_cast<float>(number) == value ? number : static_cast<double>(value);
}

nlohmann::ordered_json segment_list(const Segment& segment) {
    return nlohmann::ordered_json::array({segment.span.first, segment.span.end, segment.label,
                                          short_number(segment.confidence), segment.detail});
}

std::optional<Segment> segment_in(const nlohmann::json& list) {
    if (!list.is_array() || list.size() != 5 || !list[0].is_number_integer() ||
        !list[1].is_number_integer() || !list[2].is_string() || !list[3].is_number() || !list[4].is_string())
        return std::nullopt;
    Segment segment;
    segment.span = {list[0].get<Frame>(), list[1].get<Frame>()};
    segment.label = list[2].get<std::string>();
    segment.confidence = std::clamp(list[3].get<float>(), 0.0f, 1.0f);
    segment.detail = list[4].get<std::string>();
    if (segment.span.first < 0 || segment.span.end < segment.span.first || std::isnan(segment.confidence))
        return std::nullopt;
    return segment;
}

nlohmann::ordered_json tracks_object(const Evidence::Tracks& tracks) {
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    for (const auto& [name, track] : tracks) {
        nlohmann::ordered_json list = nlohmann::ordered_json::array();
        for (const Segment& segment : track.segments)
            list.push_back(segment_list(segment));
        object[name] = std::move(list);
    }
    return object;
}

Evidence::Tracks tracks_in(const nlohmann::json& object) {
    Evidence::Tracks tracks;
    if (!object.is_object()) return tracks;
    for (const auto& [name, list] : object.items()) {
        Track track{name, {}};
        if (list.is_array() && list.size() <= most_entries)
            for (const nlohmann::json& one : list)
                if (auto segment = segment_in(one)) track.segments.push_back(std::move(*segment));
        tracks.emplace(name, std::move(track));
    }
    return tracks;
}

std::optional<Named> named_in(std::string_view text) {
    for (const Named named : {Named::shots, Named::scenes, Named::span})
        if (text == name_of(named)) return named;
    return std::nullopt;
}

} // namespace decoupage::exchange
