#pragma once
/// The real clips on which accuracy is measured, and their truth.

#include "evaluation/truth.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace decoupage::bench {

/// What a clip may be used for: `tune` ones to set numbers by, `report` ones only to be measured on.
enum class Split { tune, report };

struct Clip {
    std::string name; ///< "nosferatu"
    Split split = Split::report;
    std::string film; ///< path
    Truth truth;
};

/// The clips of one split (of both, if none is given) whose film is in the folder `footage`, with the truth
/// beside the film or, for those that came without, in `own_truth`. A fault if the folder has none, or a
/// truth is damaged.
Outcome<std::vector<Clip>> clips(const std::string& footage, const std::string& own_truth,
                                 std::optional<Split> split);

/// Composed sequences of a folder: every NAME.mkv with NAME.truth.json, in order of names. Faults: not_found,
/// damaged.
Outcome<std::vector<Clip>> sequences_in(const std::string& folder);

/// The file with the truth of a film: beside it or, where there is none, in `own_truth`.
std::string truth_beside(const std::string& film, const std::string& own_truth);

std::string_view name_of(Split split);

} // namespace decoupage::bench
