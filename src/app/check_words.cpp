#include "app/check_words.hpp"

#include "deeds/misunderstood.hpp"
#include "deeds/verdicts.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <set>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t width = 76;

std::string written_words(const Written& written) {
    return written.file + (written.line > 0 ? ":" + std::to_string(written.line) : "");
}

std::string one_claim(const CheckedClaim& claim, const Decoupage& film, CheckLength length) {
    std::string text = std::string(mark_of(claim.tested.verdict)) + " " +
                       wrapped(plain_line(claim.claim->sentence), width, 2) + "\n";
    if (claim.misunderstood) {
        const Fault fault = fault_of(*claim.misunderstood, claim.claim->test, "See docs/methods/claims.md.");
        return text + "    " +
               wrapped(written_words(claim.claim->written) + ": " + plain_line(fault.sentence()), width, 4) +
               "\n  " + underlined(*claim.misunderstood, claim.claim->test);
    }
    if (claim.tested.verdict == Verdict::supported && length != CheckLength::all) return text;
    text += "    " + std::string(name_of(claim.tested.verdict)) + ", " + written_words(claim.claim->written) +
            "\n";
    return text + parts_words(claim.tested, film);
}

std::string places_words(const CheckedFilm& checked) {
    std::string text;
    for (const CheckedPlace& place : checked.claims.places) {
        if (place.span && !place.misunderstood) continue;
        text += text.empty() ? "\nPlaces that are not in this film\n" : "";
        text +=
            "  " + plain_line(place.name) + "\n    " + wrapped(plain_line(place.meaning), width, 4) + "\n";
        if (place.misunderstood)
            text +=
                "    " +
                wrapped(plain_line(fault_of(*place.misunderstood, place.meaning, "").sentence()), width, 4) +
                "\n";
        else
            text += "    " +
                    wrapped("Name it yourself: decoupage name D PLACE '" + plain_line(place.name) + "'",
                            width, 4) +
                    "\n";
    }
    return text;
}

std::string changes_words(const CheckedFilm& checked) {
    if (!checked.was_checked) return {};
    if (checked.changes.empty()) return "No verdict has changed since the last check.\n\n";
    std::string text = counted(std::ssize(checked.changes), "verdict has", "verdicts have") +
                       " changed since the last check.\n";
    std::set<std::string> told;
    for (const VerdictChange& change : checked.changes) {
        text +=
            "  " + plain_line(change.id) + ": " + name_of(change.before) + " → " + name_of(change.now) + "\n";
        for (const std::string& why : change.why)
            if (told.insert(why).second)
                text += "    " + wrapped("Why: " + plain_line(why) + ".", width, 4) + "\n";
    }
    return text + "\n";
}

std::string sum_words(const CheckedFilm& checked) {
    std::string text;
    for (const Verdict verdict :
         {Verdict::supported, Verdict::contradicted, Verdict::borderline, Verdict::not_measurable}) {
        const auto number = std::ranges::count_if(checked.claims.claims, [&](const CheckedClaim& claim) {
            return claim.tested.verdict == verdict;
        });
        if (number > 0) text += (text.empty() ? "" : ", ") + grouped(number) + " " + name_of(verdict);
    }
    return counted(std::ssize(checked.claims.claims), "sentence", "sentences") + ": " +
           (text.empty() ? "none" : text) + ".\n";
}

std::string dumped(const Json& document) {
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace

std::string check_words(const CheckedFilm& checked, CheckLength length) {
    std::string text = changes_words(checked);
    for (const CheckedClaim& claim : checked.claims.claims)
        text += one_claim(claim, checked.film, length);
    text += places_words(checked);
    return text + "\n" + sum_words(checked);
}

std::string check_document(const CheckedFilm& checked) {
    return dumped(check_json(checked));
}

std::string untested_words(const Work& work) {
    std::string text;
    for (const WrittenClaim& claim : work.claims)
        text += "· " + wrapped(plain_line(claim.sentence), width, 2) + "\n";
    return text + "\n" + counted(std::ssize(work.claims), "sentence is", "sentences are") +
           " not yet tested on your copy. Screen it, and name it: --film D\n";
}

std::string untested_document(const Work& work) {
    Json claims = Json::array();
    for (const WrittenClaim& claim : work.claims)
        claims.push_back({{"id", claim.id},
                          {"sentence", claim.sentence},
                          {"test", claim.test},
                          {"verdict", "not yet tested"}});
    return dumped({{"work", work.name}, {"claims", std::move(claims)}});
}

} // namespace decoupage
