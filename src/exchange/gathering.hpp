#pragma once
/// Brings together what a reader finds, and leaves out what no film can have.

#include "exchange/said.hpp"

#include <set>
#include <string>
#include <string_view>

namespace decoupage::exchange {

class Gathering {
public:
    /// Of this film: what reaches beyond its frames is cut, or left out where nothing remains.
    explicit Gathering(const Decoupage& film);

    /// The file speaks of "transitions" or "scenes", be there any or not; other words say nothing.
    void has(std::string_view what);
    /// Without a label where the file does not tell the kind; one that is none of ours is "other".
    void transition(Segment segment);
    void scene(Segment segment);
    /// Without words or frames it is passed over; empty spans have their first frame.
    void name(SaidName name);
    /// By their names: of two that are called alike, the first stays.
    void vocabulary(Vocabulary vocabulary);
    void tier(SaidTier tier);
    /// As `name`. Its tier, if nobody spoke of it, lies on the film and has free words.
    void annotation(SaidAnnotation annotation);
    void segment(const std::string& track, Segment segment);
    /// The file speaks of a film at this address: a remark where its name is another than this film's.
    void film_at(std::string_view url);
    void remark(std::string sentence);

    Said& so_far() { return said_; }
    /// In order; of transitions that cannot both be, the first stays.
    Said said();

private:
    bool is_inside(FrameSpan& span);
    void settle_transitions();
    void settle_tiers();

    Frame frames_;
    std::string film_; ///< its name
    Said said_;
    std::set<std::string> tiers_, vocabularies_; ///< by name, folded
    std::size_t outside_ = 0, wordless_ = 0, crowded_ = 0;
};

} // namespace decoupage::exchange
