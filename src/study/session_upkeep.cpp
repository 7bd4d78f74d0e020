#include "study/held_session.hpp"
#include "study/session_deeds.hpp"
#include "study/session_words.hpp"

#include <algorithm>

namespace decoupage {

namespace {

tl::unexpected<Fault> only_for(const std::string& whom, const std::string& what) {
    return fault(Fault::Kind::not_allowed, whom, what + " is for others to do");
}

/// The member with the remark of that name, and which it is.
struct FoundRemark {
    SessionMember member;
    std::size_t place = 0;
    Remark& remark() { return member.remarks[place]; }
};

/// One that was not removed. Faults: not_found.
Outcome<FoundRemark> found_remark(const Session& session, std::string_view name) {
    const SaidRemark said = remark_named(session, name);
    if (said.remark == nullptr || said.remark->standing != Remark::Standing::said)
        return fault(Fault::Kind::not_found, "something said in this session",
                     "There is no remark " +
                         kept_words(name.substr(0, longest_headline), BrokenLines::joined));
    return FoundRemark{*said.member, static_cast<std::size_t>(said.remark - said.member->remarks.data())};
}

} // namespace

Remark without_words(const Remark& remark, Remark::Standing standing) {
    Remark left;
    left.number = remark.number;
    left.kind = remark.kind;
    left.standing = standing;
    left.to = remark.to;
    left.at = remark.at;
    return left;
}

Outcome<void> remove_remark(const SessionPlace& place, const Participant& participant,
                            std::string_view name) {
    auto held = HeldSession::hold(place);
    if (!held) return tl::unexpected(held.error());
    auto found = found_remark(held->session(), name);
    if (!found) return tl::unexpected(found.error());
    const bool is_own = found->member.id == participant.id;
    if (!is_own && !leads(held->session(), participant))
        return only_for("its author or a leader", "Removing this");
    found->remark() = without_words(found->remark(), is_own ? Remark::Standing::removed_by_author
                                                            : Remark::Standing::removed_by_leader);
    return held->keep(found->member);
}

Outcome<void> agree_to_publish(const SessionPlace& place, const Participant& participant,
                               std::string_view name, Remark::Consent consent) {
    auto held = HeldSession::hold(place);
    if (!held) return tl::unexpected(held.error());
    auto found = found_remark(held->session(), name);
    if (!found) return tl::unexpected(found.error());
    if (found->member.id != participant.id) return only_for("its author", "Agreeing to this");
    found->remark().consent = consent;
    return held->keep(found->member);
}

Outcome<void> set_stage(const SessionPlace& place, const Participant& participant, Stage stage) {
    auto held = HeldSession::hold(place);
    if (!held) return tl::unexpected(held.error());
    if (!leads(held->session(), participant)) return only_for("a leader", "Opening the talk after the film");
    Session session = held->session();
    session.stage = stage;
    return held->keep(session);
}

Outcome<void> set_leading(const SessionPlace& place, const Participant& participant, std::string_view member,
                          Leading leading) {
    auto held = HeldSession::hold(place);
    if (!held) return tl::unexpected(held.error());
    if (participant.role != Participant::Role::owner) return only_for("the owner", "Making leaders");
    if (member_of(held->session(), member) == nullptr)
        return fault(Fault::Kind::not_found, "a member of this session", "Nobody here has that id");
    Session session = held->session();
    std::erase(session.leaders, member);
    if (leading == Leading::yes) session.leaders.emplace_back(member);
    return held->keep(session);
}

Outcome<void> set_publishing(const SessionPlace& place, const Participant& participant,
                             Publishing publishing) {
    auto held = HeldSession::hold(place);
    if (!held) return tl::unexpected(held.error());
    if (participant.role != Participant::Role::owner) return only_for("the owner", "Publishing");
    Session session = held->session();
    session.is_published = publishing == Publishing::yes;
    return held->keep(session);
}

} // namespace decoupage
