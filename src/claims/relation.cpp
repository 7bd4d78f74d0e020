#include "claims/relation.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace decoupage {

namespace {

std::string fixed(double value, int decimals) {
    char text[64];
    std::snprintf(text, sizeof text, "%.*f", decimals, value == 0 ? 0.0 : value);
    return text;
}

std::string seconds_in_words(double seconds) {
    if (std::abs(seconds) < 2) return fixed(seconds, 2) + " s";
    if (std::abs(seconds) < 100) return fixed(seconds, 1) + " s";
    const auto whole = static_cast<long long>(std::llround(seconds));
    char text[64];
    if (whole < 3600)
        std::snprintf(text, sizeof text, "%lld:%02lld", whole / 60, whole % 60);
    else
        std::snprintf(text, sizeof text, "%lld:%02lld:%02lld", whole / 3600, whole / 60 % 60, whole % 60);
    return text;
}

std::string in_words(double value, Unit unit) {
    switch (unit) {
    case Unit::count:
        return fixed(value, 0);
    case Unit::seconds:
        return seconds_in_words(value);
    case Unit::share:
        return fixed(100 * value, 0) + " %";
    case Unit::plain:
        return fixed(value, 2);
    case Unit::degrees:
        return fixed(value, 0) + " degrees";
    case Unit::loudness:
        return fixed(value, 1) + " LU";
    case Unit::a_minute:
        return fixed(value, 1) + " a minute";
    }
    return {};
}

} // namespace

bool Relation::allows(double value) const {
    const bool above = without_least ? value > least : value >= least;
    const bool below = without_most ? value < most : value <= most;
    return above && below;
}

Verdict verdict_of(const Range& measured, const Relation& allowed) {
    if (allowed.allows(measured.low) && allowed.allows(measured.high)) return Verdict::supported;
    // What is allowed is one interval: nothing of the range is in it where the range lies on one side.
    const bool below = !allowed.allows(measured.high) && measured.high <= allowed.least;
    const bool above = !allowed.allows(measured.low) && measured.low >= allowed.most;
    return below || above ? Verdict::contradicted : Verdict::borderline;
}

std::string words_of(const Range& measured, Unit unit) {
    const std::string low = in_words(measured.low, unit), high = in_words(measured.high, unit);
    if (low == high) return in_words(measured.best, unit);
    return low + " to " + high;
}

} // namespace decoupage
