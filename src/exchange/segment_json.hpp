#pragma once
/// Segments and names in JSON, for what other formats cannot hold of them.

#include "film/decoupage.hpp"

#include <optional>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

namespace decoupage::exchange {

/// The shortest number from which the same float comes back.
double short_number(float value);

/// [first, end, label, confidence, detail]; and back: nothing where it is none, or its frames are.
nlohmann::ordered_json segment_list(const Segment& segment);
std::optional<Segment> segment_in(const nlohmann::json& list);

/// {"name": [segments]} of all tracks but those named, and back.
nlohmann::ordered_json tracks_object(const Evidence::Tracks& tracks);
Evidence::Tracks tracks_in(const nlohmann::json& object);

/// The named thing of "shots", "scenes", "span"; a moment is nothing that a name is given to.
std::optional<Named> named_in(std::string_view text);

} // namespace decoupage::exchange
