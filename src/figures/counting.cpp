#include "figures/counting.hpp"

#include "figures/balance.hpp"
#include "figures/running_speed.hpp"
#include "figures/titles.hpp"

#include <cstdio>

namespace decoupage {

namespace {

bool counts(Shot::Kind kind, Counting::Cards cards) {
    return kind == Shot::Kind::picture || (kind == Shot::Kind::card && cards == Counting::Cards::counted);
}

/// Where the transition `between` is cut, if a shot stands on both sides of it.
Frame cut_frame(const Decoupage& decoupage, FrameSpan between, Counting::Mixed mixed) {
    switch (mixed) {
    case Counting::Mixed::balanced:
        if (const auto balanced = balanced_frame(decoupage, between)) return *balanced;
        break;
    case Counting::Mixed::at_first:
        return between.first;
    case Counting::Mixed::at_end:
        return between.end;
    case Counting::Mixed::half_way:
        break;
    }
    return between.first + between.length() / 2;
}

bool is_fade(const Segment& transition) {
    return transition.label == "fade_out" || transition.label == "fade_in";
}

/// Is the shot at the other side of a transition a shot too, or black, or nothing?
bool shared(const Decoupage& decoupage, const Segment& transition, std::size_t before, std::size_t after) {
    if (transition.label.empty() || is_fade(transition) || after >= decoupage.shots.size()) return false;
    const Shot& left = decoupage.shots[before];
    const Shot& right = decoupage.shots[after];
    return left.kind != Shot::Kind::black && right.kind != Shot::Kind::black &&
           left.span.end == transition.span.first && right.span.first == transition.span.end;
}

Frame first_frame(const Decoupage& decoupage, std::size_t index, Counting::Mixed mixed) {
    const Shot& shot = decoupage.shots[index];
    if (shot.before.label.empty() || shot.before.label == "fade_out") return shot.span.first;
    if (index > 0 && shared(decoupage, shot.before, index - 1, index))
        return cut_frame(decoupage, shot.before.span, mixed);
    return shot.before.span.first;
}

Frame end_frame(const Decoupage& decoupage, std::size_t index, Counting::Mixed mixed) {
    const Shot& shot = decoupage.shots[index];
    if (shot.after.label.empty() || shot.after.label == "fade_in") return shot.span.end;
    if (shared(decoupage, shot.after, index, index + 1)) return cut_frame(decoupage, shot.after.span, mixed);
    return shot.after.span.end;
}

/// "24", "23.98".
std::string rate_text(double rate) {
    char text[32];
    std::snprintf(text, sizeof text, "%.4g", rate);
    return text;
}

std::string mixed_rule(Counting::Mixed mixed) {
    switch (mixed) {
    case Counting::Mixed::half_way:
        return "half-way";
    case Counting::Mixed::balanced:
        return "where both pictures weigh alike";
    case Counting::Mixed::at_first:
        return "at its first frame";
    case Counting::Mixed::at_end:
        break;
    }
    return "at its end";
}

std::string extent_rule(const Counting& counting) {
    const bool titles = counting.start == Counting::Start::after_titles;
    const bool credits = counting.end == Counting::End::before_credits;
    if (!titles && !credits) return {};
    std::string rule = titles && credits ? " Front titles and end credits are left out"
                       : titles          ? " Front titles are left out"
                                         : " End credits are left out";
    return rule + (counting.over_action == Counting::OverAction::left_out ? ", over action too."
                                                                          : "; over action they count.");
}

} // namespace

std::vector<std::string> counting_curves() {
    return balance_curves();
}

std::vector<CountedShot> counted_shots(const Decoupage& decoupage, const Counting& counting) {
    const std::vector<bool> left_out = left_out_as_titles(decoupage, counting);
    const double stretch = stretch_at(decoupage, counting.speed);
    std::vector<CountedShot> result;
    for (std::size_t index = 0; index < decoupage.shots.size(); ++index) {
        if (!counts(decoupage.shots[index].kind, counting.cards) || left_out[index]) continue;
        CountedShot shot;
        shot.index = index;
        shot.span = {first_frame(decoupage, index, counting.mixed),
                     end_frame(decoupage, index, counting.mixed)};
        shot.start = decoupage.times.at(shot.span.first);
        shot.length = stretched(decoupage.times.length(shot.span), stretch);
        result.push_back(shot);
    }
    return result;
}

std::vector<Time> changes_of_shot(const Decoupage& decoupage, const Counting& counting) {
    Counting with_cards = counting;
    with_cards.cards = Counting::Cards::counted;
    const auto shots = counted_shots(decoupage, with_cards);
    std::vector<Time> changes;
    for (std::size_t index = 1; index < shots.size(); ++index) {
        const Time left = decoupage.times.at(shots[index - 1].span.end);
        changes.push_back(left + (shots[index].start - left) / 2);
    }
    return changes;
}

std::string counting_rule(const Counting& counting) {
    std::string rule = counting.cards == Counting::Cards::counted ? "Pictures and cards count as shots"
                                                                  : "Pictures count as shots, cards do not";
    rule += ", black does not; a fade belongs to the shot that fades; a dissolve or wipe is cut ";
    rule += mixed_rule(counting.mixed) + "." + extent_rule(counting);
    if (counting.speed == Counting::work_speed)
        rule += " Lengths are told at the work's own speed, where the print gives it away.";
    if (counting.speed > 0)
        rule += " Lengths are told at " + rate_text(counting.speed) + " pictures a second.";
    return rule;
}

} // namespace decoupage
