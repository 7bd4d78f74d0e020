#pragma once
/// The forty sentences, as they were found and as the étude deserves them.

#include "film/decoupage.hpp"
#include "film/outcome.hpp"
#include "study/checking.hpp"

#include <map>
#include <string>
#include <vector>

namespace decoupage::bench {

/// What a truth file says of sentences and places.
struct ExpectedVerdicts {
    struct One {
        std::string sentence, reason;
        Verdict verdict = Verdict::not_measurable;
    };
    std::map<std::string, One> claims; ///< by id
    std::vector<Name> places;
};

/// Faults: not_found, damaged.
Outcome<ExpectedVerdicts> expected_verdicts(const std::string& truth_file);

/// Is it one of the forty, rather than one that contradicts it ("12b-...")?
bool is_of_the_forty(const std::string& id);

struct Tally {
    int forty = 0, supported = 0, contradicted = 0, as_expected = 0;
    std::vector<std::string> unlike; ///< ids of all whose verdict is another than expected
};
Tally tally_of(const CheckedClaims& checked, const ExpectedVerdicts& expected);

/// Claims that are supported though a place they name is in no film: each place in turn is one that is not
/// there. "PLACE: ID" each; none is right.
std::vector<std::string> supported_about_nothing(const Work& work, const Decoupage& film);

/// Claims whose verdict another changes into, in order.
std::vector<std::string> turned(const CheckedClaims& one, const CheckedClaims& other);

} // namespace decoupage::bench
