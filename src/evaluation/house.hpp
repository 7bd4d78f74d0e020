#pragma once
/// The house's own rule, by which our tables are made (docs/methods/evaluation.md says it in words).

#include "evaluation/tally.hpp"
#include "evaluation/transition.hpp"
#include "evaluation/truth.hpp"

#include <array>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace decoupage {

/// Of the findings whose confidence is from `least` to `most`, how many are right. A confidence means what it
/// says where that share lies between the two.
struct Reliability {
    float least = 0, most = 1;
    Mean right;
};

/// Findings in order of confidence, right and wrong: what a curve of precision against recall is drawn from.
class Ranking {
public:
    void add(float confidence, bool right) { findings_.push_back({confidence, right}); }
    void append(const Ranking& other) {
        findings_.insert(findings_.end(), other.findings_.begin(), other.findings_.end());
    }
    /// The area under that curve for `truths` things to find (average precision: the precision at each
    /// confidence, weighted by the recall it adds; findings of equal confidence enter together). 1 where
    /// there is nothing to find and nothing was found.
    double area(std::int64_t truths) const;
    /// From the most confident down, steps in which nothing was found left out.
    std::vector<Reliability> reliability() const;

private:
    struct Finding {
        float confidence;
        bool right;
    };
    std::vector<Finding> findings_;
};

/// One row of the table.
struct HouseRow {
    Tally tally;
    Ranking ranking;
};

/// A transition that was missed, or found where there is none.
struct Slip {
    TransitionKind kind;
    FrameSpan span;
    std::string note; ///< of a false one: what the truth says of the place; may be empty
};

/// What the house's rule says of one film, or of several together.
struct HouseResult {
    HouseRow cuts;
    HouseRow graduals;                            ///< whatever their kinds
    std::array<HouseRow, all_kinds.size()> kinds; ///< by kind; that of cuts is `cuts`
    HouseRow all;                                 ///< cut or gradual, wherever the two touch
    std::map<std::pair<TransitionKind, TransitionKind>, int>
        mistaken;                                ///< pairs (truth, found) of unlike kinds
    std::vector<Frame> start_errors, end_errors; ///< of paired graduals: found less true
    Mean frame_overlap; ///< frames in graduals of both, as a part of those in either: `sum` frames of `count`
    int false_cuts_in_graduals = 0; ///< of the false cuts, those inside a true gradual
    std::vector<Slip> missed, false_;
    std::size_t truths_left_out = 0, found_left_out = 0;

    HouseResult& operator+=(const HouseResult& other);
};

/// Cuts pair within `tolerance` frames; graduals where they share a frame. A pure function.
HouseResult house_rule(const Truth& truth, const Predictions& predictions, Frame tolerance);

/// The value below which `part` (0 to 1) of the errors' sizes lie, at least one of them; 0 for none.
Frame error_at(std::vector<Frame> errors, double part);

} // namespace decoupage
