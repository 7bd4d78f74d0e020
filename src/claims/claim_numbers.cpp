#include "claims/claim_reader.hpp"
#include "claims/relations_said.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage {

namespace {

struct PartWord {
    std::string_view words;
    double value;
};

constexpr PartWord part_words[] = {{"half", 0.5},        {"a half", 0.5},        {"half a", 0.5},
                                   {"a third", 1.0 / 3}, {"one third", 1.0 / 3}, {"two thirds", 2.0 / 3},
                                   {"a quarter", 0.25},  {"one quarter", 0.25},  {"three quarters", 0.75},
                                   {"a fifth", 0.2},     {"a tenth", 0.1},       {"nine tenths", 0.9},
                                   {"four fifths", 0.8}};

const char* example_in(Unit unit) {
    switch (unit) {
    case Unit::count:
        return "at least 3";
    case Unit::seconds:
        return "more than 60 s";
    case Unit::share:
        return "more than 40 %";
    case Unit::plain:
        return "more than 0.5";
    case Unit::degrees:
        return "more than 90 degrees";
    case Unit::loudness:
        return "more than 3 LU";
    case Unit::a_minute:
        return "at most 20 a minute";
    }
    return "";
}

/// Half of the last digit that was said: 0.005 of "2.35".
double half_a_digit(std::string_view number) {
    if (number.find("half") != std::string_view::npos) return 0.25;
    if (const std::size_t colon = number.find(':'); colon != std::string_view::npos)
        number = number.substr(0, colon);
    const std::size_t point = number.find('.');
    if (point == std::string_view::npos) return 0.5;
    return 0.5 * std::pow(10, -static_cast<double>(number.size() - point - 1));
}

} // namespace

std::optional<ClaimReader::Amount> ClaimReader::take_amount(Unit wanted) {
    const std::size_t from = at();
    if (const auto ratio = wanted == Unit::plain ? take_ratio() : std::nullopt)
        return Amount{*ratio, half_a_digit(said_since(from)), 1, Unit::plain};
    if (const auto clock = take_clock()) return Amount{*clock, 0.5, 1, Unit::seconds};
    if (const auto part = take_longest(part_words)) {
        if (const auto unit = take_unit()) return Amount{part->value * *unit, 0, *unit, Unit::seconds};
        return Amount{part->value, 0.005, 1, Unit::share};
    }
    const auto number = take_number();
    if (!number) return std::nullopt;
    const double half = half_a_digit(said_since(from));
    const auto in = [&](double scale, std::optional<Unit> unit) {
        return Amount{*number * scale, half * scale, scale, unit};
    };
    if (const auto seconds = take_unit()) {
        const double more = take("and a half") ? *seconds / 2 : 0; // "a minute and a half"
        return Amount{*number * *seconds + more, more > 0 ? more / 2 : half * *seconds, *seconds,
                      Unit::seconds};
    }
    if (take_any({"%", "percent", "per cent"})) return in(0.01, Unit::share);
    if (take_any({"degree", "\xc2\xb0"})) return in(1, Unit::degrees);
    if (take_any({"lu", "db", "lufs"})) return in(1, Unit::loudness);
    if (take_any({"a minute", "per minute"})) return in(1, Unit::a_minute);
    if (take("to 1")) return in(1, Unit::plain);
    return in(1, std::nullopt);
}

std::optional<Relation> ClaimReader::in_unit(Relation relation, std::optional<Unit> said, Unit wanted,
                                             std::size_t from) {
    relation.unit = wanted;
    const bool plain_share = wanted == Unit::plain && said == Unit::share;
    if (said && *said != wanted && !plain_share)
        return lost_since(from, "This number is of another kind than what is measured", {example_in(wanted)});
    if (!said && wanted == Unit::seconds)
        return lost_since(from, "A length needs its unit", {"s", "min", "h"});
    return relation;
}

std::optional<Relation> ClaimReader::relation(Unit wanted) {
    const std::size_t from = at();
    const auto said = take_longest(bound_words());
    const Bound bound = said ? said->bound : Bound::plain;
    auto first = take_amount(wanted);
    if (!first) {
        if (said) lost("A number is awaited here", {"60 s", "2 min", "3", "80 %", "half"});
        go_back(from);
        return std::nullopt;
    }
    const std::size_t after_first = at();
    const bool pair = bound == Bound::between ? take("and") : bound == Bound::plain && take_any({"or", "to"});
    const bool article = next_is("a") || next_is("an");
    auto second = pair ? take_amount(wanted) : std::nullopt;
    if (!second) {
        if (bound == Bound::between)
            return lost("Between which numbers is not said", {"between 2 and 3 min"});
        go_back(after_first);
    } else if (bound == Bound::plain &&
               (((article || first->unit) && !second->unit) || (at_verb() && !reads_items()))) {
        // "2 s or a cut is ...", "or 1:05 is ..."
        second.reset();
        go_back(after_first);
    } else if (!first->unit && second->unit) { // "between 2 and 3 min": the unit is of both
        first->value *= second->scale;
        first->unit = second->unit;
    }
    if (wanted == Unit::share && first->unit != Unit::share) { // a number of things, it seems
        go_back(from);
        return std::nullopt;
    }
    if (!second)
        return in_unit(bounded(bound, first->value, wanted == Unit::count ? 0.5 : first->half_a_digit),
                       first->unit, wanted, from);
    const auto [least, most] = std::minmax(first->value, second->value);
    return in_unit(between(least, most, wanted), second->unit, wanted, from);
}

std::optional<Relation> ClaimReader::share_relation() {
    const auto whole = take_longest(whole_words());
    if (!whole) return relation(Unit::share);
    Relation relation = between(whole->least, whole->most, Unit::share);
    relation.without_least = whole->least == 0.5;
    return relation;
}

/// Of brightness and the like, which are shares, a plain number may be said as well.
std::optional<Relation> ClaimReader::relation_of(const MeasureWord& word) {
    if (word.unit != Unit::share) return relation(word.unit);
    auto share = share_relation();
    return share ? share : relation(Unit::plain);
}

} // namespace decoupage
