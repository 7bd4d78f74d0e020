#pragma once
/// Moments worth noticing: what stands out in a film, proposed to a person, who may keep, rename or drop it.
/// Each is rated by how surprising it is in this very film, in bits: what happens once in 32 shots has five.
/// Ours; the page is docs/methods/moments.md.

#include "figures/counting.hpp"
#include "film/decoupage.hpp"

#include <string>
#include <vector>

namespace decoupage {

struct Moment {
    enum class Family {
        cutting,
        picture_stops,
        camera,
        people,
        looks,
        music,
        silence
    } family = Family::cutting;
    std::string kind;  ///< "longest_take": names it in exports, and for what a person says of it
    FrameSpan span;    ///< where to look
    std::string words; ///< "The longest take"
    std::string why;   ///< one sentence in film words, with its figures
    double bits = 0;   ///< how surprising
};

const char* name_of(Moment::Family family);

/// All that stand out, the most surprising first. Lengths are those of `counting`.
std::vector<Moment> proposed_moments(const Decoupage& decoupage, const Counting& counting = {});

/// At most so many of them, varied and spread over the film: one more of a family that is there already
/// counts less, and one close to another less. In the order of the film.
std::vector<Moment> moments_worth_noticing(std::vector<Moment> proposed, Frame frames, std::size_t most = 12);

/// A moment with what a person said of it.
struct NoticedMoment {
    Moment moment;         ///< with a person's own words, where there are any
    bool accepted = false; ///< by a person; else it is proposed
    std::string author;    ///< who accepted it
};

/// Of what was proposed: what a person accepted, whether or not it would still be proposed, and the best of
/// the rest; nothing that was dropped. In the order of the film.
std::vector<NoticedMoment> noticed_moments(const Decoupage& decoupage, std::vector<Moment> proposed,
                                           std::size_t most = 12);

} // namespace decoupage
