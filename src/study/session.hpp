#pragma once
/// A club's session about a film, as the work folder keeps it: docs/formats/work.md. Plain values.

#include "time/clock.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// On which side of the screening a session stands.
enum class Stage { before, after };

/// What somebody said in a session.
struct Remark {
    enum class Kind {
        spark,  ///< a question that opens at its moment; one of the whole film has none
        moment, ///< "a moment where ...": a span and a sentence; it may answer a spark
        reply,  ///< to a spark or a moment
    };
    /// Of what is removed no words are kept, only its place, so that what was said below keeps its own.
    enum class Standing { said, removed_by_author, removed_by_leader };
    enum class Consent { withheld, given };       ///< to be published; its author says
    enum class Readers { who_have_seen, anyone }; ///< anyone: its author holds that it gives nothing away

    int number = 0; ///< from 1, within its member's file; never given again
    Kind kind = Kind::reply;
    Standing standing = Standing::said;
    Consent consent = Consent::withheld;
    Readers readers = Readers::who_have_seen;
    std::optional<FrameSpan> span; ///< never empty; a moment has one, a reply has none
    std::string to;                ///< the remark that it answers: "m4k2.3"; empty for none
    std::string words;
    std::string at; ///< "2026-11-28T19:40:00Z"
    int line = 0;   ///< of its member's file
};

/// Somebody in a session. Real names are never asked for.
struct SessionMember {
    std::string id;        ///< small letters, digits and dashes; names the file; no secret
    std::string pseudonym; ///< empty for who has left
    bool has_seen = false; ///< the film, as the member says
    std::vector<Remark> remarks;
};

struct Session {
    std::string name; ///< its folder's: "2026-11-28-the-friday-club"
    std::string title, date, place;
    std::string film; ///< the digest of the print whose frames are meant; empty where none is
    Stage stage = Stage::before;
    bool is_published = false;          ///< may what was agreed to go into the companion?
    std::vector<std::string> leaders;   ///< ids of members; the owner leads in any case
    std::vector<SessionMember> members; ///< by id
};

/// A remark with who said it.
struct SaidRemark {
    const SessionMember* member = nullptr;
    const Remark* remark = nullptr;
};

/// Who does something in a session.
struct Participant {
    enum class Role { member, owner }; ///< the owner is whose machine it is
    std::string id;                    ///< as a member
    std::string pseudonym;             ///< with which to join
    Role role = Role::member;
};

/// How a remark is named in its session: "m4k2.3".
std::string remark_name(const SessionMember& member, const Remark& remark);

/// Nulls where there is none of that name.
SaidRemark remark_named(const Session& session, std::string_view name);

/// Null where nobody has that id.
const SessionMember* member_of(const Session& session, std::string_view id);

/// The owner leads, and whom the owner made a leader.
bool leads(const Session& session, const Participant& participant);

/// "before", "after"; "spark", "moment", "reply".
std::string_view word_of(Stage stage);
std::string_view word_of(Remark::Kind kind);
std::optional<Stage> stage_named(std::string_view word);
std::optional<Remark::Kind> remark_kind_named(std::string_view word);

} // namespace decoupage
