#include "workbench/film_json.hpp"

#include "analysers/roster.hpp"
#include "figures/camera.hpp"
#include "figures/lengths.hpp"
#include "figures/rhymes.hpp"
#include "figures/scale.hpp"
#include "figures/scenes.hpp"
#include "screening/screening.hpp"
#include "views/corrections.hpp"
#include "views/corrections_json.hpp"
#include "views/json_number.hpp"
#include "views/names_json.hpp"
#include "views/sentences.hpp"

#include <algorithm>
#include <cmath>
#include <map>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

Json film_facts_json(const Decoupage& decoupage) {
    const Film& film = decoupage.film;
    return {{"frames", decoupage.times.frames()},
            {"seconds", seconds(duration_of(decoupage))},
            {"rate", {film.rate.numerator, film.rate.denominator}},
            {"variable_rate", film.variable_rate},
            {"width", film.width},
            {"height", film.height},
            {"aspect", film.aspect()},
            {"sound", !film.sound_codec.empty()},
            {"codec", film.codec},
            {"container", film.container},
            {"facts", film_facts(decoupage)}};
}

/// Is frame n shown at n times the rate, within a thousandth of a frame?
bool runs_evenly(const Decoupage& decoupage) {
    const FrameTimes& times = decoupage.times;
    const Rate rate = decoupage.film.rate;
    if (rate.numerator <= 0) return false;
    const double step = static_cast<double>(rate.denominator) / static_cast<double>(rate.numerator);
    for (Frame frame = 0; frame < times.frames(); ++frame)
        if (std::abs(seconds(times.at(frame)) - static_cast<double>(frame) * step) > step / 1000)
            return false;
    return true;
}

/// Of the pictures that are kept the one nearest to the shot's middle; else the middle itself.
Frame still_of(const Shot& shot, const std::vector<Frame>& kept) {
    const Frame middle = (shot.span.first + shot.span.end) / 2;
    Frame best = middle;
    Frame nearest = shot.span.length();
    const auto from = std::ranges::lower_bound(kept, shot.span.first);
    for (auto frame = from; frame != kept.end() && *frame < shot.span.end; ++frame)
        if (const Frame away = std::abs(*frame - middle); away < nearest) {
            nearest = away;
            best = *frame;
        }
    return best;
}

Json shot_columns(const Decoupage& decoupage, const std::vector<Frame>& kept) {
    const auto scenes = scenes_of(decoupage);
    Json number = Json::array(), kind = number, first = number, end = number, still = number, scale = number,
         scene = number, movement = number, setup = number;
    for (const Shot& shot : decoupage.shots) {
        number.push_back(shot.number);
        kind.push_back(name_of(shot.kind));
        first.push_back(shot.span.first);
        end.push_back(shot.span.end);
        still.push_back(still_of(shot, kept));
        const auto near = scale_of(decoupage, shot);
        scale.push_back(near ? near->label : "");
        scene.push_back(scene_of(scenes, shot));
        const auto moves = movement_of(decoupage, shot);
        movement.push_back(moves ? moves->label : "");
        setup.push_back(setup_of(decoupage.track("setups"), shot.span).value_or(0));
    }
    return {{"number", std::move(number)}, {"kind", std::move(kind)},         {"first", std::move(first)},
            {"end", std::move(end)},       {"still", std::move(still)},       {"scale", std::move(scale)},
            {"scene", std::move(scene)},   {"movement", std::move(movement)}, {"setup", std::move(setup)}};
}

double rounded(float confidence) {
    return std::isfinite(confidence) ? std::round(static_cast<double>(confidence) * 1000) / 1000 : 0;
}

Json track_columns(const Track& track) {
    Json first = Json::array(), end = first, label = first, confidence = first, detail = first,
         correction = first;
    bool any_detail = false, any_correction = false;
    for (const Segment& segment : track.segments) {
        first.push_back(segment.span.first);
        end.push_back(segment.span.end);
        label.push_back(segment.label);
        confidence.push_back(rounded(segment.confidence));
        detail.push_back(segment.detail);
        correction.push_back(segment.correction);
        any_detail = any_detail || !segment.detail.empty();
        any_correction = any_correction || segment.correction != 0;
    }
    Json columns{{"first", std::move(first)},
                 {"end", std::move(end)},
                 {"label", std::move(label)},
                 {"confidence", std::move(confidence)}};
    if (any_detail) columns["detail"] = std::move(detail);
    if (any_correction) columns["correction"] = std::move(correction);
    return columns;
}

Json track_objects(const Decoupage& decoupage) {
    Json tracks = Json::object();
    for (const auto& [name, track] : decoupage.tracks)
        tracks[name] = track_columns(track);
    return tracks;
}

Json corrections_json(const Decoupage& decoupage) {
    const Corrections stand = standing(decoupage.corrections);
    const std::vector<std::int64_t> about = spoken_of(decoupage.corrections);
    Json log = correction_rows(decoupage);
    for (std::size_t at = 0; at < log.size(); ++at)
        log[at]["sentence"] = correction_sentence(decoupage.corrections[at], about[at]);
    return {{"log", std::move(log)}, {"undo", !stand.in_force.empty()}, {"redo", !stand.undone.empty()}};
}

Json curve_rows(const std::vector<std::string>& there) {
    std::map<std::string, CurveCard> cards;
    for (const Analyser& analyser : roster())
        for (const auto& list : {analyser.card.measures, analyser.card.derives})
            for (const CurveCard& card : list)
                cards.emplace(card.name, card);
    Json rows = Json::array();
    for (const std::string& name : there)
        if (const auto card = cards.find(name); card != cards.end())
            rows.push_back({{"name", name},
                            {"unit", card->second.unit},
                            {"least", card->second.least},
                            {"most", card->second.most},
                            {"a_second", card->second.a_second}});
    return rows;
}

Json subtitle_rows(const Decoupage& decoupage) {
    Json rows = Json::array();
    for (std::size_t at = 0; at < decoupage.subtitles.size(); ++at) {
        const Subtitles& words = decoupage.subtitles[at];
        rows.push_back({{"index", at},
                        {"language", words.language},
                        {"source", words.source},
                        {"cues", words.cues.size()}});
    }
    return rows;
}

Json reading_rows(const Decoupage& decoupage) {
    Json rows = Json::object();
    for (const ReadingKey& key : decoupage.keys) {
        Json settings = Json::object();
        for (const auto& [name, value] : key.settings)
            settings[name] = value;
        rows[key.analyser] = std::move(settings);
    }
    return rows;
}

} // namespace

Json film_json(const FilmAsOf& known, const std::vector<Frame>& stills,
               const std::vector<std::string>& curves) {
    const Decoupage& decoupage = known.decoupage;
    return {{"id", known.film.id},
            {"revision", known.revision},
            {"name", known.film.name},
            {"at_hand", !known.film.path.empty()},
            {"film", film_facts_json(decoupage)},
            {"times", runs_evenly(decoupage) ? Json(nullptr) : Json("variable")},
            {"shots", shot_columns(decoupage, stills)},
            {"tracks", track_objects(decoupage)},
            {"names", name_rows(decoupage)},
            {"corrections", corrections_json(decoupage)},
            {"curves", curve_rows(curves)},
            {"subtitles", subtitle_rows(decoupage)},
            {"readings", reading_rows(decoupage)},
            {"figures", length_figures_json(decoupage)},
            {"sentence", key_sentence(decoupage, {})},
            {"reservations", reservations(decoupage)},
            {"missing", decoupage.missing},
            {"screened_at", decoupage.screened_at},
            {"whole", decoupage.whole}};
}

Json length_figures_json(const Decoupage& decoupage) {
    const Counting usual;
    Json document = Json::object();
    for (const Figure& figure : figures_of(length_figures(counted_shots(decoupage)), usual))
        document[figure.name] = rounded(figure.value);
    document["rule"] = counting_rule(usual);
    return document;
}

} // namespace decoupage
