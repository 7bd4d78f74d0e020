#include "library/align_fine.hpp"

#include "library/align_drift.hpp"
#include "library/align_ends.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage {

namespace {

constexpr std::size_t shortest = 8; ///< values of a piece that can be held against anything

/// A piece of both prints on the grid of frames.
struct FinePiece {
    AlignPiece piece;
    double rest = 0; ///< what its offset has beyond whole values
    double likeness = 0;
};

/// Inside both signals.
AlignPiece inside(AlignPiece piece, std::size_t one, std::size_t other) {
    const auto least = std::max<std::ptrdiff_t>(0, -piece.offset);
    const auto most =
        std::min(static_cast<std::ptrdiff_t>(one), static_cast<std::ptrdiff_t>(other) - piece.offset);
    const auto within = [&](std::size_t at) {
        return static_cast<std::size_t>(
            std::clamp(static_cast<std::ptrdiff_t>(at), least, std::max(least, most)));
    };
    piece.first = within(piece.first);
    piece.end = within(piece.end);
    return piece;
}

/// On a grid `by` times as fine. Where the speed is `faster` by as much than was thought, a piece's middle is
/// where it was.
AlignPiece regridded(const AlignPiece& piece, double by, double faster) {
    const double middle = static_cast<double>(piece.first + piece.end) / 2;
    const double there = (middle + static_cast<double>(piece.offset)) * faster;
    const auto at = [&](double value) {
        return static_cast<std::size_t>(std::llround(std::max(0.0, value * by)));
    };
    return {at(static_cast<double>(piece.first)), at(static_cast<double>(piece.end)),
            std::llround((there - middle) * by), piece.score};
}

Time in_flicks(double seconds) {
    return Time{std::llround(seconds * static_cast<double>(Time::period::den))};
}

/// Both prints on the grid of frames, as if the other ran at the one's speed.
class FineGrid {
public:
    FineGrid(const Decoupage& one, const Decoupage& other, double speed)
        : a_second_(std::clamp(one.film.rate.frames_per_second(), 12.0, 30.0)), speed_(speed),
          here_(signal_of(one, a_second_)), there_(signal_of(other, a_second_ * speed)) {
        keep_common(here_, there_);
    }

    std::vector<AlignPiece> pieces(std::span<const AlignPiece> coarse, double a_second,
                                   double thought) const {
        std::vector<AlignPiece> exact;
        for (const AlignPiece& piece : coarse) {
            const AlignPiece finer =
                inside(regridded(piece, a_second_ / a_second, speed_ / thought), here_.length, there_.length);
            if (finer.length() >= shortest) exact.push_back(finer);
        }
        return exact;
    }

    double drift(std::span<const AlignPiece> pieces) const {
        return drift_of(AlignLikeness(here_, there_), pieces);
    }
    double likeness(std::span<const AlignPiece> pieces) const {
        return likeness_of(AlignLikeness(here_, there_), pieces);
    }

    std::vector<FinePiece> exact(std::span<const AlignPiece> pieces) const {
        const AlignLikeness likeness(here_, there_);
        std::vector<FinePiece> found;
        for (const AlignPiece& piece : pieces) {
            const auto best = best_offset(likeness, piece);
            if (!best) continue;
            FinePiece fine{piece, best->off - std::round(best->off), best->likeness};
            fine.piece.offset += std::llround(best->off);
            fine.piece = inside(fine.piece, here_.length, there_.length);
            if (fine.piece.length() < shortest) continue;
            find_ends(here_, there_, fine.piece);
            found.push_back(fine);
        }
        return found;
    }

    AlignedStretch stretch(const FinePiece& fine) const {
        const AlignPiece& piece = fine.piece;
        const auto in_one = [&](std::size_t at) { return in_flicks(static_cast<double>(at) / a_second_); };
        const auto in_other = [&](std::size_t at) {
            const double value = static_cast<double>(at) + static_cast<double>(piece.offset) + fine.rest;
            return in_flicks(std::max(0.0, value / (a_second_ * speed_)));
        };
        return {in_one(piece.first), in_one(piece.end), in_other(piece.first), in_other(piece.end), {}, {},
                fine.likeness};
    }

private:
    double a_second_, speed_;
    AlignSignal here_, there_;
};

/// Pieces that share values in either print are parted where the later one begins; those that go on as if
/// nothing had been between are one.
void part_and_join(std::vector<FinePiece>& pieces) {
    std::vector<FinePiece> parted;
    for (FinePiece next : pieces) {
        if (!parted.empty()) {
            FinePiece& last = parted.back();
            AlignPiece& before = last.piece;
            const bool goes_on = before.offset == next.piece.offset && next.piece.first <= before.end + 2;
            if (goes_on) {
                last.likeness = (last.likeness * static_cast<double>(before.length()) +
                                 next.likeness * static_cast<double>(next.piece.length())) /
                                static_cast<double>(before.length() + next.piece.length());
                before.end = std::max(before.end, next.piece.end);
                continue;
            }
            before.end = std::min(before.end, std::max(next.piece.first, before.first));
            if (before.other_end() > next.piece.other_first())
                before.end -= std::min(before.length(), before.other_end() - next.piece.other_first());
        }
        parted.push_back(next);
    }
    std::erase_if(parted, [](const FinePiece& fine) { return fine.piece.length() == 0; });
    pieces = std::move(parted);
}

/// The first frame of a shot, of a transition or of the film that lies nearest, within some frames.
std::optional<Frame> nearest_change(const Decoupage& print, Frame frame) {
    constexpr Frame near = 2;
    std::optional<Frame> best;
    const auto ask = [&](Frame change) {
        if (std::abs(change - frame) <= near && (!best || std::abs(change - frame) < std::abs(*best - frame)))
            best = change;
    };
    ask(0);
    ask(print.times.frames());
    for (const Segment& transition : print.track("transitions").segments) {
        ask(transition.span.first);
        ask(transition.span.end);
    }
    return best;
}

/// What is cut out or put in begins and ends with a cut in one of the prints.
void snap(const Decoupage& one, const Decoupage& other, AlignedStretch& stretch, double speed) {
    const auto move = [&](Time& here, Time& there) {
        const Frame frame = other.times.between(there, there).first;
        if (const auto change = nearest_change(other, frame)) {
            const Time by = other.times.at(*change) - there;
            there += by;
            here += in_flicks(seconds(by) * speed);
        } else if (const auto own = nearest_change(one, one.times.between(here, here).first)) {
            const Time by = one.times.at(*own) - here;
            here += by;
            there += in_flicks(seconds(by) / speed);
        }
    };
    move(stretch.one_first, stretch.other_first);
    move(stretch.one_end, stretch.other_end);
}

/// The speed at which the pieces are most alike: that which was thought, one that is met, or that for which
/// their drift speaks.
double best_speed(const Decoupage& one, const Decoupage& other, std::span<const AlignPiece> pieces,
                  double a_second, double thought) {
    constexpr double near = 0.0025, as_good = 0.995; // a speed that is met is likelier than one that is not
    const auto likeness_at = [&](double speed) {
        const FineGrid grid(one, other, speed);
        return grid.likeness(grid.pieces(pieces, a_second, thought));
    };
    const FineGrid grid(one, other, thought);
    const double drifted = thought / (1 + grid.drift(grid.pieces(pieces, a_second, thought)));
    double best = thought, highest = 0;
    for (const double speed : {thought, drifted})
        if (const double likeness = likeness_at(speed); likeness > highest) {
            best = speed;
            highest = likeness;
        }
    double best_known = best, highest_known = as_good * highest;
    for (const std::span<const double> speeds : {usual_speeds(), silent_speeds()})
        for (const double known : speeds) {
            if (std::abs(known / thought - 1) > near) continue;
            const double likeness = likeness_at(known);
            if (likeness < highest_known) continue;
            best_known = known;
            highest_known = likeness;
        }
    return best_known;
}

} // namespace

FinePieces fine_pieces(const Decoupage& one, const Decoupage& other, std::span<const AlignPiece> pieces,
                       double a_second, double speed) {
    FinePieces result{best_speed(one, other, pieces, a_second, speed), {}};
    const FineGrid grid(one, other, result.speed);
    auto exact = grid.exact(grid.pieces(pieces, a_second, speed));
    part_and_join(exact);
    for (const FinePiece& fine : exact) {
        AlignedStretch stretch = grid.stretch(fine);
        snap(one, other, stretch, result.speed);
        stretch.one = one.times.between(std::max(stretch.one_first, Time{0}), stretch.one_end);
        stretch.other = other.times.between(std::max(stretch.other_first, Time{0}), stretch.other_end);
        if (!stretch.one.empty() && !stretch.other.empty()) result.stretches.push_back(stretch);
    }
    return result;
}

} // namespace decoupage
