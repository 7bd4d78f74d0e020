#include "exchange/pieces.hpp"

#include <algorithm>

namespace decoupage::exchange {

namespace {

/// What a passage is, where nothing but the passage and what lies beside it is known.
std::string label_of(const SaidPiece& piece, const SaidPiece& before) {
    if (piece.before == Passage::cut || piece.back + piece.forth == 0) return "cut";
    if (piece.before == Passage::wipe) return "wipe";
    if (piece.shows == SaidPiece::Shows::nothing) return "fade_out";
    return before.shows == SaidPiece::Shows::nothing ? "fade_in" : "dissolve";
}

/// Is what was written beside a passage still of its kind?
bool is_still(const Segment& beside, const SaidPiece& piece, const std::string& label) {
    if (beside.label == "cut" || label == "cut") return beside.label == label;
    return passage_of(beside) == piece.before;
}

} // namespace

void PiecesReading::add(SaidPiece piece) {
    if (placed_.empty() && piece.back + piece.forth > 0) { // the film begins with it
        SaidPiece nothing;
        nothing.shows = SaidPiece::Shows::nothing;
        placed_.push_back({nothing, 0, 0, true});
    }
    Placed placed{std::move(piece), 0, 0, true};
    if (!placed_.empty()) {
        const Placed& last = placed_.back();
        placed.at = last.at + last.piece.length;
        placed.first = last.first + last.piece.length;
    }
    if (placed.piece.shows == SaidPiece::Shows::film) {
        placed.joins = placed_.empty() || placed.first == placed.piece.first;
        placed.first = placed.piece.first;
    }
    placed_.push_back(std::move(placed));
}

std::int64_t PiecesReading::film_tick(std::int64_t at) const {
    const auto after = std::ranges::upper_bound(placed_, at, {}, &Placed::at);
    if (after == placed_.begin()) return at;
    const Placed& placed = *std::prev(after);
    return placed.first + (at - placed.at);
}

Segment PiecesReading::transition(const Placed& placed, const Placed& before) const {
    const SaidPiece& piece = placed.piece;
    const std::string label = label_of(piece, before.piece);
    const Segment* beside = piece.beside && is_still(*piece.beside, piece, label) ? &*piece.beside : nullptr;
    const Frame at = ruler_.frame(placed.first, beside ? std::optional(beside->span.first) : std::nullopt);
    FrameSpan span{at, at};
    if (label != "cut") {
        span = ruler_.span({placed.first - piece.back, placed.first + piece.forth},
                           beside ? std::optional(beside->span) : std::nullopt);
        span.end = std::max(span.end, span.first + 1);
    }
    if (beside == nullptr) return {span, label, 1, ""};
    return {span, beside->label, span == beside->span ? beside->confidence : 1, beside->detail};
}

std::vector<FrameSpan> PiecesReading::runs() const {
    std::vector<FrameSpan> runs;
    for (const Placed& placed : placed_) {
        const Frame first = ruler_.frame(placed.first),
                    end = ruler_.frame(placed.first + placed.piece.length);
        if (placed.joins && !runs.empty())
            runs.back().end = std::max(runs.back().end, end);
        else
            runs.push_back({first, std::max(first, end)});
    }
    return runs;
}

void PiecesReading::finish(Gathering& gathered) const {
    gathered.has("transitions");
    const std::vector<FrameSpan> told = runs();
    for (std::size_t at = 1; at < placed_.size(); ++at)
        if (placed_[at].joins && placed_[at].piece.before != Passage::none)
            gathered.transition(transition(placed_[at], placed_[at - 1]));
    std::size_t kept = 0;
    for (const Segment& standing : film_.track("transitions").segments) {
        const bool is_told = std::ranges::any_of(told, [&](FrameSpan run) {
            return run.first <= standing.span.first && standing.span.end <= run.end &&
                   (!standing.span.empty() ||
                    (run.first < standing.span.first && standing.span.end < run.end));
        });
        if (is_told) continue;
        gathered.transition(standing);
        ++kept;
    }
    if (kept > 0)
        gathered.remark("Of " + std::to_string(kept) +
                        " transitions the file says nothing: they lie in no clip, or between two that do not "
                        "follow each other in the film.");
}

} // namespace decoupage::exchange
