#include "app/library_found.hpp"

#include "views/words.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

Time time_of(double seconds) {
    return from_ticks(static_cast<std::int64_t>(seconds * 1000), 1, 1000);
}

/// "1:02:03 (frame 89,352), shot 412, 42.1 s".
std::string place_words(const FoundPlace& place, const Query& query) {
    std::string words = clock_text(time_of(place.start)) + "  frame " + grouped(place.span.first);
    if (place.shot > 0) words += "  shot " + grouped(place.shot);
    if (!place.span.empty()) words += "  " + seconds_words(place.length) + " s";
    const bool asked = std::ranges::any_of(
        query.tests, [](const Test& test) { return std::holds_alternative<LabelTest>(test.what); });
    if (query.track != "shots" && !place.label.empty() && !asked) words += "  " + label_words(place.label);
    return words;
}

std::string why_words(const FoundPlace& place) {
    std::string words;
    for (const std::string& one : place.why)
        words += (words.empty() ? "" : "; ") + plain_line(one);
    return words;
}

} // namespace

std::string found_places_list(const SearchResult& result, const Query& query) {
    if (result.matches == 0) return "Nothing like that is in this library.\n";
    std::string text = counted(result.matches, "place", "places") + " in " +
                       counted(static_cast<std::int64_t>(result.films_matching), "film", "films");
    if (static_cast<std::int64_t>(result.places.size()) < result.matches)
        text += "; the first " + grouped(static_cast<std::int64_t>(result.places.size()));
    text += ", the clearest first.\n";
    std::size_t last = result.films.size();
    for (const FoundPlace& place : result.places) {
        if (place.film != last) text += "\n" + plain_line(result.films[place.film].file.path) + "\n";
        last = place.film;
        text += "  " + place_words(place, query) + "\n";
        if (const std::string why = why_words(place); !why.empty())
            text += "    " + wrapped(why, 76, 4) + "\n";
    }
    return text;
}

std::string found_places_document(const SearchResult& result, const std::string& folder,
                                  const std::string& query) {
    Json places = Json::array();
    for (const FoundPlace& place : result.places) {
        const LibraryFilm& film = result.films[place.film];
        places.push_back({{"dossier", film.file.path},
                          {"film", film.name},
                          {"first", place.span.first},
                          {"end", place.span.end},
                          {"start_seconds", place.start},
                          {"seconds", place.length},
                          {"shot", place.shot},
                          {"label", place.label},
                          {"rank", place.rank},
                          {"why", place.why}});
    }
    return Json{{"folder", folder},
                {"query", query},
                {"matches", result.matches},
                {"films", result.films_matching},
                {"places", std::move(places)}}
               .dump(2, ' ', false, Json::error_handler_t::replace) +
           "\n";
}

} // namespace decoupage
