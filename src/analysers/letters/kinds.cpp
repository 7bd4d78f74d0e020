#include "analysers/letters/kinds.hpp"

#include <algorithm>
#include <chrono>
#include <optional>

namespace decoupage::letters {

namespace {

using Standing = std::vector<Segment>;

// Set on the tune split.
constexpr int list_rows = 5;                                  // of a list of names; titles have fewer
constexpr Time list_gap = std::chrono::seconds(4);            // between two pages of one list
constexpr Time long_enough = std::chrono::milliseconds(2000); // to be an intertitle: it has to be read
constexpr double front = 0.2, back = 0.7;                     // of a film: lists stand before, or after
constexpr float low = 0.7f; // of the picture's height: subtitles stand below

/// What stands at a frame.
const Segment* standing_at(const Track& shots, Frame frame) {
    const auto next = std::ranges::upper_bound(shots.segments, frame, {},
                                               [](const Segment& shot) { return shot.span.first; });
    return next == shots.segments.begin() ? nullptr : &*std::prev(next);
}

/// A text with its place in the film.
struct Placed {
    Text text;
    FrameSpan span;
    bool on_card = false;
    std::string label;
};

class Placer {
public:
    explicit Placer(const Surroundings& around) : around_(around) {}

    Placed place(const Text& text) const {
        const Frame first = frame(text.first), last = frame(text.end - 1);
        const std::optional<FrameSpan> card = cards_among(first, last);
        return {text, card ? *card : FrameSpan{beginning(first), end(last)}, card.has_value(), ""};
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

/// One that is seen once over a picture, or is short, may be anything.
bool is_sure(const Placed& placed) {
    constexpr float few_letters = 6;
    return placed.on_card || (placed.text.seen >= 2 && placed.text.letters >= few_letters);
}

bool is_list(const Placed& placed, Frame frames) {
    const double at = static_cast<double>(placed.span.first + placed.span.end) / 2 /
                      static_cast<double>(std::max<Frame>(frames, 1));
    return placed.text.most_rows >= list_rows && (placed.text.rolls || at < front || at > back);
}

/// Pages of a list, and what stands between them, become one.
std::vector<Placed> with_lists_joined(const std::vector<Placed>& all, const Surroundings& around) {
    std::vector<Placed> joined;
    std::size_t list = all.size(); // of `joined`: the one that may go on
    for (const Placed& placed : all) {
        const bool is_page = is_list(placed, around.times.frames());
        const bool near =
            list < joined.size() &&
            around.times.at(placed.span.first) - around.times.at(joined.back().span.end) <= list_gap;
        if (!near) list = all.size();
        if (is_page && list < joined.size()) {
            joined[list].span.end = placed.span.end;
            joined.resize(list + 1);
            continue;
        }
        joined.push_back(placed);
        if (!is_page) continue;
        joined.back().label = "credits";
        list = joined.size() - 1;
    }
    return joined;
}

bool is_between_pictures(FrameSpan span, const Track& shots) {
    const auto is_picture = [](const Segment& shot) { return shot.label == "picture"; };
    const bool before = std::ranges::any_of(
        shots.segments, [&](const Segment& shot) { return is_picture(shot) && shot.span.end <= span.first; });
    const bool after = std::ranges::any_of(
        shots.segments, [&](const Segment& shot) { return is_picture(shot) && shot.span.first >= span.end; });
    return before && after;
}

bool stands_low(const Placed& placed) {
    return !placed.on_card && placed.text.box.top >= low && placed.text.most_rows <= 3;
}

std::string kind_of(const Placed& placed, const Surroundings& around, bool has_subtitles) {
    if (!placed.label.empty()) return placed.label;
    if (has_subtitles && stands_low(placed)) return "subtitle";
    const bool read_slowly = around.times.length(placed.span) >= long_enough;
    if (placed.on_card && read_slowly && is_between_pictures(placed.span, around.shots)) return "intertitle";
    return "title";
}

} // namespace

std::vector<Segment> kinds(const std::vector<Text>& texts, const Surroundings& around) {
    const Placer placer(around);
    std::vector<Placed> all;
    for (const Text& text : texts)
        if (Placed placed = placer.place(text); is_sure(placed)) all.push_back(std::move(placed));
    for (std::size_t i = 1; i < all.size(); ++i) // two on one card meet half-way between them
        if (all[i].span.first < all[i - 1].span.end) {
            const Frame middle =
                static_cast<Frame>(all[i - 1].text.end - 1 + all[i].text.first) * around.step / 2;
            all[i].span.first = all[i - 1].span.end = middle + 1;
        }
    all = with_lists_joined(all, around);
    const bool has_subtitles = std::ranges::count_if(all, stands_low) >= 2;
    std::vector<Segment> segments;
    for (const Placed& placed : all)
        segments.push_back({placed.span, kind_of(placed, around, has_subtitles), placed.text.likeness, ""});
    return segments;
}

} // namespace decoupage::letters
