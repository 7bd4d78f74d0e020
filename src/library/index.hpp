#pragma once
/// The index of a library: what can be asked of many films at once, in one SQLite file. It is made from the
/// dossiers, can be made again from them at any time, and is never the truth. Why it lies in columns:
/// docs/decisions/0022-library-in-columns.md.

#include "dossier/database.hpp"
#include "library/folder.hpp"
#include "library/index_ids.hpp"
#include "library/indexed_film.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace decoupage {

/// One dossier of the folder, as the index knows it.
struct LibraryFilm {
    enum class State {
        whole,
        part,     ///< its screening was stopped
        left_out, ///< it cannot be read: `remark` says why
    };
    std::int64_t id = 0; ///< from 1
    DossierFile file;
    State state = State::whole;
    std::string remark;
    std::string name; ///< of the film's file, without folders
    Print print;
    Frame frames = 0;
    Rate rate;
    Time length{0};
    std::string screened_at;
};

/// A column of numbers, or of labels by their numbers, of one film.
class Column {
public:
    explicit Column(std::vector<float> values = {}) : values_(std::move(values)) {}
    /// A column of which all values are the same is kept as one.
    float at(std::size_t place) const { return values_.size() == 1 ? values_[0] : values_[place]; }
    /// Whether it has a value for each of so many segments.
    bool fits(std::size_t segments) const { return values_.size() == segments || values_.size() == 1; }
    bool empty() const { return values_.empty(); }
    const std::vector<float>& values() const { return values_; }

private:
    std::vector<float> values_;
};

/// An open index. Not to be shared between threads.
class Index {
public:
    /// The index file at a path: made where there is none, made anew where it is damaged or not as this
    /// program lays it. Call it holding the folder's lock. Faults: not_allowed, no_space.
    static Outcome<Index> open(const std::string& path);
    /// With nothing in it, whatever was there. Who reads the old one reads on in it.
    static Outcome<Index> open_anew(const std::string& path);
    /// To search while another writes it, or where nothing can be written. Faults: not_found, damaged.
    static Outcome<Index> open_to_read(const std::string& path);

    // Writing; several deeds are one transaction.
    Outcome<void> begin();
    Outcome<void> commit();
    Outcome<void> forget(std::int64_t film);
    /// Takes the place of what was known of that dossier; `id` 0 for a new one.
    Outcome<void> write(std::int64_t id, const DossierFile& file, const IndexedFilm& film);
    Outcome<void> write_left_out(std::int64_t id, const DossierFile& file, const std::string& remark);

    // Reading.
    Outcome<std::vector<LibraryFilm>> films() const; ///< in order of their ids
    /// Of those films, in their order.
    Outcome<std::vector<FilmProfile>> profiles(std::span<const LibraryFilm> films) const;
    /// Which tracks and labels there are.
    std::vector<std::string> track_names() const;
    const std::vector<std::string>& labels() const { return labels_; } ///< by number

    /// Goes through one column of all films, in order of their ids.
    class Walk {
    public:
        /// Nothing where that film has no such column. Films are asked for in growing order.
        Outcome<std::optional<std::vector<FrameSpan>>> spans_of(std::int64_t film);
        Outcome<std::optional<Column>> column_of(std::int64_t film);

    private:
        friend class Index;
        Walk(Statement statement, std::int64_t column)
            : statement_(std::move(statement)), column_(column), more_(column > 0) {}
        Outcome<bool> stands_at(std::int64_t film);
        Statement statement_;
        std::int64_t column_;
        bool more_;
        std::int64_t at_ = 0;
        std::vector<std::uint8_t> bytes_;
    };
    /// Of column "span", the spans.
    Walk walk(std::string_view track, std::string_view column) const;

    /// Words, where they begin, in order of film and frame. Faults: those of reading.
    struct FoundWord {
        std::int64_t film = 0, row = 0;
        Frame frame = 0;
    };
    /// All words of a phrase, folded; the last may be the beginning of one.
    enum class LastWord { whole, begins };
    Outcome<std::vector<FoundWord>> find_words(std::span<const std::string> folded, LastWord last,
                                               std::optional<IndexedWords::Manner> manner = {}) const;
    struct KeptWords {
        IndexedWords::Manner manner{};
        FrameSpan span;
        std::string words;
    };
    Outcome<KeptWords> words(std::int64_t row) const;

private:
    Index(Database database, std::string path) : database_(std::move(database)), path_(std::move(path)) {}
    static Outcome<Index> opened(const std::string& path, Database::Access access);
    Outcome<void> read_names();
    Outcome<std::int64_t> label_number(const std::string& label);
    Outcome<std::int64_t> column_number(const std::string& track, const std::string& column);
    std::optional<std::int64_t> known_column(std::string_view track, std::string_view column) const;
    /// The id for a film, with nothing under it.
    Outcome<std::int64_t> freed(std::int64_t id);
    Outcome<void> write_row(std::int64_t id, const DossierFile& file, LibraryFilm::State state,
                            const std::string& remark, const IndexedFilm& film);
    Outcome<void> write_profile(std::int64_t id, const FilmProfile& profile);
    Outcome<void> write_track(std::int64_t id, const IndexedTrack& track);
    Outcome<void> write_words(std::int64_t id, const std::vector<IndexedWords>& words);
    Outcome<void> write_column(std::int64_t film, const std::string& track, const std::string& column,
                               std::span<const float> values);
    Outcome<void> write_bytes(std::int64_t film, std::int64_t column, Bytes bytes);

    struct ColumnName {
        std::string track, column;
        auto operator<=>(const ColumnName&) const = default;
    };
    Database database_;
    std::string path_;
    std::vector<std::string> labels_; ///< number 0 is the empty one
    std::map<std::string, std::int64_t, std::less<>> label_numbers_;
    std::map<ColumnName, std::int64_t> columns_;
};

} // namespace decoupage
