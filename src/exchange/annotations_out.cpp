#include "exchange/ada.hpp"
#include "exchange/annotations.hpp"
#include "exchange/film_words.hpp"
#include "exchange/json.hpp"
#include "exchange/ruler.hpp"
#include "exchange/segment_json.hpp"
#include "exchange/text.hpp"

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
        Json page;
        page["@context"] = {"http://www.w3.org/ns/anno.jsonld", {{"decoupage", "urn:decoupage:terms:"}}};
        page["id"] = address_;
        page["type"] = "AnnotationPage";
        page["items"] = std::move(items_);
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
