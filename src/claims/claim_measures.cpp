#include "claims/claim_reader.hpp"
#include "claims/relations_said.hpp"

#include <limits>

namespace decoupage {

/// "clutter of the interview", "number of cuts in the run", "share of music in it"; without "the".
std::optional<MeasureSaid> ClaimReader::measure() {
    const std::size_t from = at();
    MeasureSaid measure;
    measure.word = take_measure_word();
    const bool number = measure.word == nullptr && take("number of");
    if (number || (measure.word == nullptr && take_any({"share of", "part of"}))) {
        measure.word = &measure_named(number ? "number of" : "share of");
        auto items = this->items();
        if (!items) return std::nullopt;
        measure.of = std::move(items->in);
        items->in.clear();
        measure.items.push_back(std::move(*items));
    } else if (measure.word == nullptr) {
        return std::nullopt;
    } else if (take_in()) {
        auto of = place();
        if (!of) return std::nullopt;
        measure.of.push_back(std::move(*of));
    }
    measure.said = said_since(from);
    return measure;
}

/// "home's clutter", "its average shot".
std::optional<MeasureSaid> ClaimReader::possessed_measure() {
    const std::size_t from = at();
    PlaceSaid owner;
    if (take("its")) {
        if (subjects_.size() != 1 || subjects_.front().kind != Subject::Kind::place) return std::nullopt;
        owner = subjects_.front().place;
    } else {
        auto place = one_place();
        if (!place || !take("'s")) return std::nullopt;
        owner = std::move(*place);
    }
    auto measure = this->measure();
    if (!measure || !measure->of.empty()) return std::nullopt;
    measure->of.push_back(owner);
    measure->said = said_since(from);
    subjects_ = {{Subject::Kind::place, owner, {}}};
    return measure;
}

/// One, or the same of each of several places: "the clutter of home and the school".
std::vector<MeasureSaid> ClaimReader::measures() {
    const std::size_t from = at();
    if (auto owned = possessed_measure()) return {std::move(*owned)};
    go_back(from);
    take("the");
    auto first = measure();
    if (!first) return {};
    std::vector<MeasureSaid> measures{*first};
    const std::string& said = first->said;
    if (first->of.empty()) return measures;
    const std::string head =
        said.substr(0, said.size() - std::min(said.size(), first->of.front().said.size()));
    for (PlaceSaid& place : further_places()) {
        measures.push_back(*first);
        measures.back().said = head + place.said;
        measures.back().of = {std::move(place)};
    }
    if (!at_verb()) return lost("A verb is awaited here", {"is", "exceeds"}), std::vector<MeasureSaid>{};
    return measures;
}

/// "the clutter of the interview is less than 0.3", "... is less than that of home".
ClaimReader::Clause ClaimReader::of_measures() {
    const std::size_t from = at();
    const auto measures = this->measures();
    const std::size_t verb = at();
    ClaimSaid all = said_as(ClaimSaid::Kind::all_of, {});
    for (const MeasureSaid& measure : measures) {
        go_back(verb);
        auto one = measured(measure, from);
        if (!one) return std::nullopt;
        if (measures.size() > 1) one->said = measure.said + " " + said_since(verb);
        all.parts.push_back(std::move(*one));
    }
    if (measures.empty()) return std::nullopt;
    all.said = said_since(from);
    return all.parts.size() == 1 ? std::move(all.parts.front()) : std::move(all);
}

ClaimReader::Clause ClaimReader::measured(MeasureSaid measure, std::size_t from) {
    if (take("exceeds")) return than_another(std::move(measure), true, from);
    if (!take_is()) return lost("A verb is awaited here", {"is", "exceeds"});
    const bool not_so = take("not");
    const std::size_t number = at();
    Clause claim;
    if (const auto allowed = relation_of(*measure.word)) {
        claim = measured_claim(std::move(measure), *allowed, {});
    } else {
        go_back(number);
        const bool more =
            take_any({"more than", "greater than", "higher than", "larger than", "longer than"});
        if (!more && !take_any({"less than", "lower than", "smaller than", "shorter than", "fewer than"}))
            return lost("A number is awaited here", {"more than 0.5", "about 15 s", "at least 3"});
        claim = than_another(std::move(measure), more, from);
    }
    if (!claim) return std::nullopt;
    claim->said = said_since(from);
    if (!not_so) return claim;
    ClaimSaid negated = said_as(ClaimSaid::Kind::not_so, claim->said);
    negated.parts.push_back(std::move(*claim));
    return negated;
}

/// After "than": another place of which the same is measured, or "most shots".
ClaimReader::Clause ClaimReader::than_another(MeasureSaid measure, bool more, std::size_t from) {
    ClaimSaid claim = said_as(ClaimSaid::Kind::compared, {});
    claim.relation = more ? at_least(0, measure.word->unit) : at_most(0, measure.word->unit);
    claim.relation.without_least = claim.relation.without_most = true;
    const std::size_t before = at();
    if (const auto share = share_relation(); share && (take_any({"of the", "of"}), take("shot"))) {
        constexpr double no_limit = std::numeric_limits<double>::infinity();
        claim.kind = ClaimSaid::Kind::against;
        claim.relation.least = more ? share->least : -no_limit;
        claim.relation.most = more ? no_limit : 1 - share->least;
        if (take_in()) {
            auto among = place();
            if (!among) return std::nullopt;
            claim.places.push_back(std::move(*among));
        }
        claim.measures.push_back(std::move(measure));
        claim.said = said_since(from);
        return claim;
    }
    go_back(before);
    if (!take_any({"the same of", "that of", "that in"})) {
        take("the");
        take(measure.word->words); // "than the clutter of"
        if (!take_in()) go_back(before);
    }
    take_in();
    auto other = place();
    if (!other) return std::nullopt;
    take("'s"); // "than the school's"
    MeasureSaid beside = measure;
    beside.said = other->said;
    beside.of = {std::move(*other)};
    for (ItemsSaid& items : beside.items)
        items.in.clear();
    claim.measures = {std::move(measure), std::move(beside)};
    claim.said = said_since(from);
    return claim;
}

/// "more cluttered than home", "darker than most shots of the film", "longer than the ride".
ClaimReader::Clause ClaimReader::place_compared(const PlaceSaid& subject, std::size_t from) {
    const std::size_t word = at();
    for (const QualityWord& quality : quality_words()) {
        const bool high = quality.least > -1e8; // it is said of what has much of the measure
        const std::string words(quality.words);
        const std::pair<std::string, bool> ways[] = {{std::string(quality.more), true},
                                                     {std::string(quality.less), false},
                                                     {"more " + words, high},
                                                     {"less " + words, !high}};
        for (const auto& [comparative, more] : ways) {
            go_back(word);
            if (!take(comparative)) continue;
            if (!take("than"))
                return lost("Than what is not said", {"than home", "than most shots of the film"});
            return than_another(measure_of(quality.measure, subject), more, from);
        }
    }
    go_back(word);
    const bool longer = take("longer");
    if (!longer && !take("shorter")) return std::nullopt;
    if (!take("than")) return lost("Than what is not said", {"than 60 s", "than the ride"});
    const std::size_t than = at();
    if (auto other = than_another(measure_of("length", subject), longer, from)) return other;
    go_back(than);
    return std::nullopt;
}

} // namespace decoupage
