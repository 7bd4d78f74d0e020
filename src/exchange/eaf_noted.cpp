#include "exchange/eaf_noted.hpp"

#include "exchange/json.hpp"
#include "exchange/limits.hpp"
#include "exchange/text.hpp"

#include <algorithm>
#include <utility>

#include <nlohmann/json.hpp>

namespace decoupage::exchange {

namespace {

using Json = nlohmann::ordered_json;

std::string unlike(const std::string& wanted, std::set<std::string>& taken) {
    std::string id = wanted;
    for (int number = 2; !taken.insert(id).second; ++number)
        id = wanted + " " + std::to_string(number);
    return id;
}

} // namespace

std::vector<EafLane> eaf_lanes(const AllNoted& noted, const Ruler& ruler, std::set<std::string>& taken) {
    std::vector<EafLane> lanes;
    std::map<std::string, std::map<std::string, std::vector<const SaidAnnotation*>>> all;
    for (const SaidAnnotation& one : noted.annotations)
        all[one.tier][one.author].push_back(&one);
    for (const SaidTier& tier : noted.tiers) {
        auto by_author = std::exchange(all[tier.name], {});
        if (by_author.empty()) by_author[""];
        const std::string type =
            std::string(eaf_noted_type) + (tier.vocabulary.empty() ? "" : ": " + clean(tier.vocabulary));
        const std::string name = clean(tier.name);
        for (const auto& [author, annotations] : by_author) {
            const std::size_t first = lanes.size();
            std::vector<std::int64_t> ends;
            for (const SaidAnnotation* one : annotations) {
                const Ticks ticks = ruler.ticks(one->span);
                const auto free =
                    std::ranges::find_if(ends, [&](std::int64_t end) { return end <= ticks.first; });
                const auto place = static_cast<std::size_t>(free - ends.begin());
                if (free == ends.end()) {
                    const std::string wanted = by_author.size() == 1 ? name : name + "@" + clean(author);
                    lanes.push_back({unlike(wanted, taken), type, tier.name, author, {}});
                    ends.push_back(0);
                }
                ends[place] = ticks.end;
                lanes[first + place].annotations.push_back(one);
            }
            if (annotations.empty()) lanes.push_back({unlike(name, taken), type, tier.name, author, {}});
        }
    }
    return lanes;
}

std::string eaf_noted_value(const AllNoted& noted, const SaidAnnotation& one) {
    if (one.term.empty()) return clean_note(one.words, longest_note_said);
    const auto tier = std::ranges::find(noted.tiers, one.tier, &SaidTier::name);
    for (const Vocabulary& vocabulary : noted.vocabularies) {
        if (tier == noted.tiers.end() || vocabulary.name != tier->vocabulary) continue;
        const auto term = std::ranges::find(vocabulary.terms, one.term, &Term::id);
        if (term != vocabulary.terms.end()) return clean(term->words);
    }
    return clean(one.term);
}

std::string eaf_noted_text(const EafNoted& noted) {
    Json document{{"vocabularies", Json::array()},
                  {"tiers", Json::array()},
                  {"lanes", noted.lanes},
                  {"annotations", Json::object()}};
    for (const Vocabulary& one : noted.vocabularies)
        document["vocabularies"].push_back(vocabulary_object(one));
    for (const SaidTier& one : noted.tiers)
        document["tiers"].push_back(tier_object(one));
    for (const auto& [id, one] : noted.annotations)
        document["annotations"][id] = annotation_object(one);
    return document.dump(-1, ' ', false, Json::error_handler_t::replace);
}

EafNoted read_eaf_noted(std::string_view text) {
    EafNoted noted;
    const auto document = parsed_json(text);
    if (!document) return noted;
    const auto each = [&](const char* name, auto take) {
        const nlohmann::json& part = value_at(*document, name);
        if (part.is_structured() && part.size() <= most_entries)
            for (const auto& [key, one] : part.items())
                take(key, one);
    };
    using Part = const nlohmann::json&;
    each("vocabularies",
         [&](const std::string&, Part one) { noted.vocabularies.push_back(vocabulary_in(one)); });
    each("tiers", [&](const std::string&, Part one) { noted.tiers.push_back(tier_in(one)); });
    each("lanes", [&](const std::string& id, Part one) {
        if (one.is_string()) noted.lanes.emplace(id, one.get<std::string>());
    });
    each("annotations", [&](const std::string& id, Part one) {
        if (auto row = annotation_in(one)) noted.annotations.emplace(id, std::move(*row));
    });
    return noted;
}

} // namespace decoupage::exchange
