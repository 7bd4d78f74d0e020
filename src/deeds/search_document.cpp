#include "deeds/search_document.hpp"

#include <filesystem>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

/// As films are known to the workbench.
constexpr std::size_t id_digits = 12;

Json film_json(const SearchGround& ground, const FoundThing& thing, Paths paths) {
    const SearchedLibrary& library = ground.libraries[*thing.library];
    const LibraryFilm& film = library.films[thing.film];
    Json json{{"name", film.name}, {"id", film.print.digest.substr(0, id_digits)}};
    if (paths == Paths::told)
        json["dossier"] = (std::filesystem::path(library.folder) / film.file.path).string();
    return json;
}

Json thing_json(const SearchGround& ground, const FoundThing& thing, Paths paths) {
    Json json{{"kind", name_of(thing.kind)}, {"rank", thing.rank}};
    if (thing.library) {
        json["film"] = film_json(ground, thing, paths);
        json["span"] = {thing.span.first, thing.span.end};
        json["seconds"] = thing.seconds;
        json["shot"] = thing.shot;
    } else {
        json["work"] = ground.works[thing.work]->name();
        json["file"] = thing.written.file;
        json["line"] = thing.written.line;
        json["under"] = thing.under;
    }
    if (!thing.excerpt.empty()) json["excerpt"] = thing.excerpt;
    if (!thing.why.empty()) json["why"] = thing.why;
    return json;
}

} // namespace

Json search_document(const SearchGround& ground, const SearchOrder& order, const SearchAnswer& answer,
                     Paths paths) {
    Json matches = Json::object(), found = Json::array();
    for (std::size_t kind = 0; kind < found_kinds; ++kind)
        if (answer.matches[kind] > 0)
            matches[std::string(name_of(static_cast<FoundKind>(kind)))] = answer.matches[kind];
    for (const FoundThing& thing : answer.found)
        found.push_back(thing_json(ground, thing, paths));
    return {{"words", order.words}, {"matches", std::move(matches)}, {"found", std::move(found)}};
}

} // namespace decoupage
