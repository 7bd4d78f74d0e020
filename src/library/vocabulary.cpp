#include "library/vocabulary.hpp"

#include <algorithm>

namespace decoupage {

namespace {

constexpr Noun all_nouns[] = {
    {"shot", "shots", ""},
    {"take", "shots", ""},
    {"card", "shots", "card", "kind"},
    {"extreme close up", "shots", "extreme_close_up", "scale"},
    {"close up", "shots", "close_up", "scale"},
    {"shoulder close up", "shots", "shoulder_close_up", "scale"},
    {"medium close up", "shots", "medium_close_up", "scale"},
    {"medium shot", "shots", "medium", "scale"},
    {"medium long shot", "shots", "medium_long", "scale"},
    {"long shot", "shots", "long", "scale"},
    {"extreme long shot", "shots", "extreme_long", "scale"},
    {"transition", "transitions", ""},
    {"cut", "transitions", "cut"},
    {"dissolve", "transitions", "dissolve"},
    {"fade", "transitions", "fade_out,fade_in"},
    {"fade out", "transitions", "fade_out"},
    {"fade in", "transitions", "fade_in"},
    {"wipe", "transitions", "wipe"},
    {"gradual transition", "transitions", "dissolve,fade_out,fade_in,wipe,other"},
    {"freeze frame", "freeze_frames", "freeze"},
    {"still", "freeze_frames", "still"},
    {"camera movement", "camera_movement", "pan,tilt,roll,tracking,floating,shaking,mixed"},
    {"pan", "camera_movement", "pan"},
    {"tilt", "camera_movement", "tilt"},
    {"zoom", "camera_movement", "zoom"},
    {"music", "music", ""},
    {"speech", "speech", ""},
    {"sound", "sounds", ""},
    {"step", "steps", ""},
    {"silence", "silence", ""},
    {"expressive silence", "silence", "expressive_silence"},
    {"sound bridge", "sound_bridges", ""},
    {"speech over music", "balance", "over_music,over_both"},
    {"motif", "motifs", ""},
    {"letter", "letters", ""},
    {"title", "letters", "title"},
    {"intertitle", "letters", "intertitle"},
    {"credit", "letters", "credits"},
    {"subtitle", "letters", "subtitle"},
    {"logo", "letters", "logo"},
    {"face", "faces", ""},
    {"person", "persons", ""},
    {"look into the lens", "gaze", "into_lens"},
    {"alternation", "alternations", ""},
    {"set up that returns", "setups", ""},
    {"scene", "scenes", ""},
    {"damage", "damage", ""},
};

constexpr Adjective all_adjectives[] = {
    {"static", "movement", "static,minimal"},
    {"moving", "movements", "pan,tilt,roll,tracking,floating,shaking,mixed"},
    {"panning", "movements", "pan"},
    {"pan", "movements", "pan"},
    {"tilting", "movements", "tilt"},
    {"tilt", "movements", "tilt"},
    {"rolling", "movements", "roll"},
    {"zooming", "movements", "zoom"},
    {"zoom", "movements", "zoom"},
    {"tracking", "movements", "tracking"},
    {"floating", "movements", "floating"},
    {"shaking", "movements", "shaking"},
    {"handheld", "movements", "shaking,floating"},
    {"day", "daylight", "day"},
    {"night", "daylight", "night"},
    {"extreme close up", "scale", "extreme_close_up"},
    {"close up", "scale", "close_up"},
    {"medium close up", "scale", "medium_close_up"},
};

constexpr Measure all_measures[] = {
    {"length", "seconds"},
    {"symmetry", "symmetry"},
    {"clutter", "clutter"},
    {"openness", "openness"},
    {"contrast", "contrast"},
    {"brightness", "key"},
    {"key", "key"},
    {"hardness", "hardness"},
    {"horizon", "horizon"},
    {"empty space", "empty_space"},
    {"width used", "width_used"},
    {"loudness", "loudness"},
    {"face height", "face_height"},
    {"face", "faces"},
    {"person", "persons"},
    {"word", "words"},
    {"number", "number"},
    {"confidence", "confidence"},
};

} // namespace

std::span<const Noun> nouns() {
    return all_nouns;
}

std::span<const Adjective> adjectives() {
    return all_adjectives;
}

std::span<const Measure> measures() {
    return all_measures;
}

} // namespace decoupage
