/// Parts of places, and things picked out of them.

#include "claims/claim_reader.hpp"

#include <cmath>
#include <cstdlib>

namespace decoupage {

namespace {

struct PartWords {
    std::string_view words;
    double share;
};

constexpr PartWords parts[] = {{"half", 0.5},  {"third", 1.0 / 3}, {"quarter", 0.25},
                               {"fifth", 0.2}, {"sixth", 1.0 / 6}, {"eighth", 0.125},
                               {"tenth", 0.1}, {"twentieth", 0.05}};

void put_side(PlaceSaid& place, double nth) {
    place.side = nth < 0 ? PlaceSaid::Side::end : PlaceSaid::Side::start;
    place.nth = static_cast<int>(std::abs(nth));
}

} // namespace

/// "the beginning of".
std::optional<PlaceSaid> ClaimReader::edge() {
    const std::size_t from = at();
    if (take_any({"the beginning of", "the start of", "the opening of"}))
        return made_of(PlaceSaid::Kind::begins, from);
    if (take("the end of")) return made_of(PlaceSaid::Kind::ends, from);
    return std::nullopt;
}

/// "third", "10 s".
bool ClaimReader::take_extent(PlaceSaid& part) {
    if (const auto words = take_longest(parts)) {
        part.amount = words->share;
        return true;
    }
    part.unit = Unit::seconds;
    if (const auto unit = take_unit()) { // "the first minute"
        part.amount = *unit;
        return true;
    }
    const auto amount = take_amount(Unit::seconds);
    if (!amount || (amount->unit != Unit::share && amount->unit != Unit::seconds)) return false;
    part.unit = *amount->unit;
    part.amount = amount->value;
    return true;
}

/// "the last third of", "the first 10 s of", "the middle half of".
std::optional<PlaceSaid> ClaimReader::part() {
    const std::size_t from = at();
    PlaceSaid part;
    if (take("the middle")) {
        part.side = PlaceSaid::Side::middle;
    } else {
        const auto nth = take("the") ? take_ordinal() : std::nullopt;
        if (!nth) return std::nullopt;
        put_side(part, *nth);
    }
    if (!take_extent(part)) return std::nullopt;
    if (!take("of")) return lost("Of what is not said", {"of the film"});
    auto made = made_of(PlaceSaid::Kind::part, from);
    if (!made) return std::nullopt;
    made->amount = part.amount;
    made->unit = part.unit;
    made->side = part.side;
    made->nth = part.nth;
    return made;
}

bool ClaimReader::take_pick(PlaceSaid& place) {
    place.kind = PlaceSaid::Kind::picked;
    if (take("longest")) {
        place.pick = PlaceSaid::Pick::longest;
    } else if (take("shortest")) {
        place.pick = PlaceSaid::Pick::shortest;
    } else if (const auto nth = take_ordinal()) {
        put_side(place, *nth);
    } else {
        place.pick = PlaceSaid::Pick::only;
        return take("only");
    }
    return true;
}

/// "the second dissolve in", "the longest shot of", "the last scene before", "the scene that holds", "the
/// shot with the most clutter".
std::optional<PlaceSaid> ClaimReader::picked_place() {
    const std::size_t from = at();
    const bool article = take("the");
    PlaceSaid place;
    const bool picked = take_pick(place);
    if ((!article && !picked) || !reads_items()) return std::nullopt; // "shots" alone is no place
    auto items = this->items();
    if (!items) return std::nullopt;
    place.items.push_back(std::move(*items));
    place.said = said_since(from);
    if (take_any({"that holds", "that has", "which holds", "around"})) {
        auto holding = made_of(PlaceSaid::Kind::holding, from);
        if (holding) holding->items = std::move(place.items);
        return holding;
    }
    if (take_any({"with the", "that has the"})) return with_the_most(std::move(place), from);
    if (!picked) return std::nullopt;
    const std::size_t before = at();
    const bool earlier = take("before");
    if (!place.items.front().in.empty() || (!earlier && !take("after"))) {
        go_back(before);
        return place;
    }
    if (auto where = made_of(earlier ? PlaceSaid::Kind::before : PlaceSaid::Kind::after, before))
        place.items.front().in = {std::move(*where)};
    else
        go_back(before);
    return place;
}

std::optional<PlaceSaid> ClaimReader::with_the_most(PlaceSaid place, std::size_t from) {
    const bool least = take_any({"least", "fewest", "lowest", "smallest"});
    if (!least && !take_any({"most", "greatest", "highest", "largest"}))
        return lost("The most of what is not said", {"most", "greatest", "least"});
    place.pick = least ? PlaceSaid::Pick::least : PlaceSaid::Pick::most;
    MeasureSaid by;
    if (const MeasureWord* word = take_measure_word()) {
        by.word = word;
    } else if (reads_items()) {
        auto items = this->items();
        if (!items) return std::nullopt;
        by.word = &measure_named(items->noun->sort == Sort::stretches ? "share of" : "number of");
        by.items.push_back(std::move(*items));
    } else {
        return lost("A measure is awaited here", {"clutter", "dissolves", "music", "turn of the camera"});
    }
    // "the shot with the most roll in the first half of the film": where, as it comes last
    if (take_in()) {
        auto where = one_place();
        if (!where) return std::nullopt;
        place.items.front().in = {std::move(*where)};
    } else if (!by.items.empty() && !by.items.front().in.empty()) {
        place.items.front().in = std::move(by.items.front().in);
        by.items.front().in.clear();
    }
    place.by.push_back(std::move(by));
    place.said = said_since(from);
    return place;
}

/// After an owner: "'s last shot", "'s first third", "'s end".
std::optional<PlaceSaid> ClaimReader::possessed(const PlaceSaid& owner, std::size_t from) {
    if (!take("'s")) return std::nullopt;
    PlaceSaid place;
    const std::size_t begin = at();
    if (take_any({"beginning", "start", "opening"}) || take("end")) {
        const std::string edge = said_since(begin);
        place.kind = edge == "end" ? PlaceSaid::Kind::ends : PlaceSaid::Kind::begins;
        place.of = {owner};
    } else if (take_pick(place) && reads_items()) {
        auto items = this->items();
        if (!items || !items->in.empty()) return std::nullopt;
        items->in = {owner};
        place.items.push_back(std::move(*items));
    } else {
        go_back(begin);
        place = {};
        place.kind = PlaceSaid::Kind::part;
        if (take("middle"))
            place.side = PlaceSaid::Side::middle;
        else if (const auto nth = take_ordinal())
            put_side(place, *nth);
        else
            return std::nullopt;
        if (!take_extent(place)) return std::nullopt;
        place.of = {owner};
    }
    place.said = said_since(from);
    return place;
}

} // namespace decoupage
