#include "claims/claim_reader.hpp"

#include <algorithm>

namespace decoupage {

namespace {

struct PartWords {
    std::string_view words;
    double share;
};

constexpr PartWords parts[] = {{"half", 0.5},  {"third", 1.0 / 3}, {"quarter", 0.25},
                               {"fifth", 0.2}, {"sixth", 1.0 / 6}, {"eighth", 0.125},
                               {"tenth", 0.1}, {"twentieth", 0.05}};

} // namespace

std::vector<std::string> ClaimReader::place_words() const {
    std::vector<std::string> words{
        "the film", "the longest shot", "the last freeze-frame", "the first third of the film",
        "shot 12",  "scene 3"};
    words.insert(words.end(), names_.begin(), names_.end());
    return words;
}

Reading<PlaceSaid> ClaimReader::place() {
    const Deeper deeper(*this);
    const std::size_t from = at();
    if (deeper.too_deep()) return lost("Places lie within places too deep");
    const bool both = take("both");
    auto first = one_place();
    if (!first || !(both ? take("and") : take_any({"together with", "as well as"}))) return first;
    auto second = one_place();
    if (!second) return second;
    PlaceSaid several;
    several.kind = PlaceSaid::Kind::together;
    several.of = {std::move(*first), std::move(*second)};
    several.said = said_since(from);
    return several;
}

Reading<PlaceSaid> ClaimReader::made_of(PlaceSaid::Kind kind, std::size_t from) {
    auto of = place();
    if (!of) return of;
    PlaceSaid made;
    made.kind = kind;
    made.of.push_back(std::move(*of));
    made.said = said_since(from);
    return made;
}

Reading<PlaceSaid> ClaimReader::one_place() {
    const std::size_t from = at();
    PlaceSaid place;
    const auto done = [&](PlaceSaid::Kind kind) {
        place.kind = kind;
        place.said = said_since(from);
        return place;
    };
    if (auto name = take_name();
        name && !next_is("of")) { // "the end of the run", though a place is "the end"
        place.name = *name;
        return done(PlaceSaid::Kind::named);
    }
    go_back(from);
    take_any({"the whole of", "all of"});
    if (take_any({"the film before", "everything before", "what comes before"}))
        return made_of(PlaceSaid::Kind::before, from);
    if (take_any({"the film after", "everything after", "what comes after"}))
        return made_of(PlaceSaid::Kind::after, from);
    if (take_any({"the film", "the whole film", "film"})) {
        const auto title = take_quoted();
        place.name = title.value_or("");
        return done(title ? PlaceSaid::Kind::another : PlaceSaid::Kind::film);
    }
    if (take_any({"the front titles", "the titles"})) return done(PlaceSaid::Kind::titles);
    if (take_any({"the end credits", "the credits"})) return done(PlaceSaid::Kind::credits);
    if (take("from")) {
        auto stretch = made_of(PlaceSaid::Kind::stretch, from);
        if (!stretch) return stretch;
        if (!take_any({"to", "until", "up to"}))
            return lost("Up to where is not said", {"to the end of the film"});
        auto end = this->place();
        if (!end) return end;
        stretch->of.push_back(std::move(*end));
        stretch->said = said_since(from);
        return stretch;
    }
    if (const auto clock = take_clock()) {
        place.amount = *clock;
        place.unit = Unit::seconds;
        return done(PlaceSaid::Kind::at);
    }
    if (auto numbered = numbered_place()) return *numbered;
    if (auto part = edge_or_part(from)) return *part;
    if (auto picked = picked_place(from)) return *picked;
    return lost("A place is awaited here", place_words());
}

std::optional<PlaceSaid> ClaimReader::numbered_place() {
    const std::size_t from = at();
    const bool scene = take("scene");
    if (!scene && !take("shot")) return std::nullopt;
    const auto first = take_number();
    if (!first || *first < 1 || *first > 1e6) {
        go_back(from);
        return std::nullopt;
    }
    const std::size_t after = at();
    auto last = take("to") ? take_number() : std::nullopt;
    if (!last) go_back(after);
    PlaceSaid place;
    place.kind = PlaceSaid::Kind::numbered;
    place.name = (scene ? "scene " : "shot ") + std::to_string(static_cast<long long>(*first));
    if (last && *last > *first && *last < 1e6)
        place.name += "-" + std::to_string(static_cast<long long>(*last));
    place.said = said_since(from);
    return place;
}

/// "the beginning of", "the last third of", "the first 10 s of", "the middle half of".
std::optional<Reading<PlaceSaid>> ClaimReader::edge_or_part(std::size_t from) {
    if (take_any({"the beginning of", "the start of"})) return made_of(PlaceSaid::Kind::begins, from);
    if (take("the end of")) return made_of(PlaceSaid::Kind::ends, from);
    const bool middle = take("the middle");
    std::optional<double> nth;
    if (!middle && take("the")) nth = take_ordinal();
    const auto back = [&]() -> std::optional<Reading<PlaceSaid>> {
        go_back(from);
        return std::nullopt;
    };
    if (!middle && !nth) return back();
    PlaceSaid part;
    if (const auto words = take_longest(parts)) {
        part.amount = words->share;
    } else if (const auto amount = take_amount(); amount && amount->unit && *amount->unit == Unit::share) {
        part.amount = amount->value;
    } else if (amount && amount->unit && *amount->unit == Unit::seconds) {
        part.unit = Unit::seconds;
        part.amount = amount->value;
    } else if (const auto unit = amount ? std::nullopt : take_unit()) {
        part.unit = Unit::seconds;
        part.amount = *unit;
    } else {
        return back();
    }
    if (!take("of")) return back();
    auto made = made_of(PlaceSaid::Kind::part, from);
    if (!made) return made;
    made->amount = part.amount;
    made->unit = part.unit;
    made->side = middle ? PlaceSaid::Side::middle : *nth < 0 ? PlaceSaid::Side::end : PlaceSaid::Side::start;
    made->nth = middle ? 1 : static_cast<int>(*nth < 0 ? -*nth : *nth);
    return made;
}

/// "the second dissolve in", "the longest shot of", "the scene that holds", "the shot with the most clutter".
std::optional<Reading<PlaceSaid>> ClaimReader::picked_place(std::size_t from) {
    take("the");
    PlaceSaid place;
    place.kind = PlaceSaid::Kind::picked;
    const std::size_t at_pick = at();
    bool picked = true;
    if (take("longest")) {
        place.pick = PlaceSaid::Pick::longest;
    } else if (take("shortest")) {
        place.pick = PlaceSaid::Pick::shortest;
    } else if (const auto nth = take_ordinal()) {
        place.side = *nth < 0 ? PlaceSaid::Side::end : PlaceSaid::Side::start;
        place.nth = static_cast<int>(*nth < 0 ? -*nth : *nth);
    } else {
        picked = take("only");
        place.pick = PlaceSaid::Pick::only;
    }
    if (at_pick == from && !picked) return std::nullopt; // "shots" without an article is no place
    if (!reads_items()) {
        go_back(from);
        return std::nullopt;
    }
    auto items = this->items();
    if (!items) return tl::unexpected(items.error());
    place.items.push_back(std::move(*items));
    place.said = said_since(from);
    if (take_any({"that holds", "that has", "which holds", "around"})) {
        auto holding = made_of(PlaceSaid::Kind::holding, from);
        if (holding) holding->items = std::move(place.items);
        return holding;
    }
    if (take_any({"with the", "that has the"})) return with_the_most(std::move(place), from);
    if (picked) return place;
    go_back(from);
    return std::nullopt;
}

Reading<PlaceSaid> ClaimReader::with_the_most(PlaceSaid place, std::size_t from) {
    const bool least = take_any({"least", "fewest", "lowest", "smallest"});
    if (!least && !take_any({"most", "greatest", "highest", "largest"}))
        return lost("The most of what is not said", {"most", "greatest", "least"});
    place.pick = least ? PlaceSaid::Pick::least : PlaceSaid::Pick::most;
    MeasureSaid by;
    if (const MeasureWord* word = take_measure_word()) {
        by.word = word;
    } else if (reads_items()) {
        auto items = this->items();
        if (!items) return tl::unexpected(items.error());
        by.word = &measure_named(items->noun->sort == Sort::stretches ? "share of" : "number of");
        by.items.push_back(std::move(*items));
    } else {
        return lost("A measure is awaited here", {"clutter", "dissolves", "music", "turn of the camera"});
    }
    // "the shot with the most roll in the first half of the film": where, as it comes last
    if (take_in()) {
        auto where = this->place();
        if (!where) return where;
        place.items.front().in = {std::move(*where)};
    } else if (!by.items.empty() && !by.items.front().in.empty()) {
        place.items.front().in = std::move(by.items.front().in);
        by.items.front().in.clear();
    }
    place.by.push_back(std::move(by));
    place.said = said_since(from);
    return place;
}

} // namespace decoupage
