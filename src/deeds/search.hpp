#pragma once
/// Search over everything: the words, places and measures of many films, and the words of works about them.

#include "figures/excerpt.hpp"
#include "film/word_reader.hpp"
#include "library/index.hpp"
#include "study/work_words.hpp"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// What can be found, in the order in which it is told where nothing ranks one before the other.
enum class FoundKind {
    place,    ///< what was typed is a place: a time, a frame, a shot or scene by its number
    name,     ///< that a person gave to a place of a film
    note,     ///< a person's annotation
    measured, ///< what was typed says what is sought: "close-ups over 30 s"
    written,  ///< read in the picture
    said,     ///< in subtitles or a transcript
    claim,    ///< a sentence of a work folder, its test or its note
    text,     ///< of a work folder: study, scenes, guide, glossary
    meaning,  ///< a place of a work folder, and what it means
    source,   ///< what another wrote, and what it says
    record,   ///< what is known of a work
};
inline constexpr std::size_t found_kinds = 11;

/// "place" ... "record": for programs.
std::string_view name_of(FoundKind kind);
std::optional<FoundKind> found_kind_named(std::string_view name);

/// One place that was found.
struct FoundThing {
    FoundKind kind = FoundKind::place;
    /// Which library and film of it, or which work: places in what was searched. Of a film `library` is set.
    std::optional<std::size_t> library;
    std::size_t film = 0, work = 0;
    // Of a film.
    FrameSpan span;     ///< empty for one frame alone
    double seconds = 0; ///< of its beginning, from the film's first frame
    int shot = 0;       ///< its number; 0 for none
    // Of a work.
    Written written;
    std::string under; ///< the page and part, the claim, the source

    Excerpt excerpt;              ///< of what is measured: empty
    std::vector<std::string> why; ///< of what is measured: a few words for each test
    double rank = 0;              ///< above 0 to 1
};

/// Dossiers of one folder, by the folder's index.
struct SearchedLibrary {
    std::string folder;
    Index index;
    std::vector<LibraryFilm> films; ///< all of the index
    /// Digests of the films that are looked at; empty for all of them.
    std::vector<std::string> only;
};

/// A work folder, read once and searched as often as one likes.
class SearchedWork {
public:
    /// By the name under which it is found.
    SearchedWork(const Work& work, std::string name);
    struct Entry {
        WordsOfWork words;
        std::string folded; ///< of the words
    };
    const std::string& name() const { return name_; }
    const std::string& folder() const { return folder_; }
    const std::vector<Entry>& entries() const { return entries_; }

private:
    std::string name_, folder_;
    std::vector<Entry> entries_;
};

/// Everything that is looked at. What another part keeps is added here and gets its source in search.cpp.
struct SearchGround {
    std::vector<SearchedLibrary> libraries;
    std::vector<std::shared_ptr<const SearchedWork>> works;
};

struct SearchOrder {
    std::string words;            ///< as a person types them
    std::vector<FoundKind> kinds; ///< empty for all
    std::size_t most_each = 10;   ///< shown of each kind
    std::string film;             ///< how a film's digest begins: that one alone, and no works; empty for all
    std::string work;             ///< the name of a work: that one alone, and no films; empty for all

    bool looks_at(const SearchedLibrary& library, const LibraryFilm& film) const;
    bool looks_at(const SearchedWork& work) const;
};

struct SearchAnswer {
    std::vector<FoundThing> found; ///< the highest rank first; at most `most_each` of a kind
    std::array<std::int64_t, found_kinds> matches{}; ///< of each kind, shown or not
    std::int64_t matches_together() const;
};

inline constexpr std::size_t longest_search = 1000; ///< bytes of what is typed; more is a fault
inline constexpr std::size_t most_of_each = 500;

/// Words find all texts that have every one of them; case and accents do not count, a word of three letters
/// or more finds all that begin with it, words in quotes stand for themselves and follow one on another. What
/// is also a place, or a query of docs/methods/library.md, finds those as well. Faults: usage, where nothing
/// is sought; those of reading an index.
Outcome<SearchAnswer> search_everything(const SearchGround& ground, const SearchOrder& order);

/// The index of a folder, brought up to date. Faults: those of `update_index`.
Outcome<SearchedLibrary> searched_library(const std::string& folder);

} // namespace decoupage
