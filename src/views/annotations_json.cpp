#include "views/annotations_json.hpp"

#include "views/json_number.hpp"

#include <map>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

Json null_for_none(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json null_for_nought(std::int64_t number) {
    return number == 0 ? Json(nullptr) : Json(number);
}

} // namespace

Json annotation_rows(const Decoupage& decoupage, const AnnotationsWanted& wanted) {
    const Annotations& all = decoupage.annotations;
    Json rows = Json::array();
    for (const Annotation& one : all.annotations) {
        if (!wanted.has(one)) continue;
        const Tier* tier = all.tier(one.tier);
        Json row;
        row["number"] = one.number;
        row["tier"] = tier == nullptr ? Json(nullptr) : Json(tier->name);
        row["first"] = one.span.first;
        row["end"] = one.span.end;
        row["start_s"] = rounded(seconds(decoupage.times.at(one.span.first)));
        row["end_s"] = rounded(seconds(decoupage.times.at(one.span.end)));
        row["value"] = all.value_of(one);
        row["term"] = null_for_none(one.term);
        row["words"] = null_for_none(one.words);
        row["region"] = nullptr;
        if (one.region)
            row["region"] = {rounded(one.region->left), rounded(one.region->top), rounded(one.region->width),
                             rounded(one.region->height)};
        row["about"] = null_for_none(one.topic);
        row["host"] = null_for_nought(one.host);
        row["author"] = one.author;
        row["made_at"] = one.made_at;
        row["changed_by"] = null_for_none(one.changed_by);
        row["changed_at"] = null_for_none(one.changed_at);
        rows.push_back(std::move(row));
    }
    return rows;
}

Json tier_rows(const Annotations& all) {
    std::map<std::int64_t, std::map<std::string, std::int64_t>> authors;
    for (const Annotation& one : all.annotations)
        ++authors[one.tier][one.author];
    Json rows = Json::array();
    for (const Tier& tier : all.tiers) {
        const Vocabulary* vocabulary = all.vocabulary(tier.vocabulary);
        const Tier* parent = all.tier(tier.parent);
        Json row;
        row["number"] = tier.number;
        row["name"] = tier.name;
        row["vocabulary"] = vocabulary == nullptr ? Json(nullptr) : Json(vocabulary->name);
        row["lies"] = name_of(tier.lies);
        row["parent"] = parent == nullptr ? Json(nullptr) : Json(parent->name);
        row["annotations_of"] = Json::object();
        for (const auto& [author, count] : authors[tier.number])
            row["annotations_of"][author] = count;
        row["author"] = tier.author;
        row["made_at"] = tier.made_at;
        rows.push_back(std::move(row));
    }
    return rows;
}

Json vocabulary_rows(std::span<const Vocabulary> vocabularies) {
    Json rows = Json::array();
    for (const Vocabulary& vocabulary : vocabularies) {
        Json row;
        row["number"] = null_for_nought(vocabulary.number);
        row["name"] = vocabulary.name;
        row["address"] = null_for_none(vocabulary.address);
        row["description"] = null_for_none(vocabulary.description);
        row["terms"] = Json::array();
        for (const Term& term : vocabulary.terms)
            row["terms"].push_back({{"number", null_for_nought(term.number)},
                                    {"id", term.id},
                                    {"words", term.words},
                                    {"description", null_for_none(term.description)}});
        rows.push_back(std::move(row));
    }
    return rows;
}

std::string annotations_document(const std::string& dossier, const Decoupage& decoupage,
                                 const AnnotationsWanted& wanted) {
    const Json document{{"dossier", dossier},
                        {"vocabularies", vocabulary_rows(decoupage.annotations.vocabularies)},
                        {"tiers", tier_rows(decoupage.annotations)},
                        {"annotations", annotation_rows(decoupage, wanted)}};
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace decoupage
