#include "library/word_places.hpp"

#include "film/folded.hpp"

#include <algorithm>
#include <bit>
#include <map>

namespace decoupage {

namespace {

constexpr std::size_t most_terms = 16;
constexpr double near_by_seconds = 10;

/// Which terms stand in a row of the index: bits, in their order.
struct TermsInRow {
    std::int64_t row = 0;
    std::uint32_t there = 0, whole = 0;
};

/// Joins what is found of one term to what was found of others; both are in order of rows.
void join(std::vector<TermsInRow>& rows, const std::vector<Index::FoundWord>& found, std::uint32_t bit,
          std::uint32_t TermsInRow::*field) {
    std::vector<TermsInRow> all;
    all.reserve(rows.size() + found.size());
    auto row = rows.begin();
    for (const Index::FoundWord& one : found) {
        while (row != rows.end() && row->row < one.row)
            all.push_back(*row++);
        TermsInRow joined{one.row, 0, 0};
        if (row != rows.end() && row->row == one.row) joined = *row++;
        joined.*field |= bit;
        all.push_back(joined);
    }
    all.insert(all.end(), row, rows.end());
    rows = std::move(all);
}

bool finds_beginnings(const SoughtWords::Term& term) {
    return !term.whole_words && term.words.back().size() > 2;
}

Outcome<std::vector<TermsInRow>> rows_with(const Index& index, std::span<const SoughtWords::Term> terms) {
    std::vector<TermsInRow> rows;
    for (std::size_t at = 0; at < terms.size(); ++at) {
        const auto bit = std::uint32_t{1} << at;
        const auto whole = index.find_words(terms[at].words, Index::LastWord::whole);
        if (!whole) return tl::unexpected(whole.error());
        join(rows, *whole, bit, &TermsInRow::there);
        join(rows, *whole, bit, &TermsInRow::whole);
        if (!finds_beginnings(terms[at])) continue;
        const auto begun = index.find_words(terms[at].words, Index::LastWord::begins);
        if (!begun) return tl::unexpected(begun.error());
        join(rows, *begun, bit, &TermsInRow::there);
    }
    return rows;
}

/// Rows in which all of it stands as it was typed, word after word; in order.
Outcome<std::vector<Index::FoundWord>> rows_in_sequence(const Index& index,
                                                        std::span<const SoughtWords::Term> terms) {
    std::vector<std::string> words;
    for (const SoughtWords::Term& term : terms)
        words.insert(words.end(), term.words.begin(), term.words.end());
    return index.find_words(words, finds_beginnings(terms.back()) ? Index::LastWord::begins
                                                                  : Index::LastWord::whole);
}

/// Which frames are near by, film by film.
class Nearness {
public:
    explicit Nearness(const std::vector<LibraryFilm>& films) {
        for (const LibraryFilm& film : films)
            if (film.rate.numerator > 0 && film.rate.denominator > 0)
                frames_[film.id] =
                    static_cast<Frame>(near_by_seconds * static_cast<double>(film.rate.numerator) /
                                       static_cast<double>(film.rate.denominator));
    }
    bool are_near(std::int64_t row, std::int64_t next) const {
        const std::int64_t film = film_of_word(row);
        const auto most = frames_.find(film);
        const auto said = IndexedWords::Manner::said;
        return most != frames_.end() && film_of_word(next) == film && manner_of_word(row) == said &&
               manner_of_word(next) == said && frame_of_word(next) - frame_of_word(row) <= most->second;
    }

private:
    std::map<std::int64_t, Frame> frames_;
};

double share_whole(std::uint32_t whole, std::size_t terms) {
    const auto count = static_cast<double>(terms);
    return (count + std::popcount(whole)) / 2 / count;
}

} // namespace

Outcome<std::vector<WordPlace>> find_word_places(const Index& index, const SoughtWords& sought,
                                                 const std::vector<LibraryFilm>& films) {
    const std::span terms(sought.terms().data(), std::min(sought.terms().size(), most_terms));
    if (terms.empty()) return std::vector<WordPlace>{};
    const auto rows = rows_with(index, terms);
    if (!rows) return tl::unexpected(rows.error());
    const auto sequence = rows_in_sequence(index, terms);
    if (!sequence) return tl::unexpected(sequence.error());
    const std::uint32_t all = (std::uint32_t{1} << terms.size()) - 1;
    const Nearness nearness(films);
    std::vector<WordPlace> places;
    auto in_sequence = sequence->begin();
    for (auto row = rows->begin(); row != rows->end(); ++row) {
        if (row->there == all) {
            while (in_sequence != sequence->end() && in_sequence->row < row->row)
                ++in_sequence;
            const bool together = in_sequence != sequence->end() && in_sequence->row == row->row;
            places.push_back({film_of_word(row->row), row->row, 0,
                              share_whole(row->whole, terms.size()) * (together ? 1 : 0.5)});
            continue;
        }
        const auto next = row + 1;
        if (next == rows->end() || next->there == all || (row->there | next->there) != all) continue;
        if (nearness.are_near(row->row, next->row))
            places.push_back({film_of_word(row->row), row->row, next->row,
                              share_whole(row->whole | next->whole, terms.size()) / 4});
    }
    return places;
}

} // namespace decoupage
