#include "compose/skeleton.hpp"

#include <cmath>

namespace decoupage::compose {

namespace {

constexpr Frame least_alone = 8;

/// A piece whose length is settled with those of all others.
constexpr Frame unsettled = -1;

Join join(Chance& chance, JoinKind kind, Frame frames, JoinShape shape = JoinShape::none) {
    Join join{.kind = kind, .shape = shape, .span = {0, frames}, .key = chance.next()};
    const bool mixes = kind != JoinKind::cut && kind != JoinKind::other;
    if (mixes && chance.happens(0.3)) {
        // Of a few frames, those that rush at one end could not be told from a cut.
        const int last = frames < 6 ? 2 : shape == JoinShape::none ? 5 : 4;
        join.ramp = static_cast<Ramp>(chance.whole(1, last));
    }
    return join;
}

void add_cut(std::vector<Piece>& pieces, Chance& chance, Piece::Ground ground, Frame alone) {
    pieces.push_back({ground, alone, join(chance, JoinKind::cut, 0)});
}

void add_dissolve(std::vector<Piece>& pieces, Chance& chance) {
    const int frames = chance.happens(0.88) ? chance.length(2, 30) : chance.length(30, 90);
    pieces.push_back({Piece::Ground::picture, unsettled, join(chance, JoinKind::dissolve, frames)});
}

/// Out of the picture to a plain ground, and from there into the next.
void add_fade(std::vector<Piece>& pieces, Chance& chance, bool iris) {
    const std::array ways{0.6, 0.15, 0.15, iris ? 0.0 : 0.1};
    const auto way = chance.which(ways);
    const bool fades_out = way == 0 || way == 1, fades_in = way == 0 || way == 2;
    const int least = way == 0 ? 0 : 1;
    const int hold = chance.happens(0.7) ? chance.whole(least, 12) : chance.whole(12, 60);
    const auto length = [&] { return chance.length(3, 64); };
    const auto out = iris ? JoinKind::iris : JoinKind::fade_out,
               in = iris ? JoinKind::iris : JoinKind::fade_in;
    Join leaves = fades_out ? join(chance, out, length(), iris ? JoinShape::circle_closes : JoinShape::none)
                            : join(chance, JoinKind::cut, 0);
    Join comes = fades_in ? join(chance, in, length(), iris ? JoinShape::circle_opens : JoinShape::none)
                          : join(chance, JoinKind::cut, 0);
    pieces.push_back({Piece::Ground::plain, hold, leaves});
    pieces.push_back({Piece::Ground::picture, unsettled, comes});
}

void add_wipe(std::vector<Piece>& pieces, Chance& chance) {
    constexpr std::array shapes{0.34, 0.1, 0.12, 0.1, 0.08, 0.14, 0.04, 0.04, 0.04};
    const auto which = chance.which(shapes);
    if (which == 5) return add_fade(pieces, chance, true);
    constexpr std::array<JoinShape, 9> names{
        JoinShape::straight, JoinShape::slide, JoinShape::push, JoinShape::clock,    JoinShape::circle_opens,
        JoinShape::none,     JoinShape::zoom,  JoinShape::whip, JoinShape::composite};
    const JoinShape shape = names[which];
    const JoinKind kind =
        shape == JoinShape::circle_opens ? JoinKind::iris
        : shape == JoinShape::zoom || shape == JoinShape::whip || shape == JoinShape::composite
            ? JoinKind::other
            : JoinKind::wipe;
    const int frames = shape == JoinShape::whip   ? chance.length(3, 10)
                       : shape == JoinShape::zoom ? chance.length(4, 14)
                                                  : chance.length(6, 50);
    pieces.push_back({Piece::Ground::picture, unsettled, join(chance, kind, frames, shape)});
}

/// Shots of a few frames, one after another.
void add_burst(std::vector<Piece>& pieces, Chance& chance) {
    // Most bursts of real films stay above five frames; a few go down to one.
    const int least = chance.one_of(std::array{1, 2, 4, 6, 8});
    for (int shots = chance.whole(3, 9); shots > 0; --shots)
        add_cut(pieces, chance, Piece::Ground::picture, chance.length(least, 20));
    add_cut(pieces, chance, Piece::Ground::picture, unsettled);
}

void add_event(std::vector<Piece>& pieces, Chance chance, double wipes) {
    const double others = (1 - wipes) / 0.92;
    const std::array kinds{0.45 * others, 0.35 * others, 0.12 * others, wipes};
    switch (chance.which(kinds)) {
    case 0:
        return add_cut(pieces, chance, Piece::Ground::picture, unsettled);
    case 1:
        return add_dissolve(pieces, chance);
    case 2:
        return add_fade(pieces, chance, false);
    default:
        return add_wipe(pieces, chance);
    }
}

/// What is left of the frames once joins and settled pieces have theirs; and how many pieces share it.
struct Rest {
    Frame frames = 0, pieces = 0;
    bool suffices() const { return frames >= pieces * least_alone; }
};

Rest rest(const std::vector<Piece>& pieces, Frame frames) {
    Rest rest{frames, 0};
    for (const Piece& piece : pieces) {
        rest.frames -= piece.before.span.length();
        if (piece.alone == unsettled)
            ++rest.pieces;
        else
            rest.frames -= piece.alone;
    }
    return rest;
}

/// Shares the rest out as lengths of shots spread in films: about lognormally.
void settle(std::vector<Piece>& pieces, Chance chance, Rest rest) {
    std::vector<double> weights;
    double sum = 0;
    for (Frame i = 0; i < rest.pieces; ++i)
        sum += weights.emplace_back(std::exp(0.7 * chance.normal()));
    Frame free = rest.frames - rest.pieces * least_alone;
    std::size_t weight = 0;
    for (Piece& piece : pieces) {
        if (piece.alone != unsettled) continue;
        const auto part = static_cast<Frame>(static_cast<double>(free) * weights[weight] / sum);
        sum -= weights[weight++];
        piece.alone = least_alone + part;
        free -= part;
        if (weight == weights.size()) piece.alone += free;
    }
}

} // namespace

std::vector<Piece> skeleton(Chance chance, const PlanOrder& order, Frame frames) {
    std::vector<Piece> pieces{{Piece::Ground::picture, unsettled, {}}};
    if (order.joined == PlanOrder::Joined::naturally) {
        const double wanted = chance.whole(1, 6) * static_cast<double>(frames) / 400;
        const int events = std::max(1, static_cast<int>(wanted + 0.5));
        const int burst = chance.happens(0.25) ? chance.whole(0, events - 1) : -1;
        for (int event = 0; event < events; ++event) {
            std::vector<Piece> tried = pieces;
            if (event == burst) add_burst(tried, chance);
            add_event(tried, chance.part(static_cast<std::uint64_t>(event)), order.wipes);
            if (rest(tried, frames).suffices()) pieces = std::move(tried);
        }
    }
    settle(pieces, chance.part(1000), rest(pieces, frames));
    Frame at = 0;
    for (Piece& piece : pieces) {
        const Frame length = piece.before.span.length();
        piece.before.span = {at, at + length};
        at += length + piece.alone;
    }
    return pieces;
}

} // namespace decoupage::compose
