#include "figures/conventions.hpp"

#include <algorithm>
#include <array>

namespace decoupage {

namespace {

using Cards = Counting::Cards;
using Mixed = Counting::Mixed;
using Start = Counting::Start;
using End = Counting::End;
using OverAction = Counting::OverAction;

constexpr Counting without_titles(Mixed mixed, double speed) {
    return {Cards::counted, mixed, Start::after_titles, End::before_credits, OverAction::left_out, speed, 0};
}

constexpr std::array<Convention, 5> all_conventions{{
    {"usual", "Usual", "the whole print as it runs; cards count, a dissolve is cut half-way", {}},
    {"salt", "Salt", "after the front titles, at 24; cards count, a dissolve is cut half-way",
     without_titles(Mixed::half_way, 24)},
    {"redfern",
     "Redfern",
     "without titles and credits on cards, at 24; a dissolve is cut half-way",
     {Cards::counted, Mixed::half_way, Start::after_titles, End::before_credits, OverAction::counted, 24, 0}},
    {"cutting", "Cutting", "without titles and credits; a dissolve is cut where both pictures weigh alike",
     without_titles(Mixed::balanced, 0)},
    {"cinemetrics",
     "Cinemetrics",
     "the whole print as it runs; a take is long from 20 s on",
     {Cards::counted, Mixed::half_way, Start::with_the_film, End::with_the_film, OverAction::counted, 0, 20}},
}};

} // namespace

std::span<const Convention> conventions() {
    return all_conventions;
}

std::optional<Counting> convention_named(std::string_view name) {
    const auto found = std::ranges::find(all_conventions, name, &Convention::name);
    return found == all_conventions.end() ? std::nullopt : std::optional(found->counting);
}

const Convention* convention_of(const Counting& counting) {
    const auto found = std::ranges::find(all_conventions, counting, &Convention::counting);
    return found == all_conventions.end() ? nullptr : &*found;
}

} // namespace decoupage
