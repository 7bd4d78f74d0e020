#include "claims/claim_reader.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage {

namespace {

constexpr double through_it = 0.9; ///< "goes on through"
/// "As", "at", "with": as near as two things seem to be one to eye and ear.
constexpr double at_once = 0.5;

Relation share_at_least(double share) {
    Relation relation;
    relation.least = share;
    relation.unit = Unit::share;
    return relation;
}

Relation between(double least, double most) {
    Relation relation;
    relation.least = least;
    relation.most = most;
    relation.unit = Unit::seconds;
    return relation;
}

} // namespace

/// After a place.
Reading<ClaimSaid> ClaimReader::place_clause(const PlaceSaid& subject, std::size_t from) {
    ClaimSaid statement;
    statement.places.push_back(subject);
    const auto done = [&](ClaimSaid::Kind kind) {
        statement.kind = kind;
        statement.said = said_since(from);
        return statement;
    };
    if (take_is()) return place_is(subject, from);
    if (take_any({"has", "have", "contains", "holds"})) return place_has(subject, from);
    if (take_any({"swells", "grows louder", "gets louder"})) {
        MeasureSaid rise;
        rise.word = &measure_named("rise of loudness");
        rise.of.push_back(subject);
        rise.said = said_since(from);
        statement.relation = share_at_least(3);
        statement.relation.unit = Unit::loudness;
        statement.measures.push_back(std::move(rise));
        statement.places.clear();
        return done(ClaimSaid::Kind::measured);
    }
    const std::size_t verb = at();
    const bool begins = take_any({"begins with", "starts with", "begins on", "opens on", "opens with"});
    if (begins || take_any({"ends with", "ends on", "closes on", "closes with"})) {
        const std::size_t what = at();
        take_any({"a", "an", "the"});
        if (reads_items()) {
            auto items = this->items();
            if (!items) return tl::unexpected(items.error());
            statement.items.push_back(std::move(*items));
            return done(begins ? ClaimSaid::Kind::begins_with : ClaimSaid::Kind::ends_on);
        }
        go_back(what);
        return awaited("On what is not understood", {"a freeze-frame", "a cut", "a fade out", "music"});
    }
    go_back(verb);
    if (const auto edge = take_edge()) {
        statement.edge = *edge;
        statement.kind = ClaimSaid::Kind::timed;
        return timed(std::move(statement), from);
    }
    if (take_any({"lasts", "runs", "takes", "runs for"})) {
        auto length = relation(Unit::seconds);
        if (!length) return lost("How long is not said", {"more than 60 s", "about 99 min"});
        if (!*length) return tl::unexpected(length->error());
        MeasureSaid measure;
        measure.word = &measure_named("length");
        measure.of.push_back(subject);
        measure.said = subject.said;
        statement.relation = **length;
        statement.measures.push_back(std::move(measure));
        statement.places.clear();
        return done(ClaimSaid::Kind::measured);
    }
    return awaited("A verb is awaited here", {"is", "has", "lasts", "begins", "ends", "swells"});
}

Reading<ClaimSaid> ClaimReader::number_of_shots(const PlaceSaid& subject, Relation number, std::size_t from) {
    ClaimSaid counted;
    counted.kind = ClaimSaid::Kind::counted;
    ItemsSaid shots;
    shots.noun = &item_nouns().front();
    shots.in.push_back(subject);
    shots.said = "shots of " + subject.said;
    counted.items.push_back(std::move(shots));
    counted.relation = number;
    counted.said = said_since(from);
    if (!take("of")) return counted;
    auto length = relation(Unit::seconds); // "one take of over a minute"
    if (!length) return lost("How long is not said", {"more than 60 s"});
    if (!*length) return tl::unexpected(length->error());
    ClaimSaid both, lasts;
    lasts.kind = ClaimSaid::Kind::measured;
    lasts.relation = **length;
    MeasureSaid measure;
    measure.word = &measure_named("length");
    measure.of.push_back(subject);
    measure.said = subject.said;
    lasts.measures.push_back(std::move(measure));
    lasts.said = said_since(from);
    both.kind = ClaimSaid::Kind::all_of;
    both.parts = {std::move(counted), std::move(lasts)};
    both.said = said_since(from);
    return both;
}

/// After "is".
Reading<ClaimSaid> ClaimReader::place_is(const PlaceSaid& subject, std::size_t from) {
    const std::size_t word = at();
    take_any({"a", "only"});
    const bool single = take_any({"one single", "single", "one"});
    take_any({"unbroken", "continuous", "sustained", "uninterrupted"});
    if (single && take_any({"shot", "take", "long take"})) {
        Relation one;
        one.least = one.most = 1;
        return number_of_shots(subject, one, from);
    }
    go_back(word);
    if (auto number = relation(Unit::count); number && *number && take_any({"shot", "take"}))
        return number_of_shots(subject, **number, from);
    go_back(word);
    ClaimSaid statement;
    if (take("inside") || take("within")) {
        auto other = place();
        if (!other) return tl::unexpected(other.error());
        statement.kind = ClaimSaid::Kind::inside;
        statement.places = {subject, std::move(*other)};
        statement.said = said_since(from);
        return statement;
    }
    for (const QualityWord& quality : quality_words())
        for (const std::string_view words : {quality.more, quality.less})
            if (const std::size_t before = at(); take(words)) {
                if (!take("than")) {
                    go_back(before);
                    continue;
                }
                MeasureSaid measure;
                measure.word = &measure_named(quality.measure);
                measure.of.push_back(subject);
                measure.said = subject.said;
                return than_another(std::move(measure), words == quality.more, from);
            }
    const bool longer = take("longer than"), shorter = !longer && take("shorter than");
    if (longer || shorter) {
        const std::size_t than = at();
        auto other = place();
        MeasureSaid measure;
        measure.word = &measure_named("length");
        measure.of.push_back(subject);
        measure.said = subject.said;
        go_back(than);
        if (other) return than_another(std::move(measure), longer, from);
        go_back(word);
    }
    for (const std::string_view feeling : words_of_feeling())
        if (take(feeling)) {
            statement.kind = ClaimSaid::Kind::felt;
            statement.word = feeling;
            statement.said = said_since(from);
            return statement;
        }
    auto what = predicate();
    if (!what) return awaited("What it is is not understood");
    if (!*what) return tl::unexpected(what->error());
    statement.kind = ClaimSaid::Kind::has;
    statement.places.push_back(subject);
    statement.qualities.push_back(std::move(**what));
    statement.said = said_since(from);
    return statement;
}

/// After "has": "three cuts", "no music", "an average shot length of about 15 s".
Reading<ClaimSaid> ClaimReader::place_has(const PlaceSaid& subject, std::size_t from) {
    const std::size_t word = at();
    take_any({"a", "an"});
    if (const MeasureWord* measure_word = take_measure_word()) {
        take("of");
        auto allowed = measure_word->unit == Unit::share ? share_relation() : relation(measure_word->unit);
        if (!allowed) return lost("A number is awaited here", {"more than 0.5", "about 15 s"});
        if (!*allowed) return tl::unexpected(allowed->error());
        ClaimSaid statement;
        statement.kind = ClaimSaid::Kind::measured;
        MeasureSaid measure;
        measure.word = measure_word;
        measure.of.push_back(subject);
        measure.said = std::string(measure_word->words) + " of " + subject.said;
        statement.relation = **allowed;
        statement.measures.push_back(std::move(measure));
        statement.said = said_since(from);
        return statement;
    }
    go_back(word);
    auto there = there_is(from);
    if (there && there->items.front().in.empty()) there->items.front().in.push_back(subject);
    return there;
}

std::optional<ClaimSaid::Edge> ClaimReader::take_edge() {
    if (take_any({"is cut off", "are cut off", "breaks off", "stops abruptly"}))
        return ClaimSaid::Edge::cut_off;
    if (take_any({"fades out", "fade out"})) return ClaimSaid::Edge::fades_out;
    if (take_any({"fades in", "fade in"})) return ClaimSaid::Edge::fades_in;
    if (take_any({"begins", "starts", "comes back", "returns", "sets in", "begin", "start"}))
        return ClaimSaid::Edge::begins;
    if (take_any({"ends", "stops", "end", "stop"})) return ClaimSaid::Edge::ends;
    return std::nullopt;
}

/// After what has a beginning or an end: "within 2 s of", "before", "as ... begins".
Reading<ClaimSaid> ClaimReader::timed(ClaimSaid statement, std::size_t from) {
    constexpr double endless = std::numeric_limits<double>::infinity();
    statement.kind = ClaimSaid::Kind::timed;
    bool begins = true;
    if (take("within")) {
        auto most = take_amount();
        if (!most || most->unit != Unit::seconds)
            return lost("How near is not understood", {"2 s", "half a second"});
        const bool before = take("before"), after = !before && take("after");
        if (!before && !after && !take_any({"of", "from"}))
            return lost("Of what is not said", {"of", "before", "after"});
        statement.relation =
            between(after ? -at_once / 10 : -most->value, before ? at_once / 10 : most->value);
    } else if (take_any({"at", "as", "with", "when", "on"})) {
        statement.relation = between(-at_once, at_once);
    } else if (take("before")) {
        statement.relation = between(-endless, 0);
    } else if (take("after")) {
        statement.relation = between(0, endless);
        begins = false;
    } else {
        const std::size_t word = at();
        auto apart = relation(Unit::seconds);
        const bool before = apart && *apart && take("before");
        if (!before && !(apart && *apart && take("after"))) {
            go_back(word);
            return awaited("When is not said", {"within 2 s of", "before", "after", "as"});
        }
        statement.relation = before ? between(-(**apart).most, -(**apart).least) : **apart;
        begins = before;
    }
    auto moment = place();
    if (!moment) return tl::unexpected(moment.error());
    const bool edge = moment->kind == PlaceSaid::Kind::begins || moment->kind == PlaceSaid::Kind::ends;
    if (take_any({"ends", "stops"}))
        begins = false;
    else if (take_any({"begins", "starts"}))
        begins = true;
    if (edge) {
        statement.places.push_back(std::move(*moment));
    } else {
        PlaceSaid at_edge;
        at_edge.kind = begins ? PlaceSaid::Kind::begins : PlaceSaid::Kind::ends;
        at_edge.said = moment->said;
        at_edge.of.push_back(std::move(*moment));
        statement.places.push_back(std::move(at_edge));
    }
    statement.said = said_since(from);
    return statement;
}

/// After things: "is heard through the ride", "ends before the freeze", "are longer than 1 s".
Reading<ClaimSaid> ClaimReader::items_clause(const ItemsSaid& subject, std::size_t from) {
    if (take_any({"swells", "grows louder"})) {
        ClaimSaid statement;
        statement.kind = ClaimSaid::Kind::measured;
        MeasureSaid rise;
        rise.word = &measure_named("rise of loudness");
        rise.items.push_back(subject);
        if (take_in()) {
            auto where = place();
            if (!where) return tl::unexpected(where.error());
            rise.items.front().in = {std::move(*where)};
        }
        rise.said = said_since(from);
        statement.relation = share_at_least(3);
        statement.relation.unit = Unit::loudness;
        statement.measures.push_back(std::move(rise));
        statement.said = said_since(from);
        return statement;
    }
    if (const auto edge = take_edge()) {
        ClaimSaid statement;
        statement.items.push_back(subject);
        statement.edge = *edge;
        return timed(std::move(statement), from);
    }
    const std::size_t verb = at();
    take_is();
    if (take_any({"heard", "seen", "covers", "fills", "goes on", "plays", "occurs", "sounds", "to be heard"}))
        return heard(subject, from);
    if (take_any({"lies inside", "inside", "lies in"})) {
        ClaimSaid statement;
        auto other = place();
        if (!other) return tl::unexpected(other.error());
        statement.kind = ClaimSaid::Kind::inside;
        statement.items.push_back(subject);
        statement.places.push_back(std::move(*other));
        statement.said = said_since(from);
        return statement;
    }
    if (at() == verb)
        return awaited("A verb is awaited here", {"is heard", "covers", "begins", "ends", "are"});
    for (const std::string_view feeling : words_of_feeling())
        if (take(feeling)) {
            ClaimSaid statement;
            statement.kind = ClaimSaid::Kind::felt;
            statement.word = feeling;
            if (take_in()) // where does not matter: no place decides it
                if (auto where = place(); !where) return tl::unexpected(where.error());
            statement.said = said_since(from);
            return statement;
        }
    auto what = predicate();
    if (!what) return awaited("What they are is not understood");
    if (!*what) return tl::unexpected(what->error());
    Relation every = share_at_least(1);
    auto counted = those_that(subject, every, ClaimSaid::Of::share, from);
    counted->qualities.push_back(std::move(**what));
    return counted;
}

/// After "is heard": "for at least half of the ride", "through the ride", "in the titles", "at least 3
/// times".
Reading<ClaimSaid> ClaimReader::heard(const ItemsSaid& subject, std::size_t from) {
    const std::size_t word = at();
    if (auto number = relation(Unit::count); number && *number && take("times")) {
        ItemsSaid items = subject;
        if (take_in()) {
            auto where = place();
            if (!where) return tl::unexpected(where.error());
            items.in = {std::move(*where)};
        }
        return those_that(std::move(items), **number, ClaimSaid::Of::number, from);
    }
    go_back(word);
    const bool through = take_any({"all through", "throughout", "through"});
    const bool in = !through && take_any({"for", "over", "in", "during", "at"});
    ClaimSaid statement;
    statement.kind = ClaimSaid::Kind::measured;
    statement.relation = share_at_least(through_it);
    bool stated = through;
    if (auto share = share_relation()) {
        if (!*share) return tl::unexpected(share->error());
        statement.relation = **share;
        take("of");
        stated = true;
    }
    auto where = place();
    if (!where) return tl::unexpected(where.error());
    ItemsSaid items = subject;
    if (!stated && in) { // "is heard in the titles": at some time
        items.in = {std::move(*where)};
        Relation some;
        some.least = 1;
        return those_that(std::move(items), some, ClaimSaid::Of::number, from);
    }
    MeasureSaid measure;
    measure.word = &measure_named("share of");
    measure.of.push_back(std::move(*where));
    measure.items.push_back(std::move(items));
    measure.said = said_since(from);
    statement.measures.push_back(std::move(measure));
    statement.said = said_since(from);
    return statement;
}

} // namespace decoupage
