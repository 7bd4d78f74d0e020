#pragma once
/// What is true of a film, as a person marked it by eye, frame by frame.

#include "evaluation/transition.hpp"
#include "film/outcome.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace decoupage {

/// A transition in the truth.
struct Marked {
    TransitionKind kind = TransitionKind::cut;
    FrameSpan span;
    bool sure = true;                          ///< an unsure one is neither counted nor punished
    std::optional<TransitionKind> alternative; ///< as right as `kind`, where the kind was doubtful

    bool is_cut() const { return kind == TransitionKind::cut; }
    bool may_be(TransitionKind other) const { return kind == other || alternative == other; }
};

/// A place that looks like a transition and is none: a flash, a title that appears, a light that changes.
struct Lure {
    FrameSpan span;
    std::string what;
    bool sure = true;      ///< where it is not, nothing found there is punished
    std::string kind = {}; ///< of composed films: "flash"; "of the film" where a film it is made of has it
};

/// The truth of one film.
struct Truth {
    std::string film;
    Frame frames = 0;
    std::vector<Marked> transitions; ///< in order; graduals do not overlap
    std::vector<Lure> lures;         ///< in order
};

/// Reads a truth file's text. Checked throughout, as it may come from a stranger: a fault names the entry,
/// what was expected and what was found. Fault: damaged.
Outcome<Truth> read_truth(std::string_view json);

/// The same for an export of this program (`decoupage export --as json`), of which only the transitions are
/// read.
Outcome<Predictions> read_export(std::string_view json);

/// The text of a file of at most 64 MiB. Faults: not_found, not_allowed, damaged (larger).
Outcome<std::string> file_text(const std::string& path);

} // namespace decoupage
