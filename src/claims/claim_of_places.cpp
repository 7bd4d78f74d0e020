/// What is said of a place.

#include "claims/claim_reader.hpp"
#include "claims/relations_said.hpp"

namespace decoupage {

namespace {

ClaimSaid timed_claim(const PlaceSaid& subject) {
    ClaimSaid claim = said_as(ClaimSaid::Kind::timed, {});
    claim.places.push_back(subject);
    return claim;
}

} // namespace

ClaimReader::Clause ClaimReader::place_does(const PlaceSaid& subject, std::size_t from) {
    if (take_is()) {
        may_be_said_again(from, [this, subject] { return place_is(subject, at()); });
        return place_is(subject, from);
    }
    if (take_has()) {
        may_be_said_again(from, [this, subject] { return place_has(subject, at()); });
        return place_has(subject, from);
    }
    if (take_any({"does not have", "do not have"})) {
        auto has = place_has(subject, from);
        if (!has) return std::nullopt;
        ClaimSaid negated = said_as(ClaimSaid::Kind::not_so, has->said);
        negated.parts.push_back(std::move(*has));
        return negated;
    }
    if (take_any({"swells", "grows louder", "gets louder"}))
        return swells(measure_of("rise of loudness", subject), from);
    if (take_any({"consists of", "is made of", "is told in"})) return shots_of(subject, from);
    if (take_any({"feels", "seems", "looks", "sounds"})) return felt(from);
    if (take_any({"comes before", "come before"})) return comes_before(timed_claim(subject), from);
    if (take_any({"comes after", "come after"})) return comes_after(timed_claim(subject), from);
    if (take("follows")) return comes_after(timed_claim(subject), from);
    if (take("precedes")) return comes_before(timed_claim(subject), from);
    if (take("alternates")) return take("between"), turns(subject, from);
    const std::size_t verb = at();
    if (auto on_edge = this->on_edge(subject, from)) return on_edge;
    go_back(verb);
    if (const auto edge = take_edge()) {
        ClaimSaid claim = timed_claim(subject);
        claim.edge = *edge;
        return timed(std::move(claim), from);
    }
    if (take_any({"lasts", "runs for", "runs", "takes"})) return lasts(subject, from);
    return lost("A verb is awaited here", {"is", "has", "lasts", "begins", "ends", "swells"});
}

ClaimReader::Clause ClaimReader::lasts(const PlaceSaid& subject, std::size_t from) {
    const auto length = relation(Unit::seconds);
    if (length) return measured_claim(measure_of("length", subject), *length, said_since(from));
    const std::size_t than = at();
    const bool longer = take("longer than");
    if (longer || take("shorter than")) return than_another(measure_of("length", subject), longer, from);
    go_back(than);
    return lost("How long is not said", {"more than 60 s", "about 99 min"});
}

/// "ends on a freeze-frame", "begins with a cut".
ClaimReader::Clause ClaimReader::on_edge(const PlaceSaid& subject, std::size_t from) {
    const bool begins = take_any({"begins with", "starts with", "begins on", "opens on", "opens with"});
    if (!begins && !take_any({"ends with", "ends on", "ends in", "closes on", "closes with"}))
        return std::nullopt;
    const std::size_t what = at();
    take_any({"a", "an", "the"});
    auto items = reads_items() ? this->items() : std::nullopt;
    if (!items) {
        go_back(what);
        return lost("On what is not understood", {"a freeze-frame", "a cut", "a fade out", "music"});
    }
    ClaimSaid claim =
        said_as(begins ? ClaimSaid::Kind::begins_with : ClaimSaid::Kind::ends_on, said_since(from));
    claim.places.push_back(subject);
    claim.items.push_back(std::move(*items));
    return claim;
}

/// "one unbroken take of over a minute", "3 or 4 takes".
ClaimReader::Clause ClaimReader::shots_of(const PlaceSaid& subject, std::size_t from) {
    const std::size_t word = at();
    if (next_is("longer") || next_is("shorter") || next_is("more") || next_is("less")) return std::nullopt;
    Relation number;
    take_any({"a single", "only one", "just one", "one single", "single", "one", "a"});
    const bool one = at() > word;
    if (one) take_comma(); // "a single, unbroken take"
    take_any({"unbroken", "continuous", "sustained", "uninterrupted"});
    if (one && take_any({"long take", "shot", "take"})) {
        number = between(1, 1, Unit::count);
    } else {
        go_back(word);
        const auto said = relation(Unit::count);
        if (!said) return std::nullopt;
        if (!take_any({"shot", "take"})) return lost("Shots or takes are awaited here", {"shots", "takes"});
        number = *said;
    }
    ItemsSaid shots;
    shots.noun = &item_nouns().front();
    shots.in.push_back(subject);
    shots.said = "shots of " + subject.said;
    ClaimSaid counted = counted_claim(std::move(shots), number, ClaimSaid::Of::number, said_since(from));
    if (!take_any({"of", "lasting", "that lasts"})) return counted;
    const auto length = relation(Unit::seconds); // "one take of over a minute"
    if (!length) return lost("How long is not said", {"more than 60 s"});
    ClaimSaid both = said_as(ClaimSaid::Kind::all_of, said_since(from));
    both.parts.push_back(std::move(counted));
    both.parts.push_back(measured_claim(measure_of("length", subject), *length, both.said));
    return both;
}

/// After "is".
ClaimReader::Clause ClaimReader::place_is(const PlaceSaid& subject, std::size_t from) {
    const std::size_t word = at();
    take_any({"told in", "made of", "composed of", "shown in", "shot in", "filmed in"});
    if (auto shots = shots_of(subject, from)) return shots;
    go_back(word);
    if (take("before")) return comes_before(timed_claim(subject), from);
    if (take("after")) return comes_after(timed_claim(subject), from);
    if (take_any({"inside", "within", "in"})) {
        if (auto other = place()) {
            ClaimSaid claim = said_as(ClaimSaid::Kind::inside, said_since(from));
            claim.places = {subject, std::move(*other)};
            return claim;
        }
        go_back(word);
    }
    if (take("followed by")) return comes_before(timed_claim(subject), from);
    if (auto compared = place_compared(subject, from)) return compared;
    go_back(word);
    if (auto felt = this->felt(from)) return felt;
    go_back(word);
    if (auto same = is_the_same(subject, from)) return same;
    go_back(word);
    auto what = predicate();
    if (!what) return std::nullopt;
    ClaimSaid claim = said_as(ClaimSaid::Kind::has, said_since(from));
    claim.places.push_back(subject);
    claim.qualities.push_back(std::move(*what));
    return claim;
}

/// "the longest shot of the film": each lies inside the other.
ClaimReader::Clause ClaimReader::is_the_same(const PlaceSaid& subject, std::size_t from) {
    auto other = picked_place();
    if (!other) return std::nullopt;
    ClaimSaid both = said_as(ClaimSaid::Kind::all_of, said_since(from));
    both.parts = {said_as(ClaimSaid::Kind::inside, both.said), said_as(ClaimSaid::Kind::inside, both.said)};
    both.parts.front().places = {subject, *other};
    both.parts.back().places = {std::move(*other), subject};
    return both;
}

/// A feeling or a meaning.
ClaimReader::Clause ClaimReader::felt(std::size_t from) {
    for (const std::string_view feeling : words_of_feeling())
        if (take(feeling)) {
            if (take_in() && !place()) return std::nullopt; // where does not matter: no place decides it
            ClaimSaid claim = said_as(ClaimSaid::Kind::felt, said_since(from));
            claim.word = feeling;
            return claim;
        }
    return std::nullopt;
}

/// After "has": "three cuts", "no music", "an average shot length of about 15 s".
ClaimReader::Clause ClaimReader::place_has(const PlaceSaid& subject, std::size_t from) {
    const std::size_t word = at();
    take_any({"a", "an"});
    if (const MeasureWord* measure_word = take_measure_word()) {
        take("of");
        const auto allowed = relation_of(*measure_word);
        if (!allowed) return lost("A number is awaited here", {"more than 0.5", "about 15 s"});
        MeasureSaid measure = measure_of(measure_word->words, subject);
        measure.said = std::string(measure_word->words) + " of " + subject.said;
        return measured_claim(std::move(measure), *allowed, said_since(from));
    }
    go_back(word);
    return there_are(from, {subject});
}

} // namespace decoupage
