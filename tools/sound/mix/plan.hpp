#pragma once
/// What is heard when.

#include "sound/print.hpp"
#include "sound/room.hpp"
#include "sound/speech/voices.hpp"

#include <array>
#include <string_view>
#include <vector>

namespace decoupage::sound {

enum class Kind { speech, music, sounds };
constexpr std::array<Kind, 3> kinds{Kind::speech, Kind::music, Kind::sounds};
std::string_view name_of(Kind kind);

/// A stretch in which the same kinds are heard.
struct Stretch {
    double from = 0, to = 1;          ///< seconds
    std::array<bool, 3> heard{};      ///< which kinds; none: room tone alone
    std::array<double, 3> level{};    ///< of each kind, in decibels of full scale where it is heard
    double fade_in = 0, fade_out = 0; ///< seconds, half before and half after the stretch's end
    bool on_the_line = false;         ///< voices come through a telephone or a loudspeaker
    Room room;                        ///< of voices and sounds; music has its own

    bool is_heard(Kind kind) const { return heard[static_cast<std::size_t>(kind)]; }
    double level_of(Kind kind) const { return level[static_cast<std::size_t>(kind)]; }
};

struct Plan {
    Split split = Split::train;
    Chance chance{0};
    int rate = 16'000;
    double seconds = 60;
    std::vector<Stretch> stretches; ///< one after the other, from 0 to the end
    Print print = Print::clean;
    double tone = -65;   ///< level of the room tone
    double loudest = -3; ///< decibels of full scale of the whole's loudest sample; above 0 it is clipped
};

/// Everything, in stretches of 1 to 20 seconds; or nothing but people talking, 6 to 24 seconds each time.
enum class Contents { everything, talk };

/// All by chance.
Plan plan(Split split, Chance chance, int rate, double seconds, Contents contents = Contents::everything);

/// How much stronger than music a voice is, in whole decibels: -6, 0, 6 or 12.
double voice_over_music(const Stretch& stretch);

} // namespace decoupage::sound
