#include "exchange/ada.hpp"

#include <algorithm>
#include <array>

namespace decoupage::exchange {

namespace {

constexpr std::string_view address = "http://ada.filmontology.org/resource/2020/03/17/AnnotationValue/";

constexpr std::string_view iris_concept = "ShotTransition_iris";

constexpr std::array transition_concepts{Concept{"dissolve", "ShotTransition_dissolve"},
                                         Concept{"fade_out", "ShotTransition_fade_out"},
                                         Concept{"fade_in", "ShotTransition_fade_in"},
                                         Concept{"wipe", "ShotTransition_wipe"},
                                         Concept{"cut", ""},
                                         Concept{"other", ""}};
constexpr std::array scale_concepts{Concept{"extreme_close_up", "FieldSize_extreme_closeup"},
                                    Concept{"close_up", "FieldSize_closeup"},
                                    Concept{"shoulder_close_up", "FieldSize_shoulder_closeup"},
                                    Concept{"medium_close_up", "FieldSize_medium_closeup"},
                                    Concept{"medium", "FieldSize_medium_shot"},
                                    Concept{"medium_long", "FieldSize_medium_long_shot"},
                                    Concept{"long", "FieldSize_long_shot"},
                                    Concept{"extreme_long", "FieldSize_extreme_long_shot"},
                                    Concept{"neither", "FieldSize_neither"}};
constexpr std::array movement_concepts{Concept{"static", "CameraMovementType_static"},
                                       Concept{"minimal", "CameraMovementType_minimal"},
                                       Concept{"pan", "CameraMovementType_pan"},
                                       Concept{"tilt", "CameraMovementType_tilt"},
                                       Concept{"zoom", "CameraMovementType_zoom"},
                                       Concept{"tracking", "CameraMovementType_tracking_shot"},
                                       Concept{"floating", "CameraMovementType_floating"},
                                       Concept{"shaking", "CameraMovementType_shaking"},
                                       Concept{"roll", ""},
                                       Concept{"mixed", ""},
                                       Concept{"uncertain", ""}};
constexpr std::array freeze_concepts{Concept{"freeze", "RecordingPlaybackSpeed_freeze"},
                                     Concept{"still", "RecordingPlaybackSpeed_still"}};
constexpr std::array silence_concepts{
    Concept{"expressive_silence", "DominantAcousticLevel_expressive_silence"}, Concept{"silence", ""}};
constexpr std::array pattern_concepts{Concept{"shot_reverse_shot", "MontageFigureMacro_shot_reverse_shot"},
                                      Concept{"cross_cutting", "MontageFigureMacro_cross_cut"},
                                      Concept{"sequence_shot", "MontageFigureMacro_sequence_shot"},
                                      Concept{"jump_cut", "MontageFigureMicro_jump_cut"},
                                      Concept{"acceleration", "MontageRhythm_acceleration"},
                                      Concept{"deceleration", "MontageRhythm_deceleration"},
                                      Concept{"tightening", ""},
                                      Concept{"setup_match", ""}};

/// "close_up" as people read it: "close-up".
std::string words_of_label(std::string_view label) {
    std::string words(label);
    if (const std::size_t at = words.find("close_up"); at != std::string::npos) words[at + 5] = '-';
    std::ranges::replace(words, '_', ' ');
    return words;
}

} // namespace

std::string ada_concept(std::string_view track, const Segment& segment) {
    const auto concepts = vocabulary_of(track);
    const auto found = std::ranges::find(concepts, segment.label, &Concept::label);
    const bool iris = track == "transitions" && segment.label != "cut" && segment.detail == "iris";
    const std::string_view name = iris ? iris_concept : found == concepts.end() ? "" : found->ada;
    return name.empty() ? std::string() : std::string(address).append(name);
}

std::span<const Concept> vocabulary_of(std::string_view track) {
    if (track == "transitions") return transition_concepts;
    if (track == "scale") return scale_concepts;
    if (track == "camera_movement" || track == "shot_movement") return movement_concepts;
    if (track == "freeze_frames") return freeze_concepts;
    if (track == "silence") return silence_concepts;
    if (track == "patterns") return pattern_concepts;
    return {};
}

std::vector<Vocabulary> ada_vocabularies() {
    std::vector<Vocabulary> all;
    for (const std::string_view track :
         {"scale", "camera_movement", "transitions", "patterns", "freeze_frames", "silence"}) {
        Vocabulary vocabulary;
        vocabulary.name = "AdA: " + words_of_label(track);
        vocabulary.address = address;
        vocabulary.description =
            "Of the AdA filmontology 1.8 (Bakels, Agt-Rickauer and others), CC BY-SA 3.0";
        for (const Concept& one : vocabulary_of(track))
            if (!one.ada.empty())
                vocabulary.terms.push_back({0, 0, std::string(one.ada), words_of_label(one.label), {}});
        if (track == "transitions") vocabulary.terms.push_back({0, 0, std::string(iris_concept), "iris", {}});
        all.push_back(std::move(vocabulary));
    }
    return all;
}

} // namespace decoupage::exchange
