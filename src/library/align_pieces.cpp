#include "library/align_pieces.hpp"

#include <algorithm>

namespace decoupage {

namespace {

// In seconds; tuned on prints of the étude and on different clips for tuning.
constexpr double window = 4; ///< of what is looked at while a seed is followed
constexpr double usual_step = 0.5;
constexpr double shortest_piece = 3;  ///< of a piece
constexpr float alike = 0.5f;         ///< the least likeness of a window
constexpr int most_unlike = 4;        ///< windows in a row that may be less alike before a piece ends
constexpr double furthest_plain = 90; ///< how long a piece may go on without anything to be known by

std::size_t values(const AlignSignal& signal, double seconds) {
    return std::max<std::size_t>(1, static_cast<std::size_t>(seconds * signal.a_second));
}

/// Follows a piece from one of its ends.
class Following {
public:
    Following(const AlignLikeness& likeness, const AlignReach& reach, AlignPiece& piece)
        : likeness_(likeness), reach_(reach), piece_(piece), count_(values(likeness.one(), window)),
          step_(values(likeness.one(), usual_step)), furthest_(values(likeness.one(), furthest_plain)) {}

    void forwards() {
        int unlike = 0;
        for (std::size_t at = piece_.end; inside(at) && at < piece_.end + furthest_ && unlike < most_unlike;
             at += step_)
            if (judge(at, unlike)) piece_.end = at + count_;
    }
    void backwards() {
        int unlike = 0;
        for (std::size_t at = piece_.first;
             at >= count_ && inside(at - count_) && piece_.first < at + furthest_ && unlike < most_unlike;
             at -= std::min(at, step_))
            if (judge(at - count_, unlike)) piece_.first = at - count_;
    }

private:
    bool inside(std::size_t at) const {
        const auto there = static_cast<std::ptrdiff_t>(at) + piece_.offset;
        return at >= reach_.one_first && at + count_ <= reach_.one_end &&
               there >= static_cast<std::ptrdiff_t>(reach_.other_first) &&
               there + static_cast<std::ptrdiff_t>(count_) <= static_cast<std::ptrdiff_t>(reach_.other_end);
    }
    bool judge(std::size_t at, int& unlike) {
        if (likeness_.is_plain(at, count_)) return false;
        const float found = likeness_.at(at, at + static_cast<std::size_t>(piece_.offset), count_);
        unlike = found >= alike ? 0 : unlike + 1;
        if (found < alike) return false;
        piece_.score += static_cast<double>(found);
        return true;
    }

    const AlignLikeness& likeness_;
    const AlignReach& reach_;
    AlignPiece& piece_;
    std::size_t count_, step_, furthest_;
};

/// What is left of a piece after one before it, in both prints.
AlignPiece after(const AlignPiece& before, AlignPiece piece) {
    std::size_t first = std::max(piece.first, before.end);
    if (before.other_end() > piece.other_first())
        first = std::max(first, piece.first + before.other_end() - piece.other_first());
    if (first >= piece.end) return {};
    piece.score *= static_cast<double>(piece.end - first) / static_cast<double>(piece.length());
    piece.first = first;
    return piece;
}

bool covers(const AlignPiece& piece, const AlignSeed& seed) {
    const auto offset = static_cast<std::ptrdiff_t>(seed.other) - static_cast<std::ptrdiff_t>(seed.one);
    return piece.first <= seed.one && seed.one < piece.end && std::abs(piece.offset - offset) <= 1;
}

std::vector<AlignPiece> pieces_in(const AlignLikeness& likeness, const AlignReach& reach,
                                  const AlignSearch& search) {
    std::vector<AlignSeed> seeds = align_seeds(likeness, reach, search);
    std::ranges::sort(seeds, std::greater<>(), &AlignSeed::likeness);
    std::vector<AlignPiece> pieces;
    for (const AlignSeed& seed : seeds) {
        if (std::ranges::any_of(pieces, [&](const AlignPiece& piece) { return covers(piece, seed); }))
            continue;
        if (auto piece = grown(likeness, seed, reach)) pieces.push_back(*piece);
    }
    return best_chain(std::move(pieces));
}

} // namespace

std::optional<AlignPiece> grown(const AlignLikeness& likeness, const AlignSeed& seed,
                                const AlignReach& reach) {
    const std::size_t half = values(likeness.one(), window) / 2;
    AlignPiece piece{seed.one + half, seed.one + half,
                     static_cast<std::ptrdiff_t>(seed.other) - static_cast<std::ptrdiff_t>(seed.one), 0};
    Following following(likeness, reach, piece);
    following.forwards();
    following.backwards();
    if (piece.length() < values(likeness.one(), shortest_piece)) return std::nullopt;
    return piece;
}

std::vector<AlignPiece> best_chain(std::vector<AlignPiece> pieces) {
    std::ranges::sort(pieces, {}, [](const AlignPiece& piece) { return piece.first + piece.end; });
    std::vector<double> best(pieces.size());
    std::vector<std::size_t> before(pieces.size(), pieces.size());
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        best[i] = pieces[i].score;
        for (std::size_t j = 0; j < i; ++j) {
            const double together = best[j] + after(pieces[j], pieces[i]).score;
            if (pieces[j].end < pieces[i].end && pieces[j].other_end() < pieces[i].other_end() &&
                together > best[i]) {
                best[i] = together;
                before[i] = j;
            }
        }
    }
    std::vector<AlignPiece> chain;
    auto last = std::ranges::max_element(best);
    for (std::size_t i = static_cast<std::size_t>(last - best.begin()); i < pieces.size(); i = before[i])
        chain.push_back(pieces[i]);
    std::ranges::reverse(chain);
    for (std::size_t i = 1; i < chain.size(); ++i)
        chain[i] = after(chain[i - 1], chain[i]);
    std::erase_if(chain, [](const AlignPiece& piece) { return piece.length() == 0; });
    return chain;
}

std::vector<AlignPiece> common_pieces(const AlignLikeness& likeness) {
    const AlignSignal& one = likeness.one();
    const AlignSearch wide{values(one, 10), values(one, 4), 150, 0.6f, 3};
    const AlignSearch close{values(one, 5), values(one, 1), 100, 0.7f, 2};
    auto pieces = pieces_in(likeness, {0, one.length, 0, likeness.other().length}, wide);
    for (int round = 0; round < 3; ++round) {
        std::vector<AlignPiece> more;
        for (std::size_t i = 0; i <= pieces.size(); ++i) {
            const AlignReach between{i == 0 ? 0 : pieces[i - 1].end,
                                     i < pieces.size() ? pieces[i].first : one.length,
                                     i == 0 ? 0 : pieces[i - 1].other_end(),
                                     i < pieces.size() ? pieces[i].other_first() : likeness.other().length};
            if (between.one_end <= between.one_first || between.other_end <= between.other_first) continue;
            for (const AlignPiece& piece : pieces_in(likeness, between, close))
                more.push_back(piece);
        }
        if (more.empty()) break;
        pieces.insert(pieces.end(), more.begin(), more.end());
        pieces = best_chain(std::move(pieces));
    }
    return pieces;
}

} // namespace decoupage
