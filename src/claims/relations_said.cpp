#include "claims/relations_said.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage {

namespace {

constexpr BoundWords bounds[] = {{"more than", Bound::over},
                                 {"over", Bound::over},
                                 {"above", Bound::over},
                                 {"longer than", Bound::over},
                                 {"greater than", Bound::over},
                                 {"higher than", Bound::over},
                                 {"wider than", Bound::over},
                                 {"less than", Bound::under},
                                 {"under", Bound::under},
                                 {"below", Bound::under},
                                 {"shorter than", Bound::under},
                                 {"fewer than", Bound::under},
                                 {"lower than", Bound::under},
                                 {"smaller than", Bound::under},
                                 {"narrower than", Bound::under},
                                 {"at least", Bound::at_least},
                                 {"no less than", Bound::at_least},
                                 {"no fewer than", Bound::at_least},
                                 {"at most", Bound::at_most},
                                 {"up to", Bound::at_most},
                                 {"no more than", Bound::at_most},
                                 {"about", Bound::about},
                                 {"around", Bound::about},
                                 {"roughly", Bound::about},
                                 {"some", Bound::about},
                                 {"nearly", Bound::nearly},
                                 {"almost", Bound::nearly},
                                 {"exactly", Bound::exactly},
                                 {"just", Bound::exactly},
                                 {"only", Bound::exactly},
                                 {"between", Bound::between}};

/// "About" is a twentieth of the number to either side, and of counts at least a half.
constexpr double about = 0.05;
/// "Nearly" is up to a fifteenth less, and not more.
constexpr double nearly = 1.0 / 15;

constexpr WholeWord wholes[] = {
    {"all", 0.95, 1}, {"the whole", 0.95, 1}, {"nearly all", 0.9, 1}, {"almost all", 0.9, 1},
    {"most", 0.5, 1}, {"hardly any", 0, 0.1}, {"none", 0, 0.02},      {"the greater part", 0.5, 1}};

Relation interval(double least, double most) {
    return between(least, most, Unit::count);
}

} // namespace

std::span<const BoundWords> bound_words() {
    return bounds;
}

std::span<const WholeWord> whole_words() {
    return wholes;
}

Relation bounded(Bound bound, double value, double half_a_digit) {
    Relation relation;
    switch (bound) {
    case Bound::over:
        relation.least = value;
        relation.without_least = true;
        break;
    case Bound::under:
        relation.most = value;
        relation.without_most = true;
        break;
    case Bound::at_least:
        relation.least = value;
        break;
    case Bound::at_most:
        relation.most = value;
        break;
    case Bound::about:
        return interval(value - std::max(about * std::abs(value), half_a_digit),
                        value + std::max(about * std::abs(value), half_a_digit));
    case Bound::nearly:
        return interval(value - nearly * std::abs(value), value);
    case Bound::exactly:
    case Bound::between:
    case Bound::plain:
        return interval(value - half_a_digit, value + half_a_digit);
    }
    return relation;
}

} // namespace decoupage
