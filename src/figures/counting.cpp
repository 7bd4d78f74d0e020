#include "figures/counting.hpp"

namespace decoupage {

namespace {

bool counts(Shot::Kind kind, Counting::Cards cards) {
    return kind == Shot::Kind::picture || (kind == Shot::Kind::card && cards == Counting::Cards::counted);
}

/// Where the transition `between` is cut, if a shot stands on both sides of it.
Frame cut_frame(FrameSpan between, Counting::Mixed mixed) {
    switch (mixed) {
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
        return cut_frame(shot.before.span, mixed);
    return shot.before.span.first;
}

Frame end_frame(const Decoupage& decoupage, std::size_t index, Counting::Mixed mixed) {
    const Shot& shot = decoupage.shots[index];
    if (shot.after.label.empty() || shot.after.label == "fade_in") return shot.span.end;
    if (shared(decoupage, shot.after, index, index + 1)) return cut_frame(shot.after.span, mixed);
    return shot.after.span.end;
}

} // namespace

std::vector<CountedShot> counted_shots(const Decoupage& decoupage, const Counting& counting) {
    std::vector<CountedShot> result;
    for (std::size_t index = 0; index < decoupage.shots.size(); ++index) {
        if (!counts(decoupage.shots[index].kind, counting.cards)) continue;
        CountedShot shot;
        shot.index = index;
        shot.span = {first_frame(decoupage, index, counting.mixed),
                     end_frame(decoupage, index, counting.mixed)};
        shot.start = decoupage.times.at(shot.span.first);
        shot.length = decoupage.times.length(shot.span);
        result.push_back(shot);
    }
    return result;
}

std::vector<Time> changes_of_shot(const Decoupage& decoupage, const Counting& counting) {
    const auto shots = counted_shots(decoupage, {Counting::Cards::counted, counting.mixed});
    std::vector<Time> changes;
    for (std::size_t index = 1; index < shots.size(); ++index) {
        const Time left = shots[index - 1].start + shots[index - 1].length;
        changes.push_back(left + (shots[index].start - left) / 2);
    }
    return changes;
}

std::string counting_rule(const Counting& counting) {
    std::string rule = counting.cards == Counting::Cards::counted ? "Pictures and cards count as shots"
                                                                  : "Pictures count as shots, cards do not";
    rule += ", black does not; a fade belongs to the shot that fades; a dissolve or wipe is cut ";
    switch (counting.mixed) {
    case Counting::Mixed::half_way:
        return rule + "half-way.";
    case Counting::Mixed::at_first:
        return rule + "at its first frame.";
    case Counting::Mixed::at_end:
        break;
    }
    return rule + "at its end.";
}

} // namespace decoupage
