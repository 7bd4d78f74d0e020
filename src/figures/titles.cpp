#include "figures/titles.hpp"

#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace decoupage {

namespace {

constexpr double widest_gap = 30; // seconds; of a short film a twentieth

enum class Side { front, back };

/// A shot, or the titles in it, as it stands along the film, seen from its beginning or from its end.
struct Piece {
    double start, end;
    bool title, picture;
};

/// Where letters of one of the labels stand over a shot long enough to be read: from the first to the last of
/// them. Empty where there are none.
FrameSpan letters_over(const Decoupage& decoupage, FrameSpan shot,
                       std::initializer_list<std::string_view> labels) {
    FrameSpan found{shot.end, shot.end};
    for (const Segment& letters : decoupage.track("letters").segments) {
        const Frame shared = shared_frames(letters.span, shot);
        if (shared <= 0 || 2 * shared < std::min(letters.span.length(), shot.length()) ||
            std::ranges::find(labels, letters.label) == labels.end())
            continue;
        if (found.empty()) found.first = std::max(letters.span.first, shot.first);
        found.end = std::min(letters.span.end, shot.end);
    }
    return found;
}

bool only_cards(const Decoupage& decoupage, std::size_t from, std::size_t to) {
    return std::ranges::none_of(decoupage.shots.begin() + static_cast<std::ptrdiff_t>(from),
                                decoupage.shots.begin() + static_cast<std::ptrdiff_t>(to),
                                [](const Shot& shot) { return shot.kind == Shot::Kind::picture; });
}

bool is_title_card(const Decoupage& decoupage, std::size_t index, Side side) {
    const FrameSpan span = decoupage.shots[index].span;
    if (!letters_over(decoupage, span, {"title", "credits"}).empty()) return true;
    if (!letters_over(decoupage, span, {"intertitle"}).empty()) return false;
    return side == Side::front ? only_cards(decoupage, 0, index)
                               : only_cards(decoupage, index, decoupage.shots.size());
}

/// The frames of a shot that are titles: all of a card, of a picture those with letters. Empty for none.
FrameSpan title_of(const Decoupage& decoupage, std::size_t index, Side side,
                   Counting::OverAction over_action) {
    const Shot& shot = decoupage.shots[index];
    const FrameSpan none{shot.span.end, shot.span.end};
    if (shot.kind == Shot::Kind::card) return is_title_card(decoupage, index, side) ? shot.span : none;
    if (shot.kind == Shot::Kind::black || over_action == Counting::OverAction::counted) return none;
    return side == Side::front ? letters_over(decoupage, shot.span, {"title", "credits"})
                               : letters_over(decoupage, shot.span, {"credits"});
}

std::vector<Piece> pieces_of(const Decoupage& decoupage, Side side, Counting::OverAction over_action) {
    const double length = seconds(decoupage.times.end());
    std::vector<Piece> pieces;
    for (std::size_t index = 0; index < decoupage.shots.size(); ++index) {
        const Shot& shot = decoupage.shots[index];
        const FrameSpan letters = title_of(decoupage, index, side, over_action);
        const FrameSpan span = letters.empty() ? shot.span : letters;
        const double start = seconds(decoupage.times.at(span.first));
        const double end = seconds(decoupage.times.at(span.end));
        const bool picture = shot.kind == Shot::Kind::picture;
        pieces.push_back(side == Side::front
                             ? Piece{start, end, !letters.empty(), picture}
                             : Piece{length - end, length - start, !letters.empty(), picture});
    }
    if (side == Side::back) std::ranges::reverse(pieces);
    return pieces;
}

/// The pieces that go, from the side that was looked from: [first, end).
struct LeftOut {
    std::size_t first = 0, end = 0;
};

LeftOut titles_among(const std::vector<Piece>& pieces, double length) {
    const double gap = std::min(widest_gap, length / 20);
    const double latest = std::min(900.0, length / 5);
    const auto first = std::ranges::find(pieces, true, &Piece::title);
    if (first == pieces.end() || first->start > latest) return {};
    auto last = first;
    for (auto piece = first + 1; piece != pieces.end(); ++piece)
        if (piece->title && piece->start - last->end <= gap) last = piece;
    const auto sequence = std::ranges::find(pieces.begin(), first, true, &Piece::picture);
    const bool counts = sequence != first && first->start - sequence->start >= gap;
    return {counts ? static_cast<std::size_t>(first - pieces.begin()) : 0,
            static_cast<std::size_t>(last - pieces.begin()) + 1};
}

} // namespace

std::vector<bool> left_out_as_titles(const Decoupage& decoupage, const Counting& counting) {
    std::vector<bool> left_out(decoupage.shots.size(), false);
    const double length = seconds(decoupage.times.end());
    if (counting.start == Counting::Start::after_titles) {
        const LeftOut front = titles_among(pieces_of(decoupage, Side::front, counting.over_action), length);
        for (std::size_t index = front.first; index < front.end; ++index)
            left_out[index] = true;
    }
    if (counting.end == Counting::End::before_credits) {
        const LeftOut back = titles_among(pieces_of(decoupage, Side::back, counting.over_action), length);
        for (std::size_t index = back.first; index < back.end; ++index)
            left_out[left_out.size() - 1 - index] = true;
    }
    return left_out;
}

} // namespace decoupage
