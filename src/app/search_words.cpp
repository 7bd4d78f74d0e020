#include "app/search_words.hpp"

#include "views/words.hpp"

#include <algorithm>
#include <array>

namespace decoupage {

namespace {

/// As headings, in the order of FoundKind.
constexpr std::array<std::string_view, found_kinds> headings{
    "Places", "Names",  "Notes",          "Measured",           "Written in the picture",
    "Said",   "Claims", "Texts of works", "Meanings of places", "Sources",
    "Records"};

const LibraryFilm& film_of(const SearchGround& ground, const FoundThing& thing) {
    return ground.libraries[*thing.library].films[thing.film];
}

Time time_of(double seconds) {
    return from_ticks(static_cast<std::int64_t>(seconds * 1000), 1, 1000);
}

std::string plain_excerpt(const Excerpt& excerpt, Emphasis emphasis) {
    std::string text;
    for (std::size_t at = 0; at < excerpt.size(); ++at) {
        const bool marked = at % 2 == 1 && emphasis == Emphasis::bold;
        text += marked ? "\x1b[1m" + plain_line(excerpt[at]) + "\x1b[0m" : plain_line(excerpt[at]);
    }
    return text;
}

std::string why_words(const FoundThing& thing) {
    std::string words;
    for (const std::string& one : thing.why)
        words += (words.empty() ? "" : "; ") + plain_line(one);
    return words;
}

/// "film.mkv  0:01:02  frame 1,488  shot 12", or "the-run  study/6-form.md:12".
std::string where_words(const SearchGround& ground, const FoundThing& thing) {
    if (!thing.library) {
        std::string words = plain_line(ground.works[thing.work]->name() + "  " + thing.written.file);
        return thing.written.line > 0 ? words + ':' + std::to_string(thing.written.line) : words;
    }
    const LibraryFilm& film = film_of(ground, thing);
    std::string words = plain_line(film.name.empty() ? film.file.path : film.name);
    words += "  " + clock_text(time_of(thing.seconds)) + "  frame " + grouped(thing.span.first);
    if (thing.shot > 0) words += "  shot " + grouped(thing.shot);
    return words;
}

/// Wrapped as it is without its marks, which take no columns.
std::string told(const SearchGround& ground, const FoundThing& thing, Emphasis emphasis) {
    std::string text = "  " + where_words(ground, thing) + '\n';
    const std::string plain =
        thing.excerpt.empty() ? why_words(thing) : plain_excerpt(thing.excerpt, Emphasis::none);
    if (plain.empty() || thing.kind == FoundKind::place) return text;
    if (emphasis == Emphasis::none || columns(plain) > 76)
        return text + "    " + wrapped(plain, 76, 4) + '\n';
    return text + "    " + (thing.excerpt.empty() ? plain : plain_excerpt(thing.excerpt, emphasis)) + '\n';
}

std::string heading_of(FoundKind kind, std::int64_t matches, std::int64_t shown) {
    std::string text = "\n" + std::string(headings[static_cast<std::size_t>(kind)]) + ", " + grouped(matches);
    return text + (shown < matches ? "; the first " + grouped(shown) : "") + '\n';
}

} // namespace

std::string search_list(const SearchGround& ground, const SearchOrder& order, const SearchAnswer& answer,
                        Emphasis emphasis) {
    if (answer.matches_together() == 0) {
        std::size_t films = 0;
        for (const SearchedLibrary& library : ground.libraries)
            films += static_cast<std::size_t>(std::ranges::count_if(
                library.films, [&](const LibraryFilm& film) { return order.looks_at(library, film); }));
        return wrapped("Nothing of that is in " + counted(static_cast<std::int64_t>(films), "film", "films") +
                           " and " +
                           counted(static_cast<std::int64_t>(ground.works.size()), "work folder",
                                   "work folders") +
                           ".",
                       80) +
               '\n';
    }
    std::vector<FoundKind> kinds;
    for (const FoundThing& thing : answer.found)
        if (std::ranges::find(kinds, thing.kind) == kinds.end()) kinds.push_back(thing.kind);
    std::string text =
        counted(answer.matches_together(), "place", "places") + " with " + plain_line(order.words) + ".\n";
    for (const FoundKind kind : kinds) {
        std::string list;
        std::int64_t shown = 0;
        for (const FoundThing& thing : answer.found)
            if (thing.kind == kind) list += told(ground, thing, emphasis), ++shown;
        text += heading_of(kind, answer.matches[static_cast<std::size_t>(kind)], shown) + list;
    }
    return text;
}

} // namespace decoupage
