#pragma once
/// Looks into the lens that were told, held against what is true.

#include <optional>
#include <utility>
#include <vector>

namespace decoupage::bench {

/// Of faces judged one after another.
class GazeJudged {
public:
    /// `told`: how likely the face was said to look into the lens; nothing where its eyes could not be
    /// measured.
    void add(bool into_lens, std::optional<double> told);

    int faces = 0;    ///< all of them
    int measured = 0; ///< those of which something was told
    int into = 0;     ///< of those measured, into the lens
    int told_into = 0, rightly_into = 0;
    int right = 0;

    double accuracy() const;
    double precision() const;
    double recall() const;
    /// How often one that looks into the lens was told with a higher probability than one that does not (the
    /// area under the curve); a half is chance, and is given where there are not both.
    double order() const;

private:
    std::vector<std::pair<double, bool>> told_;
};

} // namespace decoupage::bench
