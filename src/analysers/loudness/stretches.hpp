#pragma once
/// Where the sound falls silent, and what is wrong with it, from its curves.

#include <cstdint>
#include <span>
#include <vector>

namespace decoupage::analysers::levels {

/// Tenths of a second from the film's start, half-open.
struct Stretch {
    std::int64_t first = 0, end = 0;
    std::int64_t length() const { return end - first; }
    friend bool operator==(const Stretch&, const Stretch&) = default;
};

/// Where it holds, for `least` tenths or more; breaks of fewer than `bridged` tenths do not count.
std::vector<Stretch> stretches(const std::vector<bool>& holds, std::int64_t least, std::int64_t bridged);

/// How silence is told.
struct SilenceRule {
    float above_floor = 6;  ///< dB that silence may be above the noise floor
    float below_film = 20;  ///< LU that it must be below the film's loudness
    float fall = 15;        ///< LU from what comes before to an expressive silence
    std::int64_t least = 5; ///< tenths
};

struct Silence {
    Stretch stretch;
    float level = 0;  ///< LUFS
    float before = 0; ///< LUFS of the five seconds before it; `lowest_level` at the film's start
    bool expressive = false;
};

/// In order. Silent is what lies near the film's own noise floor and far below its loudness. Expressive is a
/// marked fall, not absence: what was heard falls by `fall` within half a second and stays down for 1.5 s,
/// silent or not.
std::vector<Silence> silences(std::span<const float> loudness, float film_loudness, const SilenceRule& rule);

} // namespace decoupage::analysers::levels
