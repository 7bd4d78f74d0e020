/// What the camera does, and who is seen.

#include "claims/claim_reader.hpp"
#include "claims/relations_said.hpp"

namespace decoupage {

namespace {

const ItemNoun& noun_called(std::string_view words) {
    for (const ItemNoun& noun : item_nouns())
        if (noun.words == words) return noun;
    return item_nouns().front();
}

} // namespace

/// "the camera moves through at least 90 % of the run", "... rolls by more than 90 degrees in the ride".
ClaimReader::Clause ClaimReader::camera() {
    const std::size_t from = at();
    if (!take("the camera")) return std::nullopt;
    const bool never = take_any({"never", "does not", "is never", "is not"});
    const CameraVerb* verb = nullptr;
    std::size_t longest = 0;
    for (const CameraVerb& candidate : camera_verbs()) {
        std::string_view words = candidate.words;
        if (never && words.starts_with("is ")) words.remove_prefix(3); // "is not moving"
        if (const std::size_t length = length_of(words); length > longest)
            verb = &candidate, longest = length;
    }
    if (verb == nullptr) {
        std::vector<std::string> verbs;
        for (const CameraVerb& candidate : camera_verbs())
            if (candidate.words.find(' ') == std::string_view::npos) verbs.emplace_back(candidate.words);
        return lost("What the camera does is not understood", verbs);
    }
    go_back(at() + longest);
    take("at all");
    take_any({"with him", "with her", "with them", "with it", "him", "her", "them"});
    may_be_said_again(from, [this, verb, never] { return camera_does(*verb, at(), never); });
    return camera_does(*verb, from, never);
}

ClaimReader::Clause ClaimReader::camera_does(const CameraVerb& verb, std::size_t from, bool never) {
    MeasureSaid measure;
    measure.word = &measure_named("share of the camera");
    measure.verb = &verb;
    Relation allowed = at_most(never_share, Unit::share);
    if (take("by")) {
        measure.word = &measure_named(verb.labels == "roll" ? "turn of the camera" : "growth of the picture");
        const auto by = relation(measure.word->unit);
        if (!by) return lost("How far is not said", {"more than 90 degrees"});
        allowed = *by;
    } else if (take_any({"more", "longer"})) {
        if (!take_in()) return lost("Where is not said", {"in the street"});
        auto of = place();
        if (!of) return std::nullopt;
        measure.of.push_back(std::move(*of));
        measure.said = said_since(from);
        if (!take("than")) return lost("Than where is not said", {"than in the classroom"});
        return than_another(std::move(measure), true, from);
    } else if (!never) {
        const bool through = take_any({"all through", "throughout"}) || next_is("through") || through_front_;
        take_any({"for", "through", "in", "during", "within", "over"});
        const auto share = share_relation();
        allowed = share ? *share : at_least(through ? through_share : 0.5, Unit::share);
        take("of");
        if (at_clause_end() && front_.empty())
            return lost("Where is not said", {"through the run", "in the film"});
        if (!at_clause_end()) {
            auto of = place();
            if (!of) return std::nullopt;
            measure.of.push_back(std::move(*of));
        }
    }
    if (measure.of.empty() && take_in()) {
        auto of = place();
        if (!of) return std::nullopt;
        measure.of.push_back(std::move(*of));
    }
    measure.said = said_since(from);
    if (never) { // what is measured is how long it does
        measure.said = "the camera " + std::string(verb.words);
        if (!measure.of.empty()) measure.said += " in " + measure.of.front().said;
    }
    return measured_claim(std::move(measure), allowed, said_since(from));
}

/// "nobody is seen in", "only one person is seen in", "somebody looks into the lens in", "the same person is
/// seen in most scenes".
ClaimReader::Clause ClaimReader::people() {
    const std::size_t from = at();
    Relation number = at_least(1, Unit::count);
    bool counted = false;
    if (take_any({"nobody", "no one"})) {
        number = at_most(0, Unit::count);
    } else if (!take_any({"somebody", "someone", "the same person"})) {
        counted = true;
        const auto said = relation(Unit::count);
        if (!said || !take("person")) return std::nullopt;
        number = *said;
    }
    if (!counted && take("speaks")) return speaking(number, from);
    take_is();
    const bool looks = take_any({"looks into the lens", "looking into the lens", "looks at us"});
    if (!looks && !take_any({"seen", "to be seen", "shown"}))
        return next_is("in") ? std::nullopt
                             : lost("What people do is not understood", {"is seen", "looks into the lens"});
    const std::size_t where_at = at();
    take("in");
    if (auto share = looks ? std::nullopt : share_relation()) {
        take_any({"of the", "of"});
        if (auto same = reads_items() ? same_person(*share, from) : std::nullopt) return same;
    }
    go_back(where_at);
    ItemsSaid people;
    people.noun = &noun_called(looks ? "look into the lens" : "person");
    if (take_in()) {
        auto where = place();
        if (!where) return std::nullopt;
        people.in.push_back(std::move(*where));
    }
    people.said = said_since(from);
    return counted_claim(std::move(people), number, ClaimSaid::Of::number, said_since(from));
}

/// Nobody knows how many speak: some, or none.
ClaimReader::Clause ClaimReader::speaking(Relation number, std::size_t from) {
    ItemsSaid speech;
    speech.noun = &noun_called("speech");
    speech.said = speech.noun->words;
    if (take_in()) {
        auto where = place();
        if (!where) return std::nullopt;
        speech = items_there(speech, *where);
    }
    return counted_claim(std::move(speech), number, ClaimSaid::Of::number, said_since(from));
}

ClaimReader::Clause ClaimReader::same_person(Relation share, std::size_t from) {
    auto items = this->items();
    if (!items) return std::nullopt;
    QualitySaid there;
    there.heard = &noun_called("person");
    there.said = "the same person is there";
    auto claim = counted_claim(std::move(*items), share, ClaimSaid::Of::share, said_since(from));
    claim.qualities.push_back(there);
    return claim;
}

} // namespace decoupage
