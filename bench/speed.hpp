#pragma once
/// How fast the whole analysis is, beside the bare decoder, and how much memory it takes.

#include "film/outcome.hpp"
#include "time/clock.hpp"

#include <string>

namespace decoupage::bench {

/// The goals of the house.
inline constexpr double most_ratio = 1.2;
inline constexpr double most_memory_mb = 300;     ///< of 10^6 bytes
inline constexpr double most_reading_seconds = 1; ///< of two hours

/// What was measured on one film. Times are medians over the rounds.
struct Speed {
    std::string film;
    Frame frames = 0;
    double film_seconds = 0;
    int rounds = 0;
    double decoder_seconds = 0;  ///< ffmpeg -v error -i FILM -map 0:v:0 -f null -
    double analysis_seconds = 0; ///< decoupage FILM, dossier and report included
    double decoder_processor_seconds = 0, analysis_processor_seconds = 0; ///< of all threads
    double memory_mb = 0;                                                 ///< the most of any round
    double memory_four_times_mb = 0; ///< of the same film four times in a row; 0 where it was not measured

    double reading_seconds = 0; ///< decoupage read D, of two hours or a little more
    Frame reading_frames = 0;   ///< of those

    double ratio() const { return analysis_seconds / decoder_seconds; }
    double processor_ratio() const { return analysis_processor_seconds / decoder_processor_seconds; }
    double frames_per_second() const { return static_cast<double>(frames) / analysis_seconds; }
    double times_real_time() const { return film_seconds / analysis_seconds; }
};

/// Is the film also shown four times in a row, to see whether memory grows with length?
enum class Length { once, four_times_too };

/// Lets both programs see the film in turn, `rounds` times each.
Outcome<Speed> measure_speed(const std::string& film, const std::string& program, int rounds, Length length);

/// At most 80 columns, with the goals.
std::string speed_text(const Speed& speed);
/// One line of JSON.
std::string speed_json(const Speed& speed);

} // namespace decoupage::bench
