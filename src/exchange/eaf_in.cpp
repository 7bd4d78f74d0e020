#include "exchange/ada.hpp"
#include "exchange/eaf.hpp"
#include "exchange/eaf_noted.hpp"
#include "exchange/eaf_notes.hpp"
#include "exchange/eaf_rows.hpp"
#include "exchange/film_words.hpp"
#include "exchange/gathering.hpp"
#include "exchange/limits.hpp"
#include "exchange/ruler.hpp"
#include "exchange/text.hpp"
#include "exchange/xml.hpp"

#include <algorithm>

namespace decoupage::exchange {

namespace {

/// One annotation with its times, as a tier has it.
struct EafAnnotation {
    std::string id;
    Ticks ticks; ///< milliseconds
    std::string value;
};

class EafReading {
public:
    EafReading(const pugi::xml_document& document, const Decoupage& film)
        : root_(document.document_element()), film_(film), ruler_(film.times, milliseconds), gathered_(film),
          notes_(root_, ruler_) {}

    Outcome<Said> said() {
        read_slots();
        if (const auto media = root_.child("HEADER").child("MEDIA_DESCRIPTOR"))
            gathered_.film_at(media.attribute("MEDIA_URL").value());
        read_properties();
        for (const pugi::xml_node tier : root_.children("TIER"))
            if (auto read = read_tier(tier); !read) return tl::unexpected(read.error());
        if (timeless_ > 0)
            gathered_.remark(std::to_string(timeless_) + " annotations have no times and are passed over.");
        notes_.finish(gathered_);
        return gathered_.said();
    }

private:
    void read_properties() {
        for (const pugi::xml_node property : root_.child("HEADER").children("PROPERTY")) {
            const auto type = eaf_type_of(property.attribute("NAME").value());
            if (type == eaf_noted_type)
                notes_.header(read_eaf_noted(property.text().get()));
            else if (!type.empty())
                rows_.merge(read_eaf_rows(property.text().get()));
        }
    }

    void read_slots() {
        for (const pugi::xml_node slot : root_.child("TIME_ORDER").children("TIME_SLOT"))
            if (const auto at = whole_number(slot.attribute("TIME_VALUE").value()))
                slots_.emplace(slot.attribute("TIME_SLOT_ID").value(), *at);
    }

    Outcome<void> read_tier(pugi::xml_node tier) {
        const std::string type = type_of(tier);
        gathered_.has(type);
        const bool notes = is_of_notes(type);
        if (notes) notes_.tier(tier);
        for (const pugi::xml_node holder : tier.children("ANNOTATION")) {
            if (++count_ > most_entries)
                return unreadable("at most " + std::to_string(most_entries) + " annotations",
                                  "There are more");
            const pugi::xml_node hanging = holder.child("REF_ANNOTATION");
            if (hanging && notes) {
                notes_.hanging(hanging, tier);
                continue;
            }
            const pugi::xml_node node = holder.child("ALIGNABLE_ANNOTATION");
            const auto annotation = annotation_in(node);
            if (!annotation)
                ++timeless_;
            else if (notes)
                notes_.take(node, tier, annotation->ticks);
            else
                take(type, *annotation, tier);
        }
        return {};
    }

    bool is_of_notes(const std::string& type) const {
        return type != "transitions" && type != "scenes" && type != "names" && type != "shots" &&
               !is_other_track(type);
    }

    bool is_other_track(const std::string& type) const {
        return film_.tracks.contains(type) && !is_said_apart(type);
    }

    /// The kind of its annotations: by the tier's type, or where that says nothing, by its own name.
    static std::string type_of(pugi::xml_node tier) {
        const std::string_view noted = tier.attribute("LINGUISTIC_TYPE_REF").value();
        if (noted == eaf_noted_type || noted.starts_with(std::string(eaf_noted_type) + ": "))
            return std::string(eaf_noted_type);
        for (const char* name : {"LINGUISTIC_TYPE_REF", "TIER_ID"}) {
            const std::string type = tier.attribute(name).value();
            if (type == "shots" || type == "transitions" || type == "scenes" || type == "names") return type;
        }
        return tier.attribute("LINGUISTIC_TYPE_REF").value();
    }

    std::optional<EafAnnotation> annotation_in(pugi::xml_node node) const {
        const auto first = slots_.find(node.attribute("TIME_SLOT_REF1").value());
        const auto end = slots_.find(node.attribute("TIME_SLOT_REF2").value());
        if (first == slots_.end() || end == slots_.end()) return std::nullopt;
        return EafAnnotation{node.attribute("ANNOTATION_ID").value(),
                             {first->second, end->second},
                             node.child("ANNOTATION_VALUE").text().get()};
    }

    void take(const std::string& type, const EafAnnotation& annotation, pugi::xml_node tier) {
        const auto found = rows_.find(annotation.id);
        const EafRow* row = found == rows_.end() ? nullptr : &found->second;
        const FrameSpan span = span_of(annotation, row);
        if (type == "transitions")
            gathered_.transition(transition(span, annotation, row));
        else if (type == "scenes")
            gathered_.scene({span, row ? row->segment.label : "scene", row ? row->segment.confidence : 1,
                             row ? row->segment.detail : ""});
        else if (type == "names")
            gathered_.name({span, annotation.value, row ? row->named : Named::span,
                            row ? row->segment.detail : eaf_author_of(tier), row ? row->segment.label : ""});
        else if (type != "shots")
            gathered_.segment(type, other(type, span, annotation, row));
    }

    FrameSpan span_of(const EafAnnotation& annotation, const EafRow* row) const {
        return ruler_.span(annotation.ticks, row ? std::optional(row->segment.span) : std::nullopt);
    }

    static Segment transition(FrameSpan span, const EafAnnotation& annotation, const EafRow* row) {
        Segment segment{span, label_in(annotation.value, "transitions"), 1, ""};
        if (row != nullptr && row->segment.label == segment.label) {
            segment.detail = row->segment.detail;
            if (row->segment.span == span) segment.confidence = row->segment.confidence;
        }
        return segment;
    }

    /// "fade out" and "Fade-out" are "fade_out"; a word that is none of ours is "other".
    static std::string label_in(std::string_view value, std::string_view track) {
        std::string word = clean(trimmed(value));
        for (char& letter : word)
            letter = letter == ' ' || letter == '-'   ? '_'
                     : letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a')
                                                      : letter;
        for (const Concept& one : vocabulary_of(track))
            if (one.label == word) return word;
        return "other";
    }

    static Segment other(const std::string& type, FrameSpan span, const EafAnnotation& annotation,
                         const EafRow* row) {
        if (row != nullptr && annotation.value == eaf_value(type, row->segment))
            return {span, row->segment.label, row->segment.confidence, row->segment.detail};
        return {span, annotation.value, 1, row ? row->segment.detail : ""};
    }

    pugi::xml_node root_;
    const Decoupage& film_;
    Ruler ruler_;
    Gathering gathered_;
    EafNotes notes_;
    std::map<std::string, std::int64_t, std::less<>> slots_;
    std::map<std::string, EafRow, std::less<>> rows_;
    std::size_t count_ = 0, timeless_ = 0;
};

} // namespace

Outcome<Said> read_eaf(std::string_view bytes, const Decoupage& film) {
    const auto document = parsed_xml(bytes, "ANNOTATION_DOCUMENT");
    if (!document) return tl::unexpected(document.error());
    const std::string units = (*document)->document_element().child("HEADER").attribute("TIME_UNITS").value();
    if (!units.empty() && units != "milliseconds")
        return unreadable("times in milliseconds", "Its times are in " + clean_words(units, 40));
    return EafReading(**document, film).said();
}

} // namespace decoupage::exchange
