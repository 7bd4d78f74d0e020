#pragma once
/// The log of annotations, their tiers and vocabularies: only ever added to, each author with an order of
/// undoing of their own. Why: docs/decisions/0026-annotations.md.

#include "film/annotation.hpp"

#include <map>
#include <span>
#include <variant>

namespace decoupage {

/// One entry of the log.
struct Annotating {
    enum class Deed {
        add,    ///< there is this thing
        change, ///< the thing that entry `of` added is now this
        remove, ///< it is no more, nor is what lies on it
        undo,   ///< what this author last did, and is in force, is so no more
        redo,   ///< what this author last undid is in force again
    };
    using Thing = std::variant<std::monostate, Annotation, Tier, Vocabulary, Term>;

    std::int64_t number = 0; ///< its place in the log, from 1
    Deed deed = Deed::add;
    std::int64_t of = 0;       ///< of change and remove: the entry that added the thing; else 0
    std::int64_t together = 0; ///< the first of the entries that were one deed, and are undone as one
    Thing thing;         ///< of add and change. An annotation's author and date may be another's: one read
                         ///< from a file; empty, they are the entry's
    std::string author;  ///< who does so
    std::string made_at; ///< "2026-11-21T10:00:00Z"
    friend bool operator==(const Annotating&, const Annotating&) = default;
};

/// "add", "change" ...: as kept in dossiers.
const char* name_of(Annotating::Deed deed);

/// The entries of one deed, numbered on from a log of so many; signed when they are whole.
class OneDeed {
public:
    explicit OneDeed(std::int64_t so_far) : first_(so_far + 1) {}

    /// Gives the entry's number, by which later ones may speak of it.
    std::int64_t add(Annotating::Thing thing) { return put(Annotating::Deed::add, 0, std::move(thing)); }
    void change(std::int64_t of, Annotating::Thing thing) {
        put(Annotating::Deed::change, of, std::move(thing));
    }
    void remove(std::int64_t of) { put(Annotating::Deed::remove, of, {}); }
    /// Undo or redo, which stand alone.
    void step(Annotating::Deed deed) { put(deed, 0, {}); }

    void sign(const std::string& author, const std::string& made_at);
    const std::vector<Annotating>& entries() const { return entries_; }

private:
    std::int64_t put(Annotating::Deed deed, std::int64_t of, Annotating::Thing thing);

    std::int64_t first_;
    std::vector<Annotating> entries_;
};

/// Which deeds are in force, after all undoing and redoing.
class AnnotatingOrder {
public:
    /// As it stands after one more entry; entries come in order of their numbers, from 1.
    void follow(const Annotating& entry);

    bool in_force(const Annotating& entry) const;
    /// The deed that would be undone or redone next, by its first entry; 0 for none.
    std::int64_t next_undone(const std::string& author) const;
    std::int64_t next_redone(const std::string& author) const;
    std::vector<AnnotatorSteps> steps() const;

private:
    struct Own {
        std::vector<std::int64_t> done, undone;
    };
    std::map<std::string, Own, std::less<>> authors_;
    std::vector<bool> stands_; ///< by a deed's first entry
};

AnnotatingOrder order_of(std::span<const Annotating> log);

/// The things in force in a film of so many frames. An annotation of a tier on shots has the span of those of
/// `shots` of which more than half lies in its frames, or keeps its own where there are none; one that lies
/// on another, its host's frames where it was given all of them, else its own that lie in them. What lies
/// outside the film, and what speaks of nothing that is in force, is passed over. `shots` are in order.
Annotations annotations_in_force(std::span<const Annotating> log, std::span<const FrameSpan> shots,
                                 Frame frames);

/// Why these entries, each by itself sound, cannot follow this log; empty where they can.
std::string why_not(std::span<const Annotating> log, std::span<const Annotating> more);

} // namespace decoupage
