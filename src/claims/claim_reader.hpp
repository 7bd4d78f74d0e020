#pragma once
/// Goes through the words of a claim. Inside claims/ only. What it cannot read it leaves where it was.

#include "claims/claim.hpp"
#include "film/word_reader.hpp"

#include <optional>
#include <string>
#include <vector>

namespace decoupage {

template <class T>
using Reading = tl::expected<T, Misunderstanding>;

class ClaimReader : public WordReader {
public:
    ClaimReader(std::string_view claim, const std::vector<std::string>& names);

    /// To the end of what was typed.
    Reading<ClaimSaid> whole_statement();
    Reading<PlaceSaid> whole_place();

private:
    // claim_reader.cpp: words
    const ItemNoun* take_noun();
    const MeasureWord* take_measure_word();
    std::optional<std::string> take_name();
    std::optional<double> take_ordinal();
    bool take_is();
    bool take_in();
    tl::unexpected<Misunderstanding> awaited(const char* what, std::vector<std::string> could_be = {}) const;
    std::vector<std::string> all_words() const;

    // claim_numbers.cpp
    struct Amount {
        double value = 0, half_a_digit = 0; ///< as precisely as it was said
        double scale = 1;                   ///< of its unit: 60 for minutes
        std::optional<Unit> unit;
    };
    std::optional<Amount> take_amount();
    std::optional<double> take_part_of_whole();
    /// "more than 60 s", "about 2.35", "3 or 4", "between 2 and 3 min". Nothing where no number is next.
    std::optional<Reading<Relation>> relation(Unit wanted);
    /// Of shares: also "most", "all", "hardly any".
    std::optional<Reading<Relation>> share_relation();
    Reading<Relation> in_unit(Relation relation, std::optional<Unit> said, Unit wanted,
                              std::size_t from) const;

    // claim_places.cpp
    Reading<PlaceSaid> place();
    Reading<PlaceSaid> one_place();
    Reading<PlaceSaid> made_of(PlaceSaid::Kind kind, std::size_t from);
    std::optional<PlaceSaid> numbered_place();
    std::optional<Reading<PlaceSaid>> edge_or_part(std::size_t from);
    std::optional<Reading<PlaceSaid>> picked_place(std::size_t from);
    Reading<PlaceSaid> with_the_most(PlaceSaid place, std::size_t from);
    std::vector<std::string> place_words() const;

    // claim_items.cpp
    Reading<ItemsSaid> items();
    bool reads_items();
    std::optional<QualitySaid> adjective();
    std::optional<Reading<QualitySaid>> predicate();
    std::optional<Reading<QualitySaid>> qualifier();
    Reading<MeasureSaid> measure();

    // claim_statements.cpp
    Reading<ClaimSaid> statement();
    Reading<ClaimSaid> clause();
    Reading<ClaimSaid> there_is(std::size_t from);
    Reading<ClaimSaid> camera_clause(std::size_t from);
    Reading<ClaimSaid> camera_share(const CameraVerb& verb, std::size_t from, bool never);
    std::optional<Reading<ClaimSaid>> people_clause(std::size_t from);
    std::optional<Reading<ClaimSaid>> alternation(std::size_t from);
    std::optional<Reading<ClaimSaid>> quantified(std::size_t from);
    Reading<ClaimSaid> those_that(ItemsSaid items, Relation relation, ClaimSaid::Of of, std::size_t from);
    Reading<ClaimSaid> measure_clause(std::size_t from);
    Reading<ClaimSaid> than_another(MeasureSaid measure, bool more, std::size_t from);

    // claim_subjects.cpp
    Reading<ClaimSaid> place_clause(const PlaceSaid& subject, std::size_t from);
    Reading<ClaimSaid> place_is(const PlaceSaid& subject, std::size_t from);
    Reading<ClaimSaid> place_has(const PlaceSaid& subject, std::size_t from);
    Reading<ClaimSaid> number_of_shots(const PlaceSaid& subject, Relation number, std::size_t from);
    Reading<ClaimSaid> items_clause(const ItemsSaid& subject, std::size_t from);
    Reading<ClaimSaid> heard(const ItemsSaid& subject, std::size_t from);
    std::optional<ClaimSaid::Edge> take_edge();
    Reading<ClaimSaid> timed(ClaimSaid statement, std::size_t from);

    std::vector<std::string> names_; ///< folded, without "the"
    std::vector<PlaceSaid> subject_; ///< of the clause before, for "and lasts ..."; one or none
    int depth_ = 0;
    friend class Deeper;
};

/// One step further into places within places.
class Deeper {
public:
    explicit Deeper(ClaimReader& reader) : reader_(reader) { ++reader_.depth_; }
    ~Deeper() { --reader_.depth_; }
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;
    bool too_deep() const { return reader_.depth_ > deepest_claim; }

private:
    ClaimReader& reader_;
};

} // namespace decoupage
