#include "analysers/letters/kinds.hpp"

#include "analysers/letters/placed.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace decoupage::letters {

namespace {

// Set on the tune split.
constexpr int list_rows = 5;                                  // of a list of names; titles have fewer
constexpr Time list_gap = std::chrono::seconds(4);            // between two pages of one list
constexpr Time long_enough = std::chrono::milliseconds(2000); // to be an intertitle: it has to be read
constexpr double front = 0.2, back = 0.7;                     // of a film: lists stand before, or after

/// One that is seen once over a picture, or is short, may be anything.
bool is_sure(const Placed& placed) {
    constexpr float few_letters = 6;
    return placed.is_card() || (placed.text.seen >= 2 && placed.text.letters >= few_letters);
}

bool tells(const Placed& placed) {
    return placed.is_card() && placed.is_read() && is_sentence(placed.words->words);
}

bool stands_low(const Placed& placed) {
    return !placed.on_card && 2 * placed.text.low > placed.text.seen && placed.text.most_rows <= 4;
}

bool stands_low_in_the_middle(const Placed& placed) {
    return stands_low(placed) && std::abs(placed.text.box.left + placed.text.box.width / 2 - 0.5f) < 0.08f;
}

/// Leaves out what was looked at closely, over a picture, and could not be read; but not subtitles beside
/// such as could.
void leave_out_illegible(std::vector<Placed>& all) {
    const bool has_subtitles =
        std::ranges::count_if(all, stands_low_in_the_middle) >= 3 ||
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

std::vector<Segment> kinds(const std::vector<Text>& texts, const Surroundings& around) {
    std::vector<Placed> all;
    for (const Text& text : texts)
        if (Placed one = placed(text, around); is_sure(one)) all.push_back(std::move(one));
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
