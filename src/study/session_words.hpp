#pragma once
/// What may be written in a session: how long, how often, and with which letters.

#include "film/outcome.hpp"
#include "time/clock.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace decoupage {

inline constexpr std::size_t most_sessions = 200;     ///< of a work folder
inline constexpr std::size_t most_members = 100;      ///< of a session
inline constexpr std::size_t most_remarks = 500;      ///< of a member
inline constexpr std::size_t longest_remark = 2000;   ///< characters
inline constexpr std::size_t longest_pseudonym = 40;  ///< characters
inline constexpr std::size_t longest_headline = 120;  ///< characters of a session's title or place
inline constexpr Frame latest_frame = Frame{1} << 40; ///< no film is longer

/// How many characters UTF-8 text has.
std::size_t characters_in(std::string_view text);

/// As it is kept: what is no UTF-8, steers a terminal or turns the direction of writing is left out, and so
/// is space at the ends. Lines stay lines where `lines` is kept; else they become spaces.
enum class BrokenLines { kept, joined };
std::string kept_words(std::string_view text, BrokenLines lines);

/// Those words, kept, where they are neither empty nor too long. `what` names them: "What is said". Faults:
/// usage.
Outcome<std::string> bounded_words(std::string_view text, std::size_t longest, const std::string& what,
                                   BrokenLines lines);

/// Could this be a member's id: 1 to 40 small letters, digits and dashes, no dash in front?
bool is_member_id(std::string_view text);

/// Could this be a session's folder: a date, a dash and such words?
bool is_session_name(std::string_view text);

} // namespace decoupage
