#include "views/rule_grid.hpp"

#include "views/html.hpp"

#include <algorithm>
#include <map>

namespace decoupage {

namespace {

using Cards = Counting::Cards;
using Mixed = Counting::Mixed;
using Start = Counting::Start;
using End = Counting::End;
using OverAction = Counting::OverAction;

constexpr std::array starts{Start::with_the_film, Start::after_titles};
constexpr std::array ends{End::with_the_film, End::before_credits};
constexpr std::array over_actions{OverAction::counted, OverAction::left_out};
constexpr std::array cards{Cards::counted, Cards::left_out};
constexpr std::array mixtures{Mixed::half_way, Mixed::balanced, Mixed::at_first, Mixed::at_end};

/// The usual ones, and the one in force.
std::vector<double> numbers_with(std::vector<double> usual, double in_force) {
    if (std::ranges::find(usual, in_force) == usual.end()) usual.push_back(in_force);
    return usual;
}

template <class Rules, class Rule>
std::size_t place_in(const Rules& rules, const Rule& rule) {
    return static_cast<std::size_t>(std::ranges::find(rules, rule) - std::ranges::begin(rules));
}

/// What tells two ways of counting apart: which shots, from where to where, how long they are told, and what
/// lies between them.
std::vector<std::int64_t> signature(const Decoupage& decoupage, const Counting& counting) {
    std::vector<std::int64_t> result;
    for (const CountedShot& shot : counted_shots(decoupage, counting)) {
        result.push_back(shot.span.first);
        result.push_back(shot.span.end);
        result.push_back(shot.length.count());
    }
    for (const Time change : changes_of_shot(decoupage, counting))
        result.push_back(change.count());
    return result;
}

} // namespace

RuleGrid::RuleGrid(const Decoupage& decoupage, const Counting& in_force)
    : speeds_(numbers_with({0, 24}, in_force.speed)),
      long_takes_(numbers_with({0, 20, 30, 60}, in_force.long_take)) {
    switches_ = {{"start", "Counting starts", {"with the film", "after the front titles"}},
                 {"end", "It ends", {"with the film", "before the end credits"}},
                 {"over", "Pictures under titles and credits", {"count", "are left out with them"}},
                 {"cards", "Cards", {"count", "do not count"}},
                 {"mixed",
                  "A dissolve is cut",
                  {"half-way", "where both pictures weigh alike", "at its first frame", "at its end"}},
                 {"speed", "Lengths are told", {}},
                 {"long", "A take is long", {}}};
    for (const double speed : speeds_)
        switches_[5].options.push_back(speed == 0 ? "as the print runs"
                                       : speed == Counting::work_speed
                                           ? "at the work’s own speed"
                                           : "at " + svg_number(speed) + " pictures a second");
    for (const double length : long_takes_)
        switches_[6].options.push_back(length == 0 ? "above the boxplot’s fence"
                                                   : "from " + svg_number(length) + " s on");
    std::map<std::vector<std::int64_t>, std::size_t> known;
    const std::size_t all = 2 * 2 * 2 * 2 * mixtures.size() * speeds_.size();
    variant_of_.resize(all);
    for (std::size_t convention = 0; convention < all; ++convention) {
        const Counting rules = counting(convention);
        const auto [place, is_new] = known.emplace(signature(decoupage, rules), variants_.size());
        if (is_new) variants_.push_back(film_figures(decoupage, rules));
        variant_of_[convention] = place->second;
    }
}

Counting RuleGrid::counting(std::size_t convention) const {
    std::vector<std::size_t> options(6);
    for (std::size_t one = options.size(); one-- > 0;) {
        options[one] = convention % switches_[one].options.size();
        convention /= switches_[one].options.size();
    }
    Counting counting;
    counting.start = starts[options[0]];
    counting.end = ends[options[1]];
    counting.over_action = over_actions[options[2]];
    counting.cards = cards[options[3]];
    counting.mixed = mixtures[options[4]];
    counting.speed = speeds_[options[5]];
    return counting;
}

std::vector<std::size_t> RuleGrid::options_of(const Counting& counting) const {
    std::vector<std::size_t> options{place_in(starts, counting.start),
                                     place_in(ends, counting.end),
                                     place_in(over_actions, counting.over_action),
                                     place_in(cards, counting.cards),
                                     place_in(mixtures, counting.mixed),
                                     place_in(speeds_, counting.speed),
                                     place_in(long_takes_, counting.long_take)};
    for (std::size_t one = 0; one < options.size(); ++one)
        if (options[one] >= switches_[one].options.size()) return {};
    return options;
}

std::size_t RuleGrid::convention_of(const std::vector<std::size_t>& options) const {
    std::size_t number = 0;
    for (std::size_t one = 0; one + 1 < switches_.size(); ++one)
        number = number * switches_[one].options.size() + options[one];
    return number;
}

} // namespace decoupage
