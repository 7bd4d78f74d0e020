#include "exchange/annotations.hpp"
#include "exchange/clock_times.hpp"
#include "exchange/film_words.hpp"
#include "exchange/gathering.hpp"
#include "exchange/json.hpp"
#include "exchange/limits.hpp"
#include "exchange/ruler.hpp"
#include "exchange/segment_json.hpp"
#include "exchange/text.hpp"

#include <nlohmann/json.hpp>

namespace decoupage::exchange {

namespace {

using nlohmann::json;

/// The annotations of a page, of a collection's first page, of a list, or the one there is.
std::vector<const json*> annotations_of(const json& document) {
    std::vector<const json*> all;
    const auto add = [&](const json& list) {
        for (const json& one : list)
            all.push_back(&one);
    };
    if (document.is_array())
        add(document);
    else if (const json& items = value_at(document, "items"); items.is_array())
        add(items);
    else if (const json& first = value_at(value_at(document, "first"), "items"); first.is_array())
        add(first);
    else if (document.contains("target"))
        all.push_back(&document);
    return all;
}

/// What comes after "t=" in a Media Fragment: of "film.mp4#xywh=1,2,3,4&t=npt:10,20", "10,20".
std::optional<std::string> time_of_fragment(std::string_view text) {
    if (const std::size_t hash = text.find('#'); hash != std::string_view::npos) text.remove_prefix(hash + 1);
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('&'), text.size());
        std::string_view part = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (!part.starts_with("t=")) continue;
        part.remove_prefix(2);
        if (part.starts_with("npt:")) part.remove_prefix(4);
        return std::string(part);
    }
    return std::nullopt;
}

/// Of a target: a text, an object with an id or a source, a selector or several.
std::optional<std::string> time_of_target(const json& target) {
    if (target.is_string()) return time_of_fragment(target.get_ref<const std::string&>());
    if (target.is_array() && !target.empty()) return time_of_target(target.front());
    if (!target.is_object()) return std::nullopt;
    const json& selector = value_at(target, "selector");
    for (const json& one : selector.is_array() ? selector : json::array({selector}))
        if (const auto time = time_of_fragment(text_at(one, "value"))) return time;
    const std::string id = text_at(target, "id");
    return time_of_fragment(id.empty() ? text_at(target, "source") : id);
}

std::string words_of_body(const json& body) {
    if (body.is_string()) return body.get<std::string>();
    if (body.is_object()) return text_at(body, "value");
    std::string words;
    if (body.is_array())
        for (const json& one : body)
            if (const std::string more = one.is_array() ? "" : words_of_body(one); !more.empty())
                words += (words.empty() ? "" : " ") + more;
    return words;
}

std::string maker(const json& creator) {
    if (creator.is_string()) return creator.get<std::string>();
    if (creator.is_array() && !creator.empty() && !creator.front().is_array()) return maker(creator.front());
    return text_at(creator, "name");
}

class AnnotationsReading {
public:
    explicit AnnotationsReading(const Decoupage& film)
        : film_(film), ruler_(film.times, {1'000'000, 1}), gathered_(film) {}

    Outcome<Said> said(const json& document) {
        const auto all = annotations_of(document);
        if (all.size() > most_entries)
            return unreadable("at most " + std::to_string(most_entries) + " annotations", "There are more");
        if (all.empty()) return unreadable("Web Annotations", "There is none in it");
        std::size_t timeless = 0;
        for (const json* one : all)
            if (const auto ticks = ticks_of(*one))
                take(*one, *ticks);
            else
                ++timeless;
        if (timeless > 0)
            gathered_.remark(std::to_string(timeless) + " annotations have no times and are passed over.");
        return gathered_.said();
    }

private:
    std::optional<Ticks> ticks_of(const json& annotation) const {
        const auto time = time_of_target(value_at(annotation, "target"));
        if (!time) return std::nullopt;
        const std::size_t comma = time->find(',');
        const auto first = tick_of_clock(comma == 0 ? "0" : time->substr(0, comma), 6);
        const auto end = comma == std::string::npos ? std::optional(ruler_.tick(film_.times.frames()))
                                                    : tick_of_clock(time->substr(comma + 1), 6);
        if (!first || !end) return std::nullopt;
        return Ticks{*first, *end};
    }

    void take(const json& annotation, Ticks ticks) {
        const auto row = segment_in(value_at(annotation, "decoupage:segment"));
        const FrameSpan span = ruler_.span(ticks, row ? std::optional(row->span) : std::nullopt);
        const std::string track = row ? text_at(annotation, "decoupage:track") : "";
        const json& body = value_at(annotation, "body");
        if (track == "names" || track.empty() || !film_.tracks.contains(track)) {
            const bool is_name = track == "names";
            gathered_.name({span, words_of_body(body),
                            named_in(text_at(annotation, "decoupage:named")).value_or(Named::span),
                            is_name ? row->detail : maker(value_at(annotation, "creator")),
                            is_name ? row->label : ""});
            return;
        }
        // Of what is classified, the first body is the label, which may have been changed.
        const json& first = body.is_array() && !body.empty() ? body.front() : body;
        const std::string label = first.is_array() ? "" : words_of_body(first);
        Segment segment{span, label.empty() ? row->label : label, row->confidence, row->detail};
        if (track == "transitions")
            gathered_.transition(surely(segment, *row));
        else if (track == "scenes")
            gathered_.scene(std::move(segment));
        else if (track != "shots")
            gathered_.segment(track, std::move(segment));
    }

    /// What is not as it was is said with certainty.
    static Segment surely(Segment segment, const Segment& row) {
        if (segment.span != row.span || segment.label != row.label) segment.confidence = 1;
        return segment;
    }

    const Decoupage& film_;
    Ruler ruler_;
    Gathering gathered_;
};

} // namespace

Outcome<Said> read_annotations(std::string_view bytes, const Decoupage& film) {
    const auto document = parsed_json(bytes);
    if (!document) return tl::unexpected(document.error());
    return AnnotationsReading(film).said(*document);
}

} // namespace decoupage::exchange
