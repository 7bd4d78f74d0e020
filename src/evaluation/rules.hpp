#pragma once
/// The rules by which others have counted, so that our figures can stand beside theirs. Each is a pure
/// function of what can be judged in one film of `frames` frames; the results of several films are added.

#include "evaluation/pairing.hpp"
#include "evaluation/tally.hpp"

#include <string>
#include <vector>

namespace decoupage {

/// What a rule counts: "cuts", "graduals", and the means it forms beside them.
struct RuleResult {
    struct Line {
        std::string what;
        Tally tally;
    };
    struct Figure {
        std::string what;
        Mean mean;
    };
    std::vector<Line> lines;
    std::vector<Figure> figures;

    /// Adds the result of another film under the same rule.
    RuleResult& operator+=(const RuleResult& other);
};

/// TransNetV2's: spans between shots, a frame of slack at each side.
RuleResult transnet_rule(const Judged& film, Frame frames);
/// Baraldi's, as gyglim counts it on RAI: the same without slack; F1 is the mean of the films'.
RuleResult rai_rule(const Judged& film, Frame frames);
/// ClipShots': cuts and graduals apart, a truth is right if anything of its class touches it.
RuleResult clipshots_rule(const Judged& film, Frame frames);
/// PySceneDetect's benchmark: ends of scenes against cuts and fades, at tolerance 0 and 1, with the end of
/// the film counted as a finding, as there, and without.
RuleResult pyscenedetect_rule(const Judged& film, Frame frames);
/// TRECVID's: cuts with five frames of slack, short graduals counted as cuts, frame recall and precision.
RuleResult trecvid_rule(const Judged& film, Frame frames);
/// OmniShotCut's: spans whose two ends are both within two frames, and the mean part that graduals share.
RuleResult iou_rule(const Judged& film, Frame frames);

} // namespace decoupage
