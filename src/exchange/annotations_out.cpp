#include "exchange/ada.hpp"
#include "exchange/annotation_json.hpp"
#include "exchange/annotations.hpp"
#include "exchange/film_words.hpp"
#include "exchange/json.hpp"
#include "exchange/ruler.hpp"
#include "exchange/segment_json.hpp"
#include "exchange/text.hpp"

#include <algorithm>
#include <cstdio>

#include <nlohmann/json.hpp>

namespace decoupage::exchange {

namespace {

using Json = nlohmann::ordered_json;

/// "12.5" of 12500000 millionths.
std::string millionths(std::int64_t tick) {
    char text[32];
    std::snprintf(text, sizeof text, "%lld.%06lld", static_cast<long long>(tick / 1'000'000),
                  static_cast<long long>(tick % 1'000'000));
    std::string short_text = text;
    short_text.erase(short_text.find_last_not_of('0') + 1);
    if (short_text.back() == '.') short_text.pop_back();
    return short_text;
}

class AnnotationsWriting {
public:
    explicit AnnotationsWriting(const Decoupage& decoupage)
        : decoupage_(decoupage), ruler_(decoupage.times, {1'000'000, 1}),
          address_("urn:decoupage:" + clean(decoupage.film.print.digest)),
          source_(url_of(decoupage.film.path)) {}

    Json page() {
        track("transitions");
        track("scenes");
        for (const Name& name : decoupage_.names)
            add(name);
        for (const auto& [name, _] : other_tracks(decoupage_))
            track(name);
        const AllNoted noted = all_noted(decoupage_);
        for (const SaidAnnotation& one : noted.annotations)
            add(noted, one);
        Json page;
        page["@context"] = {"http://www.w3.org/ns/anno.jsonld", {{"decoupage", "urn:decoupage:terms:"}}};
        page["id"] = address_;
        page["type"] = "AnnotationPage";
        page["items"] = std::move(items_);
        if (!noted.tiers.empty()) {
            page["decoupage:tiers"] = Json::array();
            for (const SaidTier& one : noted.tiers)
                page["decoupage:tiers"].push_back(tier_object(one));
            page["decoupage:vocabularies"] = Json::array();
            for (const Vocabulary& one : noted.vocabularies)
                page["decoupage:vocabularies"].push_back(vocabulary_object(one));
        }
        return page;
    }

private:
    void track(const std::string& name) {
        for (const Segment& segment : decoupage_.track(name).segments)
            add(name, segment);
    }

    Json annotation(const std::string& motivation, FrameSpan span) const {
        const Ticks ticks = ruler_.ticks(span);
        Json one;
        one["id"] = address_ + ":" + std::to_string(items_.size() + 1);
        one["type"] = "Annotation";
        one["motivation"] = motivation;
        one["body"] = Json::array();
        one["target"] = {{"source", source_},
                         {"selector",
                          {{"type", "FragmentSelector"},
                           {"conformsTo", "http://www.w3.org/TR/media-frags/"},
                           {"value", "t=" + millionths(ticks.first) + "," + millionths(ticks.end)}}}};
        return one;
    }

    void add(const std::string& track, const Segment& segment) {
        Json one = annotation("classifying", segment.span);
        one["generator"] = {{"type", "Software"}, {"name", "Découpage"}};
        one["body"].push_back(
            {{"type", "TextualBody"}, {"value", segment.label}, {"purpose", "classifying"}});
        if (!segment.detail.empty())
            one["body"].push_back(
                {{"type", "TextualBody"}, {"value", segment.detail}, {"purpose", "describing"}});
        if (const std::string concept_address = ada_concept(track, segment); !concept_address.empty())
            one["body"].push_back(
                {{"type", "SpecificResource"}, {"source", concept_address}, {"purpose", "classifying"}});
        one["decoupage:track"] = track;
        one["decoupage:segment"] = segment_list(segment);
        items_.push_back(std::move(one));
    }

    void add(const Name& name) {
        Json one = annotation("identifying", name.span);
        one["creator"] = {{"type", "Person"}, {"name", name.author}};
        if (!name.made_at.empty()) one["created"] = name.made_at;
        one["body"].push_back({{"type", "TextualBody"}, {"value", name.words}, {"purpose", "identifying"}});
        one["decoupage:track"] = "names";
        one["decoupage:segment"] = segment_list({name.span, name.words, 1, name.author});
        one["decoupage:named"] = name_of(name.named);
        items_.push_back(std::move(one));
    }

    /// A person's own, with its tier as a tag.
    void add(const AllNoted& noted, const SaidAnnotation& said) {
        Json one = annotation(said.term.empty() ? "commenting" : "classifying", said.span);
        one["creator"] = {{"type", "Person"}, {"name", said.author}};
        if (!said.made_at.empty()) one["created"] = said.made_at;
        if (said.region) {
            Json& value = one["target"]["selector"]["value"];
            value = region_fragment(*said.region) + "&" + value.get<std::string>();
        }
        if (const auto [vocabulary, term] = term_of(noted, said); term != nullptr) {
            one["body"].push_back(
                {{"type", "TextualBody"}, {"value", term->words}, {"purpose", "classifying"}});
            if (!vocabulary->address.empty())
                one["body"].push_back({{"type", "SpecificResource"},
                                       {"source", vocabulary->address + term->id},
                                       {"purpose", "classifying"}});
        }
        if (!said.words.empty())
            one["body"].push_back(
                {{"type", "TextualBody"}, {"value", said.words}, {"purpose", "commenting"}});
        one["body"].push_back({{"type", "TextualBody"}, {"value", said.tier}, {"purpose", "tagging"}});
        one["decoupage:annotation"] = annotation_object(said);
        items_.push_back(std::move(one));
    }

    static std::pair<const Vocabulary*, const Term*> term_of(const AllNoted& noted,
                                                             const SaidAnnotation& said) {
        const auto tier = std::ranges::find(noted.tiers, said.tier, &SaidTier::name);
        if (tier == noted.tiers.end() || said.term.empty()) return {};
        const auto vocabulary = std::ranges::find(noted.vocabularies, tier->vocabulary, &Vocabulary::name);
        if (vocabulary == noted.vocabularies.end()) return {};
        const auto term = std::ranges::find(vocabulary->terms, said.term, &Term::id);
        return term == vocabulary->terms.end() ? std::pair<const Vocabulary*, const Term*>{}
                                               : std::pair{&*vocabulary, &*term};
    }

    /// "xywh=percent:25,50,12.5,50", after the W3C's Media Fragments.
    static std::string region_fragment(const Box& box) {
        char text[120];
        std::snprintf(text, sizeof text, "xywh=percent:%.6g,%.6g,%.6g,%.6g",
                      100.0 * static_cast<double>(box.left), 100.0 * static_cast<double>(box.top),
                      100.0 * static_cast<double>(box.width), 100.0 * static_cast<double>(box.height));
        return text;
    }

    const Decoupage& decoupage_;
    Ruler ruler_;
    std::string address_, source_;
    Json items_ = Json::array();
};

} // namespace

std::string annotations_document(const Decoupage& decoupage) {
    return json_text(AnnotationsWriting(decoupage).page());
}

} // namespace decoupage::exchange
