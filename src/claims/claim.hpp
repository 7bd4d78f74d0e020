#pragma once
/// A sentence about a film's form, taken apart into what can be tested. The language is told in
/// docs/methods/claims.md.
///
///     auto claim = understood_claim("the run is one shot and lasts more than 60 s", {"the run"});
///     Tested tested = tested(*claim, ground);

#include "claims/relation.hpp"
#include "claims/vocabulary.hpp"
#include "film/word_reader.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

struct ItemsSaid;
struct MeasureSaid;

/// A place, as it is said: "the last third of the interview".
struct PlaceSaid {
    enum class Kind {
        film,     ///< "the film"
        another,  ///< "the film \"Jules et Jim\"": the whole of it
        named,    ///< "the run"
        numbered, ///< "shot 12", "scenes 3 to 4"
        at,       ///< "1:37:04": a moment on the clock
        titles,   ///< "the front titles"
        credits,  ///< "the end credits"
        picked,   ///< "the longest shot of the run", "the shot with the most clutter"
        holding,  ///< "the scene that holds" another place
        part,     ///< "the last third of", "the first 10 s of"
        before,   ///< the film up to another place
        after,    ///< the film from its end on
        begins,   ///< the moment at which it begins
        ends,
        stretch,  ///< "from" one place "to" another
        together, ///< several
    } kind = Kind::film;
    enum class Pick { nth, longest, shortest, most, least, only } pick = Pick::nth;
    enum class Side { start, end, middle } side = Side::start;
    std::string said; ///< in the person's words
    std::string name; ///< of named and numbered
    int nth = 1;      ///< from the side that is named
    double amount = 0;
    Unit unit = Unit::share;      ///< of `amount`: share or seconds
    std::vector<ItemsSaid> items; ///< one, of picked and holding
    std::vector<MeasureSaid> by;  ///< one, of most and least
    std::vector<PlaceSaid> of;    ///< the places it is made from
};

/// A test of one thing: a shot, a dissolve.
struct QualitySaid {
    const QualityWord* quality = nullptr;
    const LabelWord* label = nullptr;
    const MeasureWord* measure = nullptr; ///< with `relation`
    const ItemNoun* noun = nullptr;       ///< it is one: of transitions, "are dissolves"
    const ItemNoun* heard = nullptr;      ///< another thing lies over it, "with music"
    Relation relation;
    enum class Sense { so, not_so } sense = Sense::so;
    std::string said;
};

/// Things of a kind in a place: "dissolves in the interview".
struct ItemsSaid {
    const ItemNoun* noun = nullptr;
    std::string letter;                 ///< of a theme or person that is named: "B", "2"
    std::vector<QualitySaid> qualities; ///< all of which they have
    std::vector<PlaceSaid> in;          ///< one; none for the whole film
    std::string said;
};

/// "the clutter of the interview", "the number of cuts in the run".
struct MeasureSaid {
    const MeasureWord* word = nullptr;
    std::vector<ItemsSaid> items; ///< one, of numbers and shares
    const CameraVerb* verb = nullptr;
    std::vector<PlaceSaid> of; ///< one
    std::string said;
};

/// Something that is so or not.
struct ClaimSaid {
    enum class Kind {
        all_of,   ///< every part
        any_of,   ///< some part
        not_so,   ///< its part is not
        measured, ///< a measure stands in a relation to numbers
        compared, ///< one measure is greater than another
        against,  ///< a measure of a place is greater than that of most shots of the film
        counted,  ///< of some items, so many have qualities
        has,      ///< a place has a quality
        timed,    ///< a beginning or end lies near, before or after a moment
        inside,   ///< a thing lies in a place from its beginning to its end
        ends_on,  ///< a place ends on a thing
        begins_with,
        alternates, ///< scenes of more and of less of a measure take turns
        felt,       ///< a feeling or a meaning
    } kind = Kind::felt;
    std::string said;
    std::vector<ClaimSaid> parts;
    std::vector<MeasureSaid> measures; ///< one, or two of compared
    Relation relation;                 ///< of measured, counted; of timed in seconds after the moment
    enum class Of { number, share } of = Of::number;
    std::vector<ItemsSaid> items; ///< of counted: those counted among; of timed: those meant
    std::vector<QualitySaid> qualities;
    std::vector<PlaceSaid>
        places; ///< of has, ends_on ...: the subject; of timed: subject, if a place, and moment
    enum class Edge { begins, ends, cut_off, fades_out, fades_in } edge = Edge::begins;
    std::string word; ///< of felt
};

inline constexpr std::size_t longest_claim = 2000; ///< bytes
inline constexpr int deepest_claim = 24;           ///< places within places, and statements within statements

/// `names` are those that may stand for places, however they are written.
tl::expected<ClaimSaid, Misunderstanding> understood_claim(std::string_view test,
                                                           const std::vector<std::string>& names);
tl::expected<PlaceSaid, Misunderstanding> understood_place(std::string_view place,
                                                           const std::vector<std::string>& names);

} // namespace decoupage
