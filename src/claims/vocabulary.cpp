#include "claims/vocabulary.hpp"

#include <algorithm>
#include <cassert>

namespace decoupage {

namespace {

constexpr std::string_view moving = "pan,tilt,roll,zoom,tracking,floating,shaking,mixed";
constexpr std::string_view standing = "static,minimal";

constexpr ItemNoun all_nouns[] = {
    {"shot", Sort::shots, "shots"},
    {"take", Sort::shots, "shots"},
    {"picture", Sort::shots, "shots", "picture"},
    {"card", Sort::shots, "shots", "card"},
    {"long take", Sort::shots, "shots", "long"},
    {"scene", Sort::shots, "scenes"},
    {"sequence", Sort::shots, "sequences"},
    {"transition", Sort::changes, "transitions"},
    {"change of shot", Sort::changes, "transitions"},
    {"cut", Sort::changes, "transitions", "cut"},
    {"dissolve", Sort::changes, "transitions", "dissolve"},
    {"fade", Sort::changes, "transitions", "fade_out,fade_in"},
    {"fade out", Sort::changes, "transitions", "fade_out"},
    {"fade in", Sort::changes, "transitions", "fade_in"},
    {"wipe", Sort::changes, "transitions", "wipe"},
    {"chain of dissolve", Sort::stretches, "chains"},
    {"freeze frame", Sort::stretches, "freeze_frames", "freeze"},
    {"freeze", Sort::stretches, "freeze_frames", "freeze"},
    {"still", Sort::stretches, "freeze_frames", "still"},
    {"camera movement", Sort::stretches, "camera_movement", moving},
    {"pan", Sort::stretches, "camera_movement", "pan"},
    {"tilt", Sort::stretches, "camera_movement", "tilt"},
    {"roll", Sort::stretches, "camera_movement", "roll"},
    {"zoom", Sort::stretches, "camera_movement", "zoom"},
    {"zoom in", Sort::stretches, "camera_movement", "zoom", "zoom in"},
    {"zoom out", Sort::stretches, "camera_movement", "zoom", "zoom out"},
    {"music", Sort::stretches, "music"},
    {"score", Sort::stretches, "music"},
    {"speech", Sort::stretches, "speech"},
    {"voice", Sort::stretches, "speech"},
    {"sound", Sort::stretches, "sounds"},
    {"step", Sort::stretches, "steps"},
    {"footstep", Sort::stretches, "steps"},
    {"silence", Sort::stretches, "silence"},
    {"theme", Sort::stretches, "motifs", "main"},
    {"main theme", Sort::stretches, "motifs", "main"},
    {"motif", Sort::stretches, "motifs"},
    {"title", Sort::stretches, "letters", "title"},
    {"intertitle", Sort::stretches, "letters", "intertitle"},
    {"credit", Sort::stretches, "letters", "credits"},
    {"face", Sort::stretches, "faces"},
    {"person", Sort::stretches, "persons"},
    {"look into the lens", Sort::stretches, "gaze", "into_lens"},
    {"reverse shot", Sort::stretches, "reverses"},
    {"cross cutting", Sort::stretches, "patterns", "cross_cutting"},
    {"jump cut", Sort::stretches, "patterns", "jump_cut"},
};

constexpr MeasureWord all_measures[] = {
    {"length", MeasureKind::length, Unit::seconds},
    {"duration", MeasureKind::length, Unit::seconds},
    {"running time", MeasureKind::length, Unit::seconds},
    {"average shot length", MeasureKind::average_length, Unit::seconds},
    {"mean shot length", MeasureKind::average_length, Unit::seconds},
    {"asl", MeasureKind::average_length, Unit::seconds},
    {"average shot", MeasureKind::average_length, Unit::seconds},
    {"median shot length", MeasureKind::median_length, Unit::seconds},
    {"median shot", MeasureKind::median_length, Unit::seconds},
    {"symmetry", MeasureKind::look, Unit::plain, "symmetry", 0.04},
    {"clutter", MeasureKind::look, Unit::plain, "clutter", 0.03},
    {"openness", MeasureKind::look, Unit::plain, "openness", 0.03},
    {"contrast", MeasureKind::look, Unit::plain, "contrast", 0.04},
    {"brightness", MeasureKind::look, Unit::share, "key", 0.02},
    {"key", MeasureKind::look, Unit::share, "key", 0.02},
    {"hardness", MeasureKind::look, Unit::plain, "hardness", 0.05},
    {"empty space", MeasureKind::look, Unit::share, "empty_space", 0.05},
    {"width used", MeasureKind::look, Unit::share, "width_used", 0.05},
    {"horizon", MeasureKind::look, Unit::share, "horizon", 0.03},
    {"loudness", MeasureKind::loudness, Unit::loudness, {}, 1},
    {"lead of speech", MeasureKind::lead, Unit::loudness},
    {"lead of the voice", MeasureKind::lead, Unit::loudness},
    {"rise of loudness", MeasureKind::rise, Unit::loudness, {}, 1},
    {"aspect", MeasureKind::aspect, Unit::plain, {}, 0.015},
    {"aspect ratio", MeasureKind::aspect, Unit::plain, {}, 0.015},
    {"shape of the picture", MeasureKind::aspect, Unit::plain, {}, 0.015},
    {"turn of the camera", MeasureKind::roll, Unit::degrees},
    {"growth of the picture", MeasureKind::zoom, Unit::plain},
    {"cut density", MeasureKind::density, Unit::a_minute},
    {"height of the face", MeasureKind::face_height, Unit::share, {}, 0.02},
    {"number of faces at a time", MeasureKind::faces_at_a_time, Unit::count},
    {"number of", MeasureKind::number_of, Unit::count},
    {"share of", MeasureKind::share_of, Unit::share},
    {"share of the camera", MeasureKind::camera, Unit::share},
};

constexpr double none = -1e9, no_end = 1e9;

constexpr QualityWord all_qualities[] = {
    {"cluttered", "clutter", 0.5, no_end, "more cluttered", "less cluttered"},
    {"plain", "clutter", none, 0.3, "busier", "plainer"},
    {"bare", "clutter", none, 0.35, "fuller", "barer"},
    {"symmetrical", "symmetry", 0.6, no_end, "more symmetrical", "less symmetrical"},
    {"open", "openness", 0.6, no_end, "more open", "less open"},
    {"closed", "openness", none, 0.5, "wider", "more closed"},
    {"bright", "brightness", 0.55, no_end, "brighter", "darker"},
    {"dark", "brightness", none, 0.2, "lighter", "dimmer"},
    {"contrasty", "contrast", 0.7, no_end, "more contrasty", "less contrasty"},
    {"hard", "contrast", 0.65, no_end, "harder", "softer"},
    {"flat", "contrast", none, 0.55, "less flat", "flatter"},
    {"empty", "empty space", 0.5, no_end, "emptier", "less empty"},
    {"loud", "loudness", -24, no_end, "louder", "quieter"},
};

constexpr LabelWord all_labels[] = {
    {"static", LabelWord::Of::movement, standing},
    {"still", LabelWord::Of::movement, standing},
    {"moving", LabelWord::Of::movement, moving},
    {"tracking", LabelWord::Of::movement, "tracking"},
    {"panning", LabelWord::Of::movement, "pan"},
    {"tilting", LabelWord::Of::movement, "tilt"},
    {"rolling", LabelWord::Of::movement, "roll"},
    {"zooming", LabelWord::Of::movement, "zoom"},
    {"handheld", LabelWord::Of::movement, "shaking,floating"},
    {"shaking", LabelWord::Of::movement, "shaking"},
    {"extreme close up", LabelWord::Of::scale, "extreme_close_up"},
    {"close up", LabelWord::Of::scale, "close_up"},
    {"shoulder close up", LabelWord::Of::scale, "shoulder_close_up"},
    {"medium close up", LabelWord::Of::scale, "medium_close_up"},
    {"medium shot", LabelWord::Of::scale, "medium"},
    {"medium long shot", LabelWord::Of::scale, "medium_long"},
    {"long shot", LabelWord::Of::scale, "long"},
    {"extreme long shot", LabelWord::Of::scale, "extreme_long"},
    {"by day", LabelWord::Of::daylight, "day"},
    {"at night", LabelWord::Of::daylight, "night"},
    {"in black and white", LabelWord::Of::tone, "black_and_white"},
    {"black and white", LabelWord::Of::tone, "black_and_white"},
    {"in colour", LabelWord::Of::tone, "colour"},
    {"tinted", LabelWord::Of::tone, "tinted"},
};

constexpr CameraVerb all_verbs[] = {
    {"is still", standing},
    {"stands still", standing},
    {"stays still", standing},
    {"remains still", standing},
    {"does not move", standing},
    {"is static", standing},
    {"moves", moving},
    {"is moving", moving},
    {"tracks", "tracking"},
    {"travels", "tracking"},
    {"pans", "pan"},
    {"tilts", "tilt"},
    {"rolls", "roll"},
    {"zooms", "zoom"},
    {"shakes", "shaking"},
    {"is handheld", "shaking,floating"},
    {"follows", "tracking,pan,floating,mixed"},
};

constexpr std::string_view all_feelings[] = {
    "sad",        "happy",  "cheerful", "joyful",   "tragic",    "beautiful",  "moving for us",
    "ironic",     "lonely", "funny",    "sinister", "tender",    "oppressive", "free",
    "melancholy", "jaunty", "gloomy",   "playful",  "nostalgic", "lyrical"};

} // namespace

std::span<const ItemNoun> item_nouns() {
    return all_nouns;
}

std::span<const MeasureWord> measure_words() {
    return all_measures;
}

std::span<const QualityWord> quality_words() {
    return all_qualities;
}

std::span<const LabelWord> label_words() {
    return all_labels;
}

std::span<const CameraVerb> camera_verbs() {
    return all_verbs;
}

std::span<const std::string_view> words_of_feeling() {
    return all_feelings;
}

const MeasureWord& measure_named(std::string_view words) {
    const auto found = std::ranges::find(all_measures, words, &MeasureWord::words);
    assert(found != std::end(all_measures));
    return *found;
}

bool is_among(std::string_view label, std::string_view labels) {
    if (labels.empty()) return true;
    for (std::size_t from = 0; from <= labels.size();) {
        const std::size_t end = std::min(labels.find(',', from), labels.size());
        if (labels.substr(from, end - from) == label) return true;
        from = end + 1;
    }
    return false;
}

} // namespace decoupage
