#include "film/folded.hpp"
#include "library/index.hpp"
#include "library/index_ids.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <filesystem>

namespace decoupage {

namespace {

static_assert(std::endian::native == std::endian::little, "numbers are kept with their lowest byte first");

Bytes bytes_of(std::span<const float> values) {
    return {reinterpret_cast<const std::uint8_t*>(values.data()), values.size_bytes()};
}

/// NaN counts as equal to itself.
bool all_alike(std::span<const float> values) {
    return std::ranges::all_of(values, [&](float value) {
        return std::bit_cast<std::uint32_t>(value) == std::bit_cast<std::uint32_t>(values[0]);
    });
}

std::string one_line(const std::vector<std::string>& words) {
    std::string line;
    for (const std::string& word : words)
        line += (line.empty() ? "" : " ") + word;
    return line;
}

} // namespace

Outcome<void> Index::forget(std::int64_t film) {
    auto done = database_.prepare("DELETE FROM film WHERE id = ?1").with(film).run();
    if (done)
        done = database_.prepare("DELETE FROM figure WHERE id >= ?1 AND id < ?2")
                   .with(film << 32, (film + 1) << 32)
                   .run();
    for (const auto& [name, number] : columns_)
        if (done)
            done = database_.prepare("DELETE FROM series WHERE id = ?1").with(series_id(number, film)).run();
    const std::int64_t first = film << word_film_shift, end = (film + 1) << word_film_shift;
    // A contentless index forgets words only where it is told them again.
    Statement kept = database_.prepare("SELECT id, words FROM word_place WHERE id >= ?1 AND id < ?2");
    kept.with(first, end);
    Statement forgotten = database_.prepare("INSERT INTO word(word, rowid, folded) VALUES('delete', ?1, ?2)");
    while (done) {
        const auto more = kept.next();
        if (!more) return tl::unexpected(more.error());
        if (!*more) break;
        Row row(kept);
        const std::int64_t id = row.integer();
        const std::string words = row.text(longest_words);
        if (row.sound()) done = forgotten.with(id, one_line(folded_words(words))).run();
    }
    if (done)
        done = database_.prepare("DELETE FROM word_place WHERE id >= ?1 AND id < ?2").with(first, end).run();
    return done;
}

Outcome<void> Index::write_row(std::int64_t id, const DossierFile& file, LibraryFilm::State state,
                               const std::string& remark, const IndexedFilm& film) {
    const std::string name = std::filesystem::path(film.film.path).filename().string();
    return database_
        .prepare("INSERT INTO film VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)")
        .with(id, file.path, file.bytes, file.changed, static_cast<std::int64_t>(state), remark, name,
              static_cast<std::int64_t>(film.film.print.bytes), film.film.print.digest, film.film.frames,
              film.film.rate.numerator, film.film.rate.denominator, (film.end - film.begin).count(),
              film.screened_at)
        .run();
}

Outcome<void> Index::write_profile(std::int64_t id, const FilmProfile& profile) {
    Statement figure = database_.prepare("INSERT INTO figure(id, name, value) VALUES(?1, ?2, ?3)");
    Outcome<void> done;
    for (std::size_t at = 0; at < profile_cards.size(); ++at)
        if (done && std::isfinite(profile.values[at]))
            done = figure
                       .with((id << 32) + static_cast<std::int64_t>(at), profile_cards[at].name,
                             profile.values[at])
                       .run();
    if (done) done = write_column(id, "film", "density", profile.density);
    if (done) done = write_column(id, "film", "lengths", profile.lengths);
    return done;
}

Outcome<void> Index::write_bytes(std::int64_t film, std::int64_t column, Bytes bytes) {
    return database_.prepare("INSERT INTO series(id, packed) VALUES(?1, ?2)")
        .with(series_id(column, film), bytes)
        .run();
}

Outcome<void> Index::write_column(std::int64_t film, const std::string& track, const std::string& column,
                                  std::span<const float> values) {
    if (values.empty()) return {};
    const auto number = column_number(track, column);
    if (!number) return tl::unexpected(number.error());
    if (all_alike(values) && track != "film") values = values.first(1);
    return write_bytes(film, *number, bytes_of(values));
}

Outcome<void> Index::write_track(std::int64_t id, const IndexedTrack& track) {
    const auto number = column_number(track.name, "span");
    if (!number) return tl::unexpected(number.error());
    std::vector<std::int32_t> pairs;
    for (const FrameSpan span : track.spans) {
        pairs.push_back(static_cast<std::int32_t>(span.first));
        pairs.push_back(static_cast<std::int32_t>(span.end));
    }
    auto done =
        write_bytes(id, *number, {reinterpret_cast<const std::uint8_t*>(pairs.data()), pairs.size() * 4});
    for (const auto& [name, values] : track.numbers)
        if (done) done = write_column(id, track.name, name, values);
    for (const auto& [name, labels] : track.labels) {
        std::vector<float> numbers;
        for (const std::string& label : labels) {
            const auto known = label_number(label);
            if (!known) return tl::unexpected(known.error());
            numbers.push_back(static_cast<float>(*known));
        }
        if (done) done = write_column(id, track.name, name, numbers);
    }
    return done;
}

Outcome<void> Index::write_words(std::int64_t id, const std::vector<IndexedWords>& words) {
    Statement place = database_.prepare("INSERT INTO word_place(id, ends, words) VALUES(?1, ?2, ?3)");
    Statement word = database_.prepare("INSERT INTO word(rowid, folded) VALUES(?1, ?2)");
    std::map<Frame, std::int64_t> places;
    for (const IndexedWords& one : words) {
        const std::int64_t at = places[one.span.first]++;
        if (at >= most_word_places || one.words.size() > longest_words) continue;
        const std::string folded = one_line(folded_words(one.words));
        if (folded.empty()) continue;
        const std::int64_t row = word_id(id, one.span.first, at, one.manner);
        if (auto done = place.with(row, one.span.end, one.words).run(); !done) return done;
        if (auto done = word.with(row, folded).run(); !done) return done;
    }
    return {};
}

Outcome<std::int64_t> Index::freed(std::int64_t id) {
    if (id > 0) return forget(id).map([&] { return id; });
    const auto last = database_.number("SELECT coalesce(max(id), 0) FROM film");
    if (last && *last + 1 >= most_films)
        return fault(Fault::Kind::usage, "a library of at most a million films", "this one has more");
    return last.map([](std::int64_t number) { return number + 1; });
}

Outcome<void> Index::write(std::int64_t id, const DossierFile& file, const IndexedFilm& film) {
    const auto free = freed(id);
    if (!free) return tl::unexpected(free.error());
    id = *free;
    Outcome<void> done;
    const auto state = film.whole ? LibraryFilm::State::whole : LibraryFilm::State::part;
    if (done) done = write_row(id, file, state, {}, film);
    if (done) done = write_profile(id, film.profile);
    for (const IndexedTrack& track : film.tracks)
        if (done) done = write_track(id, track);
    return done ? write_words(id, film.words) : done;
}

Outcome<void> Index::write_left_out(std::int64_t id, const DossierFile& file, const std::string& remark) {
    return freed(id).and_then(
        [&](std::int64_t free) { return write_row(free, file, LibraryFilm::State::left_out, remark, {}); });
}

} // namespace decoupage
