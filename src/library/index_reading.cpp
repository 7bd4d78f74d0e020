#include "library/index.hpp"
#include "library/index_ids.hpp"

#include <cmath>
#include <cstring>
#include <limits>

namespace decoupage {

namespace {

constexpr std::size_t longest_text = 4096;
constexpr std::size_t longest_column = most_indexed_segments * 8;

template <class Value>
std::vector<Value> values_in(const std::vector<std::uint8_t>& bytes) {
    std::vector<Value> values(bytes.size() / sizeof(Value));
    if (!values.empty()) std::memcpy(values.data(), bytes.data(), values.size() * sizeof(Value));
    return values;
}

bool read_film(LibraryFilm& film, Row& row) {
    film.file.path = row.text(longest_text);
    film.file.bytes = row.integer();
    film.file.changed = row.integer();
    const int state = row.small();
    film.state = static_cast<LibraryFilm::State>(state);
    film.remark = row.text(longest_text);
    film.name = row.text(longest_text);
    film.print.bytes = static_cast<std::uint64_t>(row.integer());
    film.print.digest = row.text(longest_label);
    film.frames = row.integer();
    film.rate.numerator = row.integer();
    film.rate.denominator = row.integer();
    film.length = Time{row.integer()};
    film.screened_at = row.text(longest_label);
    return state >= 0 && state <= 2 && film.id > 0 && film.id < most_films && film.frames >= 0;
}

} // namespace

Outcome<std::vector<LibraryFilm>> Index::films() const {
    std::vector<LibraryFilm> films;
    const auto done =
        each_row(database_, path_, "SELECT * FROM film ORDER BY id", [&](std::int64_t id, Row& row) {
            films.emplace_back().id = id;
            return read_film(films.back(), row);
        });
    if (!done) return tl::unexpected(done.error());
    return films;
}

Outcome<std::vector<FilmProfile>> Index::profiles(std::span<const LibraryFilm> films) const {
    std::map<std::int64_t, std::size_t> places;
    std::vector<FilmProfile> profiles(films.size());
    for (std::size_t at = 0; at < films.size(); ++at) {
        places.emplace(films[at].id, at);
        profiles[at].values.fill(std::numeric_limits<double>::quiet_NaN());
    }
    const auto done = each_row(database_, path_, "SELECT id, name, value FROM figure ORDER BY id",
                               [&](std::int64_t id, Row& row) {
                                   const std::size_t figure = profile_place(row.text(longest_label));
                                   const double value = row.real();
                                   const auto place = places.find(id >> 32);
                                   if (place != places.end() && figure < profile_cards.size())
                                       profiles[place->second].values[figure] = value;
                                   return true;
                               });
    if (!done) return tl::unexpected(done.error());
    Walk density = walk("film", "density"), lengths = walk("film", "lengths");
    for (const auto& [id, at] : places) {
        const auto changes = density.column_of(id), quantiles = lengths.column_of(id);
        if (!changes) return tl::unexpected(changes.error());
        if (!quantiles) return tl::unexpected(quantiles.error());
        if (*changes && (*changes)->values().size() == density_points)
            profiles[at].density = (*changes)->values();
        if (*quantiles && (*quantiles)->values().size() == length_points)
            profiles[at].lengths = (*quantiles)->values();
    }
    return profiles;
}

std::vector<std::string> Index::track_names() const {
    std::vector<std::string> names;
    for (const auto& [name, number] : columns_)
        if (name.column == "span") names.push_back(name.track);
    return names;
}

Index::Walk Index::walk(std::string_view track, std::string_view column) const {
    const auto number = known_column(track, column);
    Statement statement =
        database_.prepare("SELECT id, packed FROM series WHERE id >= ?1 AND id < ?2 ORDER BY id");
    statement.with(series_id(number.value_or(0), 0), series_id(number.value_or(0) + 1, 0));
    return {std::move(statement), number.value_or(0)};
}

/// Over a few rows one goes step by step; beyond, one looks anew.
constexpr std::int64_t near_by_ids = 8;

Outcome<bool> Index::Walk::stands_at(std::int64_t film) {
    if (more_ && film - at_ > near_by_ids)
        statement_.with(series_id(column_, film), series_id(column_ + 1, 0));
    while (more_ && at_ < film) {
        const auto next = statement_.next();
        if (!next) return tl::unexpected(next.error());
        more_ = *next;
        if (!more_) break;
        Row row(statement_);
        const std::int64_t id = row.integer() & 0xffffffff;
        more_ = row.sound() && id > at_;
        at_ = id;
    }
    if (!more_ || at_ != film) return false;
    Row row(statement_);
    (void)row.integer();
    const Bytes bytes = row.blob(longest_column);
    bytes_.assign(bytes.begin(), bytes.end());
    return row.sound();
}

Outcome<std::optional<std::vector<FrameSpan>>> Index::Walk::spans_of(std::int64_t film) {
    const auto there = stands_at(film);
    if (!there) return tl::unexpected(there.error());
    if (!*there) return std::nullopt;
    const auto pairs = values_in<std::int32_t>(bytes_);
    std::vector<FrameSpan> spans(pairs.size() / 2);
    for (std::size_t at = 0; at < spans.size(); ++at)
        spans[at] = {pairs[2 * at], pairs[2 * at + 1]};
    return spans;
}

Outcome<std::optional<Column>> Index::Walk::column_of(std::int64_t film) {
    const auto there = stands_at(film);
    if (!there) return tl::unexpected(there.error());
    if (!*there) return std::nullopt;
    return Column(values_in<float>(bytes_));
}

Outcome<std::vector<Index::FoundWord>> Index::find_words(std::span<const std::string> folded, LastWord last,
                                                         std::optional<IndexedWords::Manner> manner) const {
    std::string phrase = "\"";
    for (const std::string& word : folded)
        phrase += (phrase.size() == 1 ? "" : " ") + word;
    phrase += last == LastWord::begins ? "\" *" : "\"";
    Statement hits = database_.prepare("SELECT rowid FROM word WHERE word MATCH ?1 ORDER BY rowid");
    hits.with(phrase);
    std::vector<FoundWord> found;
    while (true) {
        const auto more = hits.next();
        if (!more) return tl::unexpected(more.error());
        if (!*more) return found;
        Row row(hits);
        const std::int64_t id = row.integer();
        if (!row.sound() || (manner && manner_of_word(id) != *manner)) continue;
        found.push_back({film_of_word(id), id, frame_of_word(id)});
    }
}

Outcome<Index::KeptWords> Index::words(std::int64_t row_id) const {
    Statement kept = database_.prepare("SELECT ends, words FROM word_place WHERE id = ?1");
    kept.with(row_id);
    const auto there = kept.next();
    if (!there) return tl::unexpected(there.error());
    if (!*there) return KeptWords{manner_of_word(row_id), {}, {}};
    Row row(kept);
    const Frame end = row.integer();
    return KeptWords{manner_of_word(row_id), {frame_of_word(row_id), end}, row.text(longest_words)};
}

} // namespace decoupage
