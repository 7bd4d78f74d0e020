#pragma once
/// How much of a stranger's file is taken in.

#include <cstddef>

namespace decoupage {

inline constexpr std::size_t most_bytes = 8u << 20; ///< of a file
inline constexpr std::size_t most_cues = 50'000;    ///< of a file
inline constexpr std::size_t most_turns = 20;       ///< of one cue
inline constexpr std::size_t most_sounds = 8;       ///< of one cue
inline constexpr std::size_t longest_words = 2000;  ///< bytes
inline constexpr std::size_t longest_speaker = 60;  ///< bytes
inline constexpr std::size_t longest_sound = 100;   ///< bytes

} // namespace decoupage
