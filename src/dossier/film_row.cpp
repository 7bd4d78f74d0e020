#include "dossier/film_row.hpp"

#include "dossier/checks.hpp"
#include "dossier/head.hpp"

#include <optional>

namespace decoupage {

namespace {

const char* name_of(Seen seen) {
    switch (seen) {
    case Seen::part:
        return "part";
    case Seen::whole:
        return "whole";
    case Seen::begun:
        break;
    }
    return "begun";
}

std::optional<Seen> seen_of(std::string_view name) {
    for (const Seen seen : {Seen::begun, Seen::part, Seen::whole})
        if (name == name_of(seen)) return seen;
    return std::nullopt;
}

} // namespace

Outcome<void> write_row(const Database& database, const FilmRow& row) {
    const Film& film = row.film;
    return database
        .prepare(
            "INSERT OR REPLACE INTO film VALUES(1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, "
            "?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24)")
        .with(std::string_view(film.path), static_cast<std::int64_t>(film.print.bytes),
              std::string_view(film.print.digest), std::string_view(film.container),
              std::string_view(film.codec), std::string_view(film.sound_codec), std::int64_t{film.stream},
              std::int64_t{film.picture_streams}, film.frames, film.rate.numerator, film.rate.denominator,
              film.duration.count(), std::int64_t{film.width}, std::int64_t{film.height},
              std::int64_t{film.aspect_width}, std::int64_t{film.aspect_height}, std::int64_t{film.bits},
              std::int64_t{film.rotation}, std::int64_t{film.interlaced}, std::int64_t{film.variable_rate},
              std::int64_t{film.high_dynamic_range}, row.end.count(), std::string_view(name_of(row.seen)),
              std::string_view(row.screened_at))
        .run();
}

Outcome<FilmRow> read_row(const Database& database, const std::string& path) {
    Statement statement = database.prepare("SELECT * FROM film WHERE id = 1");
    const auto found = statement.next();
    if (!found) return tl::unexpected(found.error());
    if (!*found) return damaged(path, "it does not say of which film it is");
    Row row(statement);
    row.integer(); // the id
    FilmRow result;
    Film& film = result.film;
    film.path = row.text(longest_path);
    film.print.bytes = static_cast<std::uint64_t>(row.integer());
    film.print.digest = row.text(longest_name);
    film.container = row.text(longest_detail);
    film.codec = row.text(longest_detail);
    film.sound_codec = row.text(longest_detail);
    film.stream = row.small();
    film.picture_streams = row.small();
    film.frames = row.integer();
    film.rate.numerator = row.integer();
    film.rate.denominator = row.integer();
    film.duration = Time{row.integer()};
    film.width = row.small();
    film.height = row.small();
    film.aspect_width = row.small();
    film.aspect_height = row.small();
    film.bits = row.small();
    film.rotation = row.small();
    film.interlaced = row.integer() != 0;
    film.variable_rate = row.integer() != 0;
    film.high_dynamic_range = row.integer() != 0;
    result.end = Time{row.integer()};
    const auto seen = seen_of(row.text(longest_name));
    result.screened_at = row.text(longest_name);
    if (!row.sound() || !seen || !sound(film) || !sound(std::span(&result.end, 1)) ||
        !sound_text(result.screened_at))
        return damaged(path, "what it says of the film makes no sense");
    result.seen = *seen;
    return result;
}

Outcome<Print> print_of_dossier(const std::string& path) {
    if (!head_of(path)) return damaged(path, "it is no dossier");
    const auto database = Database::open(path, waits_in_journal(path) ? Database::Access::read
                                                                      : Database::Access::read_untouched);
    if (!database) return tl::unexpected(database.error());
    Statement statement = database->prepare("SELECT bytes, digest FROM film WHERE id = 1");
    const auto found = statement.next();
    if (!found) return tl::unexpected(found.error());
    Row row(statement);
    const Print print{static_cast<std::uint64_t>(row.integer()), row.text(longest_name)};
    if (!*found || !row.sound()) return damaged(path, "it does not say of which film it is");
    return print;
}

} // namespace decoupage
