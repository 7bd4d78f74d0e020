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
    const FrameWords* words = nullptr; ///< null where nobody has read them
    std::string label;
    bool is_even() const { return 2 * text.even > text.seen; }
    bool is_card() const { return on_card || is_even(); }
    bool is_read() const { return words != nullptr && !words->words.empty(); }
};

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

/// One that is seen once over a picture, or is short, may be anything.
bool is_sure(const Placed& placed) {
    constexpr float few_letters = 6;
    return placed.is_card() || (placed.text.seen >= 2 && placed.text.letters >= few_letters);
}

bool tells(const Placed& placed) {
    return placed.is_card() && placed.is_read() && is_sentence(placed.words->words);
}

bool stands_low(const Placed& placed) {
    return !placed.on_card && placed.text.box.top >= low && placed.text.most_rows <= 3;
}

/// Leaves out what was looked at closely, over a picture, and could not be read; but not subtitles beside
/// such as could.
void leave_out_illegible(std::vector<Placed>& all) {
    const bool has_subtitles =
        std::ranges::count_if(all, [](const Placed& one) { return stands_low(one) && one.is_read(); }) >= 2;
    std::erase_if(all, [&](const Placed& placed) {
        const bool may_be_by_hand = placed.is_even() || (placed.on_card && placed.text.most_rows < list_rows);
        return placed.words != nullptr && !placed.is_read() && !may_be_by_hand &&
               !(has_subtitles && stands_low(placed));
    });
}

bool is_list(const Placed& placed, Frame frames) {
    if (tells(placed) && !placed.text.rolls) return false;
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

/// Pictures that stand before and after a card; what is shown on cards is none, whatever else it is taken
/// for.
class Pictures {
public:
    Pictures(const Track& shots, const std::vector<Placed>& all) {
        for (const Segment& shot : shots.segments) {
            Frame written = 0;
            for (const Placed& placed : all)
                if (placed.is_card()) written += shared_frames(shot.span, placed.span);
            if (shot.label == "picture" && 2 * written < shot.span.length()) spans_.push_back(shot.span);
        }
    }
    bool before(FrameSpan span) const { return !spans_.empty() && spans_.front().end <= span.first; }
    bool after(FrameSpan span) const { return !spans_.empty() && spans_.back().first >= span.end; }

private:
    std::vector<FrameSpan> spans_;
};

std::string kind_of(const Placed& placed, const Surroundings& around, const Pictures& pictures,
                    bool has_subtitles) {
    if (!placed.label.empty()) return placed.label;
    if (has_subtitles && stands_low(placed)) return "subtitle";
    const bool read_slowly = around.times.length(placed.span) >= long_enough;
    const bool before = pictures.before(placed.span), after = pictures.after(placed.span);
    if (placed.is_card() && read_slowly && ((before && after) || ((before || after) && tells(placed))))
        return "intertitle";
    return "title";
}

} // namespace

std::vector<bool> cuts(const Surroundings& around, std::size_t looks) {
    std::vector<bool> cut(looks, false);
    for (const Segment& shot : around.shots.segments) {
        const Frame first = (shot.span.first + around.step - 1) / std::max<Frame>(around.step, 1);
        if (const auto look = static_cast<std::size_t>(first); shot.span.first > 0 && look < looks)
            cut[look] = true;
    }
    return cut;
}

std::vector<Segment> kinds(const std::vector<Text>& texts, const Surroundings& around) {
    const Placer placer(around);
    std::vector<Placed> all;
    for (const Text& text : texts)
        if (Placed placed = placer.place(text); is_sure(placed)) all.push_back(std::move(placed));
    leave_out_illegible(all);
    for (std::size_t i = 1; i < all.size(); ++i) // two on one card meet half-way between them
        if (all[i].span.first < all[i - 1].span.end) {
            const Frame middle =
                static_cast<Frame>(all[i - 1].text.end - 1 + all[i].text.first) * around.step / 2;
            all[i].span.first = all[i - 1].span.end = middle + 1;
        }
    all = with_lists_joined(all, around);
    const bool has_subtitles = std::ranges::count_if(all, stands_low) >= 2;
    const Pictures pictures(around.shots, all);
    std::vector<Segment> segments;
    for (const Placed& placed : all) {
        const FrameWords* words = words_in(placed.span, around.words);
        segments.push_back({placed.span, kind_of(placed, around, pictures, has_subtitles),
                            placed.text.likeness, words == nullptr ? "" : words->words});
    }
    return segments;
}

} // namespace decoupage::letters
