#include "exchange/json.hpp"
#include "exchange/limits.hpp"
#include "exchange/otio.hpp"
#include "exchange/otio_time.hpp"
#include "exchange/pieces.hpp"
#include "exchange/segment_json.hpp"
#include "exchange/text.hpp"

#include <nlohmann/json.hpp>

namespace decoupage::exchange {

namespace {

using nlohmann::json;

/// "Clip" of "Clip.2".
std::string schema_of(const json& object) {
    const std::string schema = text_at(object, "OTIO_SCHEMA");
    return schema.substr(0, schema.find('.'));
}

const json& own_metadata(const json& object) {
    return value_at(value_at(object, "metadata"), "decoupage");
}

/// The list of that name; an empty one where there is none.
const json& list_at(const json& object, const char* name) {
    static const json none = json::array();
    const json& list = value_at(object, name);
    return list.is_array() ? list : none;
}

class OtioReading {
public:
    explicit OtioReading(const Decoupage& film)
        : time_(film), gathered_(film), pieces_(film, time_.ruler()) {}

    Outcome<Said> said(const json& timeline) {
        const json& tracks = list_at(value_at(timeline, "tracks"), "children");
        const json* shots = picture_track(tracks);
        gathered_.film_at(url_of(text_at(own_metadata(timeline), "film")));
        if (shots == nullptr)
            return unreadable("a Timeline with a track of pictures", "There is no such track in it");
        if (auto read = read_children(*shots); !read) return tl::unexpected(read.error());
        pieces_.finish(gathered_);
        if (value_at(own_metadata(timeline), "scenes_are_told") == json(true)) gathered_.has("scenes");
        if (auto read = read_markers(value_at(timeline, "tracks"), 0); !read)
            return tl::unexpected(read.error());
        for (const json& track : tracks)
            if (auto read = read_markers(track, 0); !read) return tl::unexpected(read.error());
        if (auto read = read_markers_of_clips(list_at(*shots, "children")); !read)
            return tl::unexpected(read.error());
        for (auto& [name, track] : tracks_in(value_at(own_metadata(timeline), "tracks")))
            for (Segment& segment : track.segments)
                gathered_.segment(name, std::move(segment));
        return gathered_.said();
    }

private:
    /// Ours, or the first of pictures.
    static const json* picture_track(const json& tracks) {
        const json* first = nullptr;
        for (const json& track : tracks) {
            if (schema_of(track) != "Track" || text_at(track, "kind") != "Video") continue;
            if (text_at(track, "name") == "shots") return &track;
            if (first == nullptr) first = &track;
        }
        return first;
    }

    std::int64_t tick(const json& time) const {
        const json &value = value_at(time, "value"), &rate = value_at(time, "rate");
        if (!value.is_number() || !rate.is_number() || !(rate.get<double>() > 0)) return 0;
        return time_.tick(value.get<double>(), rate.get<double>());
    }

    /// Where the film's own file begins to count.
    std::int64_t media_start(const json& clip) const {
        const json* reference = &value_at(clip, "media_reference");
        const json& references = value_at(clip, "media_references");
        if (references.is_object()) {
            const std::string key = text_at(clip, "active_media_reference_key");
            reference = &value_at(references, key.empty() ? "DEFAULT_MEDIA" : key.c_str());
        }
        return tick(value_at(value_at(*reference, "available_range"), "start_time"));
    }

    Outcome<void> read_children(const json& track) {
        const json& children = list_at(track, "children");
        if (children.size() > most_entries)
            return unreadable("at most " + std::to_string(most_entries) + " clips", "There are more");
        SaidPiece next;
        for (const json& child : children) {
            const std::string schema = schema_of(child);
            if (schema == "Transition") {
                next = passage(child);
            } else if (schema == "Clip" || schema == "Gap" || schema == "Stack") {
                add_piece(child, schema == "Gap", std::move(next));
                next = {};
            }
        }
        if (next.before != Passage::cut) { // one with which the film ends
            next.shows = SaidPiece::Shows::nothing;
            pieces_.add(std::move(next));
        }
        return {};
    }

    /// What passes into a piece of which nothing else is known yet.
    SaidPiece passage(const json& transition) const {
        SaidPiece piece;
        piece.back = tick(value_at(transition, "in_offset"));
        piece.forth = tick(value_at(transition, "out_offset"));
        piece.before =
            text_at(transition, "transition_type") == "SMPTE_Dissolve" ? Passage::mixture : Passage::wipe;
        piece.beside = segment_in(value_at(own_metadata(transition), "transition"));
        return piece;
    }

    void add_piece(const json& child, bool is_gap, SaidPiece piece) {
        const json& range = value_at(child, "source_range").is_object()
                                ? value_at(child, "source_range")
                                : value_at(value_at(child, "media_reference"), "available_range");
        piece.shows = is_gap ? SaidPiece::Shows::nothing : SaidPiece::Shows::film;
        piece.first = tick(value_at(range, "start_time")) - (is_gap ? 0 : media_start(child));
        piece.length = std::max<std::int64_t>(tick(value_at(range, "duration")), 0);
        if (piece.before == Passage::cut) piece.beside = segment_in(value_at(own_metadata(child), "cut"));
        pieces_.add(std::move(piece));
    }

    Outcome<void> read_markers(const json& holder, std::int64_t media_start) {
        const bool is_clip = schema_of(holder) == "Clip";
        for (const json& marker : list_at(holder, "markers")) {
            if (++markers_ > most_entries)
                return unreadable("at most " + std::to_string(most_entries) + " markers", "There are more");
            const json& range = value_at(marker, "marked_range");
            std::int64_t first = tick(value_at(range, "start_time"));
            std::int64_t end = first + std::max<std::int64_t>(tick(value_at(range, "duration")), 0);
            first = is_clip ? first - media_start : pieces_.film_tick(first);
            end = is_clip ? end - media_start : pieces_.film_tick(end);
            take(marker, {first, end});
        }
        return {};
    }

    Outcome<void> read_markers_of_clips(const json& children) {
        for (const json& child : children)
            if (schema_of(child) == "Clip")
                if (auto read = read_markers(child, media_start(child)); !read) return read;
        return {};
    }

    void take(const json& marker, Ticks ticks) {
        const json& own = own_metadata(marker);
        if (const auto scene = segment_in(value_at(own, "scene"))) {
            Segment moved = *scene;
            moved.span = span(ticks, scene->span);
            return gathered_.scene(std::move(moved));
        }
        const json& name = value_at(own, "name");
        const json &first = value_at(name, "first"), &end = value_at(name, "end");
        std::optional<FrameSpan> said;
        if (first.is_number_integer() && end.is_number_integer())
            said = FrameSpan{first.get<Frame>(), end.get<Frame>()};
        gathered_.name({span(ticks, said), text_at(marker, "name"),
                        named_in(text_at(name, "named")).value_or(Named::span), text_at(name, "author"),
                        text_at(name, "words")});
    }

    FrameSpan span(Ticks ticks, std::optional<FrameSpan> said) const {
        return time_.ruler().span(ticks, said);
    }

    OtioTime time_;
    Gathering gathered_;
    PiecesReading pieces_;
    std::size_t markers_ = 0;
};

} // namespace

Outcome<Said> read_otio(std::string_view bytes, const Decoupage& film) {
    const auto document = parsed_json(bytes);
    if (!document) return tl::unexpected(document.error());
    if (schema_of(*document) != "Timeline")
        return unreadable("OpenTimelineIO's Timeline",
                          "Its OTIO_SCHEMA is \"" + clean_words(text_at(*document, "OTIO_SCHEMA"), 40) +
                              "\"");
    return OtioReading(film).said(*document);
}

} // namespace decoupage::exchange
