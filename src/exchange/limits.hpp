#pragma once
/// How much is taken from a file of another program: what is beyond is refused, in words.

#include <cstddef>

namespace decoupage::exchange {

inline constexpr std::size_t most_bytes = 64u << 20;
inline constexpr int deepest = 64;                   ///< elements or lists within each other
inline constexpr std::size_t most_entries = 200'000; ///< annotations, events, clips, rows, chapters, markers
inline constexpr std::size_t longest_words = 200;    ///< bytes of a name; longer ones are cut
inline constexpr std::size_t most_terms = 5000;      ///< of a vocabulary
inline constexpr std::size_t longest_detail_said =
    1000; ///< bytes of what says more of a transition; likewise

inline constexpr std::size_t most_tiers = 2000;
inline constexpr std::size_t longest_author = 64; ///< bytes
inline constexpr std::size_t longest_note_said =
    8000; ///< bytes of an annotation's words; longer ones are cut

} // namespace decoupage::exchange
