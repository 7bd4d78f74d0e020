#include "workbench/noted_json.hpp"

#include "views/annotations_json.hpp"

#include <cmath>
#include <map>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

double ten_thousandths(float share) {
    return std::round(static_cast<double>(share) * 1e4) / 1e4;
}

Json region_row(const Annotation& one) {
    if (!one.region) return nullptr;
    return {ten_thousandths(one.region->left), ten_thousandths(one.region->top),
            ten_thousandths(one.region->width), ten_thousandths(one.region->height)};
}

Json columns_of_annotations(const Annotations& all) {
    Json number = Json::array(), tier = number, first = number, end = number, value = number, term = number,
         words = number, region = number, about = number, host = number, author = number, made_at = number,
         changed_by = number;
    for (const Annotation& one : all.annotations) {
        number.push_back(one.number);
        tier.push_back(one.tier);
        first.push_back(one.span.first);
        end.push_back(one.span.end);
        value.push_back(all.value_of(one));
        term.push_back(one.term);
        words.push_back(one.words);
        region.push_back(region_row(one));
        about.push_back(one.topic);
        host.push_back(one.host);
        author.push_back(one.author);
        made_at.push_back(one.made_at);
        changed_by.push_back(one.changed_by);
    }
    return {{"number", std::move(number)},        {"tier", std::move(tier)},
            {"first", std::move(first)},          {"end", std::move(end)},
            {"value", std::move(value)},          {"term", std::move(term)},
            {"words", std::move(words)},          {"region", std::move(region)},
            {"about", std::move(about)},          {"host", std::move(host)},
            {"author", std::move(author)},        {"made_at", std::move(made_at)},
            {"changed_by", std::move(changed_by)}};
}

} // namespace

Json noted_json(const FilmAsOf& known) {
    const Annotations& all = known.decoupage.annotations;
    Json authors = Json::array();
    for (const AnnotatorSteps& steps : all.steps)
        authors.push_back({{"name", steps.author}, {"undo", steps.undo}, {"redo", steps.redo}});
    return {{"revision", known.revision},
            {"vocabularies", vocabulary_rows(all.vocabularies)},
            {"tiers", tier_rows(all)},
            {"authors", std::move(authors)},
            {"annotations", columns_of_annotations(all)}};
}

} // namespace decoupage
