#include "sites/linked_data.hpp"

#include "sites/sheet.hpp"
#include "sites/typography.hpp"

#include <algorithm>
#include <cstdio>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

std::string text_of(const Json& json, int indent = -1) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

/// Nothing in it may end the element it stands in.
std::string element_of(const Json& json) {
    std::string text = text_of(json);
    for (std::size_t at = 0; (at = text.find('<', at)) != std::string::npos; at += 6)
        text.replace(at, 1, "\\u003c");
    return "<script type=\"application/ld+json\">" + text + "</script>\n";
}

/// "1:39:00" as "PT1H39M0S"; empty for anything else.
std::string duration_of(const std::string& clock) {
    int hours = 0, minutes = 0, second = 0;
    char rest = 0;
    if (std::sscanf(clock.c_str(), "%2d:%2d:%2d%c", &hours, &minutes, &second, &rest) == 3)
        return "PT" + std::to_string(hours) + "H" + std::to_string(minutes) + "M" + std::to_string(second) +
               "S";
    return {};
}

Json people_of(const WorkRecord& record, const char* role) {
    Json people = Json::array();
    for (const RecordPerson& person : record.people) {
        const bool has = std::ranges::find(person.roles, role) != person.roles.end() ||
                         (std::string_view(role) == "actor" && !person.as.empty());
        if (has) people.push_back({{"@type", "Person"}, {"name", person.name}});
    }
    return people;
}

Json movie_of(const SiteMatter& matter) {
    const WorkRecord& record = matter.work().record;
    Json movie{{"@type", "Movie"}, {"name", record.title.words}};
    Json others = Json::array();
    for (const WorkTitle& title : record.other_titles)
        others.push_back({{"@value", title.words}, {"@language", title.language}});
    if (!others.empty()) movie["alternateName"] = others;
    if (record.year > 0) movie["dateCreated"] = std::to_string(record.year);
    if (const std::string duration = duration_of(record.running_time); !duration.empty())
        movie["duration"] = duration;
    for (const auto& [key, role] : {std::pair{"director", "director"}, {"actor", "actor"}})
        if (Json people = people_of(record, role); !people.empty()) movie[key] = people;
    if (!record.countries.empty()) movie["countryOfOrigin"] = record.countries;
    if (!record.languages.empty()) movie["inLanguage"] = record.languages;
    if (const auto genre = record.tags.find("genre"); genre != record.tags.end())
        movie["genre"] = genre->second;
    return movie;
}

double rounded_seconds(const Decoupage& film, Frame frame) {
    return std::round(seconds(film.times.at(frame)) * 1000) / 1000;
}

} // namespace

std::string movie_element(const SiteMatter& matter) {
    Json movie{{"@context", "https://schema.org"}};
    movie.update(movie_of(matter));
    return element_of(movie);
}

std::string clips_element(const SiteMatter& matter) {
    const Decoupage* film = matter.film(Side::after);
    if (film == nullptr) return {};
    Json clips = Json::array();
    for (const Text* scene : texts_in(matter.work().scenes, matter.language())) {
        const auto named = scene->front.find("place");
        const auto span =
            named == scene->front.end() ? std::nullopt : matter.place(named->second, Side::after);
        if (!span) continue;
        clips.push_back({{"@type", "Clip"},
                         {"name", scene->title},
                         {"startOffset", rounded_seconds(*film, span->first)},
                         {"endOffset", rounded_seconds(*film, span->end)},
                         {"url", "scene-" + address_words(stem_of(*scene)) + ".html"}});
    }
    if (clips.empty()) return {};
    Json movie{{"@context", "https://schema.org"}};
    movie.update(movie_of(matter));
    movie["hasPart"] = clips;
    return element_of(movie);
}

std::string address_of(const SiteMatter& matter) {
    const std::string& address = matter.order().address;
    if (address.empty()) return "https://example.org/" + address_words(matter.work().name) + "/";
    return address.ends_with('/') ? address : address + "/";
}

namespace {

Json target_of(const Decoupage& film, FrameSpan span) {
    char fragment[80];
    std::snprintf(fragment, sizeof fragment, "t=%.3f,%.3f", rounded_seconds(film, span.first),
                  rounded_seconds(film, std::max(span.end, span.first + 1)));
    return {{"type", "SpecificResource"},
            {"source", "urn:decoupage:print:" + film.film.print.digest},
            {"selector",
             {{"type", "FragmentSelector"},
              {"conformsTo", "http://www.w3.org/TR/media-frags/"},
              {"value", fragment}}}};
}

Json body(const std::string& purpose, const std::string& value, std::string_view language) {
    return {{"type", "TextualBody"},
            {"purpose", purpose},
            {"value", value},
            {"format", "text/plain"},
            {"language", language}};
}

Json annotation_of(const SiteMatter& matter, const SiteClaim& claim) {
    const Decoupage& film = *matter.film(Side::after);
    const Tested& tested = *claim.tested;
    Json targets = Json::array();
    std::string frames;
    for (const FrameSpan span : tested.spans) {
        targets.push_back(target_of(film, span));
        frames +=
            (frames.empty() ? "frames " : ", ") + std::to_string(span.first) + "-" + std::to_string(span.end);
    }
    if (targets.empty()) targets.push_back(target_of(film, {0, film.times.frames()}));
    Json bodies =
        Json::array({body("commenting", claim.written->sentence, code_of(matter.language())),
                     body("assessing", std::string(name_of(tested.verdict)) + ". " + tested.because, "en")});
    if (!frames.empty()) bodies.push_back(body("describing", frames, "en"));
    return {{"id", address_of(matter) + "annotations.json#" + claim.anchor},
            {"type", "Annotation"},
            {"motivation", "assessing"},
            {"body", bodies},
            {"target", targets}};
}

} // namespace

std::string annotations_document(const SiteMatter& matter) {
    Json items = Json::array();
    if (matter.film(Side::after) != nullptr)
        for (const SiteClaim& claim : matter.claims())
            if (claim.tested != nullptr) items.push_back(annotation_of(matter, claim));
    return text_of({{"@context", "http://www.w3.org/ns/anno.jsonld"},
                    {"id", address_of(matter) + "annotations.json"},
                    {"type", "AnnotationPage"},
                    {"items", items}},
                   1) +
           "\n";
}

} // namespace decoupage
