#pragma once
/// What a dossier may hold. Asked of everything that is written, and again of everything that is read.

#include "film/annotating.hpp"
#include "film/cue.hpp"
#include "film/decoupage.hpp"

#include <span>
#include <string_view>

namespace decoupage {

inline constexpr Frame most_frames = 100'000'000; ///< four weeks at 40 frames a second
inline constexpr std::size_t most_curves = 4096;
inline constexpr int most_a_second = 1000;      ///< values of a curve of sound
inline constexpr std::size_t longest_name = 64; ///< bytes, of curves, tracks, labels, analysers, parameters
inline constexpr std::size_t longest_detail = 1000; ///< bytes
inline constexpr std::size_t longest_path = 4096;   ///< bytes
inline constexpr std::int64_t most_corrections = 20'000;
inline constexpr std::int64_t most_namings = 20'000;
inline constexpr std::size_t longest_given_name = 200; ///< bytes, of a name that a person gives
inline constexpr std::int64_t most_annotatings = 500'000;
inline constexpr std::size_t longest_term = 200;         ///< bytes, of a term's id
inline constexpr std::size_t longest_note = 8000;        ///< bytes, of an annotation's words
inline constexpr std::size_t longest_description = 4000; ///< bytes, of vocabularies and terms
inline constexpr std::size_t longest_term_address = 1000;     ///< bytes
inline constexpr std::size_t most_lookouts = 64;
inline constexpr std::size_t most_models = most_lookouts;
inline constexpr std::size_t most_numbers = 4096;      ///< of a sighting
inline constexpr std::size_t most_subtitles = 64;      ///< files and streams
inline constexpr std::size_t most_cues_kept = 50'000;  ///< of one of them
inline constexpr std::size_t longest_cue = 2000;       ///< bytes, of the words, and of the sounds
inline constexpr std::size_t largest_still = 8u << 20; ///< bytes

/// UTF-8 without control characters.
bool sound_text(std::string_view text);
bool sound_name(std::string_view name);
bool sound(const Film& film);
/// Does not decrease, and no time is beyond +-100 years.
bool sound(std::span<const Time> times);
/// Inside a film of `frames` frames, in order.
bool sound(const Track& track, Frame frames);
bool sound(const Still& still);
/// In order of frame, near the picture, finite.
bool sound(const Looks& looks);
bool sound(const ReadingKey& key);
bool sound(const ModelKey& key);
bool sound(const Correction& correction);
/// By itself: whether what it is `of` was ever named is not asked.
bool sound(const Naming& naming);
/// Likewise.
bool sound(const Annotating& entry);
/// In order of their beginnings, none of which is before the film's.
bool sound(const Subtitles& subtitles);

} // namespace decoupage
