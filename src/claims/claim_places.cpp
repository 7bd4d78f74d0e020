#include "claims/claim_reader.hpp"
#include "claims/ground.hpp"
#include "claims/typed_claim.hpp"

namespace decoupage {

std::optional<PlaceSaid> ClaimReader::place() {
    const std::size_t from = at();
    take("both"); // "in both A and B": what follows the first is said again of the second
    auto first = one_place();
    if (!first || !take_any({"together with", "as well as"})) return first;
    auto second = one_place();
    if (!second) return std::nullopt;
    PlaceSaid several;
    several.kind = PlaceSaid::Kind::together;
    several.of = {std::move(*first), std::move(*second)};
    several.said = said_since(from);
    return several;
}

/// A name goes before other ways to read it, but for a longer one: "the end of the run" is not the place that
/// is called "the end".
std::optional<PlaceSaid> ClaimReader::one_place() {
    const Deeper deeper(*this);
    const std::size_t from = at();
    if (deeper.too_deep()) return lost("Places lie within places too deep");
    std::size_t after_name = from;
    std::optional<PlaceSaid> place;
    if (const auto name = take_name()) {
        place.emplace();
        place->kind = PlaceSaid::Kind::named;
        place->name = *name;
        place->said = said_since(from);
        after_name = at();
    }
    go_back(from);
    auto unnamed = unnamed_place();
    if (place && (!unnamed || at() <= after_name))
        go_back(after_name);
    else
        place = std::move(unnamed);
    while (place && next_is("'s")) {
        const std::size_t owner = at();
        auto of_it = possessed(*place, from);
        if (!of_it) {
            go_back(owner);
            break;
        }
        place = std::move(of_it);
    }
    return place;
}

std::optional<PlaceSaid> ClaimReader::unnamed_place() {
    using Way = std::optional<PlaceSaid> (ClaimReader::*)();
    constexpr Way ways[] = {&ClaimReader::film_place, &ClaimReader::stretch, &ClaimReader::numbered_place,
                            &ClaimReader::edge,       &ClaimReader::part,    &ClaimReader::picked_place};
    const std::size_t from = at();
    take_any({"the whole of", "all of"});
    const std::size_t begin = at();
    for (const Way way : ways) {
        if (auto place = (this->*way)()) {
            place->said = said_since(from);
            return place;
        }
        go_back(begin);
    }
    take("the");
    lost(place_awaited, place_words());
    go_back(from);
    return std::nullopt;
}

std::optional<PlaceSaid> ClaimReader::made_of(PlaceSaid::Kind kind, std::size_t from) {
    auto of = one_place();
    if (!of) return std::nullopt;
    PlaceSaid made;
    made.kind = kind;
    made.of.push_back(std::move(*of));
    made.said = said_since(from);
    return made;
}

/// The film, others, what lies before or after a place, and moments on the clock.
std::optional<PlaceSaid> ClaimReader::film_place() {
    const std::size_t from = at();
    if (take_any({"the film before", "everything before", "what comes before"}))
        return made_of(PlaceSaid::Kind::before, from);
    if (take_any({"the film after", "everything after", "what comes after"}))
        return made_of(PlaceSaid::Kind::after, from);
    PlaceSaid place;
    const bool known = subjects_.size() == 1 && subjects_.front().kind == Subject::Kind::place;
    if (known && take("it")) return subjects_.front().place;
    if (const auto clock = take_clock()) {
        place.kind = PlaceSaid::Kind::at;
        place.amount = *clock;
        place.unit = Unit::seconds;
    } else if (take_any({"the film", "the whole film", "film", "this film"})) {
        if (const auto title = take_quoted()) {
            place.kind = PlaceSaid::Kind::another;
            place.name = folded_place_name(*title);
        }
    } else if (take_any({"the front titles", "the titles"})) {
        place.kind = PlaceSaid::Kind::titles;
    } else if (take_any({"the end credits", "the credits"})) {
        place.kind = PlaceSaid::Kind::credits;
    } else {
        return std::nullopt;
    }
    return place;
}

/// "from the run to the shore".
std::optional<PlaceSaid> ClaimReader::stretch() {
    const std::size_t from = at();
    if (!take("from")) return std::nullopt;
    auto stretch = made_of(PlaceSaid::Kind::stretch, from);
    if (!stretch) return std::nullopt;
    if (!take_any({"to", "until", "up to"}))
        return lost("Up to where is not said", {"to the end of the film"});
    auto end = one_place();
    if (!end) return std::nullopt;
    stretch->of.push_back(std::move(*end));
    return stretch;
}

/// "shot 12", "scenes 3 to 4".
std::optional<PlaceSaid> ClaimReader::numbered_place() {
    constexpr double most = 1e6;
    take("the");
    const bool scene = take("scene");
    if (!scene && !take("shot")) return std::nullopt;
    const std::size_t number = at();
    const auto first = next_is("a") || next_is("an") ? std::nullopt : take_number();
    if (!first || *first > most) return std::nullopt;
    if (*first < 1) return lost_since(number, "Shots and scenes are counted from 1");
    const std::size_t after = at();
    const auto last = take("to") ? take_number() : std::nullopt;
    if (!last) go_back(after);
    PlaceSaid place;
    place.kind = PlaceSaid::Kind::numbered;
    place.name = (scene ? "scene " : "shot ") + std::to_string(static_cast<long long>(*first));
    if (last && *last > *first && *last < most)
        place.name += "-" + std::to_string(static_cast<long long>(*last));
    return place;
}

/// ", home and the school": further ones of a list that a verb follows; none where there is no list.
std::vector<PlaceSaid> ClaimReader::further_places() {
    std::vector<PlaceSaid> places;
    const std::size_t from = at();
    while (joins_subjects()) {
        take_in();
        auto more = place();
        if (!more) break;
        places.push_back(std::move(*more));
    }
    if (at_verb()) return places;
    go_back(from);
    return {};
}

} // namespace decoupage
