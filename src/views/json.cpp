#include "views/json.hpp"

#include "figures/camera.hpp"
#include "figures/faces.hpp"
#include "figures/film_figures.hpp"
#include "figures/gaze.hpp"
#include "figures/heard.hpp"
#include "figures/lead.hpp"
#include "figures/looks.hpp"
#include "figures/loudness.hpp"
#include "figures/persons.hpp"
#include "figures/picture.hpp"
#include "figures/rhymes.hpp"
#include "figures/scale.hpp"
#include "figures/transitions.hpp"
#include "views/annotations_json.hpp"
#include "views/corrections_json.hpp"
#include "views/names_json.hpp"
#include "views/scenes_json.hpp"
#include "views/spoken_json.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

/// A decimal number short enough to read; null for NaN, which JSON does not know.
Json number(double value, double per_unit) {
    if (!std::isfinite(value)) return nullptr;
    return std::round(value * per_unit) / per_unit;
}

Json in_seconds(Time time) {
    return number(seconds(time), 1e6);
}

Json sureness(const Segment& segment) {
    const double said = static_cast<double>(segment.confidence);
    return number(std::isnan(said) ? 0.0 : std::clamp(said, 0.0, 1.0), 1e4);
}

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json film_object(const Decoupage& decoupage) {
    const Film& film = decoupage.film;
    const double aspect = picture_aspect(decoupage);
    Json object;
    if (!film.path.empty()) object["path"] = film.path;
    object["bytes"] = film.print.bytes;
    object["print"] = film.print.digest;
    object["frames"] = decoupage.times.frames();
    object["rate"] = std::to_string(film.rate.numerator) + '/' + std::to_string(film.rate.denominator);
    object["variable_rate"] = film.variable_rate;
    object["duration_s"] = in_seconds(decoupage.times.frames() > 0 ? decoupage.times.end() : film.duration);
    object["width"] = film.width;
    object["height"] = film.height;
    object["sample_aspect"] = std::to_string(film.aspect_width) + ':' + std::to_string(film.aspect_height);
    object["aspect"] = aspect > 0 ? number(aspect, 1e4) : Json(nullptr);
    object["aspect_name"] = aspect > 0 ? Json(aspect_name(aspect)) : Json(nullptr);
    object["tone"] = text_or_null(prevailing(decoupage.track("tone")).label);
    object["codec"] = text_or_null(film.codec);
    object["sound_codec"] = text_or_null(film.sound_codec);
    object["interlaced"] = film.interlaced;
    return object;
}

Json screening_object(const Decoupage& decoupage) {
    Json object;
    object["screened_at"] = text_or_null(decoupage.screened_at);
    object["whole"] = decoupage.whole;
    object["missing"] = decoupage.missing;
    object["models"] = Json::array();
    for (const auto& [lookout, file, digest] : decoupage.models)
        object["models"].push_back({{"lookout", lookout}, {"file", file}, {"digest", digest}});
    return object;
}

Json movement_or_null(const std::optional<ShotMovement>& movement) {
    if (!movement) return nullptr;
    Json object;
    object["label"] = movement->label;
    object["all"] = movement->all;
    object["confidence"] = number(std::clamp(static_cast<double>(movement->confidence), 0.0, 1.0), 1e4);
    return object;
}

Json look_or_null(const std::optional<Look>& look) {
    if (!look) return nullptr;
    Json object;
    object["value"] = number(look->value, 1e4);
    object["confidence"] =
        number(std::isnan(look->confidence) ? 0.0 : std::clamp(look->confidence, 0.0, 1.0), 1e4);
    return object;
}

Json rhyme_rows(const Decoupage& decoupage, const Shot& shot) {
    Json rows = Json::array();
    for (const Rhyme& rhyme : rhymes_of(decoupage, shot.span))
        rows.push_back({{"number", rhyme.number}, {"likeness", number(rhyme.likeness, 1e4)}});
    return rows;
}

Json scale_or_null(const std::optional<ShotScale>& scale) {
    if (!scale) return nullptr;
    return {{"label", scale->label},
            {"confidence", number(std::clamp(static_cast<double>(scale->confidence), 0.0, 1.0), 1e4)},
            {"guessed", scale->guessed},
            {"changes", scale->changes}};
}

Json face_place_or_null(const std::optional<FacePlace>& place) {
    if (!place) return nullptr;
    const auto share = [](double value) { return number(std::clamp(value, 0.0, 1.0), 1e4); };
    return {
        {"across", share(place->across)}, {"down", share(place->down)}, {"headroom", share(place->headroom)}};
}

Json faces_or_null(const std::optional<ShotFaces>& faces) {
    if (!faces) return nullptr;
    return {{"most", faces->most},
            {"largest_height", number(faces->largest_height, 1e4)},
            {"place", face_place_or_null(faces->place)},
            {"confidence", number(std::clamp(faces->confidence, 0.0, 1.0), 1e4)}};
}

Json gaze_or_null(const std::optional<LookIntoLens>& gaze) {
    if (!gaze) return nullptr;
    return {{"value", gaze->value}, {"confidence", number(std::clamp(gaze->confidence, 0.0, 1.0), 1e4)}};
}

std::vector<Json> shot_rows(const Decoupage& decoupage, const Counting& counting) {
    std::vector<Json> rows;
    for (const Shot& shot : decoupage.shots) {
        Json row;
        row["number"] = shot.number > 0 ? Json(shot.number) : Json(nullptr);
        row["kind"] = name_of(shot.kind);
        row["first"] = shot.span.first;
        row["end"] = shot.span.end;
        row["start_s"] = in_seconds(decoupage.times.at(shot.span.first));
        row["length_s"] = in_seconds(decoupage.times.length(shot.span));
        row["movement"] = movement_or_null(movement_of(decoupage, shot));
        const auto setup = setup_of(decoupage.track("setups"), shot.span);
        row["setup"] = setup ? Json(*setup) : Json(nullptr);
        row["rhymes"] = rhyme_rows(decoupage, shot);
        row["scale"] = scale_or_null(scale_of(decoupage, shot));
        row["faces"] = faces_or_null(faces_of(decoupage, shot.span));
        row["look_into_lens"] = gaze_or_null(look_into_lens_of(decoupage, shot.span));
        const auto persons = persons_in(decoupage, shot.span);
        row["persons"] = persons ? Json(*persons) : Json(nullptr);
        row["counted_first"] = row["counted_end"] = row["counted_length_s"] = nullptr;
        for (const std::string_view track : look_tracks)
            row[track] = look_or_null(look_of(decoupage.track(track), shot.span));
        rows.push_back(std::move(row));
    }
    for (const CountedShot& shot : counted_shots(decoupage, counting)) {
        Json& row = rows[shot.index];
        row["counted_first"] = shot.span.first;
        row["counted_end"] = shot.span.end;
        row["counted_length_s"] = in_seconds(shot.length);
    }
    return rows;
}

std::vector<Json> transition_rows(const Decoupage& decoupage) {
    std::vector<Json> rows;
    for (const Segment& transition : decoupage.track("transitions").segments) {
        Json row;
        row["kind"] = transition_kinds[kind_index(transition.label)];
        row["shape"] = text_or_null(transition.detail);
        row["first"] = transition.span.first;
        row["end"] = transition.span.end;
        row["time_s"] = in_seconds(decoupage.times.at(transition.span.first));
        row["length_s"] = in_seconds(decoupage.times.length(transition.span));
        row["confidence"] = sureness(transition);
        row["correction"] = transition.correction > 0 ? Json(transition.correction) : Json(nullptr);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<Json> person_rows(const Decoupage& decoupage) {
    std::vector<Json> rows;
    for (const Person& person : persons_of(decoupage).value_or(std::vector<Person>{})) {
        Json row;
        row["number"] = person.number;
        row["seconds"] = in_seconds(person.time);
        row["shots"] = person.shots;
        row["first_s"] = in_seconds(decoupage.times.at(person.first));
        row["largest_in"] = decoupage.shots[person.largest_in].number;
        row["largest_height"] = number(person.largest_height, 1e4);
        row["confidence"] = number(std::clamp(person.confidence, 0.0, 1.0), 1e4);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<Json> letter_rows(const Decoupage& decoupage) {
    std::vector<Json> rows;
    for (const Segment& text : decoupage.track("letters").segments) {
        Json row;
        row["first"] = text.span.first;
        row["end"] = text.span.end;
        row["kind"] = text.label;
        row["text"] = text_or_null(text.detail);
        row["confidence"] = sureness(text);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<Json> segment_rows(const Decoupage& decoupage, const Track& track) {
    std::vector<Json> rows;
    for (const Segment& segment : track.segments) {
        Json row;
        row["first"] = segment.span.first;
        row["end"] = segment.span.end;
        row["start_s"] = in_seconds(decoupage.times.at(segment.span.first));
        row["end_s"] = in_seconds(decoupage.times.at(segment.span.end));
        row["label"] = segment.label;
        row["confidence"] = sureness(segment);
        row["detail"] = text_or_null(segment.detail);
        rows.push_back(std::move(row));
    }
    return rows;
}

Json figure_row(const std::string& name, const Json& value, const Json& unit, const std::string& rule) {
    Json row;
    row["name"] = name;
    row["value"] = value;
    row["unit"] = unit;
    row["rule"] = rule;
    return row;
}

void add_shares(const Decoupage& decoupage, std::vector<Json>& rows) {
    const auto add = [&](const std::string& name, const Json& value, const char* unit, const char* rule) {
        rows.push_back(figure_row(name, value, unit, rule));
    };
    for (const ScaleShare& share : shares_by_scale(decoupage)) {
        const std::string name = "scale_" + std::string(share.name);
        add(name + "_shots", share.shots, "shots", "Pictures by the scale that holds longest in them.");
        add(name + "_time", in_seconds(share.time), "s", "In pictures of which a scale is told.");
    }
    for (const MovementShare& share : shares_by_label(decoupage)) {
        const std::string name = "camera_" + std::string(share.name);
        add(name + "_shots", share.shots, "shots",
            "Pictures by what moves furthest in them; cards left out.");
        add(name + "_time", in_seconds(share.time), "s",
            "What the camera does moment by moment in pictures, transitions left out.");
    }
}

void add_sound(const Decoupage& decoupage, std::vector<Json>& rows) {
    const auto add = [&](const std::string& name, const Json& value, const char* unit, const char* rule) {
        rows.push_back(figure_row(name, value, unit, rule));
    };
    for (const HeardShare& share : heard_shares(decoupage))
        add(std::string(share.track) + "_time", in_seconds(share.time), "s",
            "While it is heard; kinds of sound overlap.");
    const auto figures = loudness_figures(decoupage.curves);
    if (!figures) return;
    const auto level = [](float value) { return number(static_cast<double>(value), 100); };
    add("loudness", level(figures->integrated), "LUFS", "Integrated, EBU R 128.");
    add("loudness_range", level(figures->range), "LU", "EBU Tech 3342.");
    add("loudness_momentary", level(figures->momentary_most), "LUFS", "The loudest 400 ms.");
    add("loudness_short_term", level(figures->short_term_most), "LUFS", "The loudest 3 s.");
    add("true_peak", level(figures->true_peak), "dBTP", "Four times as dense, ITU-R BS.1770-4.");
    add("noise_floor", level(figures->noise_floor), "LUFS",
        "95 of 100 tenths of a second are not below it; digital silence left out.");
    const auto dialogue = dialogue_figures(decoupage);
    if (!dialogue) return;
    add("dialogue_loudness", level(dialogue->loudness), "LUFS",
        "While speech is heard, whatever is beneath it.");
    add("loudness_to_dialogue", level(dialogue->under_film), "LU",
        "The integrated loudness less that: LDR of EBU R 128 s4.");
    if (dialogue->music_alone)
        add("music_alone_loudness", level(*dialogue->music_alone), "LUFS",
            "While music is heard and nobody speaks.");
    const auto add_lead = [&](const std::string& name, const std::optional<Lead>& lead, const char* rule) {
        if (!lead) return;
        add(name, number(lead->lead, 10), "LU", rule);
        add(name + "_doubt", number(lead->doubt, 10), "LU", "With four in five it is off by no more.");
    };
    add_lead("speech_over_music", dialogue->over_music,
             "How far voices stand above what is heard with them, where that is music.");
    add_lead("speech_over_rest", dialogue->over_rest, "The same, whatever it is.");
}

std::vector<Json> figure_rows(const Decoupage& decoupage, const Counting& counting) {
    std::vector<Json> rows;
    for (const Figure& figure : figures_of(film_figures(decoupage, counting)))
        rows.push_back(
            figure_row(figure.name, number(figure.value, 1e6), text_or_null(figure.unit), figure.rule));
    const auto counts = count_by_kind(decoupage.track("transitions"));
    for (std::size_t kind = 0; kind < counts.size(); ++kind)
        rows.push_back(figure_row("transitions_" + std::string(transition_kinds[kind]), counts[kind],
                                  "transitions", "Every transition found, doubtful ones too."));
    add_shares(decoupage, rows);
    add_sound(decoupage, rows);
    return rows;
}

std::vector<Json> key_rows(const Decoupage& decoupage) {
    std::vector<Json> rows;
    for (const ReadingKey& key : decoupage.keys) {
        Json row;
        row["analyser"] = key.analyser;
        row["version"] = key.version;
        row["settings"] = Json::object();
        for (const auto& [name, value] : key.settings)
            row["settings"][name] = number(value, 1e9);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string line(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// An array with one row a line: short enough to read, and good under version control.
template <class Rows>
std::string table(const Rows& rows, const std::string& indent) {
    if (rows.empty()) return "[]";
    std::string text;
    for (const Json& row : rows)
        text += (text.empty() ? "[\n" : ",\n") + indent + "  " + line(row);
    return text + '\n' + indent + ']';
}

std::string segments_text(const Decoupage& decoupage) {
    std::string text;
    for (const auto& [name, track] : decoupage.tracks) {
        text += text.empty() ? "\n" : ",\n";
        text += "    " + line(Json(name)) + ": " + table(segment_rows(decoupage, track), "    ");
    }
    return text.empty() ? "{}" : '{' + text + "\n  }";
}

} // namespace

std::string json_document(const Decoupage& decoupage, const Counting& counting) {
    return "{\n  \"format\": \"decoupage\",\n  \"version\": 1,\n  \"film\": " + line(film_object(decoupage)) +
           ",\n  \"screening\": " + line(screening_object(decoupage)) +
           ",\n  \"keys\": " + table(key_rows(decoupage), "  ") +
           ",\n  \"figures\": " + table(figure_rows(decoupage, counting), "  ") +
           ",\n  \"shots\": " + table(shot_rows(decoupage, counting), "  ") +
           ",\n  \"transitions\": " + table(transition_rows(decoupage), "  ") +
           ",\n  \"persons\": " + table(person_rows(decoupage), "  ") +
           ",\n  \"scenes\": " + table(scene_rows(decoupage), "  ") +
           ",\n  \"patterns\": " + table(pattern_rows(decoupage), "  ") +
           ",\n  \"letters\": " + table(letter_rows(decoupage), "  ") +
           ",\n  \"words\": " + table(word_rows(decoupage), "  ") +
           ",\n  \"corrections\": " + table(correction_rows(decoupage), "  ") +
           ",\n  \"names\": " + table(name_rows(decoupage), "  ") +
           ",\n  \"vocabularies\": " + table(vocabulary_rows(decoupage.annotations.vocabularies), "  ") +
           ",\n  \"tiers\": " + table(tier_rows(decoupage.annotations), "  ") +
           ",\n  \"annotations\": " + table(annotation_rows(decoupage, {}), "  ") +
           ",\n  \"moment_marks\": " + table(moment_mark_rows(decoupage), "  ") +
           ",\n  \"segments\": " + segments_text(decoupage) + "\n}\n";
}

} // namespace decoupage
