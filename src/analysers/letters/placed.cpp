#include "analysers/letters/placed.hpp"

#include <algorithm>
#include <optional>

namespace decoupage::letters {

namespace {

/// What stands at a frame.
const Segment* standing_at(const Track& shots, Frame frame) {
    const auto next = std::ranges::upper_bound(shots.segments, frame, {},
                                               [](const Segment& shot) { return shot.span.first; });
    return next == shots.segments.begin() ? nullptr : &*std::prev(next);
}

class Placer {
public:
    explicit Placer(const Surroundings& around) : around_(around) {}

    Placed place(const Text& text) const {
        const Frame first = frame(text.first), last = frame(text.end - 1);
        const std::optional<FrameSpan> card = cards_among(first, last);
        Placed placed{text, card ? *card : FrameSpan{beginning(first), end(last)}, card.has_value(), nullptr,
                      ""};
        placed.words = words_in({first, last + 1}, around_.words);
        return placed;
    }

private:
    Frame frame(std::size_t look) const { return static_cast<Frame>(look) * around_.step; }
    Frame frames() const { return around_.times.frames(); }

    /// From the beginning of the first card that is looked at to the end of the last one.
    std::optional<FrameSpan> cards_among(Frame first, Frame last) const {
        std::optional<FrameSpan> cards;
        for (Frame at = first; at <= last; at += around_.step)
            if (const Segment* shot = standing_at(around_.shots, at); shot && shot->label == "card")
                cards = {cards ? cards->first : shot->span.first, shot->span.end};
        return cards;
    }

    /// Where the shot in which it is seen first begins, if that is since the look before.
    Frame beginning(Frame first) const {
        const Frame between = std::max<Frame>(0, first - around_.step / 2);
        const Segment* shot = standing_at(around_.shots, first);
        if (!shot) return between;
        const Frame begins = shot->span.first;
        return begins > first - around_.step ? begins : between;
    }

    Frame end(Frame last) const {
        const Frame between = std::min(frames(), last + around_.step / 2 + 1);
        const Segment* shot = standing_at(around_.shots, last);
        if (!shot) return between;
        const Frame ends = shot->span.end;
        return ends < last + around_.step ? ends : between;
    }

    const Surroundings& around_;
};

} // namespace

Placed placed(const Text& text, const Surroundings& around) {
    return Placer(around).place(text);
}

std::vector<bool> cuts(const Surroundings& around, std::size_t looks) {
    std::vector<bool> cut(looks, false);
    for (const Segment& shot : around.shots.segments) {
        const Frame first = (shot.span.first + around.step - 1) / std::max<Frame>(around.step, 1);
        if (const auto look = static_cast<std::size_t>(first); shot.span.first > 0 && look < looks)
            cut[look] = true;
    }
    return cut;
}

} // namespace decoupage::letters
