/// The study's sentences about sound, each with what the film holds for or against it.

#include "etude/sound/heard.hpp"
#include "etude/sound/sound_truth.hpp"

#include <set>

#include <nlohmann/json.hpp>

namespace decoupage::etude {

namespace {

using Json = nlohmann::ordered_json;

struct Listener {
    const Cues& sheet;
    bool standard;
    Stretches speech = speech_heard(sheet), music = music_heard(sheet), sounds = sounds_heard(sheet);

    std::string verdict() const { return standard ? "supported" : "contradicted"; }

    /// A place, and how much of it has speech, music, other sounds: shares of its length.
    Json place(const std::string& what, FrameSpan frames) const {
        const double from = seconds_of(frames.first), to = seconds_of(frames.end), length = to - from;
        Json row{{"where", what}};
        row.update(times(from, to));
        const auto share = [&](const Stretches& list) {
            return static_cast<double>(
                       static_cast<int>(seconds_within(list, from, to) / length * 1000 + 0.5)) /
                   1000;
        };
        row.update({{"speech", share(speech)}, {"music", share(music)}, {"sounds", share(sounds)}});
        return row;
    }
    Json place(const char* scene) const { return place(scene, sheet.scene(scene)); }

    int steps_in(FrameSpan frames) const {
        return static_cast<int>(
            std::count_if(sheet.events.begin(), sheet.events.end(), [&](const Event& one) {
                return is_step(one.strike) && one.at >= seconds_of(frames.first) &&
                       one.at < seconds_of(frames.end);
            }));
    }

    std::size_t voices_in(FrameSpan frames) const {
        std::set<std::string> who;
        for (const Stretch& one : speech)
            if (one.from >= seconds_of(frames.first) && one.from < seconds_of(frames.end))
                who.insert(one.what);
        return who.size();
    }

    Stretches theme() const {
        Stretches list;
        for (const Occurrence& one : occurrences(sheet))
            list.push_back({one.from, one.to, "theme"});
        return list;
    }
    Json theme_in(const char* scene) const {
        const FrameSpan frames = sheet.scene(scene);
        Json row = place(scene);
        row["theme"] = seconds_within(theme(), seconds_of(frames.first), seconds_of(frames.end));
        return row;
    }
};

Json claim(int number, const char* sentence, const std::string& verdict, Json evidence) {
    return {
        {"claim", number}, {"sentence", sentence}, {"verdict", verdict}, {"evidence", std::move(evidence)}};
}

Json run_claim(const Listener& ear) {
    Json run = ear.place("run");
    run["steps"] = ear.steps_in(ear.sheet.scene("run"));
    return claim(9, "Through the run there is no music: footsteps and breath only.", ear.verdict(), {run});
}

void shore_claims(const Listener& ear, Json& list) {
    const Music& last = ear.sheet.music.back();
    Json returns = times(last.from, last.to);
    returns.update({{"piece", name_of(last.playing.piece)}, {"swells_by", last.swells}});
    list.push_back(claim(10, "The theme comes back as he turns at the shore, and swells.", ear.verdict(),
                         {ear.theme_in("shore"), returns}));
    Json stops = times(last.to - (last.falls > 0.05 ? last.falls : 0), last.to);
    stops["kind"] = name_of(last.ends);
    for (const PlacedShot& shot : ear.sheet.film.shots)
        if (!shot.held.empty()) stops["freeze"] = shot.held.first;
    list.push_back(claim(11, "The theme is cut off as the picture freezes.", ear.verdict(), {stops}));
    Json silence = Json::array();
    for (const PlacedShot& shot : ear.sheet.film.shots)
        if (!shot.held.empty())
            silence.push_back(
                ear.place("the freeze-frame and what follows", {shot.held.first, ear.sheet.film.frames}));
    list.push_back(claim(13, "The film ends on a freeze-frame, in silence.", ear.verdict(), silence));
}

void interview_claims(const Listener& ear, Json& list) {
    const FrameSpan scene = ear.sheet.scene("interview");
    Json there = ear.place("interview");
    there["voices"] = ear.voices_in(scene);
    list.push_back(claim(19, "There is no reverse shot: she who asks is neither seen nor heard.",
                         ear.verdict(), {there}));
    list.push_back(claim(20, "There is no score: one voice and near-silence.", ear.verdict(), {there}));
}

FrameSpan ride_of(const Cues& sheet, bool standard) {
    if (standard) return sheet.shot(Place::fair, 1).alone;
    return {sheet.shot(Place::fair, 3, 0).shown.first, sheet.shot(Place::fair, 3, 2).shown.end};
}

void theme_claims(const Listener& ear, Json& list) {
    const FrameSpan ride = ride_of(ear.sheet, ear.standard);
    Json there = ear.place("ride", ride);
    there["theme"] = seconds_within(ear.theme(), seconds_of(ride.first), seconds_of(ride.end));
    list.push_back(claim(25, "The main theme plays over the whole of the ride, the fair underneath.",
                         ear.verdict(), {there}));
    list.push_back(claim(28, "The theme is heard at the titles, on the ride and at the end.", ear.verdict(),
                         {ear.theme_in("titles"), ear.theme_in("fair"), ear.theme_in("shore")}));
}

void station_claims(const Listener& ear, Json& list) {
    const PlacedShot& first = ear.sheet.shot(Place::station, ear.standard ? 0 : 2);
    const PlacedShot& second = ear.sheet.shot(Place::station, 1);
    const Json parts{ear.place("first part", first.alone), ear.place("second part", second.alone)};
    Json dark = claim(38, "Sad pictures carry cheerful music.", "not_measurable", parts);
    dark["reason"] = "that there is music over a dark and still picture can be measured, its mood cannot";
    list.push_back(dark);
    list.push_back(
        claim(39, "At the police station there is music in the second part only.", ear.verdict(), parts));
}

} // namespace

Json claims_about_sound(const Cues& sheet, EtudeOrder::Variant variant) {
    const Listener ear{sheet, variant == EtudeOrder::Variant::standard};
    Json list = Json::array();
    list.push_back(run_claim(ear));
    shore_claims(ear, list);
    interview_claims(ear, list);
    theme_claims(ear, list);
    station_claims(ear, list);
    return list;
}

} // namespace decoupage::etude
