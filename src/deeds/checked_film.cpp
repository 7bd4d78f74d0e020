#include "deeds/checked_film.hpp"

#include "deeds/verdicts.hpp"

#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

/// Ids of sentences of which the folder says that they contradict another.
std::set<std::string> in_dispute(const Work& work) {
    std::set<std::string> ids;
    for (const WrittenClaim& claim : work.claims)
        if (!claim.against.empty()) {
            ids.insert(claim.id);
            ids.insert(claim.against.begin(), claim.against.end());
        }
    return ids;
}

} // namespace

bool is_clean(const CheckedFilm& checked) {
    const auto disputed = in_dispute(checked.work);
    return std::ranges::all_of(checked.claims.claims, [&](const CheckedClaim& claim) {
        if (claim.misunderstood) return false;
        return claim.tested.verdict != Verdict::contradicted || disputed.contains(claim.claim->id);
    });
}

Json claim_json(const CheckedClaim& claim, const Decoupage& film) {
    Json json{{"id", claim.claim->id},
              {"sentence", claim.claim->sentence},
              {"test", claim.claim->test},
              {"file", claim.claim->written.file},
              {"line", claim.claim->written.line},
              {"speaks_of", claim.speaks == Speaks::work ? "work" : "print"},
              {"against", claim.claim->against}};
    json.update(verdict_json(claim.tested, film));
    if (claim.misunderstood)
        json["misunderstood"] = {{"begin", claim.misunderstood->begin},
                                 {"end", claim.misunderstood->end},
                                 {"sentence", claim.misunderstood->sentence}};
    return json;
}

Json check_json(const CheckedFilm& checked) {
    Json claims = Json::array(), places = Json::array(), changes = Json::array();
    for (const CheckedClaim& claim : checked.claims.claims)
        claims.push_back(claim_json(claim, checked.film));
    for (const CheckedPlace& place : checked.claims.places) {
        Json json{{"name", place.name}, {"meaning", place.meaning}, {"found", place.span.has_value()}};
        if (place.span) json.update({{"first", place.span->first}, {"end", place.span->end}});
        places.push_back(std::move(json));
    }
    for (const VerdictChange& change : checked.changes)
        changes.push_back({{"id", change.id},
                           {"before", name_of(change.before)},
                           {"now", name_of(change.now)},
                           {"why", change.why}});
    return {{"work", checked.work.name},
            {"film", checked.film.film.path},
            {"print", checked.film.film.print.digest},
            {"clean", is_clean(checked)},
            {"changes", std::move(changes)},
            {"places", std::move(places)},
            {"claims", std::move(claims)}};
}

} // namespace decoupage
