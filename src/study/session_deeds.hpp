#pragma once
/// What people do in a session. Each is on the disk when it is done, or nothing of it is; two at once wait
/// for one another. All give a fault where the session cannot be held or kept (study/held_session.hpp).

#include "study/held_session.hpp"

namespace decoupage {

struct NewSession {
    std::string title, date, place; ///< date: "2026-11-28"
    std::string film;               ///< the print's digest; may be empty
    Stage stage = Stage::before;
};

/// Gives its folder's name. Faults: usage.
Outcome<std::string> open_session(const std::filesystem::path& work_folder, const NewSession& session);

/// Makes the participant a member under the pseudonym; one who is a member may so change it. Faults: usage,
/// where another has that pseudonym.
Outcome<void> join_session(const SessionPlace& place, const Participant& participant);

struct NewRemark {
    Remark::Kind kind = Remark::Kind::reply;
    std::optional<FrameSpan> span;
    std::string to, words;
    /// Whom it may be shown to; left out, anyone for what a leader says before the screening, or somebody who
    /// has not seen the film.
    std::optional<Remark::Readers> readers;
    Remark::Consent consent = Remark::Consent::withheld;
};

/// Gives the remark's name. Whoever is no member joins. Faults: usage, not_found.
Outcome<std::string> say_in_session(const SessionPlace& place, const Participant& participant,
                                    const NewRemark& remark);

/// What is left of a remark when its words are taken out.
Remark without_words(const Remark& remark, Remark::Standing standing);

/// Takes the words out of the file: by their author, or by a leader. Faults: not_found, not_allowed.
Outcome<void> remove_remark(const SessionPlace& place, const Participant& participant, std::string_view name);

/// Its author alone says whether it may be published. Faults: not_found, not_allowed.
Outcome<void> agree_to_publish(const SessionPlace& place, const Participant& participant,
                               std::string_view name, Remark::Consent consent);

enum class HasSeen { not_yet, yes };
/// Of the participant. Whoever is no member joins.
Outcome<void> mark_seen(const SessionPlace& place, const Participant& participant, HasSeen seen);

/// Takes all that the participant said, and the pseudonym, out of the files.
Outcome<void> leave_session(const SessionPlace& place, const Participant& participant);

/// Faults: not_allowed, for who does not lead.
Outcome<void> set_stage(const SessionPlace& place, const Participant& participant, Stage stage);

enum class Leading { no, yes };
/// Faults: not_allowed for all but the owner; not_found, for who is no member.
Outcome<void> set_leading(const SessionPlace& place, const Participant& participant, std::string_view member,
                          Leading leading);

enum class Publishing { no, yes };
/// Whether what was agreed to goes into the companion. Faults: not_allowed for all but the owner.
Outcome<void> set_publishing(const SessionPlace& place, const Participant& participant,
                             Publishing publishing);

} // namespace decoupage
