#pragma once
/// Goes through the words of a claim. Inside claims/ only.
///
/// What may stand at a place is tried one way after another. A way that fails gives nothing, and who tries
/// the next goes back first; why it failed is kept, with how far it came. What came furthest is told to the
/// person.

#include "claims/claim.hpp"
#include "claims/claim_making.hpp"
#include "film/word_reader.hpp"

#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

namespace decoupage {

class ClaimReader : public WordReader {
public:
    ClaimReader(std::string_view claim, const std::vector<std::string>& names);

    /// To the end of what was typed.
    tl::expected<ClaimSaid, Misunderstanding> whole_statement();
    tl::expected<PlaceSaid, Misunderstanding> whole_place();

private:
    /// A name of a place, as its words are read, as it is called, and as it was given.
    struct PlaceName {
        std::string words, name, given;
    };
    /// What a clause speaks of.
    struct Subject {
        enum class Kind { place, items } kind = Kind::place;
        PlaceSaid place;
        ItemsSaid items;
        const std::string& said() const { return kind == Kind::place ? place.said : items.said; }
    };
    struct Amount {
        double value = 0, half_a_digit = 0; ///< as precisely as it was said
        double scale = 1;                   ///< of its unit: 60 for minutes
        std::optional<Unit> unit;
    };
    using Clause = std::optional<ClaimSaid>;
    using Rest = std::function<Clause()>;

    // claim_mistakes.cpp
    std::nullopt_t lost(std::string sentence, std::vector<std::string> could_be = {});
    std::nullopt_t lost_since(std::size_t from, std::string sentence, std::vector<std::string> could_be = {});
    void keep(std::size_t word, Misunderstanding what);
    static constexpr const char* place_awaited = "A place is awaited here";
    Misunderstanding what_is_wrong() const;
    std::optional<Misunderstanding> wrong_form(std::size_t word) const;
    std::size_t misspelt_after(std::size_t word) const;
    std::vector<std::string> place_words() const;
    std::vector<std::string> subject_words() const;

    // claim_reader.cpp: words
    const ItemNoun* take_noun();
    const MeasureWord* take_measure_word();
    std::optional<std::string> take_name();
    std::optional<double> take_ordinal();
    bool take_is();
    bool take_has();
    bool take_in();
    bool at_clause_end() const;
    bool at_verb() const;
    bool at_place();

    // claim_numbers.cpp, claim_number_words.cpp
    std::optional<double> take_number();
    std::optional<double> take_number_word();
    std::optional<double> take_ratio();
    std::optional<Amount> take_amount(Unit wanted);
    /// "more than 60 s", "about 2.35", "3 or 4", "between 2 and 3 min".
    std::optional<Relation> relation(Unit wanted);
    /// Of shares: also "most", "all", "hardly any".
    std::optional<Relation> share_relation();
    std::optional<Relation> relation_of(const MeasureWord& word);
    std::optional<Relation> in_unit(Relation relation, std::optional<Unit> said, Unit wanted,
                                    std::size_t from);

    // claim_places.cpp
    std::optional<PlaceSaid> place();
    std::optional<PlaceSaid> one_place();
    std::optional<PlaceSaid> unnamed_place();
    std::optional<PlaceSaid> film_place();
    std::optional<PlaceSaid> stretch();
    std::optional<PlaceSaid> numbered_place();
    std::optional<PlaceSaid> made_of(PlaceSaid::Kind kind, std::size_t from);
    std::vector<PlaceSaid> further_places();
    // claim_parts.cpp: of places
    std::optional<PlaceSaid> edge();
    std::optional<PlaceSaid> part();
    bool take_extent(PlaceSaid& part);
    std::optional<PlaceSaid> picked_place();
    bool take_pick(PlaceSaid& place);
    std::optional<PlaceSaid> with_the_most(PlaceSaid place, std::size_t from);
    std::optional<PlaceSaid> possessed(const PlaceSaid& owner, std::size_t from);

    // claim_items.cpp
    bool reads_items();
    std::optional<ItemsSaid> items();
    void take_letter(ItemsSaid& items);
    std::optional<QualitySaid> adjective();
    std::optional<QualitySaid> qualifier();
    std::optional<QualitySaid> predicate();
    std::optional<QualitySaid> predicate_of(const MeasureWord& word, QualitySaid said, std::size_t from);
    bool take_held(QualitySaid& said);

    // claim_statements.cpp
    Clause statement();
    Clause clause();
    Clause negation();
    Clause fronted();
    Clause of_name();
    Clause of_subjects();
    Clause of_the_same();
    Clause again(const ClaimSaid& before);
    Clause of_each(std::vector<Subject> subjects, std::size_t from);
    // claim_subjects.cpp
    std::vector<Subject> subjects();
    std::optional<Subject> subject();
    Clause after(const Subject& subject, std::size_t from);
    bool joins_subjects();

    // claim_there.cpp
    Clause there_is();
    Clause there_are(std::size_t from, const std::vector<PlaceSaid>& where);
    std::optional<ClaimSaid> one_of_those_there(std::size_t from);
    Clause quantified();
    std::optional<Relation> quantity(ClaimSaid::Of& of);
    Clause alternation();
    Clause turns(const PlaceSaid& where, std::size_t from);
    // claim_camera.cpp: the camera, and people
    Clause camera();
    Clause camera_does(const CameraVerb& verb, std::size_t from, bool never);
    Clause people();
    Clause speaking(Relation number, std::size_t from);
    Clause same_person(Relation share, std::size_t from);

    // claim_measures.cpp
    Clause of_measures();
    std::vector<MeasureSaid> measures();
    std::optional<MeasureSaid> measure();
    std::optional<MeasureSaid> possessed_measure();
    Clause measured(MeasureSaid measure, std::size_t from);
    Clause place_compared(const PlaceSaid& subject, std::size_t from);
    Clause than_another(MeasureSaid measure, bool more, std::size_t from);

    // claim_of_places.cpp
    Clause place_does(const PlaceSaid& subject, std::size_t from);
    Clause place_is(const PlaceSaid& subject, std::size_t from);
    Clause place_has(const PlaceSaid& subject, std::size_t from);
    Clause shots_of(const PlaceSaid& subject, std::size_t from);
    Clause is_the_same(const PlaceSaid& subject, std::size_t from);
    Clause lasts(const PlaceSaid& subject, std::size_t from);
    Clause on_edge(const PlaceSaid& subject, std::size_t from);
    Clause felt(std::size_t from);
    // claim_of_items.cpp
    Clause items_do(const ItemsSaid& subject, std::size_t from);
    Clause items_are(const ItemsSaid& subject, std::size_t from);
    Clause heard(const ItemsSaid& subject, std::size_t from);
    Clause heard_over(const ItemsSaid& subject, Relation share, std::size_t from);
    Clause heard_only(const ItemsSaid& subject, std::size_t from);
    Clause inside(const ItemsSaid& subject, std::size_t from);
    Clause swells(MeasureSaid measure, std::size_t from);
    // claim_times.cpp
    std::optional<ClaimSaid::Edge> take_edge();
    Clause timed(ClaimSaid statement, std::size_t from);
    Clause comes_before(ClaimSaid statement, std::size_t from);
    Clause comes_after(ClaimSaid statement, std::size_t from);
    Clause placed_in_time(ClaimSaid statement, PlaceSaid::Kind side, std::size_t from);
    std::optional<PlaceSaid> moment();
    std::optional<Relation> take_when(bool& at_its_beginning);

    /// What may be said again without its beginning: "is dark and hard".
    void may_be_said_again(std::size_t from, Rest rest);

    std::vector<PlaceName> names_;
    std::vector<Subject> subjects_; ///< of the clause before, for "and lasts ..."
    std::vector<PlaceSaid> front_;  ///< "in the run" there is ...; one or none
    bool through_front_ = false;    ///< and all through it
    Rest rest_;                     ///< of the clause before
    std::string rest_begins_;       ///< with these words
    std::optional<Misunderstanding> furthest_;
    std::size_t furthest_word_ = 0, reach_ = 0;
    int depth_ = 0, steps_ = 0;
    friend class Deeper;
};

/// One step further into places within places.
class Deeper {
public:
    explicit Deeper(ClaimReader& reader) : reader_(reader) { ++reader_.depth_, ++reader_.steps_; }
    ~Deeper() { --reader_.depth_; }
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;
    bool too_deep() const { return reader_.depth_ > deepest_claim || reader_.steps_ > most_steps; }

private:
    static constexpr int most_steps = 20'000; ///< a claim of the longest that makes sense takes some hundreds
    ClaimReader& reader_;
};

} // namespace decoupage
