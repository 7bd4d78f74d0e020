/// The study's forty sentences, and some that contradict them, in their étude form: what each deserves,
/// written down before anything was measured. Their tests are in works/etude/claims.toml.

#include "etude/claims.hpp"

#include "etude/sound/sound_truth.hpp"

#include <charconv>

#include <nlohmann/json.hpp>

namespace decoupage::etude {

namespace {

using Json = nlohmann::ordered_json;

enum class Expected { supported, contradicted, not_measurable };

const char* name_of(Expected verdict) {
    switch (verdict) {
    case Expected::supported:
        return "supported";
    case Expected::contradicted:
        return "contradicted";
    case Expected::not_measurable:
        break;
    }
    return "not_measurable";
}

struct Sentence {
    std::string_view id; ///< begins with its number among the forty
    const char* words;
    Expected standard, changed;
    const char* reason = ""; ///< why the changed film does not contradict it, or nothing can
};

constexpr Sentence sentences[] = {
    {"01-running-time", "The film runs four minutes and fifty seconds.", Expected::supported,
     Expected::contradicted, ""},
    {"02-black-and-white", "It is in black and white.", Expected::supported, Expected::contradicted, ""},
    {"03-widescreen", "It is in a widescreen of about 2.35:1.", Expected::supported, Expected::contradicted,
     ""},
    {"04-width-isolates", "Its width isolates the boy in the frame.", Expected::supported,
     Expected::contradicted, ""},
    {"05-average-shot", "The average shot is about 8 s long, the median over 5.", Expected::supported,
     Expected::contradicted, ""},
    {"06-long-takes", "It prefers the long take to montage: one lasts over a minute.", Expected::supported,
     Expected::contradicted, ""},
    {"07-run-one-take", "The run is one unbroken take of more than a minute.", Expected::supported,
     Expected::contradicted, ""},
    {"08-camera-with-boy", "The camera moves with the boy all through the run.", Expected::supported,
     Expected::contradicted, ""},
    {"09-run-no-music", "Through the run there is no music: footsteps and breath only.", Expected::supported,
     Expected::contradicted, ""},
    {"10-theme-returns", "The theme comes back as he turns at the shore, and swells.", Expected::supported,
     Expected::contradicted, ""},
    {"11-theme-cut-off", "The theme is cut off as the picture freezes.", Expected::supported,
     Expected::contradicted, ""},
    {"12-zoom-before-freeze", "A rapid zoom-in comes just before the freeze.", Expected::supported,
     Expected::contradicted, ""},
    {"12b-zoom-in-freeze", "The picture freezes first, and a zoom moves into the still.",
     Expected::contradicted, Expected::contradicted, ""},
    {"13-ends-on-freeze", "The film ends on a freeze-frame.", Expected::supported, Expected::contradicted,
     ""},
    {"14-into-the-lens", "The last picture looks straight into the lens.", Expected::supported,
     Expected::contradicted, ""},
    {"15-interview-takes", "The interview is three or four takes.", Expected::supported,
     Expected::contradicted, ""},
    {"15b-interview-one-take", "The interview is one long unbroken take.", Expected::contradicted,
     Expected::contradicted, ""},
    {"16-slow-dissolves", "They are joined by slow dissolves.", Expected::supported, Expected::contradicted,
     ""},
    {"17-interview-camera-still", "The camera does not move in the interview.", Expected::supported,
     Expected::contradicted, ""},
    {"18-medium-close-up", "He is held in a steady medium close-up.", Expected::supported,
     Expected::contradicted, ""},
    {"19-no-reverse-shot", "There is no reverse shot: whoever asks is never seen.", Expected::supported,
     Expected::contradicted, ""},
    {"20-no-score", "There is no score: one voice and near-silence.", Expected::supported,
     Expected::contradicted, ""},
    {"21-plain-wall", "The wall behind him is plain.", Expected::supported, Expected::contradicted, ""},
    {"22-flat-light", "The light on him is flat.", Expected::supported, Expected::contradicted, ""},
    {"23-rotor-one-shot", "The rotor is a single sustained shot.", Expected::supported,
     Expected::contradicted, ""},
    {"23b-rotor-overhead", "Another view is cut into the rotor.", Expected::contradicted, Expected::supported,
     "the drum is seen from outside between"},
    {"24-camera-turns", "The camera turns with the drum, to an upside-down view of him.", Expected::supported,
     Expected::contradicted, ""},
    {"25-theme-over-ride", "The main theme plays over the whole of the ride, the fair underneath.",
     Expected::supported, Expected::contradicted, ""},
    {"26-plain-cuts", "The cuts into and out of the ride are plain.", Expected::supported,
     Expected::contradicted, ""},
    {"27-hard-light", "Its light is hard.", Expected::supported, Expected::contradicted, ""},
    {"28-theme-three-times", "The theme is heard at the titles, on the ride and at the end.",
     Expected::supported, Expected::contradicted, ""},
    {"29-symmetrical-rows", "The classroom's rows are framed symmetrically.", Expected::supported,
     Expected::contradicted, ""},
    {"30-cluttered-and-bare", "The apartment is cluttered, the police station bare.", Expected::supported,
     Expected::contradicted, ""},
    {"31-closed-and-open", "Closed spaces alternate with open ones.", Expected::supported,
     Expected::supported, "the apartment is a room there too, and the street is open"},
    {"32-freer-in-street", "The camera is freer in the street than indoors.", Expected::supported,
     Expected::contradicted, ""},
    {"33-three-things", "The shore is three things: a boy, land, water.", Expected::supported,
     Expected::supported, "the shore is drawn as it was"},
    {"34-in-every-scene", "He is in nearly every scene.", Expected::supported, Expected::supported,
     "faces are as frequent there"},
    {"35-close-to-face", "We are often close to his face.", Expected::supported, Expected::supported,
     "faces are as near there"},
    {"36-episodic", "The story is episodic: many short scenes.", Expected::supported, Expected::supported,
     "it has as many scenes, shorter ones"},
    {"37-real-time", "Pictures hold in real time: little fast cutting anywhere.", Expected::supported,
     Expected::supported, "it is cut no faster at its fastest"},
    {"38-cheerful-music", "Sad pictures carry cheerful music.", Expected::not_measurable,
     Expected::not_measurable,
     "that there is music over a dark and still picture can be measured, its mood cannot"},
    {"39-police-station", "The police station is two shots, with music in the second.", Expected::supported,
     Expected::contradicted, ""},
    {"40-escape-and-run", "The escape through the town and the run are one take.", Expected::contradicted,
     Expected::contradicted, ""},
    {"40b-run-beach-one-take", "Run, shore and zoom are all one take.", Expected::contradicted,
     Expected::contradicted, ""},
};

int number_of(const Sentence& sentence) {
    int number = 0;
    std::from_chars(sentence.id.data(), sentence.id.data() + 2, number);
    return number;
}

/// What the film holds for or against a sentence about sound.
const Json* evidence_of(const Json& about_sound, int number) {
    for (const Json& one : about_sound)
        if (one["claim"] == number) return &one["evidence"];
    return nullptr;
}

FrameSpan scene_named(const Timeline& film, std::string_view name) {
    FrameSpan span{film.frames, film.frames};
    bool inside = false;
    for (const PlacedShot& shot : film.shots) {
        if (!shot.shot.scene.empty()) {
            if (inside) return {span.first, shot.shown.first};
            inside = shot.shot.scene == name;
            if (inside) span.first = shot.shown.first;
        }
    }
    return span;
}

/// The ride: what of the fair is between its first shot and its last.
FrameSpan ride_of(const Timeline& film) {
    FrameSpan ride{film.frames, 0};
    Frame last_begins = 0;
    for (const PlacedShot& shot : film.shots) {
        if (shot.shot.place != Place::fair) continue;
        if (!shot.shot.scene.empty())
            ride.first = shot.shown.end;
        else
            last_begins = shot.shown.first;
    }
    ride.end = last_begins;
    return ride;
}

struct SceneName {
    const char *place, *scene;
};

constexpr SceneName scene_names[] = {{"the titles", "titles"},
                                     {"the classroom", "school"},
                                     {"the street", "street"},
                                     {"the apartment", "home"},
                                     {"the photographer", "photographer"},
                                     {"the fair", "fair"},
                                     {"the newsreel", "newsreel"},
                                     {"the police station", "station"},
                                     {"the van", "van"},
                                     {"the interview", "interview"},
                                     {"the run", "run"},
                                     {"the shore", "shore"}};

} // namespace

Json claims_expected(const Cues& sheet, EtudeOrder::Variant variant) {
    const bool standard = variant == EtudeOrder::Variant::standard;
    const Json about_sound = claims_about_sound(sheet, variant);
    Json list = Json::array();
    for (const Sentence& sentence : sentences) {
        Json row{{"claim", number_of(sentence)},
                 {"id", sentence.id},
                 {"sentence", sentence.words},
                 {"verdict", name_of(standard ? sentence.standard : sentence.changed)}};
        const bool unusual = !standard || sentence.standard == Expected::not_measurable;
        if (unusual && *sentence.reason != 0) row["reason"] = sentence.reason;
        const bool first_of_number = sentence.id[2] == '-';
        if (const Json* evidence = evidence_of(about_sound, number_of(sentence));
            evidence != nullptr && first_of_number)
            row["evidence"] = *evidence;
        list.push_back(std::move(row));
    }
    return list;
}

Json places_named(const Timeline& film) {
    Json list = Json::array();
    const auto add = [&](const char* name, FrameSpan span) {
        list.push_back({{"name", name}, {"first", span.first}, {"end", span.end}});
    };
    for (const SceneName& name : scene_names)
        add(name.place, scene_named(film, name.scene));
    add("the ride", ride_of(film));
    return list;
}

} // namespace decoupage::etude
