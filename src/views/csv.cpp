#include "views/csv.hpp"

#include "figures/camera.hpp"
#include "figures/gaze.hpp"
#include "figures/scale.hpp"
#include "figures/scenes.hpp"
#include "views/csv_row.hpp"
#include "views/names.hpp"
#include "views/sentences.hpp"
#include "views/words.hpp"

#include <map>

namespace decoupage {

namespace {

std::string seconds_text(Time time) {
    return decimals(seconds(time), 3);
}
std::string frame(Frame number) {
    return std::to_string(number);
}

/// The labels of a shot, parted by semicolons: commas part cells.
std::string all_of(const ShotMovement& movement) {
    std::string text;
    for (const std::string& label : movement.all)
        text += (text.empty() ? "" : "; ") + label;
    return text;
}

std::string shot_row(const Decoupage& decoupage, const Shot& shot, const CountedShot* counted, int scene) {
    const Segment& before = shot.before;
    const bool has_before = !before.label.empty();
    const Time start = decoupage.times.at(shot.span.first);
    const auto movement = movement_of(decoupage, shot);
    const auto scale = scale_of(decoupage, shot);
    const auto gaze = look_into_lens_of(decoupage, shot.span);
    return row({shot.number > 0 ? std::to_string(shot.number) : "",
                name_of(shot.kind),
                frame(shot.span.first),
                frame(shot.span.end),
                clock_text(start, decoupage.film.rate),
                seconds_text(start),
                seconds_text(decoupage.times.length(shot.span)),
                counted ? frame(counted->span.first) : "",
                counted ? frame(counted->span.end) : "",
                counted ? seconds_text(counted->length) : "",
                cell(before.label),
                cell(before.detail),
                has_before ? frame(before.span.first) : "",
                has_before ? frame(before.span.end) : "",
                has_before ? seconds_text(decoupage.times.length(before.span)) : "",
                has_before ? decimals(static_cast<double>(before.confidence), 3) : "",
                before.correction > 0 ? std::to_string(before.correction) : "",
                movement ? cell(movement->label) : "",
                movement ? cell(all_of(*movement)) : "",
                movement ? decimals(static_cast<double>(movement->confidence), 3) : "",
                movement ? std::string(redfern_class(*movement)) : "",
                movement ? std::string(salt_class(*movement)) : "",
                scale ? cell(scale->label) : "",
                scale ? decimals(static_cast<double>(scale->confidence), 3) : "",
                gaze ? (gaze->value ? "true" : "false") : "",
                gaze ? decimals(gaze->confidence, 3) : "",
                cell(names_within(decoupage, shot.span)),
                scene > 0 ? std::to_string(scene) : ""});
}

/// What is heard, in order of tracks: there are no shots to have lines.
std::string table_of_sound(const Decoupage& decoupage) {
    std::string text = "track,label,first_frame,end_frame,timecode,start_s,length_s,confidence,detail\r\n";
    for (const auto& [name, track] : decoupage.tracks)
        for (const Segment& segment : track.segments) {
            const Time start = decoupage.times.at(segment.span.first);
            text += row({cell(name), cell(segment.label), frame(segment.span.first), frame(segment.span.end),
                         clock_text(start, decoupage.film.rate), seconds_text(start),
                         seconds_text(decoupage.times.length(segment.span)),
                         decimals(static_cast<double>(segment.confidence), 3), cell(segment.detail)});
        }
    return text;
}

} // namespace

std::string csv_table(const Decoupage& decoupage, const Counting& counting) {
    if (decoupage.shots.empty() && decoupage.times.frames() > 0 && is_of_sound_only(decoupage))
        return table_of_sound(decoupage);
    const auto counted = counted_shots(decoupage, counting);
    std::map<std::size_t, const CountedShot*> by_index;
    for (const CountedShot& shot : counted)
        by_index[shot.index] = &shot;
    std::string text =
        "number,kind,first_frame,end_frame,timecode,start_s,length_s,counted_first_frame,counted_end_frame,"
        "counted_length_s,transition_in,transition_in_shape,transition_in_first_frame,"
        "transition_in_end_frame,transition_in_length_s,transition_in_confidence,"
        "transition_in_correction,movement,movement_all,movement_confidence,movement_redfern,movement_"
        "salt,scale,scale_confidence,look_into_lens,look_into_lens_confidence,names,scene\r\n";
    const std::vector<Scene> scenes = scenes_of(decoupage);
    for (std::size_t index = 0; index < decoupage.shots.size(); ++index) {
        const auto found = by_index.find(index);
        text += shot_row(decoupage, decoupage.shots[index], found == by_index.end() ? nullptr : found->second,
                         scene_of(scenes, decoupage.shots[index]));
    }
    return text;
}

} // namespace decoupage
