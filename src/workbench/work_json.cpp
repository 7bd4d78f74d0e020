#include "workbench/work_json.hpp"

#include "deeds/kept_verdicts.hpp"
#include "study/references.hpp"
#include "study/slug.hpp"
#include "workbench/open_films.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

struct Kind {
    const char* name;
    std::vector<Text> Work::*texts;
};
constexpr std::array kinds{Kind{"before", &Work::before}, Kind{"study", &Work::study},
                           Kind{"scene", &Work::scenes},  Kind{"after", &Work::after},
                           Kind{"leader", &Work::leader}, Kind{"glossary", &Work::glossary}};

Json text_json(const Text& text, const char* kind) {
    Json json{{"id", id_of_file(text.file)},
              {"file", text.file},
              {"kind", kind},
              {"title", text.title},
              {"language", text.language}};
    if (const auto place = text.front.find("place"); place != text.front.end()) json["place"] = place->second;
    return json;
}

Json citation_json(const Citation& citation) {
    if (citation.source.empty()) return "";
    return citation.at.empty() ? citation.source : citation.source + '#' + citation.at;
}

Json written_claim_json(const WrittenClaim& claim) {
    return {{"id", claim.id},
            {"sentence", claim.sentence},
            {"test", claim.test},
            {"source", citation_json(claim.source)},
            {"speaks_of", claim.speaks_of},
            {"against", claim.against},
            {"note", claim.note},
            {"text", id_of_file(claim.written.file)},
            {"line", claim.written.line}};
}

Json record_json(const WorkRecord& record) {
    Json titles = Json::array(), people = Json::array();
    for (const WorkTitle& title : record.other_titles)
        titles.push_back({{"title", title.words}, {"language", title.language}, {"kind", title.kind}});
    for (const RecordPerson& person : record.people)
        people.push_back({{"name", person.name}, {"roles", person.roles}, {"as", person.as}});
    return {{"title", record.title.words},
            {"language", record.title.language},
            {"other_titles", std::move(titles)},
            {"year", record.year},
            {"countries", record.countries},
            {"running_time", record.running_time},
            {"text_language", record.text_language},
            {"spoilers_from", record.spoilers_from},
            {"people", std::move(people)}};
}

Json sources_json(const Work& work) {
    Json rows = Json::array();
    for (const Source& source : work.sources)
        rows.push_back({{"id", source.id},
                        {"kind", source.kind},
                        {"title", source.title},
                        {"authors", source.authors},
                        {"year", source.year},
                        {"facts", source.facts.size()}});
    return rows;
}

Json places_json(const Work& work) {
    Json rows = Json::array();
    for (const PlaceMeaning& place : work.places)
        rows.push_back({{"name", place.name}, {"slug", slug(place.name)}, {"meaning", place.meaning}});
    return rows;
}

Json terms_json(const Work& work) {
    Json rows = Json::array();
    for (const Text& text : work.glossary)
        for (const TextSection& section : text.sections)
            if (!section.heading.empty())
                rows.push_back({{"words", section.heading},
                                {"slug", slug(section.heading)},
                                {"language", text.language}});
    return rows;
}

} // namespace

Json problem_json(const WorkProblem& problem) {
    return {{"text", id_of_file(problem.written.file)},
            {"file", problem.written.file},
            {"line", problem.written.line},
            {"weight", problem.weight == WorkProblem::Weight::fault ? "fault" : "note"},
            {"wrong", problem.wrong},
            {"expected", problem.expected},
            {"remedy", problem.remedy},
            {"could_have_been_meant", problem.could_have_been_meant},
            {"shown", problem.shown}};
}

Json file_json(const WorkFile& file) {
    return {{"id", file.id}, {"file", file.file}, {"revision", file.revision}, {"text", file.text}};
}

std::vector<std::string> languages_of(const Work& work) {
    std::set<std::string> languages;
    for (const Kind& kind : kinds)
        for (const Text& text : work.*kind.texts)
            languages.insert(text.language);
    return {languages.begin(), languages.end()};
}

std::vector<std::string> films_of(const Work& work) {
    std::set<std::string> prints;
    for (const Item& item : work.record.items)
        prints.insert(item.print);
    for (const PrintPlaces& print : work.prints)
        prints.insert(print.print);
    for (const VerdictRecord& record : all_kept_verdicts(work.folder))
        prints.insert(record.print);
    std::set<std::string> films;
    for (const std::string& print : prints)
        if (!print.empty()) films.insert(print.substr(0, film_id_digits));
    return {films.begin(), films.end()};
}

Json work_json(const WorkAsOf& as_of) {
    const Work& work = as_of.work;
    Json texts = Json::array(), claims = Json::array(), problems = Json::array();
    for (const Kind& kind : kinds)
        for (const Text& text : work.*kind.texts)
            texts.push_back(text_json(text, kind.name));
    for (const WrittenClaim& claim : work.claims)
        claims.push_back(written_claim_json(claim));
    for (const WorkProblem& problem : work.problems)
        problems.push_back(problem_json(problem));
    return {{"id", as_of.id},
            {"revision", as_of.revision},
            {"title", work.record.title.words.empty() ? work.name : work.record.title.words},
            {"record", record_json(work.record)},
            {"languages", languages_of(work)},
            {"films", films_of(work)},
            {"texts", std::move(texts)},
            {"places", places_json(work)},
            {"claims", std::move(claims)},
            {"sources", sources_json(work)},
            {"terms", terms_json(work)},
            {"figures", figure_names()},
            {"problems", std::move(problems)}};
}

} // namespace decoupage
