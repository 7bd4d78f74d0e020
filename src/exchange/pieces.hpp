#pragma once
/// A film as programs for editing have it: pieces end to end, each cut from the film's own file, and what
/// passes from one into the next.

#include "exchange/gathering.hpp"
#include "exchange/ruler.hpp"
#include "film/decoupage.hpp"

#include <optional>
#include <string>
#include <vector>

namespace decoupage::exchange {

/// From one cutting place to the next. Only the first may be empty, where a transition begins with the film.
struct Piece {
    FrameSpan span;
    Shot::Kind kind = Shot::Kind::picture; ///< black: nothing is shown
    int shot = 0;                          ///< its number; 0 where none stands in it
};

/// Where a transition that has frames is cut: programs differ.
enum class CuttingPlace { first, middle };

/// All pieces of a film, and the transitions between: `transitions[i]` is before `pieces[i + 1]`.
struct Edit {
    std::vector<Piece> pieces;
    std::vector<Segment> transitions;
};
Edit edit_of(const Decoupage& decoupage, CuttingPlace place);
Frame cutting_place(const Segment& transition, CuttingPlace place);

/// How a passage from one piece to the next is told in every such program.
enum class Passage {
    cut,
    mixture, ///< a dissolve; from or to nothing, a fade
    wipe,    ///< and anything else that has frames
    none     ///< the picture goes on: it was parted for another reason
};
Passage passage_of(const Segment& transition);

/// A piece as a file has it, in ticks of a ruler.
struct SaidPiece {
    enum class Shows { film, nothing };
    Shows shows = Shows::film;
    std::int64_t first = 0;  ///< in the film's own file; of nothing it says nothing
    std::int64_t length = 0; ///< on the line of time
    Passage before = Passage::cut;
    std::int64_t back = 0, forth = 0; ///< how far the passage reaches before and behind the piece's beginning
    std::optional<Segment> beside;    ///< the transition before it, as this program wrote it beside
};

/// Whoever reads such a file says its pieces one after another, and gets transitions.
class PiecesReading {
public:
    PiecesReading(const Decoupage& film, const Ruler& ruler) : film_(film), ruler_(ruler) {}

    void add(SaidPiece piece);
    /// The film's tick at a tick of the line of time.
    std::int64_t film_tick(std::int64_t at) const;
    /// Of stretches of the film that are in no piece, or in another order, the file says nothing: what stands
    /// there in the film, stays.
    void finish(Gathering& gathered) const;

private:
    struct Placed {
        SaidPiece piece;
        std::int64_t at = 0;    ///< on the line of time
        std::int64_t first = 0; ///< in the film
        bool joins = false;     ///< goes on where the last one ended
    };
    Segment transition(const Placed& placed, const Placed& before) const;
    std::vector<FrameSpan> runs() const;

    const Decoupage& film_;
    const Ruler& ruler_;
    std::vector<Placed> placed_;
};

} // namespace decoupage::exchange
