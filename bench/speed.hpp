#pragma once
/// How fast the whole analysis is, beside the bare decoder and other programs, and how much memory it takes.

#include "bench/race.hpp"
#include "film/outcome.hpp"
#include "time/clock.hpp"

#include <string>
#include <vector>

namespace decoupage::bench {

/// The goals of the house.
inline constexpr double most_ratio = 1.15, most_quick_ratio = 0.95;
inline constexpr double most_memory_mb = 300;     ///< of 10^6 bytes
inline constexpr double most_reading_seconds = 1; ///< of two hours

/// What was measured on one film. Times are medians over the rounds.
struct Speed {
    std::string film;
    Frame frames = 0;
    double film_seconds = 0;
    int rounds = 0;
    Timing decoder = {}, analysis = {};
    Timing quick = {};      ///< --quick: without lookouts
    Timing four_times = {}; ///< once, of the same film four times in a row; nothing where it was not measured

    double reading_seconds = 0; ///< decoupage read D, of two hours or a little more
    Frame reading_frames = 0;   ///< of those

    double ratio() const { return analysis.wall_seconds / decoder.wall_seconds; }
    double quick_ratio() const { return quick.wall_seconds / decoder.wall_seconds; }
    double processor_ratio() const { return analysis.processor_seconds / decoder.processor_seconds; }
    double frames_per_second() const { return static_cast<double>(frames) / analysis.wall_seconds; }
    double times_real_time() const { return film_seconds / analysis.wall_seconds; }
    /// Of the time that four times the film should take, how much it took.
    double four_times_ratio() const { return four_times.wall_seconds / (4 * analysis.wall_seconds); }
};

/// Is the film also shown four times in a row, to see whether time and memory grow evenly with length?
enum class Length { once, four_times_too };

/// Lets both programs see the film in turn, `rounds` times each.
Outcome<Speed> measure_speed(const std::string& film, const std::string& program, int rounds, Length length);

/// The bare decoder, ours, FFmpeg's own filters, and what PySceneDetect does, over one film. `self` is the
/// program that does the last when asked `--scenes FILM`.
Outcome<std::vector<Timing>> measure_others(const std::string& film, const std::string& program,
                                            const std::string& self, int rounds);

/// The bare decoder and ours by turns, on each number of cores: two timings a number.
Outcome<std::vector<Timing>> measure_cores(const std::string& film, const std::string& program,
                                           const std::vector<int>& cores, int rounds);

/// At most 80 columns, with the goals.
std::string speed_text(const Speed& speed);
/// One line of JSON.
std::string speed_json(const Speed& speed);

/// As Markdown.
std::string speed_table(const Speed& speed);
/// As Markdown: programs beside the first of them, and what cores bring.
std::string others_table(const std::vector<Timing>& timings);
std::string cores_table(const std::vector<int>& cores, const std::vector<Timing>& timings);

} // namespace decoupage::bench
