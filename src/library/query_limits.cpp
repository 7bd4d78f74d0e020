#include "library/query_limits.hpp"

#include <algorithm>
#include <cmath>

namespace decoupage {

namespace {

enum class Bound { over, under, at_least, at_most, exactly, between };

struct BoundWords {
    std::string_view words;
    Bound bound;
};

constexpr BoundWords bounds[] = {
    {"over", Bound::over},       {"more than", Bound::over},     {"longer than", Bound::over},
    {"above", Bound::over},      {"louder than", Bound::over},   {"under", Bound::under},
    {"less than", Bound::under}, {"shorter than", Bound::under}, {"fewer than", Bound::under},
    {"below", Bound::under},     {"quieter than", Bound::under}, {"at least", Bound::at_least},
    {"at most", Bound::at_most}, {"up to", Bound::at_most},      {"exactly", Bound::exactly},
    {"between", Bound::between}};

std::optional<Bound> take_bound(QueryReader& reader) {
    for (const BoundWords& bound : bounds)
        if (reader.take(bound.words)) return bound.bound;
    return std::nullopt;
}

struct Amount {
    double value = 0;
    Limits::Of of = Limits::Of::plain;
};

/// A number with its unit, if it has one.
std::optional<Amount> take_amount(QueryReader& reader) {
    if (const auto clock = reader.take_clock()) return Amount{*clock, Limits::Of::clock};
    const auto number = reader.take_number();
    if (!number) return std::nullopt;
    if (const auto unit = reader.take_unit()) return Amount{*number * *unit, Limits::Of::seconds};
    if (reader.take_any({"%", "percent", "per cent"})) return Amount{*number / 100, Limits::Of::share};
    return Amount{*number, Limits::Of::plain};
}

std::vector<std::string> kinds_of_number() {
    return {"30 s", "2 min", "0.5", "1:30"};
}

Limits limits_of(Bound bound, const Amount& amount) {
    constexpr float endless = std::numeric_limits<float>::infinity();
    const auto value = static_cast<float>(amount.value);
    Limits limits{amount.of};
    switch (bound) {
    case Bound::over:
        limits.least = std::nextafter(value, endless);
        break;
    case Bound::at_least:
        limits.least = value;
        break;
    case Bound::under:
        limits.most = std::nextafter(value, -endless);
        break;
    case Bound::at_most:
        limits.most = value;
        break;
    case Bound::exactly:
    case Bound::between:
        limits.least = limits.most = value;
        break;
    }
    return limits;
}

std::optional<double> take_part(QueryReader& reader) {
    if (reader.take("half")) return 0.5;
    if (reader.take("third")) return 1.0 / 3;
    if (reader.take("quarter")) return 0.25;
    return std::nullopt;
}

std::optional<PlaceTest::From> take_side(QueryReader& reader) {
    reader.take("the");
    if (reader.take_any({"start", "beginning"})) return PlaceTest::From::start;
    if (reader.take("end")) return PlaceTest::From::end;
    return std::nullopt;
}

PlaceTest up_to(PlaceTest::From from, const Amount& amount) {
    const auto unit = amount.of == Limits::Of::share ? PlaceTest::Unit::share : PlaceTest::Unit::seconds;
    return {from, unit, 0, std::max(0.0, amount.value)};
}

/// After "within".
tl::expected<PlaceTest, Misunderstanding> take_within(QueryReader& reader) {
    reader.take("the");
    const auto amount = take_amount(reader);
    if (!amount || amount->of == Limits::Of::plain)
        return reader.lost("How near is not understood", {"30 s", "a minute", "10 %"});
    const std::size_t from = reader.at();
    if (reader.take_any({"of", "from", "after", "before"}))
        if (const auto side = take_side(reader)) return up_to(*side, *amount);
    reader.go_back(from);
    return reader.lost("Of what is not said", {"of the end", "of the start"});
}

} // namespace

bool begins_limits(QueryReader& reader) {
    const std::size_t from = reader.at();
    const bool begins = take_bound(reader).has_value();
    reader.go_back(from);
    return begins;
}

tl::expected<Limits, Misunderstanding> take_limits(QueryReader& reader) {
    const auto bound = take_bound(reader);
    const auto amount = take_amount(reader);
    if (!bound || !amount) return reader.lost("A number is awaited here", kinds_of_number());
    Limits limits = limits_of(*bound, *amount);
    if (*bound != Bound::between) return limits;
    if (!reader.take("and")) return reader.lost("Between one number and another", {"and"});
    const auto end = take_amount(reader);
    if (!end) return reader.lost("A number is awaited here", kinds_of_number());
    Amount first = *amount;
    if (first.of == Limits::Of::plain && end->of == Limits::Of::seconds) { // "between 2 and 3 min"
        reader.go_back(reader.at() - 1);
        first = {first.value * reader.take_unit().value_or(1), Limits::Of::seconds};
    } else if (first.of == Limits::Of::plain && end->of == Limits::Of::share) {
        first = {first.value / 100, Limits::Of::share};
    }
    if (first.of != end->of) return reader.lost("The two numbers are not of one kind", kinds_of_number());
    const auto [least, most] = std::minmax(first.value, end->value);
    return Limits{first.of, static_cast<float>(least), static_cast<float>(most)};
}

std::optional<tl::expected<PlaceTest, Misunderstanding>> take_place(QueryReader& reader) {
    const std::size_t from = reader.at();
    if (reader.take("within")) return take_within(reader);
    const bool in = reader.take("in");
    reader.take("the");
    const bool first = reader.take("first");
    if (!first && !reader.take("last")) {
        reader.go_back(from);
        return std::nullopt;
    }
    const auto side = first ? PlaceTest::From::start : PlaceTest::From::end;
    if (const auto part = take_part(reader)) return up_to(side, {*part, Limits::Of::share});
    if (const auto unit = reader.take_unit()) return up_to(side, {*unit, Limits::Of::seconds});
    const auto amount = take_amount(reader);
    if (amount && amount->of != Limits::Of::plain) return up_to(side, *amount);
    if (!in) reader.go_back(from);
    return reader.lost("How much of the film is not understood", {"minute", "10 minutes", "quarter", "10 %"});
}

} // namespace decoupage
