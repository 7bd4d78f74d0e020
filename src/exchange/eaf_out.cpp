#include "exchange/eaf.hpp"
#include "exchange/eaf_noted.hpp"
#include "exchange/eaf_rows.hpp"
#include "exchange/eaf_vocabularies.hpp"
#include "exchange/film_words.hpp"
#include "exchange/ruler.hpp"
#include "exchange/text.hpp"
#include "exchange/xml.hpp"

#include <algorithm>
#include <numeric>

namespace decoupage::exchange {

namespace {

/// Puts an EAF document together. A tier's annotations cannot overlap, and none can be empty: a cut has the
/// first frame of the new shot.
class EafWriting {
public:
    explicit EafWriting(const Decoupage& decoupage)
        : decoupage_(decoupage), ruler_(decoupage.times, milliseconds) {
        root_ = document_.append_child("ANNOTATION_DOCUMENT");
        set_attribute(root_, "AUTHOR", "Découpage");
        set_attribute(root_, "DATE",
                      decoupage.screened_at.empty() ? "1970-01-01T00:00:00Z" : decoupage.screened_at);
        set_attribute(root_, "FORMAT", "3.0");
        set_attribute(root_, "VERSION", "3.0");
        set_attribute(root_, "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        set_attribute(root_, "xsi:noNamespaceSchemaLocation", "http://www.mpi.nl/tools/elan/EAFv3.0.xsd");
        header_ = root_.append_child("HEADER");
        set_attribute(header_, "MEDIA_FILE", "");
        set_attribute(header_, "TIME_UNITS", "milliseconds");
        pugi::xml_node media = header_.append_child("MEDIA_DESCRIPTOR");
        set_attribute(media, "MEDIA_URL", url_of(decoupage.film.path));
        set_attribute(media, "MIME_TYPE", mime_type(decoupage.film.path));
        set_attribute(media, "RELATIVE_MEDIA_URL", url_of(file_name(decoupage.film.path)));
        order_ = root_.append_child("TIME_ORDER");
    }

    std::string text() {
        shots();
        track(decoupage_.track("transitions"), "transitions");
        scenes();
        names();
        for (const auto& [name, other] : other_tracks(decoupage_))
            if (!other.segments.empty()) track(other, name);
        noted();
        property("lastUsedAnnotationId", std::to_string(annotations_));
        order_slots();
        vocabularies_.write(root_, types_);
        return xml_text(document_);
    }

private:
    /// An annotation before it has an id.
    struct Entry {
        EafRow row;
        std::string value;
    };

    void property(const std::string& name, const std::string& text) {
        pugi::xml_node node = header_.append_child("PROPERTY");
        set_attribute(node, "NAME", name);
        node.text().set(clean(text).c_str());
    }

    void shots() {
        std::vector<Entry> entries;
        for (const Shot& shot : decoupage_.shots)
            entries.push_back({{{}, {shot.span, name_of(shot.kind), 1, ""}}, shot_words(shot)});
        tiers("shots", std::move(entries));
    }

    void track(const Track& track, const std::string& type) {
        std::vector<Entry> entries;
        for (const Segment& segment : track.segments)
            entries.push_back({{{}, segment}, eaf_value(type, segment)});
        tiers(type, std::move(entries));
    }

    void scenes() {
        std::vector<Entry> entries;
        for (const Segment& scene : decoupage_.track("scenes").segments)
            entries.push_back({{{}, scene}, clean(scene.label) + " " + std::to_string(entries.size() + 1)});
        tiers("scenes", std::move(entries));
    }

    void names() {
        std::vector<Entry> entries;
        for (const Name& name : decoupage_.names)
            entries.push_back({{{}, {name.span, name.words, 1, name.author}, name.named}, clean(name.words)});
        tiers("names", std::move(entries));
    }

    /// As many tiers of a type as are needed for none to overlap; one where there is nothing.
    void tiers(const std::string& type, std::vector<Entry> entries) {
        std::ranges::stable_sort(entries, {},
                                 [](const Entry& entry) { return entry.row.segment.span.first; });
        std::vector<pugi::xml_node> lanes{new_tier(type, 0)};
        std::vector<std::int64_t> ends{0};
        std::vector<EafRow> rows;
        types_.push_back(type);
        for (Entry& entry : entries) {
            const Ticks ticks = ruler_.ticks(entry.row.segment.span);
            const auto free =
                std::ranges::find_if(ends, [&](std::int64_t other) { return other <= ticks.first; });
            const auto lane = static_cast<std::size_t>(free - ends.begin());
            if (lane == lanes.size()) {
                lanes.push_back(new_tier(type, lane));
                ends.push_back(0);
            }
            ends[lane] = ticks.end;
            entry.row.annotation = "a" + std::to_string(++annotations_);
            annotate(lanes[lane], type, entry, ticks);
            rows.push_back(std::move(entry.row));
        }
        property(eaf_property_of(type), eaf_rows_text(rows));
    }

    /// What people noted. EAF has one value for a term and a remark beside it: the term.
    void noted() {
        const AllNoted all = all_noted(decoupage_);
        if (all.tiers.empty()) return;
        EafNoted header{all.vocabularies, all.tiers, {}, {}};
        std::set<std::string> ids;
        for (const pugi::xml_node tier : root_.children("TIER"))
            ids.insert(tier.attribute("TIER_ID").value());
        for (const EafLane& lane : eaf_lanes(all, ruler_, ids)) {
            add_type(all, lane);
            pugi::xml_node tier = root_.append_child("TIER");
            if (!lane.author.empty()) set_attribute(tier, "ANNOTATOR", lane.author);
            set_attribute(tier, "LINGUISTIC_TYPE_REF", lane.type);
            set_attribute(tier, "TIER_ID", lane.id);
            header.lanes[lane.id] = lane.tier;
            for (const SaidAnnotation* one : lane.annotations) {
                const std::string id = "a" + std::to_string(++annotations_);
                pugi::xml_node node = tier.append_child("ANNOTATION").append_child("ALIGNABLE_ANNOTATION");
                const Ticks ticks = ruler_.ticks(one->span);
                set_attribute(node, "ANNOTATION_ID", id);
                vocabularies_.refer(node, lane.type, one->term);
                set_attribute(node, "TIME_SLOT_REF1", slot(ticks.first));
                set_attribute(node, "TIME_SLOT_REF2", slot(ticks.end));
                node.append_child("ANNOTATION_VALUE").text().set(eaf_noted_value(all, *one).c_str());
                header.annotations.emplace(id, *one);
            }
        }
        property(eaf_property_of(eaf_noted_type), eaf_noted_text(header));
    }

    void add_type(const AllNoted& all, const EafLane& lane) {
        if (std::ranges::find(types_, lane.type) == types_.end()) types_.push_back(lane.type);
        const auto tier = std::ranges::find(all.tiers, lane.tier, &SaidTier::name);
        const auto vocabulary = std::ranges::find(all.vocabularies, tier->vocabulary, &Vocabulary::name);
        if (!tier->vocabulary.empty() && vocabulary != all.vocabularies.end())
            vocabularies_.add(lane.type, *vocabulary);
    }

    pugi::xml_node new_tier(const std::string& type, std::size_t lane) {
        pugi::xml_node tier = root_.append_child("TIER");
        set_attribute(tier, "LINGUISTIC_TYPE_REF", type);
        set_attribute(tier, "TIER_ID", lane == 0 ? type : type + " " + std::to_string(lane + 1));
        return tier;
    }

    void annotate(pugi::xml_node tier, const std::string& type, const Entry& entry, Ticks ticks) {
        pugi::xml_node node = tier.append_child("ANNOTATION").append_child("ALIGNABLE_ANNOTATION");
        set_attribute(node, "ANNOTATION_ID", entry.row.annotation);
        vocabularies_.refer(node, type, entry.row.segment);
        set_attribute(node, "TIME_SLOT_REF1", slot(ticks.first));
        set_attribute(node, "TIME_SLOT_REF2", slot(ticks.end));
        node.append_child("ANNOTATION_VALUE").text().set(entry.value.c_str());
    }

    std::string slot(std::int64_t at) {
        slots_.push_back(at);
        return "ts" + std::to_string(slots_.size());
    }

    /// In order of time, as the format wants them.
    void order_slots() {
        std::vector<std::size_t> order(slots_.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, {}, [&](std::size_t at) { return slots_[at]; });
        for (const std::size_t at : order) {
            pugi::xml_node node = order_.append_child("TIME_SLOT");
            set_attribute(node, "TIME_SLOT_ID", "ts" + std::to_string(at + 1));
            set_attribute(node, "TIME_VALUE", std::to_string(slots_[at]));
        }
    }

    const Decoupage& decoupage_;
    Ruler ruler_;
    pugi::xml_document document_;
    pugi::xml_node root_, header_, order_;
    EafVocabularies vocabularies_;
    std::vector<std::string> types_;
    std::vector<std::int64_t> slots_;
    int annotations_ = 0;
};

} // namespace

std::string eaf_document(const Decoupage& decoupage) {
    return EafWriting(decoupage).text();
}

} // namespace decoupage::exchange
