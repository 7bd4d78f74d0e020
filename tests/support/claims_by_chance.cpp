#include "support/claims_by_chance.hpp"

#include "claims/vocabulary.hpp"
#include "support/claimed_film.hpp"

#include <initializer_list>

namespace decoupage::support {

namespace {

std::string one_of(Chance& chance, std::initializer_list<const char*> words) {
    return words.begin()[chance.between(0, static_cast<int>(words.size()) - 1)];
}

template <class Word>
const Word& any(Chance& chance, std::span<const Word> words) {
    return words[static_cast<std::size_t>(chance.between(0, static_cast<int>(words.size()) - 1))];
}

std::string words_of_any(Chance& chance, const auto& words) {
    return std::string(any(chance, words).words);
}

std::string name_by_chance(Chance& chance) {
    const auto names = claimed_names();
    return names[static_cast<std::size_t>(chance.between(0, static_cast<int>(names.size()) - 1))];
}

std::string time(Chance& chance) {
    return std::to_string(chance.between(1, 90)) + one_of(chance, {" s", " seconds", " min"});
}

std::string bound(Chance& chance) {
    return one_of(chance,
                  {"more than ", "at least ", "less than ", "at most ", "about ", "nearly ", "exactly ", ""});
}

std::string count(Chance& chance) {
    if (chance.one_in(3)) return one_of(chance, {"2 or 3", "4 to 7", "between three and nine"});
    return bound(chance) + one_of(chance, {"3", "twelve", "twenty-five", "a hundred and twenty"});
}

std::string share(Chance& chance) {
    return one_of(chance,
                  {"most", "nearly all", "hardly any", "at least half", "more than 30 %", "at most a third"});
}

std::string number_in(Chance& chance, Unit unit) {
    const std::string some = std::to_string(chance.between(1, 40));
    switch (unit) {
    case Unit::count:
        return count(chance);
    case Unit::seconds:
        return bound(chance) + time(chance);
    case Unit::share:
        return share(chance);
    case Unit::plain:
        return bound(chance) + "0." + some;
    case Unit::degrees:
        return bound(chance) + some + " degrees";
    case Unit::loudness:
        return bound(chance) + some + " LU";
    case Unit::a_minute:
        return bound(chance) + some + " a minute";
    }
    return some;
}

std::string plain_noun(Chance& chance) {
    return one_of(chance, {"shots", "scenes", "cuts", "dissolves", "music", "speech", "faces",
                           "freeze-frames", "steps"});
}

std::string things(Chance& chance) {
    const std::string noun = plain_noun(chance);
    const std::string more = one_of(chance, {"", "", " longer than 2 s", " with music", " without speech"});
    return noun + more;
}

std::string measure(Chance& chance, Unit& unit) {
    const MeasureWord* word = nullptr;
    do
        word = &any(chance, measure_words());
    while (word->kind >= MeasureKind::number_of);
    unit = word->unit;
    return std::string(word->words);
}

std::string saying_of_a_place(Chance& chance) {
    const QualityWord& quality = any(chance, quality_words());
    switch (chance.between(0, 9)) {
    case 0:
        return one_of(chance, {"is ", "isn't ", "is not "}) + std::string(quality.words);
    case 1:
        return "is " + one_of(chance, {"more ", "less "}) + std::string(quality.words) + " than " +
               place_by_chance(chance, 1);
    case 2:
        return "is " + std::string(chance.one_in(2) ? quality.more : quality.less) +
               " than most shots of the film";
    case 3:
        return "is " + one_of(chance, {"one take", "a single shot", "3 or 4 takes",
                                       "one unbroken take of over 20 s"});
    case 4:
        return "lasts " + bound(chance) + time(chance);
    case 5:
        return "has " + one_of(chance, {"no ", "at least 2 ", "some "}) + things(chance);
    case 6:
        return one_of(chance, {"ends on a freeze-frame", "begins with a cut", "ends with a dissolve"});
    case 7:
        return one_of(chance, {"begins ", "ends "}) +
               one_of(chance, {"before ", "after ", "within 2 s of ", "as "}) + place_by_chance(chance, 1);
    case 8:
        return "is longer than " + place_by_chance(chance, 1);
    default:
        return one_of(chance,
                      {"swells", "is by day", "is in black and white", "is a close-up", "feels lonely"});
    }
}

std::string saying_of_things(Chance& chance) {
    switch (chance.between(0, 4)) {
    case 0:
        return "is heard " + one_of(chance, {"in ", "through ", "for most of ", "only in "}) +
               place_by_chance(chance, 1);
    case 1:
        return "begins " + one_of(chance, {"before ", "after ", "within 3 s before ", "at "}) +
               place_by_chance(chance, 1);
    case 2:
        return "is heard " + count(chance) + " times";
    case 3:
        return "lies inside " + place_by_chance(chance, 1);
    default:
        return "is longer than " + time(chance);
    }
}

} // namespace

std::string place_by_chance(Chance& chance, int depth) {
    const int kind = depth <= 0 ? chance.between(0, 3) : chance.between(0, 11);
    const auto inner = [&] { return place_by_chance(chance, depth - 1); };
    switch (kind) {
    case 0:
    case 1:
        return name_by_chance(chance);
    case 2:
        return one_of(chance, {"the film", "the front titles", "1:05", "\"the hunt\""});
    case 3:
        return one_of(chance, {"shot ", "scene ", "shots 2 to "}) + std::to_string(chance.between(3, 60));
    case 4:
        return "the " + one_of(chance, {"first ", "last ", "third ", "longest ", "only ", "12th "}) +
               plain_noun(chance) + one_of(chance, {" in ", " of "}) + inner();
    case 5:
        return "the " + one_of(chance, {"first ", "last "}) +
               one_of(chance, {"third", "half", "10 s", "quarter"}) + " of " + inner();
    case 6:
        return one_of(chance, {"the beginning of ", "the end of "}) + inner();
    case 7:
        return "from " + inner() + " to " + inner();
    case 8:
        return one_of(chance, {"the film before ", "everything after "}) + inner();
    case 9:
        return "the scene that holds " + inner();
    case 10:
        return name_by_chance(chance) + "'s " +
               one_of(chance, {"last shot", "first third", "end", "longest scene"});
    default: {
        Unit unit;
        return "the shot with the " + one_of(chance, {"most ", "least ", "greatest "}) +
               measure(chance, unit) + " in " + inner();
    }
    }
}

std::string clause_by_chance(Chance& chance) {
    Unit unit;
    switch (chance.between(0, 9)) {
    case 0:
    case 1:
        return place_by_chance(chance) + " " + saying_of_a_place(chance);
    case 2:
        return one_of(chance, {"the theme ", "music ", "a zoom in ", "a freeze-frame "}) +
               saying_of_things(chance);
    case 3: {
        const std::string of = measure(chance, unit) + " of " + place_by_chance(chance);
        return "the " + of + " is " + number_in(chance, unit);
    }
    case 4: {
        const std::string of = measure(chance, unit) + " of " + place_by_chance(chance, 1);
        return "the " + of + one_of(chance, {" exceeds that of ", " is less than that of "}) +
               place_by_chance(chance, 1);
    }
    case 5:
        return "there are " + one_of(chance, {"no ", "at least 3 ", "2 or 3 "}) + things(chance) + " in " +
               place_by_chance(chance);
    case 6:
        return "the camera " + words_of_any(chance, camera_verbs()) + one_of(chance, {" through ", " in "}) +
               place_by_chance(chance);
    case 7:
        return one_of(chance, {"most ", "all ", "no ", "at least 3 ", "at least a third of the "}) +
               one_of(chance, {"shots", "scenes"}) + " of " + place_by_chance(chance, 1) + " are " +
               one_of(chance, {"dark", "longer than 2 s", "medium close-ups", "cluttered"});
    case 8:
        return one_of(chance, {"nobody", "somebody", "only one person"}) + " is seen in " +
               place_by_chance(chance);
    default:
        return "it is not so that " + place_by_chance(chance, 1) + " " + saying_of_a_place(chance);
    }
}

std::string claim_by_chance(Chance& chance) {
    const std::string joint = one_of(chance, {" and ", ", and ", " or ", " but "});
    std::string claim = clause_by_chance(chance);
    for (int more = chance.between(0, 2); more > 0; --more)
        claim += joint + clause_by_chance(chance);
    return claim;
}

} // namespace decoupage::support
