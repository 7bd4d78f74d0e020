#include "bench/align/judged.hpp"

#include "library/align_names.hpp"

#include <cstdlib>
#include <ctime>

namespace decoupage::bench {

namespace {

double processor_seconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

bool is_at(FrameSpan found, FrameSpan expected, const PrintRecipe& recipe) {
    const auto near = static_cast<Frame>(2 * recipe.frames_for_one + 0.5);
    return std::abs(found.first - expected.first) <= near && std::abs(found.end - expected.end) <= near;
}

void name_shots(Decoupage& film) {
    for (const Shot& shot : film.shots)
        if (shot.number > 0)
            film.namings.push_back({std::ssize(film.namings) + 1, Naming::Deed::give, 0, Named::shots, "",
                                    shot.span, "place " + std::to_string(shot.number), "bench", "now"});
    film.names = names_where_they_are(film);
}

} // namespace

JudgedAlignment judged(Decoupage film, const Decoupage& print, const PrintRecipe& recipe) {
    name_shots(film);
    JudgedAlignment result;
    for (const Shot& shot : film.shots)
        result.expected += shot.number > 0 && !expected_span(recipe, shot.span).empty();
    const double begin = processor_seconds();
    auto alignment = align(film, print);
    result.seconds = processor_seconds() - begin;
    if (!alignment) return result;
    for (const MatchedShot& shot : alignment->shots) {
        const FrameSpan expected = expected_span(recipe, film.shots[shot.one].span);
        const bool right = !expected.empty() && is_at(shot.there, expected, recipe);
        ++(right ? result.found : result.wrong);
    }
    for (const CarriedName& carried : carried_names(*alignment, film, print)) {
        if (carried.there.empty()) continue;
        const FrameSpan expected = expected_span(recipe, carried.name.given);
        ++(!expected.empty() && is_at(carried.there, expected, recipe) ? result.names_right
                                                                       : result.names_wrong);
    }
    result.alignment = std::move(*alignment);
    return result;
}

} // namespace decoupage::bench
