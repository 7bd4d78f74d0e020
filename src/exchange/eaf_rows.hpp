#pragma once
/// What EAF cannot hold of an annotation, in a property of the header: one row each.

#include "film/name.hpp"
#include "film/track.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace decoupage::exchange {

/// An annotation beside its times and its value.
struct EafRow {
    std::string annotation; ///< its id: "a12"
    Segment segment;        ///< of a name, `label` is its words, `detail` its author
    Named named = Named::span;
};

/// The property's name for a linguistic type, and the type of a property; empty of properties of others.
std::string eaf_property_of(std::string_view type);
std::string_view eaf_type_of(std::string_view property);

/// A property's text: a JSON list of [id, first, end, label, confidence, detail, named].
std::string eaf_rows_text(const std::vector<EafRow>& rows);

/// By annotation. What is no sound row is passed over: its annotation then has only its times.
std::map<std::string, EafRow, std::less<>> read_eaf_rows(std::string_view text);

/// The value of an annotation: the label alone where a vocabulary has it; else with its detail.
std::string eaf_value(std::string_view track, const Segment& segment);

} // namespace decoupage::exchange
