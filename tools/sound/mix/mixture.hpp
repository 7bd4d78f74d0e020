#pragma once
/// A composed piece of sound, and what is heard in it.

#include "sound/mix/sources.hpp"

namespace decoupage::sound {

/// A stretch of one kind: surely heard; perhaps, where it fades or rings on; or drowned, more than 22 dB
/// below the rest.
struct HeardSpan {
    enum class How { surely, perhaps, drowned };
    Kind kind = Kind::speech;
    Seconds span;
    How how = How::surely;
};

struct Mixture {
    std::vector<Wave> channels; ///< one, or two
    std::array<Wave, 3> stems;  ///< each kind alone, before the print
    std::vector<HeardSpan> heard;
    std::size_t voices = 0;           ///< how many are heard
    std::vector<Turn> turns;          ///< who speaks when; voices are numbered through the whole piece
    std::vector<std::string> made_of; ///< of each stretch: "speech de+m3; sounds wind"
};

/// How many channels: one, or left and right with voices in the middle.
enum class Layout { mono, stereo };

/// Faults: those of `said`, `printed` and of music.
Outcome<Mixture> mixed(const Plan& plan, Layout layout, const std::string& folder);

/// The truth as text, in the form of tests/truth/sound.txt, with a line `mix` for each stretch and a line
/// `voice` for each turn of one who speaks.
std::string truth_text(const std::string& name, const Plan& plan, const Mixture& mixture);

/// How loud each kind is by itself, before the print: a line for each tenth of a second, with the LUFS of
/// speech, music and sounds.
std::string levels_text(const Mixture& mixture);

} // namespace decoupage::sound
