#include "exchange/annotation_json.hpp"

#include "exchange/json.hpp"
#include "exchange/limits.hpp"
#include "exchange/segment_json.hpp"

#include <cmath>
#include <map>

#include <nlohmann/json.hpp>

namespace decoupage::exchange {

namespace {

using Json = nlohmann::ordered_json;

Json null_if_empty(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

std::string number_text(std::int64_t number) {
    return number > 0 ? std::to_string(number) : std::string();
}

std::int64_t whole_at(const nlohmann::json& object, const char* name) {
    const nlohmann::json& value = value_at(object, name);
    return value.is_number_integer() ? value.get<std::int64_t>() : 0;
}

std::string name_in(const std::map<std::int64_t, std::string>& names, std::int64_t number) {
    const auto found = names.find(number);
    return found == names.end() ? std::string() : found->second;
}

} // namespace

AllNoted all_noted(const Decoupage& film) {
    const Annotations& all = film.annotations;
    AllNoted noted;
    noted.vocabularies = all.vocabularies;
    std::map<std::int64_t, std::string> vocabularies, tiers;
    for (const Vocabulary& one : all.vocabularies)
        vocabularies[one.number] = one.name;
    for (const Tier& one : all.tiers) {
        tiers[one.number] = one.name;
        noted.tiers.push_back(
            {one.name, name_in(vocabularies, one.vocabulary), one.lies, name_in(tiers, one.parent)});
    }
    for (const Annotation& one : all.annotations)
        noted.annotations.push_back({name_in(tiers, one.tier), one.span, one.region, one.term, one.words,
                                     one.topic, one.author, one.made_at, number_text(one.number),
                                     number_text(one.host), one.number});
    return noted;
}

Json annotation_object(const SaidAnnotation& one) {
    return {{"number", one.number},
            {"tier", one.tier},
            {"first", one.span.first},
            {"end", one.span.end},
            {"term", null_if_empty(one.term)},
            {"words", null_if_empty(one.words)},
            {"region", region_list(one.region)},
            {"about", null_if_empty(one.topic)},
            {"host", one.host.empty() ? Json(nullptr) : Json(std::stoll("0" + one.host))},
            {"author", one.author},
            {"made_at", one.made_at}};
}

std::optional<SaidAnnotation> annotation_in(const nlohmann::json& object) {
    const nlohmann::json &first = value_at(object, "first"), &end = value_at(object, "end");
    if (!first.is_number_integer() || !end.is_number_integer()) return std::nullopt;
    SaidAnnotation one;
    one.span = {first.get<Frame>(), end.get<Frame>()};
    if (one.span.first < 0 || one.span.end < one.span.first) return std::nullopt;
    one.tier = text_at(object, "tier");
    one.region = region_in(value_at(object, "region"));
    one.term = text_at(object, "term");
    one.words = text_at(object, "words");
    one.topic = text_at(object, "about");
    one.author = text_at(object, "author");
    one.made_at = text_at(object, "made_at");
    one.number = std::max<std::int64_t>(whole_at(object, "number"), 0);
    one.id = number_text(one.number);
    one.host = number_text(whole_at(object, "host"));
    return one;
}

Json tier_object(const SaidTier& one) {
    return {{"name", one.name},
            {"vocabulary", null_if_empty(one.vocabulary)},
            {"lies", name_of(one.lies)},
            {"parent", null_if_empty(one.parent)}};
}

SaidTier tier_in(const nlohmann::json& object) {
    SaidTier one{text_at(object, "name"), text_at(object, "vocabulary"), Lies::on_film,
                 text_at(object, "parent")};
    for (const Lies lies : {Lies::on_shots, Lies::on_tier})
        if (text_at(object, "lies") == name_of(lies)) one.lies = lies;
    return one;
}

Json vocabulary_object(const Vocabulary& one) {
    Json terms = Json::array();
    for (const Term& term : one.terms)
        terms.push_back(
            {{"id", term.id}, {"words", term.words}, {"description", null_if_empty(term.description)}});
    return {{"name", one.name},
            {"address", null_if_empty(one.address)},
            {"description", null_if_empty(one.description)},
            {"terms", std::move(terms)}};
}

Vocabulary vocabulary_in(const nlohmann::json& object) {
    Vocabulary one{
        0, text_at(object, "name"), text_at(object, "address"), text_at(object, "description"), {}};
    const nlohmann::json& terms = value_at(object, "terms");
    if (terms.is_array())
        for (const nlohmann::json& term : terms)
            one.terms.push_back(
                {0, 0, text_at(term, "id"), text_at(term, "words"), text_at(term, "description")});
    return one;
}

Json region_list(const std::optional<Box>& region) {
    if (!region) return nullptr;
    return {short_number(region->left), short_number(region->top), short_number(region->width),
            short_number(region->height)};
}

std::optional<Box> region_in(const nlohmann::json& list) {
    if (!list.is_array() || list.size() != 4) return std::nullopt;
    float sides[4];
    for (std::size_t i = 0; i < 4; ++i) {
        if (!list[i].is_number()) return std::nullopt;
        sides[i] = list[i].get<float>();
        if (!std::isfinite(sides[i])) return std::nullopt;
    }
    return Box{sides[0], sides[1], sides[2], sides[3]};
}

} // namespace decoupage::exchange
