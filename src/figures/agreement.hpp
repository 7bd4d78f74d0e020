#pragma once
/// How far coders agree beyond chance. For two, Cohen's kappa: J. Cohen, "A coefficient of agreement for
/// nominal scales", Educational and Psychological Measurement 20 (1960), 37-46. For several, Fleiss's: J. L.
/// Fleiss, "Measuring nominal scale agreement among many raters", Psychological Bulletin 76 (1971), 378-382.

#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

namespace decoupage {

/// How many units the first coder put into one category, and the second into another. Categories are numbers.
using AgreementTable = std::map<std::pair<int, int>, std::int64_t>;

struct Kappa {
    std::int64_t units = 0;
    double share = 0;           ///< of units on which they agree; NaN for none
    double expected = 0;        ///< of those on which they would by chance; likewise
    double kappa = 0;           ///< NaN where chance would let them agree on everything
    double least = 0, most = 0; ///< its interval of 95 %; NaN where there is none
};

/// The interval is that of a large sample of units that do not depend on each other, after Fleiss, Cohen and
/// Everitt (Psychological Bulletin 72 (1969), 323-327).
Kappa cohen_kappa(const AgreementTable& table);

/// The same of units that hang together in groups, as the frames of a shot do: the interval is by leaving out
/// one group after the other (the jackknife), and so only as narrow as there are groups.
Kappa grouped_cohen_kappa(std::span<const AgreementTable> groups);

/// A unit that several coders judged, at least two.
struct CodedUnit {
    std::map<int, std::int64_t> coders; ///< by category; of each unit equally many
    std::int64_t times = 1;             ///< so many units are judged like this one
};

/// Without an interval.
Kappa fleiss_kappa(std::span<const CodedUnit> units);

/// Without the units for which one of the two has said nothing, which is category 0.
AgreementTable where_both_spoke(const AgreementTable& table);

} // namespace decoupage
