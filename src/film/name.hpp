#pragma once
/// Names that a person gives to places in a film ("the interview", "the run"), and what a person says of
/// moments that the program proposed. Both are one log to which is only ever added. How a name clings to its
/// shots: docs/decisions/0019-names.md.

#include "film/log.hpp"
#include "film/track.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// What was named.
enum class Named {
    shots,  ///< one shot, or several that follow each other
    scenes, ///< likewise
    span,   ///< frames, whatever lies in them
    moment, ///< a moment of some kind that was proposed
};

/// "shots", "scenes", "span", "moment": as kept in dossiers.
const char* name_of(Named named);

/// One entry of the log.
struct Naming {
    enum class Deed {
        give,   ///< these frames have this name
        rename, ///< the name or the moment of naming `of` is now called so
        remove, ///< the name is no more; the moment is as if nothing had been said of it
        accept, ///< the moment is worth noticing; `words` are a person's own for it, or none
        drop,   ///< it is not
        undo,   ///< the last one in force is so no more
        redo,   ///< the last one undone is in force again
    };
    std::int64_t number = 0; ///< its place in the log, from 1
    Deed deed = Deed::give;
    std::int64_t of = 0; ///< of rename and remove: the naming that began it; else 0
    Named named = Named::span;
    std::string kind; ///< of a moment: which ("longest_take"); else empty
    FrameSpan span;   ///< the frames it had then
    std::string words;
    std::string author;  ///< who says so
    std::string made_at; ///< "2026-11-21T10:00:00Z"

    bool begins() const { return deed == Deed::give || deed == Deed::accept || deed == Deed::drop; }
    bool is_of_another() const { return deed == Deed::rename || deed == Deed::remove; }
    friend bool operator==(const Naming&, const Naming&) = default;
};

/// "give", "rename" ...: as kept in dossiers.
const char* name_of(Naming::Deed deed);

using Namings = Standing<Naming>;
Namings standing(std::span<const Naming> log);

/// The entry that each entry of the log speaks of: itself, or the one it undoes or redoes.
std::vector<std::int64_t> spoken_of(std::span<const Naming> log);

/// A name in force.
struct Name {
    std::int64_t number = 0; ///< of the naming that gave it
    std::string words;
    Named named = Named::span;
    FrameSpan given; ///< the frames it had when it was given
    FrameSpan span;  ///< those it has now
    std::string author, made_at;
    friend bool operator==(const Name&, const Name&) = default;
};

/// What a person said of a proposed moment.
struct MomentMark {
    enum class Verdict { accepted, dropped };
    std::int64_t number = 0; ///< of the naming that set it
    std::string kind;
    FrameSpan span; ///< of the moment, when it was said
    Verdict verdict = Verdict::accepted;
    std::string words; ///< a person's own for it; empty where it keeps the program's
    std::string author, made_at;
};

/// The span of those of `parts`, which are in order, of which more than half lies in `given`: where what was
/// given to them is now.
std::optional<FrameSpan> mostly_within(std::span<const FrameSpan> parts, FrameSpan given);

/// Names in force, in order of their beginnings, in a film of so many frames. A name given to shots has the
/// span of those shots of which more than half lies in its frames, and one given to scenes likewise; where
/// there are none it keeps its frames. What lies outside the film is passed over. `shots` and `scenes` are in
/// order.
std::vector<Name> names_in_force(std::span<const Naming> log, std::span<const FrameSpan> shots,
                                 std::span<const FrameSpan> scenes, Frame frames);

/// The marks in force, in the order in which they were set. Of one kind and span, the last holds.
std::vector<MomentMark> moment_marks(std::span<const Naming> log);

/// The mark that speaks of a moment: of its kind, and at least half of the longer one's frames are both's.
/// Null where nobody spoke of it.
const MomentMark* mark_of(std::span<const MomentMark> marks, std::string_view kind, FrameSpan span);

/// The name with these words, however they are written (`folded`); null if there is none.
const Name* find_name(std::span<const Name> names, std::string_view words);

} // namespace decoupage
