#include "study/understanding.hpp"

#include "claims/claim.hpp"
#include "film/folded.hpp"
#include "film/named_place.hpp"
#include "film/near_miss.hpp"
#include "study/problems.hpp"
#include "study/taken_table.hpp"

namespace decoupage {

namespace {

/// What was typed, in one line, and a line of marks beneath the words from one byte to another.
std::string marked(const std::string& typed, std::size_t begin, std::size_t end) {
    std::string line, marks;
    for (std::string_view rest = typed; !rest.empty();) {
        const std::size_t at = typed.size() - rest.size();
        const std::string_view here = rest;
        const char32_t character = take_character(rest);
        line += character < 0x20 || character == 0x7F ? std::string_view(" ")
                                                      : here.substr(0, here.size() - rest.size());
        marks += at >= begin && at < end ? '^' : ' ';
    }
    if (begin >= typed.size()) marks += '^';
    marks.erase(marks.find_last_not_of(' ') + 1);
    return line + '\n' + marks;
}

void add_misunderstood(Work& work, const Written& written, const Misunderstanding& what,
                       const std::string& typed, const std::string& subject) {
    const std::string word = typed.substr(what.begin, what.end - what.begin);
    std::string meant = nearest(word, what.could_be);
    if (meant == word) meant.clear();
    const bool few = what.could_be.size() <= 8;
    if (work.problems.size() >= most_problems) return;
    add_problem(work.problems, written, subject + ": " + what.sentence,
                meant.empty() && few ? listed(what.could_be) : std::string(),
                meant.empty() && !few ? "See decoupage claim --help." : std::string(), meant);
    work.problems.back().shown = marked(typed, what.begin, what.end);
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
