#include "claims/claim_reader.hpp"

#include <algorithm>
#include <limits>

namespace decoupage {

namespace {

Relation at_least(double least, Unit unit) {
    Relation relation;
    relation.least = least;
    relation.unit = unit;
    return relation;
}

Relation at_most(double most, Unit unit) {
    Relation relation;
    relation.most = most;
    relation.unit = unit;
    return relation;
}

/// "Through": all of it, but for what no ear or eye would miss.
constexpr double through_share = 0.9;
/// "Never": for no longer than errors at the edges of a stretch.
constexpr double never_share = 0.02;

} // namespace

/// Clauses joined by "and", or by "or".
Reading<ClaimSaid> ClaimReader::statement() {
    const std::size_t from = at();
    auto first = clause();
    if (!first) return first;
    ClaimSaid joined;
    bool and_joined = false, or_joined = false;
    joined.parts.push_back(std::move(*first));
    while (!at_end()) {
        const bool comma = take_comma();
        const bool also = take_any({"and", "but", "while"});
        const bool either = !also && take("or");
        if (!comma && !also && !either) break;
        (either ? or_joined : and_joined) = true;
        if (and_joined && or_joined)
            return lost("Either \"and\" or \"or\" joins a claim, not both: make two claims of it");
        auto next = clause();
        if (!next) return next;
        joined.parts.push_back(std::move(*next));
    }
    if (joined.parts.size() == 1) return std::move(joined.parts.front());
    joined.kind = or_joined ? ClaimSaid::Kind::any_of : ClaimSaid::Kind::all_of;
    joined.said = said_since(from);
    return joined;
}

Reading<ClaimSaid> ClaimReader::clause() {
    const Deeper deeper(*this);
    const std::size_t from = at();
    if (deeper.too_deep()) return lost("The claim is taken apart too deep");
    if (take_any({"it is not so that", "it is not true that", "it is false that"})) {
        auto part = clause();
        if (!part) return part;
        ClaimSaid negated;
        negated.kind = ClaimSaid::Kind::not_so;
        negated.parts.push_back(std::move(*part));
        negated.said = said_since(from);
        return negated;
    }
    if (take_any({"there is", "there are"})) return there_is(from);
    if (take("the camera")) return camera_clause(from);
    if (auto people = people_clause(from)) return *people;
    if (auto turns = alternation(from)) return *turns;
    if (auto amount = quantified(from)) return *amount;
    const bool same = take("it") || next_is("is") || next_is("has") || next_is("ends") || next_is("begins") ||
                      (next_is("lasts") && !subject_.empty());
    if (same && !subject_.empty()) return place_clause(PlaceSaid(subject_.front()), from);
    go_back(from);
    const std::size_t article = at();
    take("the");
    const std::size_t word = at();
    if (take_measure_word() != nullptr || take_any({"number of", "share of", "part of"})) {
        const bool of = take_in() || at() > word + 1;
        go_back(word);
        if (of) return measure_clause(from);
    }
    go_back(article);
    auto subject = place();
    if (subject) {
        subject_ = {*subject};
        return place_clause(*subject, from);
    }
    if (at() > article + 1 && !next_is("is")) { // it went a long way before it was lost
        const std::size_t lost_at = at();
        go_back(article);
        take_any({"the", "a", "an", "some"});
        if (!reads_items()) {
            go_back(lost_at);
            return tl::unexpected(subject.error());
        }
    }
    go_back(article);
    take_any({"the", "a", "an", "some"});
    if (!reads_items()) return awaited("What the claim speaks of is not understood");
    auto items = this->items();
    if (!items) return tl::unexpected(items.error());
    return items_clause(*items, from);
}

/// So many items, as they are.
Reading<ClaimSaid> ClaimReader::those_that(ItemsSaid items, Relation relation, ClaimSaid::Of of,
                                           std::size_t from) {
    ClaimSaid counted;
    counted.kind = ClaimSaid::Kind::counted;
    counted.items.push_back(std::move(items));
    counted.relation = relation;
    counted.of = of;
    counted.said = said_since(from);
    return counted;
}

/// "no music in the run", "at least three dissolves in the interview", "a zoom in the shore".
Reading<ClaimSaid> ClaimReader::there_is(std::size_t from) {
    Relation number = at_least(1, Unit::count);
    if (take_any({"no", "never a", "never"})) {
        number = at_most(0, Unit::count);
    } else if (!take_any({"a", "an", "some"})) {
        if (auto said = relation(Unit::count)) {
            if (!*said) return tl::unexpected(said->error());
            number = **said;
        }
    }
    take("single");
    auto items = this->items();
    if (!items) return tl::unexpected(items.error());
    return those_that(std::move(*items), number, ClaimSaid::Of::number, from);
}

/// "moves through at least 90 % of the run", "rolls by more than 90 degrees in the ride", "moves more in the
/// street than in home".
Reading<ClaimSaid> ClaimReader::camera_clause(std::size_t from) {
    const bool never = take_any({"never", "does not"});
    const CameraVerb* verb = nullptr;
    std::size_t longest = 0;
    const auto length = [&](std::string_view words) {
        const std::size_t begin = at();
        std::size_t taken = take(words) ? at() - begin : 0;
        go_back(begin);
        if (taken == 0 && never) { // "does not zoom": the verb without its s
            const std::string plural = std::string(words);
            taken = take(plural) ? at() - begin : 0;
            go_back(begin);
        }
        return taken;
    };
    for (const CameraVerb& candidate : camera_verbs())
        if (const std::size_t taken = length(candidate.words); taken > longest)
            longest = taken, verb = &candidate;
    if (verb == nullptr) {
        std::vector<std::string> verbs;
        for (const CameraVerb& candidate : camera_verbs())
            verbs.emplace_back(candidate.words);
        return awaited("What the camera does is not understood", verbs);
    }
    take(verb->words);
    return camera_share(*verb, from, never);
}

Reading<ClaimSaid> ClaimReader::camera_share(const CameraVerb& verb, std::size_t from, bool never) {
    ClaimSaid statement;
    statement.kind = ClaimSaid::Kind::measured;
    MeasureSaid measure;
    measure.word = &measure_named("share of the camera");
    measure.verb = &verb;
    take("with him");
    if (take("by")) {
        measure.word = &measure_named(verb.labels == "roll" ? "turn of the camera" : "growth of the picture");
        auto by = relation(measure.word->unit);
        if (!by) return lost("How far is not said", {"more than 90 degrees"});
        if (!*by) return tl::unexpected(by->error());
        statement.relation = **by;
    } else if (take_any({"more", "longer"})) {
        if (!take_in()) return lost("Where is not said", {"in the street"});
        auto of = place();
        if (!of) return tl::unexpected(of.error());
        measure.of.push_back(std::move(*of));
        measure.said = said_since(from);
        if (!take("than")) return lost("Than where is not said", {"than in the classroom"});
        return than_another(std::move(measure), true, from);
    } else if (never) {
        statement.relation = at_most(never_share, Unit::share);
    } else {
        const bool through = take_any({"all through", "throughout"}) || next_is("through");
        take_any({"for", "through", "in", "during"});
        statement.relation = at_least(through ? through_share : 0.5, Unit::share);
        if (auto share = share_relation()) {
            if (!*share) return tl::unexpected(share->error());
            statement.relation = **share;
        }
        take("of");
        if (at_end()) return lost("Where is not said", place_words());
        auto of = place();
        if (!of) return tl::unexpected(of.error());
        measure.of.push_back(std::move(*of));
    }
    if (measure.of.empty() && take_in()) {
        auto of = place();
        if (!of) return tl::unexpected(of.error());
        measure.of.push_back(std::move(*of));
    }
    measure.said = said_since(from);
    statement.measures.push_back(std::move(measure));
    statement.said = said_since(from);
    return statement;
}

/// "nobody is seen in", "only one person is seen in", "somebody looks into the lens in", "one person is seen
/// in most scenes".
std::optional<Reading<ClaimSaid>> ClaimReader::people_clause(std::size_t from) {
    Relation number = at_least(1, Unit::count);
    const bool nobody = take_any({"nobody", "no one"});
    if (nobody) number = at_most(0, Unit::count);
    if (!nobody && !take_any({"somebody", "someone"})) {
        auto said = relation(Unit::count);
        if (!said || !*said || !take("person")) {
            go_back(from);
            return std::nullopt;
        }
        number = **said;
    }
    take_is();
    const bool looks = take_any({"looks into the lens", "looking into the lens", "looks at us"});
    if (!looks && !take_any({"seen", "to be seen", "shown", "in"})) {
        go_back(from);
        return std::nullopt;
    }
    const std::size_t share_at = at();
    take("in");
    if (auto share = looks ? std::nullopt : share_relation(); share && *share) {
        take_any({"of the", "of"});
        if (reads_items()) {
            auto items = this->items();
            if (!items) return tl::unexpected(items.error());
            QualitySaid there;
            for (const ItemNoun& noun : item_nouns())
                if (noun.words == "person") there.heard = &noun;
            there.said = "the same person is there";
            auto counted = those_that(std::move(*items), **share, ClaimSaid::Of::share, from);
            counted->qualities.push_back(there);
            return counted;
        }
    }
    go_back(share_at);
    ItemsSaid people;
    for (const ItemNoun& noun : item_nouns())
        if (noun.words == (looks ? "look into the lens" : "person")) people.noun = &noun;
    if (take_in()) {
        auto where = place();
        if (!where) return tl::unexpected(where.error());
        people.in.push_back(std::move(*where));
    }
    people.said = said_since(from);
    return those_that(std::move(people), number, ClaimSaid::Of::number, from);
}

/// "closed and open scenes alternate in the film".
std::optional<Reading<ClaimSaid>> ClaimReader::alternation(std::size_t from) {
    const auto first = adjective();
    if (!first || first->quality == nullptr || !take("and")) {
        go_back(from);
        return std::nullopt;
    }
    const auto second = adjective();
    if (!second || !take("scene") || !take_any({"alternate", "take turns"})) {
        go_back(from);
        return std::nullopt;
    }
    ClaimSaid turns;
    turns.kind = ClaimSaid::Kind::alternates;
    turns.qualities.push_back(*first);
    PlaceSaid film;
    if (take_in()) {
        auto where = place();
        if (!where) return tl::unexpected(where.error());
        film = std::move(*where);
    }
    turns.places.push_back(std::move(film));
    turns.said = said_since(from);
    return turns;
}

/// "all shots in the interview are medium close-ups", "at least 3 of the dissolves are longer than 1 s".
std::optional<Reading<ClaimSaid>> ClaimReader::quantified(std::size_t from) {
    auto of = ClaimSaid::Of::number;
    Relation relation = at_most(0, Unit::count);
    if (next_is("a") || next_is("an")) return std::nullopt; // "a zoom in" is a thing, and no number
    const bool none = take_any({"no", "none of the", "none of"});
    if (!none && take_any({"every", "each"})) {
        of = ClaimSaid::Of::share;
        relation = at_least(1, Unit::share);
    } else if (!none) {
        if (auto share = share_relation(); share && *share) {
            of = ClaimSaid::Of::share;
            relation = **share;
            if (relation.least == 0.95) relation.least = 1; // "all" of things that are counted
        } else if (auto number = this->relation(Unit::count); number && *number) {
            relation = **number;
        } else {
            go_back(from);
            return std::nullopt;
        }
    }
    take_any({"of the", "of", "the"});
    if (!reads_items()) {
        go_back(from);
        return std::nullopt;
    }
    auto items = this->items();
    if (!items) return tl::unexpected(items.error());
    const bool have = take_any({"has", "have", "show"});
    const bool is = have || take_is() || take_any({"last", "run"});
    if (!is) return lost("Are what is not said", {"are", "have", "last"});
    auto what = predicate();
    if (!what) return awaited("What they are is not understood");
    if (!*what) return tl::unexpected(what->error());
    if (have) std::swap((*what)->heard, (*what)->noun); // they have it, and are not it
    auto counted = those_that(std::move(*items), relation, of, from);
    counted->qualities.push_back(std::move(**what));
    while (next_is("and")) {
        const std::size_t before = at();
        take("and");
        auto more = predicate();
        if (!more || !*more || !(at_end() || next_is("and"))) {
            go_back(before);
            break;
        }
        counted->qualities.push_back(std::move(**more));
    }
    counted->said = said_since(from);
    return counted;
}

/// "the clutter of the interview is less than 0.3", "... is less than that of home".
Reading<ClaimSaid> ClaimReader::measure_clause(std::size_t from) {
    auto measure = this->measure();
    if (!measure) return tl::unexpected(measure.error());
    const bool exceeds = take_any({"exceeds", "is greater than that of", "is more than that of",
                                   "is higher than that of", "is larger than that of"});
    if (exceeds) return than_another(std::move(*measure), true, from);
    if (take_any({"is less than that of", "is lower than that of", "is smaller than that of"}))
        return than_another(std::move(*measure), false, from);
    if (!take_is()) return lost("A verb is awaited here", {"is", "exceeds"});
    ClaimSaid statement;
    statement.kind = ClaimSaid::Kind::measured;
    auto allowed = measure->word->unit == Unit::share ? share_relation() : relation(measure->word->unit);
    if (!allowed && measure->word->unit == Unit::share) allowed = relation(Unit::plain);
    if (!allowed) return lost("A number is awaited here", {"more than 0.5", "about 15 s", "at least 3"});
    if (!*allowed) return tl::unexpected(allowed->error());
    statement.relation = **allowed;
    statement.measures.push_back(std::move(*measure));
    statement.said = said_since(from);
    return statement;
}

/// After "than": another place of which the same is measured, or "most shots".
Reading<ClaimSaid> ClaimReader::than_another(MeasureSaid measure, bool more, std::size_t from) {
    ClaimSaid statement;
    statement.kind = ClaimSaid::Kind::compared;
    statement.relation = more ? at_least(0, measure.word->unit) : at_most(0, measure.word->unit);
    statement.relation.without_least = statement.relation.without_most = true;
    const std::size_t before = at();
    if (auto share = share_relation(); share && *share && (take_any({"of the", "of"}), take("shot"))) {
        statement.kind = ClaimSaid::Kind::against;
        statement.relation.least = more ? (*share)->least : -std::numeric_limits<double>::infinity();
        statement.relation.most = more ? std::numeric_limits<double>::infinity() : 1 - (*share)->least;
        if (take_in()) {
            auto among = place();
            if (!among) return tl::unexpected(among.error());
            statement.places.push_back(std::move(*among));
        }
        statement.measures.push_back(std::move(measure));
        statement.said = said_since(from);
        return statement;
    }
    go_back(before);
    MeasureSaid beside = measure;
    take_any({"the same of", "that of"});
    take_in();
    auto other = place();
    if (!other) return tl::unexpected(other.error());
    beside.said = other->said;
    beside.of = {std::move(*other)};
    statement.measures.push_back(std::move(measure));
    statement.measures.push_back(std::move(beside));
    statement.said = said_since(from);
    return statement;
}

} // namespace decoupage
