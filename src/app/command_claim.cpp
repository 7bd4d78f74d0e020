#include "app/command.hpp"
#include "app/counting_options.hpp"
#include "claims/ground.hpp"
#include "deeds/known_dossier.hpp"
#include "deeds/misunderstood.hpp"
#include "deeds/verdicts.hpp"

#include <memory>
#include <vector>

namespace decoupage {

namespace {

struct ClaimRequest {
    std::string dossier;
    std::vector<std::string> words, places;
    CountingWords counting;
};

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const std::string& word : words)
        all += (all.empty() ? "" : " ") + word;
    return all;
}

/// "the run=the longest shot of the film".
Outcome<void> name_places(Ground& ground, const std::vector<std::string>& places) {
    for (const std::string& place : places) {
        const std::size_t sign = place.find('=');
        if (sign == std::string::npos || sign == 0)
            return fault(Fault::Kind::usage, "--place 'NAME=MEANING'", "There is no name in " + place);
        const std::string meaning = place.substr(sign + 1);
        if (const auto named = ground.name_place(place.substr(0, sign), meaning); !named)
            return tl::unexpected(fault_of(named.error(), meaning, "See docs/methods/claims.md."));
    }
    return {};
}

Outcome<void> claim(Console& console, const ClaimRequest& request) {
    const auto counting = counting_from(request.counting);
    if (!counting) return tl::unexpected(counting.error());
    const auto opened = open_known_dossier(request.dossier, claim_curves());
    if (!opened) return tl::unexpected(opened.error());
    Ground ground(opened->decoupage, *counting);
    if (auto named = name_places(ground, request.places); !named) return named;
    const std::string test = joined(request.words);
    const auto said = understood_claim(test, ground.names());
    if (!said) {
        if (!console.json()) console.draw(underlined(said.error(), test));
        return tl::unexpected(fault_of(said.error(), test, "See docs/methods/claims.md."));
    }
    const Tested tested = held_against(*said, ground);
    console.print(console.json() ? verdict_document(test, tested, opened->decoupage)
                                 : verdict_words(test, tested, opened->decoupage));
    return {};
}

Deed offer_claim(Options& options) {
    const auto request = std::make_shared<ClaimRequest>();
    options.plain("D", request->dossier);
    options.plain("CLAIM", request->words, Options::Need::must);
    options.values("--place", "NAME=MEANING", request->places,
                   "Names a place for this claim; may be given again");
    offer_counting(options, request->counting);
    return [request](Console& console) {
        const auto done = claim(console, *request);
        return done ? Exit::done : console.fail(done.error(), name_of_film(request->dossier));
    };
}

} // namespace

const Command claim_command{
    "claim",
    "tests a sentence about a film's form",
    "D CLAIM",
    "The claim is said in plain words, of places, measures and things that were found; the language is told "
    "in "
    "docs/methods/claims.md. The verdict is supported, contradicted, borderline or not measurable, with what "
    "was measured. For the sentences of a whole study see decoupage check.",
    "decoupage claim film.mkv 'the run is one shot and lasts more than 60 s'\n"
    "decoupage claim film.mkv 'the film ends on a freeze-frame'\n"
    "decoupage claim film.mkv --place 'the run=the longest shot of the film' \\\n"
    "    'there is no music in the run'",
    offer_claim};

} // namespace decoupage
