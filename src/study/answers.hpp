#pragma once
/// Whether two answers to one question say the same.

#include <optional>
#include <string>
#include <string_view>

namespace decoupage {

enum class Agreement { same, rounded, different };

/// Compares two values of a fact of this kind: numbers ("4.1 million" is a rounded "4,092,970"), running
/// times (whole minutes are round), dates ("1959" is a rounded "1959-06-03"), people and places by their
/// words (a last name will do), prizes by whether they were won, all else by their words.
Agreement compared(std::string_view kind, std::string_view one, std::string_view other);

/// May one voice give several values for this question without contradicting itself? So it is with people,
/// places, titles, genres.
bool may_have_several(std::string_view kind, std::string_view says);

/// A question as it is compared: without case, accents and small words, so that "Prize: the OCIC Award" is
/// "prize: OCIC". Empty for none.
std::string question_key(std::string_view says);

/// What comes before " in PLACE": questions with the same one are of one thing in different places.
std::string question_stem(std::string_view says);

} // namespace decoupage
