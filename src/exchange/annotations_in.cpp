#include "exchange/ada.hpp"
#include "exchange/annotation_json.hpp"
#include "exchange/annotations.hpp"
#include "exchange/clock_times.hpp"
#include "exchange/film_words.hpp"
#include "exchange/gathering.hpp"
#include "exchange/json.hpp"
#include "exchange/limits.hpp"
#include "exchange/ruler.hpp"
#include "exchange/segment_json.hpp"
#include "exchange/text.hpp"

#include <algorithm>

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

/// "xywh=percent:25,50,12.5,50", or in pixels of a film of that size ("xywh=pixel:0,0,16,9",
/// "xywh=0,0,16,9").
std::optional<Box> region_of_fragment(std::string_view text, const Film& film) {
    const std::size_t begin = text.find("xywh=");
    if (begin == std::string_view::npos) return std::nullopt;
    text = text.substr(begin + 5);
    text = text.substr(0, text.find('&'));
    double width = film.width, height = film.height;
    if (text.starts_with("percent:")) width = height = 100;
    if (const std::size_t colon = text.find(':'); colon != std::string_view::npos)
        text.remove_prefix(colon + 1);
    float sides[4];
    for (float& side : sides) {
        const std::size_t comma = std::min(text.find(','), text.size());
        const auto number = decimal_number(text.substr(0, comma));
        const double whole = (&side - sides) % 2 == 0 ? width : height;
        if (!number || whole <= 0) return std::nullopt;
        side = static_cast<float>(*number / whole);
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return Box{sides[0], sides[1], sides[2], sides[3]};
}

std::optional<Box> region_of_target(const json& target, const Film& film) {
    if (target.is_string()) return region_of_fragment(target.get_ref<const std::string&>(), film);
    if (target.is_array() && !target.empty() && !target.front().is_array())
        return region_of_target(target.front(), film);
    const json& selector = value_at(target, "selector");
    for (const json& one : selector.is_array() ? selector : json::array({selector}))
        if (const auto region = region_of_fragment(text_at(one, "value"), film)) return region;
    return region_of_fragment(text_at(target, "id"), film);
}

/// The end of a concept's address: "FieldSize_closeup".
std::string last_part(const std::string& address) {
    const std::size_t slash = address.find_last_of("/#");
    return slash == std::string::npos ? address : address.substr(slash + 1);
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
        take_tiers(document);
        std::size_t timeless = 0;
        for (const auto* one : all)
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
        if (track == "names") {
            gathered_.name({span, words_of_body(body),
                            named_in(text_at(annotation, "decoupage:named")).value_or(Named::span),
                            row->detail, row->label});
            return;
        }
        if (track.empty() || !film_.tracks.contains(track)) {
            note(annotation, ticks);
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

    void take_tiers(const json& document) {
        const auto each = [&](const char* name, auto take_one) {
            const json& list = value_at(document, name);
            if (list.is_array() && list.size() <= most_entries)
                for (const json& one : list)
                    take_one(one);
        };
        each("decoupage:vocabularies", [&](const json& one) { gathered_.vocabulary(vocabulary_in(one)); });
        each("decoupage:tiers", [&](const json& one) { gathered_.tier(tier_in(one)); });
    }

    /// Of a person, on a tier.
    void note(const json& annotation, Ticks ticks) {
        const json& body = value_at(annotation, "body");
        const auto known = annotation_in(value_at(annotation, "decoupage:annotation"));
        SaidAnnotation one = known.value_or(SaidAnnotation{});
        one.span = ruler_.span(ticks, known ? std::optional(known->span) : std::nullopt);
        if (!known) {
            one.made_at = text_at(annotation, "created");
            one.id = text_at(annotation, "id");
            one.author = maker(value_at(annotation, "creator"));
            one.region = region_of_target(value_at(annotation, "target"), film_.film);
            one.tier = purpose_of(body, "tagging");
            read_concepts(one, body);
            if (one.term.empty()) one.words = words_but_tags(body);
        } else if (!one.words.empty()) {
            one.words = purpose_of(body, "commenting");
        }
        gathered_.annotation(std::move(one));
    }

    /// The text of the body with that purpose.
    static std::string purpose_of(const json& body, std::string_view purpose) {
        for (const json& one : body.is_array() ? body : json::array({body}))
            if (text_at(one, "purpose") == purpose) return text_at(one, "value");
        return {};
    }

    static std::string words_but_tags(const json& body) {
        json rest = json::array();
        for (const json& one : body.is_array() ? body : json::array({body}))
            if (text_at(one, "purpose") != "tagging") rest.push_back(one);
        return words_of_body(rest);
    }

    /// A body that is AdA's, "FieldSize_closeup", is a term of that vocabulary, on a tier of its own.
    void read_concepts(SaidAnnotation& one, const json& body) {
        for (const json& part : body.is_array() ? body : json::array({body})) {
            const std::string source = text_at(part, "source");
            const std::string id = last_part(source.empty() ? text_at(part, "id") : source);
            for (const Vocabulary& vocabulary : ada_vocabularies()) {
                const auto term = std::ranges::find(vocabulary.terms, id, &Term::id);
                if (id.empty() || term == vocabulary.terms.end()) continue;
                gathered_.vocabulary(vocabulary);
                if (one.tier.empty()) one.tier = vocabulary.name;
                gathered_.tier({one.tier, vocabulary.name, Lies::on_film, {}});
                one.term = id;
                one.words = purpose_of(body, "commenting");
                return;
            }
        }
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
