#pragma once
/// What each part of `transitions` brings: figures row by row, kept in a file while they are made, and the
/// tables made of them.

#include "evaluation/house.hpp"
#include "evaluation/truth.hpp"
#include "film/outcome.hpp"

#include <span>
#include <string>
#include <vector>

namespace decoupage::train {

/// How right findings are in several sequences together.
struct Rightness {
    Tally cuts, dissolves, fades, wipes, all;
    int lures = 0, lured = 0; ///< places that look like a transition; of them, those where one was found
    double loss = 0;          ///< mean loss of a network in these sequences; 0 where it was not asked for

    /// Adds what was found in one more sequence, by the house's rule.
    void add(const Truth& truth, const Predictions& found);
    friend bool operator==(const Rightness&, const Rightness&) = default;
};

/// One thing changed, with one seed.
struct AblationRow {
    std::string what; ///< "without motion"; no tabulator in it
    int seed = 1;
    Rightness rightness;
    friend bool operator==(const AblationRow&, const AblationRow&) = default;
};

/// As a line of the file, and back. Faults: damaged.
std::string line_of(const AblationRow& row);
Outcome<AblationRow> row_of(const std::string& line);

enum class Losses { shown, unknown };

/// As Markdown: a line for each `what`, in the order of their first rows, with the mean over its seeds;
/// below, by how much the greatest and the least of a line's seeds differ, in the mean over the lines that
/// have several.
std::string ablation_table(std::span<const AblationRow> rows, Losses losses);

} // namespace decoupage::train
