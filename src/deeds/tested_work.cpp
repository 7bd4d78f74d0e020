#include "deeds/tested_work.hpp"

#include "study/checking.hpp"
#include "views/report.hpp"

#include <algorithm>

namespace decoupage {

std::vector<std::string> curves_of_tested_work() {
    std::vector<std::string> curves = report_curves();
    for (const std::string& curve : claim_curves())
        if (std::ranges::find(curves, curve) == curves.end()) curves.push_back(curve);
    return curves;
}

void test_work(const Work& work, ScreenedWork& screened, const CheckOrder& order) {
    for (const Name& name : screened.film.names)
        screened.places[name.words] = name.span;
    const CheckedClaims checked = check_claims(work, screened.film, order);
    for (const CheckedPlace& place : checked.places)
        if (place.span) screened.places[place.name] = *place.span;
    for (const CheckedClaim& claim : checked.claims)
        screened.verdicts[claim.claim->id] = claim.tested;
}

} // namespace decoupage
