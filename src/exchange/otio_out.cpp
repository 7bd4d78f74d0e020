#include "exchange/film_words.hpp"
#include "exchange/json.hpp"
#include "exchange/otio.hpp"
#include "exchange/otio_time.hpp"
#include "exchange/pieces.hpp"
#include "exchange/segment_json.hpp"
#include "exchange/text.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace decoupage::exchange {

namespace {

using Json = nlohmann::ordered_json;

class OtioWriting {
public:
    explicit OtioWriting(const Decoupage& decoupage) : decoupage_(decoupage), time_(decoupage) {}

    Json document() const {
        Json stack = item("Stack.1", "tracks");
        stack["children"] = Json::array({shots_track()});
        if (Json freezes = freezes_track(); !freezes["children"].empty())
            stack["children"].push_back(std::move(freezes));
        Json timeline = named("Timeline.1", file_stem(decoupage_.film.path));
        timeline["metadata"]["decoupage"] = film_facts();
        timeline["global_start_time"] = nullptr;
        timeline["tracks"] = std::move(stack);
        return timeline;
    }

private:
    static Json named(const char* schema, const std::string& name) {
        return {{"OTIO_SCHEMA", schema}, {"metadata", Json::object()}, {"name", name}};
    }

    static Json item(const char* schema, const std::string& name) {
        Json object = named(schema, name);
        object["source_range"] = nullptr;
        object["effects"] = Json::array();
        object["markers"] = Json::array();
        object["enabled"] = true;
        return object;
    }

    Json rational(std::int64_t tick) const {
        return {{"OTIO_SCHEMA", "RationalTime.1"},
                {"rate", time_.rate().frames_per_second()},
                {"value", time_.value(tick)}};
    }

    Json range(Ticks ticks) const {
        return {{"OTIO_SCHEMA", "TimeRange.1"},
                {"duration", rational(ticks.end - ticks.first)},
                {"start_time", rational(ticks.first)}};
    }

    Ticks ticks(FrameSpan span) const {
        return {time_.ruler().tick(span.first), time_.ruler().tick(span.end)};
    }

    Json film_facts() const {
        const Film& film = decoupage_.film;
        return {{"film", file_name(film.path)},
                {"print", film.print.digest},
                {"frames", decoupage_.times.frames()},
                {"rate", rate_text(film.rate)},
                {"variable_rate", film.variable_rate},
                {"times", film.variable_rate ? "time stamps of the film, at a usual rate near its own"
                                             : "frames of the film, at its rate"},
                {"scenes_are_told", true},
                {"tracks", tracks_object(other_tracks(decoupage_))}};
    }

    Json reference() const {
        Json object = named("ExternalReference.1", file_name(decoupage_.film.path));
        object["available_range"] = range(ticks({0, decoupage_.times.frames()}));
        object["target_url"] = url_of(decoupage_.film.path);
        return object;
    }

    Json piece(const Piece& piece, const Segment* cut) const {
        const bool black = piece.kind == Shot::Kind::black;
        const Ticks own = ticks(piece.span);
        Json object =
            item(black ? "Gap.1" : "Clip.1", black ? "black" : "shot " + std::to_string(piece.shot));
        object["source_range"] = range(black ? Ticks{0, own.end - own.first} : own);
        if (!black) object["media_reference"] = reference();
        if (cut != nullptr) object["metadata"]["decoupage"]["cut"] = segment_list(*cut);
        return object;
    }

    Json transition(const Segment& segment) const {
        Json object = named("Transition.1", segment.label);
        const Ticks own = time_.ruler().ticks(segment.span);
        const std::int64_t middle = time_.ruler().tick(cutting_place(segment, CuttingPlace::middle));
        object["metadata"]["decoupage"]["transition"] = segment_list(segment);
        object["in_offset"] = rational(middle - own.first);
        object["out_offset"] = rational(own.end - middle);
        object["transition_type"] =
            passage_of(segment) == Passage::mixture ? "SMPTE_Dissolve" : "Custom_Transition";
        return object;
    }

    Json shots_track() const {
        const Edit edit = edit_of(decoupage_, CuttingPlace::middle);
        Json track = item("Track.1", "shots");
        track["children"] = Json::array();
        track["kind"] = "Video";
        for (std::size_t at = 0; at < edit.pieces.size(); ++at) {
            const Segment* before = at == 0 ? nullptr : &edit.transitions[at - 1];
            const bool is_cut = before != nullptr && passage_of(*before) == Passage::cut;
            if (before != nullptr && !is_cut) track["children"].push_back(transition(*before));
            if (!edit.pieces[at].span.empty())
                track["children"].push_back(piece(edit.pieces[at], is_cut ? before : nullptr));
        }
        for (const Name& name : decoupage_.names)
            track["markers"].push_back(marker(name));
        for (const Segment& scene : decoupage_.track("scenes").segments)
            track["markers"].push_back(marker(scene, track["markers"].size() - decoupage_.names.size() + 1));
        return track;
    }

    Json marker(const Name& name) const {
        Json object = named("Marker.2", name.words);
        object["color"] = "GREEN";
        object["marked_range"] = range(ticks(name.span));
        object["metadata"]["decoupage"]["name"] = {{"first", name.span.first},
                                                   {"end", name.span.end},
                                                   {"words", name.words},
                                                   {"named", name_of(name.named)},
                                                   {"author", name.author}};
        return object;
    }

    Json marker(const Segment& scene, std::size_t number) const {
        Json object = named("Marker.2", scene.label + " " + std::to_string(number));
        object["color"] = "CYAN";
        object["marked_range"] = range(ticks(scene.span));
        object["metadata"]["decoupage"]["scene"] = segment_list(scene);
        return object;
    }

    /// A freeze-frame (but no picture that never moved) shows its first frame for as long as it lasts, over
    /// the track of shots, which it leaves whole.
    Json freezes_track() const {
        Json track = item("Track.1", "freeze_frames");
        track["children"] = Json::array();
        track["kind"] = "Video";
        Frame at = 0;
        for (const Segment& freeze : decoupage_.track("freeze_frames").segments) {
            if (freeze.label != "freeze" || freeze.span.first < at) continue;
            if (freeze.span.first > at)
                track["children"].push_back(piece({{at, freeze.span.first}, Shot::Kind::black, 0}, nullptr));
            Json clip = piece({freeze.span, Shot::Kind::picture, 0}, nullptr);
            clip["name"] = freeze.label;
            Json effect = named("FreezeFrame.1", freeze.label);
            effect["effect_name"] = "FreezeFrame";
            effect["time_scalar"] = 0.0;
            clip["effects"].push_back(std::move(effect));
            track["children"].push_back(std::move(clip));
            at = freeze.span.end;
        }
        return track;
    }

    const Decoupage& decoupage_;
    OtioTime time_;
};

} // namespace

std::string otio_document(const Decoupage& decoupage) {
    return json_text(OtioWriting(decoupage).document());
}

} // namespace decoupage::exchange
