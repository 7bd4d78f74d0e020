#include "etude/claims.hpp"
#include "etude/etude.hpp"
#include "etude/print.hpp"
#include "etude/sound/sound_truth.hpp"
#include "etude/timeline.hpp"
#include "film/film.hpp"

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using namespace etude;
using Json = nlohmann::ordered_json;

Json span(FrameSpan frames) {
    return {{"first", frames.first}, {"end", frames.end}};
}

Json transitions(const Timeline& film) {
    Json list = Json::array();
    for (std::size_t i = 1; i < film.shots.size(); ++i) {
        const PlacedShot& shot = film.shots[i];
        list.push_back({{"kind", name_of(shot.shot.join)},
                        {"first", shot.shown.first},
                        {"end", shot.alone.first},
                        {"sure", true}});
    }
    return list;
}

Json shots(const Timeline& film) {
    Json list = Json::array();
    std::string scene;
    for (const PlacedShot& placed : film.shots) {
        const Shot& shot = placed.shot;
        if (!shot.scene.empty()) scene = shot.scene;
        Json row = span(placed.alone);
        row.update({{"kind", name_of(shot.kind)},
                    {"scale", shot.scale},
                    {"movement", shot.movement},
                    {"sure", true},
                    {"scene", scene},
                    {"setup", std::string(name_of(shot.place)) + " " + std::to_string(shot.setup)},
                    {"what", shot.what}});
        list.push_back(row);
    }
    return list;
}

Json scenes(const Timeline& film) {
    Json list = Json::array();
    for (const PlacedShot& placed : film.shots) {
        if (!placed.shot.scene.empty()) {
            list.push_back(
                {{"name", placed.shot.scene}, {"first", placed.shown.first}, {"end", placed.shown.end}});
        }
        list.back()["end"] = placed.shown.end;
    }
    // A scene ends where the next begins to be seen.
    for (std::size_t i = 0; i + 1 < list.size(); ++i)
        list[i]["end"] = list[i + 1]["first"];
    return list;
}

/// Devices of one kind, or of all kinds but `apart_from`.
Json devices(const Timeline& film, const std::string& kind) {
    Json list = Json::array();
    for (const PlacedShot& placed : film.shots) {
        for (const Device& device : placed.shot.devices) {
            if (device.kind != kind) continue;
            Json row = span({placed.shown.first + device.span.first, placed.shown.first + device.span.end});
            row["what"] = device.what;
            list.push_back(row);
        }
    }
    return list;
}

Json freezes(const Timeline& film) {
    Json list = Json::array();
    for (const PlacedShot& placed : film.shots)
        if (!placed.held.empty())
            list.push_back({{"first", placed.held.first}, {"end", placed.held.end}, {"sure", true}});
    return list;
}

/// Titles, cards and black: still, and no freeze-frames.
Json stills(const Timeline& film) {
    Json list = Json::array();
    for (const PlacedShot& placed : film.shots)
        if (placed.shot.kind != Kind::picture) list.push_back({placed.alone.first, placed.alone.end});
    return list;
}

Json active_picture(const Format& format) {
    return {{"aspect", aspect_name(static_cast<double>(format.width) / format.height)},
            {"top", format.top},
            {"bottom", format.frame_height - format.top - format.height},
            {"left", format.left},
            {"right", format.frame_width - format.left - format.width},
            {"width", format.frame_width},
            {"height", format.frame_height}};
}

} // namespace

std::string etude_truth_json(const EtudeOrder& order, const std::string& film_name) {
    const Timeline film = timeline(order.variant);
    const bool standard = order.variant == EtudeOrder::Variant::standard;
    Json truth{{"film", film_name},
               {"frames", film.frames},
               {"rate", std::to_string(film_rate.numerator) + "/" + std::to_string(film_rate.denominator)},
               {"variant", standard ? "standard" : "changed"},
               {"counter", order.counter},
               {"tone", standard ? "black_and_white" : "colour"},
               {"active_picture", active_picture(format_of(order))},
               {"transitions", transitions(film)},
               {"shots", shots(film)},
               {"scenes", scenes(film)},
               {"freezes", freezes(film)},
               {"stills", stills(film)},
               {"not_transitions", devices(film, "flash")}};
    for (const char* kind : {"flash", "zoom", "roll", "jump_cut", "title"})
        truth["devices"][kind] = devices(film, kind);
    const Cues sheet = cues(order.variant);
    truth["sound"] = sound_truth(sheet);
    truth["places"] = places_named(film);
    truth["expected"] = claims_expected(sheet, order.variant);
    truth["notes"] =
        "Drawn by the program; every number comes from the table that it was drawn from. Film grain, "
        "gate weave and flicker go on through the freeze, the hiss of the sound track through all silence.";
    return truth.dump(1) + "\n";
}

} // namespace decoupage
