// A claim and a place that somebody writes in a work folder: whatever the bytes are, they are understood and
// tested, or it is told at which of them they are not.

#include "claims/ground.hpp"
#include "claims/vocabulary.hpp"
#include "support/claimed_film.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <vector>

using namespace decoupage;

namespace {

void demand(bool promise) {
    if (!promise) std::abort();
}

const Ground& ground() {
    static const Decoupage film = support::claimed_film(30), other = support::claimed_film(8, 2);
    static const Ground beside(other);
    static const Ground ground = [] {
        Ground made(film);
        demand(made.name_place("the end", "the last scene of the film").has_value());
        made.put_beside("Jules et Jim", beside);
        return made;
    }();
    return ground;
}

const std::vector<std::string>& words() {
    static const std::vector<std::string> words = [] {
        std::vector<std::string> all{"the",
                                     "a",
                                     "is",
                                     "are",
                                     "has",
                                     "in",
                                     "of",
                                     "and",
                                     "or",
                                     ",",
                                     "than",
                                     "more",
                                     "less",
                                     "at least",
                                     "about",
                                     "3",
                                     "60 s",
                                     "half",
                                     "2.35:1",
                                     "most",
                                     "all",
                                     "no",
                                     "there is",
                                     "the run",
                                     "home",
                                     "the film",
                                     "shot 3",
                                     "from",
                                     "to",
                                     "longest",
                                     "last",
                                     "first",
                                     "that",
                                     "holds",
                                     "with",
                                     "without",
                                     "begins",
                                     "ends",
                                     "before",
                                     "after",
                                     "within",
                                     "as",
                                     "heard",
                                     "through",
                                     "only",
                                     "neither",
                                     "nor",
                                     "both",
                                     "it",
                                     "its",
                                     "'s",
                                     "not",
                                     "it is not so that",
                                     "lasts",
                                     "swells",
                                     "camera",
                                     "somebody",
                                     "seen",
                                     "times",
                                     "between",
                                     "\"Jules et Jim\""};
        for (const ItemNoun& noun : item_nouns())
            all.emplace_back(noun.words);
        for (const MeasureWord& word : measure_words())
            all.emplace_back(word.words);
        for (const QualityWord& word : quality_words())
            all.emplace_back(word.words);
        for (const LabelWord& word : label_words())
            all.emplace_back(word.words);
        for (const CameraVerb& verb : camera_verbs())
            all.emplace_back(verb.words);
        return all;
    }();
    return words;
}

/// Bytes as they are; after a '#' each is a word.
std::string claim_of(const std::uint8_t* bytes, std::size_t size) {
    std::string text(reinterpret_cast<const char*>(bytes), size);
    if (!text.starts_with('#')) return text;
    std::string claim;
    for (std::size_t at = 1; at < size; ++at)
        claim += words()[bytes[at] % words().size()] + " ";
    return claim;
}

void demand_place_of(const Misunderstanding& wrong, const std::string& text) {
    demand(wrong.begin <= wrong.end && wrong.end <= text.size());
    demand(!wrong.sentence.empty() && wrong.could_be.size() <= 8);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string text = claim_of(bytes, size);
    if (const auto place = understood_place(text, ground().names())) {
        if (const auto span = found_place(*place, ground()))
            demand(span->first >= 0 && span->first <= span->end &&
                   span->end <= ground().decoupage().times.frames());
    } else {
        demand_place_of(place.error(), text);
    }
    const auto claim = understood_claim(text, ground().names());
    if (!claim) {
        demand_place_of(claim.error(), text);
        return 0;
    }
    for (const Speaks speaks : {Speaks::work, Speaks::print}) {
        const Tested tested = held_against(*claim, ground(), speaks);
        demand(!tested.parts.empty() && !tested.parts.front().because.empty());
        demand(std::ranges::is_sorted(tested.spans));
    }
    return 0;
}
