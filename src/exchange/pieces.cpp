#include "exchange/pieces.hpp"

#include <algorithm>

namespace decoupage::exchange {

namespace {

/// The shot that stands between two transitions; none where they follow each other at once.
const Shot* shot_within(const std::vector<Shot>& shots, FrameSpan alone) {
    const auto begins =
        std::ranges::lower_bound(shots, alone.first, {}, [](const Shot& shot) { return shot.span.first; });
    return begins == shots.end() || begins->span.first >= alone.end ? nullptr : &*begins;
}

bool is_dark_between(const Segment* before, const Segment* after) {
    return (before != nullptr && before->label == "fade_out") ||
           (after != nullptr && after->label == "fade_in");
}

} // namespace

Frame cutting_place(const Segment& transition, CuttingPlace place) {
    const FrameSpan span = transition.span;
    return place == CuttingPlace::first ? span.first : span.first + span.length() / 2;
}

Edit edit_of(const Decoupage& decoupage, CuttingPlace place) {
    Edit edit;
    edit.transitions = decoupage.track("transitions").segments;
    const Frame frames = decoupage.times.frames();
    for (std::size_t at = 0; at <= edit.transitions.size(); ++at) {
        const Segment* before = at == 0 ? nullptr : &edit.transitions[at - 1];
        const Segment* after = at == edit.transitions.size() ? nullptr : &edit.transitions[at];
        Piece piece;
        piece.span = {before ? cutting_place(*before, place) : 0,
                      after ? cutting_place(*after, place) : frames};
        const FrameSpan alone{before ? before->span.end : 0, after ? after->span.first : frames};
        if (const Shot* shot = shot_within(decoupage.shots, alone)) {
            piece.kind = shot->kind;
            piece.shot = shot->number;
        } else if (is_dark_between(before, after)) {
            piece.kind = Shot::Kind::black;
        }
        edit.pieces.push_back(piece);
    }
    return edit;
}

Passage passage_of(const Segment& transition) {
    if (transition.label == "cut") return Passage::cut;
    const bool mixes =
        transition.label == "dissolve" || transition.label == "fade_in" || transition.label == "fade_out";
    return mixes ? Passage::mixture : Passage::wipe;
}

} // namespace decoupage::exchange
