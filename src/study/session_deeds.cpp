#include "study/session_deeds.hpp"

#include "film/folded.hpp"
#include "study/record_values.hpp"
#include "study/session_references.hpp"
#include "study/session_words.hpp"
#include "time/calendar.hpp"

#include <algorithm>

namespace decoupage {

namespace {

/// The member as kept, or a new one with the participant's pseudonym. Faults: usage.
Outcome<SessionMember> as_member(const Session& session, const Participant& participant) {
    if (!is_member_id(participant.id))
        return fault(Fault::Kind::usage, "a member's id", "Whoever asks has no id that can be kept");
    const SessionMember* known = member_of(session, participant.id);
    if (known != nullptr && !known->pseudonym.empty()) return *known;
    auto pseudonym =
        bounded_words(participant.pseudonym, longest_pseudonym, "The pseudonym", BrokenLines::joined);
    if (!pseudonym) return tl::unexpected(pseudonym.error());
    const auto same = [&](const SessionMember& other) {
        return other.id != participant.id && folded(other.pseudonym) == folded(*pseudonym);
    };
    if (std::ranges::any_of(session.members, same))
        return fault(Fault::Kind::usage, "a pseudonym that nobody here has",
                     "Somebody here is called " + *pseudonym + " already", "Choose another.");
    if (known == nullptr && session.members.size() >= most_members)
        return fault(Fault::Kind::usage, std::to_string(most_members) + " members at most",
                     "This session is full");
    SessionMember member = known != nullptr ? *known : SessionMember{participant.id, {}, false, {}};
    member.pseudonym = std::move(*pseudonym);
    return member;
}

Remark::Readers usual_readers(const Session& session, const Participant& participant,
                              const SessionMember& member) {
    const bool is_prepared = session.stage == Stage::before && leads(session, participant);
    const bool knows_nothing = !member.has_seen && !leads(session, participant);
    return is_prepared || knows_nothing ? Remark::Readers::anyone : Remark::Readers::who_have_seen;
}

} // namespace

Outcome<std::string> open_session(const std::filesystem::path& work_folder, const NewSession& session) {
    auto title = bounded_words(session.title, longest_headline, "The title", BrokenLines::joined);
    if (!title) return tl::unexpected(title.error());
    constexpr std::size_t day = 10;
    if (session.date.size() != day || !is_date(session.date))
        return fault(Fault::Kind::usage, "a date such as 2026-11-28", "The session has none",
                     "Say on which day it is.");
    Session made;
    if (!session.place.empty()) {
        auto place = bounded_words(session.place, longest_headline, "The place", BrokenLines::joined);
        if (!place) return tl::unexpected(place.error());
        made.place = std::move(*place);
    }
    made.title = std::move(*title);
    made.date = session.date;
    made.film = kept_words(session.film.substr(0, longest_headline), BrokenLines::joined);
    made.stage = session.stage;
    return HeldSession::make(work_folder, made, made.title);
}

Outcome<void> join_session(const SessionPlace& place, const Participant& participant) {
    auto held = HeldSession::hold(place);
    if (!held) return tl::unexpected(held.error());
    Session others = held->session(); // among whom the participant has no pseudonym yet
    for (SessionMember& other : others.members)
        if (other.id == participant.id) other.pseudonym.clear();
    return as_member(others, participant).and_then([&](const SessionMember& member) {
        return held->keep(member);
    });
}

Outcome<std::string> say_in_session(const SessionPlace& place, const Participant& participant,
                                    const NewRemark& remark) {
    auto held = HeldSession::hold(place);
    if (!held) return tl::unexpected(held.error());
    auto member = as_member(held->session(), participant);
    if (!member) return tl::unexpected(member.error());
    auto words = bounded_words(remark.words, longest_remark, "What is said", BrokenLines::kept);
    if (!words) return tl::unexpected(words.error());
    if (member->remarks.size() >= most_remarks)
        return fault(Fault::Kind::usage, std::to_string(most_remarks) + " remarks at most",
                     "There is no room for more by one member");
    Remark said;
    said.kind = remark.kind;
    said.span = remark.span;
    said.to = remark.to.substr(0, longest_headline);
    said.words = std::move(*words);
    said.at = now_text();
    said.consent = remark.consent;
    said.readers = remark.readers.value_or(usual_readers(held->session(), participant, *member));
    for (const Remark& earlier : member->remarks)
        said.number = std::max(said.number, earlier.number);
    ++said.number;
    if (auto placed = has_place(held->session(), said); !placed) return tl::unexpected(placed.error());
    member->remarks.push_back(said);
    return held->keep(*member).map([&] { return remark_name(*member, said); });
}

Outcome<void> mark_seen(const SessionPlace& place, const Participant& participant, HasSeen seen) {
    auto held = HeldSession::hold(place);
    if (!held) return tl::unexpected(held.error());
    auto member = as_member(held->session(), participant);
    if (!member) return tl::unexpected(member.error());
    member->has_seen = seen == HasSeen::yes;
    return held->keep(*member);
}

Outcome<void> leave_session(const SessionPlace& place, const Participant& participant) {
    auto held = HeldSession::hold(place);
    if (!held) return tl::unexpected(held.error());
    const SessionMember* known = member_of(held->session(), participant.id);
    if (known == nullptr) return {};
    SessionMember member = *known;
    member.pseudonym.clear();
    for (Remark& remark : member.remarks)
        if (remark.standing == Remark::Standing::said)
            remark = without_words(remark, Remark::Standing::removed_by_author);
    if (auto kept = held->keep(member); !kept) return kept;
    Session session = held->session();
    return std::erase(session.leaders, member.id) == 0 ? Outcome<void>() : held->keep(session);
}

} // namespace decoupage
