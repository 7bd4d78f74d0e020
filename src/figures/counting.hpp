#pragma once
/// What counts as a shot, where one ends and the next begins, and in what seconds it is told: the conventions
/// a scholar must be able to name. Presets: figures/conventions.hpp.

#include "film/decoupage.hpp"

#include <string>
#include <vector>

namespace decoupage {

/// The conventions in force. Black is never counted, whatever they are.
struct Counting {
    enum class Cards {
        counted,  ///< titles and intertitles are shots (Salt)
        left_out, ///< only pictures are
    } cards = Cards::counted;
    /// Where a dissolve, a wipe or another gradual change from one shot to the next is cut in two. A fade
    /// always belongs whole to the shot that fades, and so does any change to or from black.
    enum class Mixed {
        half_way, ///< half-way between its first and its last faint frame (Salt)
        balanced, ///< where both pictures weigh alike (Cutting); half-way where that cannot be told
        at_first, ///< the old shot ends with the first frame that is mixed
        at_end,   ///< the old shot lasts to the last frame that is mixed
    } mixed = Mixed::half_way;
    enum class Start {
        with_the_film,
        after_titles, ///< after the last front title; a sequence before the first one counts (Salt)
    } start = Start::with_the_film;
    enum class End {
        with_the_film,
        before_credits, ///< before the end titles; a sequence after the last one counts
    } end = End::with_the_film;
    /// Front titles and end credits that stand over pictures; those on cards are always titles.
    enum class OverAction {
        counted,  ///< the pictures under them are shots like others
        left_out, ///< they are titles, too (Salt)
    } over_action = OverAction::counted;
    /// The running speed at which lengths are told, in pictures a second; 0 as the print runs; `work_speed`
    /// as the work itself does, where the print gives that away.
    double speed = 0;
    static constexpr double work_speed = -1;
    /// From how many seconds on a take is long; 0 from the upper fence of Hubert's adjusted boxplot on.
    double long_take = 0;

    friend bool operator==(const Counting&, const Counting&) = default;
};

/// A shot with the length it has under a convention.
struct CountedShot {
    std::size_t index = 0; ///< in Decoupage::shots
    FrameSpan span;        ///< with its share of the transitions at its ends
    Time start{0};         ///< on the print
    Time length{0};        ///< told at the running speed of the convention
};

/// The curves by which dissolves are weighed; without them they are cut half-way.
std::vector<std::string> counting_curves();

/// The shots that count, in order.
std::vector<CountedShot> counted_shots(const Decoupage& decoupage, const Counting& counting = {});

/// When one shot gives way to the next, on the print, cards always among them: half-way through the black
/// where there is some. One fewer than there are shots and cards.
std::vector<Time> changes_of_shot(const Decoupage& decoupage, const Counting& counting = {});

/// The convention in a sentence or two, to stand beside every figure that depends on it.
std::string counting_rule(const Counting& counting);

} // namespace decoupage
