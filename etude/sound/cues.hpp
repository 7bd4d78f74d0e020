#pragma once
/// The cue sheet: what is heard, and when. As with the cutting list, both the sound and its truth are made
/// from this one table. Times are seconds from the film's start.

#include "etude/sound/beds.hpp"
#include "etude/sound/orchestra.hpp"
#include "etude/sound/strikes.hpp"
#include "etude/sound/voice.hpp"
#include "etude/timeline.hpp"

namespace decoupage::etude {

/// A stretch of music. Levels are decibels against the usual one, which is 20 below full scale.
struct Music {
    enum class Begins { starts, cut_in, fades_in };
    enum class Ends { ends, cut_off, fades_out };
    Playing playing;
    double from = 0, to = 0; ///< in which it is heard
    Begins begins = Begins::starts;
    Ends ends = Ends::ends;
    double rises = 0.005, falls = 0.010; ///< seconds of the fades at both ends; 0 is a cut within one sample
    float level = 0, swells = 0;         ///< at `from`, and how much louder at `to`
    double outside_until = 0;            ///< until then it is heard through a wall
};
const char* name_of(Music::Begins begins);
const char* name_of(Music::Ends ends);

struct Bed {
    Ambience ambience = Ambience::room;
    double from = 0, to = 0;
    double rises = 0.010, falls = 0.010; ///< seconds of the fades at both ends
    float level = 0, swells = 0;         ///< at `from`, and how much louder at `to`
};

struct Event {
    Strike strike = Strike::tick;
    double at = 0;
    float level = 0, effort = 0;
};

struct Saying {
    Phrase phrase;
    float level = 0;
};

/// Where the theme is heard: bars of the score, from 0, as they are played from one moment to another.
struct Occurrence {
    double from = 0, to = 0, first_bar = 0, end_bar = 0;
    const Music* music = nullptr;
};

struct Cues {
    Timeline film;
    std::vector<Music> music;
    std::vector<Bed> beds;
    std::vector<Event> events; ///< in order
    std::vector<Saying> speech;
    double stops = -1; ///< when all sound is cut off but the track's own hiss; -1: it is not

    /// The `nth` shot of a place and set-up. There must be one.
    const PlacedShot& shot(Place place, int setup, int nth = 0) const;
    /// The frames of a scene that opens with this name, from where it begins to be seen to where the next
    /// does.
    FrameSpan scene(const std::string& name) const;
};

/// The sheet of that étude.
Cues cues(EtudeOrder::Variant variant);

/// All the times that the theme is heard, one for each time through its sixteen bars.
std::vector<Occurrence> occurrences(const Cues& sheet);

// Parts of the sheet.
void add_places(Cues& sheet, EtudeOrder::Variant variant);
void add_run(Cues& sheet); ///< steps and breath
void add_street_steps(Cues& sheet);
void add_shore_steps(Cues& sheet);
void add_standard_music(Cues& sheet);
void add_changed_music(Cues& sheet);

} // namespace decoupage::etude
