#include "library/align_names.hpp"

#include "library/align_differences.hpp"

#include <cstdlib>

namespace decoupage {

namespace {

/// A name of shots begins and ends with shots there, where some lie near enough.
FrameSpan with_shots(const Decoupage& other, FrameSpan span) {
    constexpr Frame near = 2;
    FrameSpan result = span;
    for (const Shot& shot : other.shots) {
        if (std::abs(shot.span.first - span.first) <= near) result.first = shot.span.first;
        if (std::abs(shot.span.end - span.end) <= near) result.end = shot.span.end;
    }
    return result;
}

} // namespace

std::vector<CarriedName> carried_names(const Alignment& alignment, const Decoupage& one,
                                       const Decoupage& other) {
    std::vector<CarriedName> names;
    for (const Name& name : one.names) {
        CarriedName carried{name, CarriedName::Fate::absent, {}};
        const CommonSpan common = span_in_other(alignment, one, other, name.span);
        if (find_name(other.names, name.words) != nullptr) {
            carried.fate = CarriedName::Fate::known;
        } else if (2 * common.frames > name.span.length() && !common.there.empty()) {
            // What is a transition long at an end may be missed for a few frames.
            constexpr Frame near = 2;
            carried.fate = common.frames + near >= name.span.length() ? CarriedName::Fate::carried
                                                                      : CarriedName::Fate::partly;
            carried.there = name.named == Named::span ? common.there : with_shots(other, common.there);
        }
        names.push_back(std::move(carried));
    }
    return names;
}

Naming naming_of(const CarriedName& carried) {
    Naming naming;
    naming.named = carried.name.named;
    naming.span = carried.there;
    naming.words = carried.name.words;
    naming.author = carried.name.author;
    naming.made_at = carried.name.made_at;
    return naming;
}

} // namespace decoupage
