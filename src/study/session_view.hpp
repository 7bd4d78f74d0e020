#pragma once
/// What of a session is shown to whom.

#include "study/session.hpp"

#include <string>
#include <vector>

namespace decoupage {

/// A remark, and what was said below it, in the order in which it was said.
struct ShownRemark {
    SaidRemark said;
    std::vector<ShownRemark> below;
};

/// Before the screening all but leaders are held to the part of the film that may be spoken of, and after it
/// whoever has not marked the film as seen.
bool is_held_to_limit(const Session& session, const Participant& participant);

/// All that the participant may see: sparks and moments in the order of the film, what answers them below.
/// Whoever is held to the limit sees nothing of a moment that ends after it, nothing that was meant for who
/// has seen the film, and nothing below those; one's own words always. What was removed is shown, without
/// words, only above something. `limit`: the first frame that may not be spoken of. Points into `session`.
std::vector<ShownRemark> shown_to(const Session& session, const Participant& participant, Frame limit);

/// What may be published: of each author what that author agreed to, and of replies those to something
/// published. Points into `session`.
std::vector<ShownRemark> agreed_in(const Session& session);

/// What a leader needs at a glance. Points into `session`.
struct LeaderView {
    std::vector<SaidRemark> unanswered; ///< sparks that nobody answered, in the order of the film
    std::vector<SaidRemark> moments;    ///< in the order of the film: a queue to play
    struct Voice {
        const SessionMember* member = nullptr;
        int sparks = 0, moments = 0, replies = 0;
    };
    std::vector<Voice> voices; ///< of all members, by id: who has said something, and who has not
};
LeaderView leader_view(const Session& session);

} // namespace decoupage
