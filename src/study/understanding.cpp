#include "study/understanding.hpp"

#include "claims/claim.hpp"
#include "film/named_place.hpp"
#include "film/near_miss.hpp"
#include "study/problems.hpp"
#include "study/taken_table.hpp"

namespace decoupage {

namespace {

void add_misunderstood(Work& work, const Written& written, const Misunderstanding& what,
                       const std::string& typed, const std::string& subject) {
    const std::string word = typed.substr(what.begin, what.end - what.begin);
    std::string meant = nearest(word, what.could_be);
    if (meant == word) meant.clear();
    const bool few = what.could_be.size() <= 8;
    add_problem(work.problems, written,
                subject + ": " + what.sentence + (word.empty() ? "" : " (“" + word + "”)"),
                meant.empty() && few ? listed(what.could_be) : std::string(),
                meant.empty() ? "See decoupage claim --help." : std::string(), meant);
}

void check_place(Work& work, const PlaceMeaning& place, const std::vector<std::string>& names) {
    if (place.meaning.empty() || reads_as_place(place.meaning)) return;
    if (const auto said = understood_place(place.meaning, names); !said)
        add_misunderstood(work, place.written, said.error(), place.meaning,
                          "The place \"" + place.name + '"');
}

} // namespace

void check_understanding(Work& work) {
    std::vector<std::string> names;
    for (const PlaceMeaning& place : work.places)
        names.push_back(place.name);
    for (const PrintPlaces& print : work.prints)
        for (const PlaceMeaning& place : print.places)
            names.push_back(place.name);
    for (const PlaceMeaning& place : work.places)
        check_place(work, place, names);
    for (const WrittenClaim& claim : work.claims) {
        if (claim.test.empty()) continue;
        if (const auto said = understood_claim(claim.test, names); !said)
            add_misunderstood(work, claim.written, said.error(), claim.test,
                              "The test of \"" + claim.sentence + '"');
    }
}

} // namespace decoupage
