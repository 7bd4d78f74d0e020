#include "bench/forty/judged.hpp"

#include "film/folded.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include <nlohmann/json.hpp>

namespace decoupage::bench {

namespace {

Verdict verdict_named(const std::string& name) {
    for (const Verdict verdict : {Verdict::supported, Verdict::contradicted, Verdict::borderline})
        if (name == name_of(verdict)) return verdict;
    return Verdict::not_measurable;
}

/// Does a test speak of a place by its name? "The last shot of the run" does not mean "the last shot".
bool speaks_of(const std::string& test, const std::string& name) {
    const std::string words = folded(test), sought = folded(name);
    for (std::size_t at = words.find(sought); at != std::string::npos; at = words.find(sought, at + 1))
        if (words.compare(at + sought.size(), 3, " of") != 0) return true;
    return false;
}

} // namespace

Outcome<ExpectedVerdicts> expected_verdicts(const std::string& truth_file) {
    std::ifstream file(truth_file);
    if (!file) return fault(Fault::Kind::not_found, "the truth of an étude", truth_file + " is not there");
    std::ostringstream text;
    text << file.rdbuf();
    const auto truth = nlohmann::json::parse(text.str(), nullptr, false);
    if (!truth.is_object() || !truth.contains("places") || !truth.contains("expected"))
        return fault(Fault::Kind::damaged, "the truth of an étude", truth_file + " holds something else");
    ExpectedVerdicts expected;
    for (const auto& one : truth["expected"])
        expected.claims[one.value("id", "")] = {one.value("sentence", ""), one.value("reason", ""),
                                                verdict_named(one.value("verdict", ""))};
    for (const auto& place : truth["places"]) {
        Name name;
        name.words = place.value("name", "");
        name.given = name.span = {place.value("first", Frame{0}), place.value("end", Frame{0})};
        expected.places.push_back(name);
    }
    return expected;
}

bool is_of_the_forty(const std::string& id) {
    return id.size() > 2 && id[2] == '-';
}

Tally tally_of(const CheckedClaims& checked, const ExpectedVerdicts& expected) {
    Tally tally;
    for (const CheckedClaim& claim : checked.claims) {
        const auto wanted = expected.claims.find(claim.claim->id);
        if (wanted == expected.claims.end()) continue;
        const bool as_expected = wanted->second.verdict == claim.tested.verdict;
        if (!as_expected) tally.unlike.push_back(claim.claim->id);
        if (!is_of_the_forty(claim.claim->id)) continue;
        ++tally.forty;
        tally.as_expected += as_expected;
        tally.supported += claim.tested.verdict == Verdict::supported;
        tally.contradicted += claim.tested.verdict == Verdict::contradicted;
    }
    return tally;
}

std::vector<std::string> supported_about_nothing(const Work& work, const Decoupage& film) {
    std::vector<std::string> wrong;
    for (const PlaceMeaning& gone : work.places) {
        Work without = work;
        for (PlaceMeaning& place : without.places)
            if (place.name == gone.name) place.meaning = "the first shot longer than 10 h of the film";
        Decoupage unnamed = film;
        std::erase_if(unnamed.names, [&](const Name& name) { return name.words == gone.name; });
        for (const CheckedClaim& claim : check_claims(without, unnamed).claims)
            if (claim.tested.verdict == Verdict::supported && speaks_of(claim.claim->test, gone.name))
                wrong.push_back(gone.name + ": " + claim.claim->id);
    }
    return wrong;
}

std::vector<std::string> turned(const CheckedClaims& one, const CheckedClaims& other) {
    std::vector<std::string> ids;
    for (std::size_t at = 0; at < std::min(one.claims.size(), other.claims.size()); ++at)
        if (one.claims[at].tested.verdict != other.claims[at].tested.verdict)
            ids.push_back(one.claims[at].claim->id);
    return ids;
}

} // namespace decoupage::bench
