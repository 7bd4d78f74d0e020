#include "etude/sound/sound_truth.hpp"

#include "etude/sound/heard.hpp"

#include <map>

#include <nlohmann/json.hpp>

namespace decoupage::etude {

namespace {

using Json = nlohmann::ordered_json;

/// To a tenth of a thousandth of a second.
double rounded(double seconds) {
    return static_cast<double>(static_cast<std::int64_t>(seconds * 10'000 + 0.5)) / 10'000;
}

Frame frame_at(double seconds) {
    return static_cast<Frame>(seconds * 24 + 1e-6);
}

Json rows(const Stretches& stretches, const char* label) {
    Json list = Json::array();
    for (const Stretch& one : stretches) {
        Json row = times(one.from, one.to);
        if (!one.what.empty()) row[label] = one.what;
        list.push_back(row);
    }
    return list;
}

Json motifs(const Cues& sheet) {
    Json list = Json::array();
    for (const Occurrence& one : occurrences(sheet)) {
        const Playing& playing = one.music->playing;
        Json row = times(one.from, one.to);
        row.update({{"motif", name_of(playing.piece)},
                    {"bars", {rounded(one.first_bar), rounded(one.end_bar)}},
                    {"beats_a_minute", playing.beats_a_minute},
                    {"transposition", playing.transposition},
                    {"orchestra", name_of(playing.orchestra)}});
        list.push_back(row);
    }
    return list;
}

Json steps(const Cues& sheet) {
    Json list = Json::array();
    for (const Event& one : sheet.events)
        if (is_step(one.strike))
            list.push_back(
                {{"seconds", rounded(one.at)},
                 {"frame", frame_at(one.at)},
                 {"place",
                  name_of(
                      sheet.film.shots[static_cast<std::size_t>(showing(sheet.film, frame_at(one.at)).shot)]
                          .shot.place)},
                 {"ground", std::string(name_of(one.strike)).substr(8)}});
    return list;
}

Json edge(const char* what, const char* kind, double from, double to) {
    Json row{{"what", what}, {"kind", kind}};
    row.update(times(from, to));
    return row;
}

/// Where music begins and ends, and how; where all sound does; where a sound is heard before or after its
/// scene.
Json edges(const Cues& sheet) {
    Json list = Json::array();
    for (const Music& one : sheet.music) {
        list.push_back(
            edge("music", name_of(one.begins), one.from, one.from + (one.rises > 0.05 ? one.rises : 0)));
        list.push_back(edge("music", name_of(one.ends), one.to - (one.falls > 0.05 ? one.falls : 0), one.to));
    }
    if (sheet.stops >= 0) list.push_back(edge("all", "cut_off", sheet.stops, sheet.stops));
    for (const Bed& bed : sheet.beds)
        for (const PlacedShot& shot : sheet.film.shots) {
            const double change = seconds_of(shot.shown.first);
            if (shot.shot.scene.empty() || change < bed.from + 0.2 || change > bed.to - 0.2) continue;
            Json row = edge(name_of(bed.ambience), "bridge", bed.from, bed.to);
            row["over"] = shot.shown.first;
            list.push_back(row);
        }
    return list;
}

Json voices(const Cues& sheet) {
    std::map<std::string, Stretches> said;
    for (const Stretch& one : speech_heard(sheet))
        said[one.what].push_back(one);
    Json list = Json::array();
    for (const auto& [who, phrases] : said)
        list.push_back({{"voice", who},
                        {"phrases", phrases.size()},
                        {"speaks", rounded(seconds_within(phrases, 0, seconds_of(sheet.film.frames)))}});
    return list;
}

} // namespace

Json times(double from, double to) {
    return {{"first", frame_at(from)},
            {"end", to > from ? frame_at(to + 1.0 / 24 - 2e-6) : frame_at(to)},
            {"seconds", {rounded(from), rounded(to)}}};
}

Json sound_truth(const Cues& sheet) {
    return {{"rate", sound_rate},
            {"channels", 1},
            {"samples", sheet.film.frames * frame_samples},
            {"tracks",
             {{"speech", rows(speech_heard(sheet), "voice")},
              {"music", rows(music_heard(sheet), "piece")},
              {"sounds", rows(sounds_heard(sheet), "what")},
              {"silence", rows(silence_heard(sheet), "what")}}},
            {"motifs", motifs(sheet)},
            {"steps", steps(sheet)},
            {"edges", edges(sheet)},
            {"voices", voices(sheet)}};
}

} // namespace decoupage::etude
