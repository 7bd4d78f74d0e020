#include "app/counting_options.hpp"

namespace decoupage {

void offer_counting(Options& options, CountingWords& words) {
    options.value("--convention", "NAME", words.convention,
                  "Whose rules of counting: usual, salt, redfern, cutting or cinemetrics");
    options.value("--start", "PLACE", words.start, "Where counting starts: film, or after-titles");
    options.value("--end", "PLACE", words.end, "Where it ends: film, or before-credits");
    options.value("--over-action", "RULE", words.over_action,
                  "Pictures under front titles or end credits: counted, or left-out with them");
    options.value("--cards", "RULE", words.cards, "Titles and intertitles on cards: counted, or left-out");
    options.value("--dissolves", "PLACE", words.dissolves,
                  "Where a dissolve is cut: half-way, balanced (both pictures weigh alike), first or end");
    options.value(
        "--speed", "SPEED", words.speed,
        "Tell lengths as-is, at so many pictures a second (24, 18), or at the speed of the work, where "
        "the print gives that away");
    options.value(
        "--long-take", "RULE", words.long_take,
        "Which takes are long: above the fence of the adjusted boxplot, or from so many seconds on");
}

} // namespace decoupage
