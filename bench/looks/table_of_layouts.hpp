#pragma once
/// How symmetrical drawn layouts are called.

#include <string>

namespace decoupage::bench {

/// Of each layout the mean of `symmetry` over 200 pictures; and how often one whose halves answer each other
/// is called more symmetrical than one whose halves do not: by our measure, by it without its forms, and by
/// the plain one.
std::string table_of_layouts();

} // namespace decoupage::bench
