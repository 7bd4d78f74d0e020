#include "claims/claim_reader.hpp"

#include <cmath>

namespace decoupage {

namespace {

struct NumberWord {
    std::string_view words;
    double value;
};

constexpr NumberWord below_twenty[] = {{"thirteen", 13}, {"fourteen", 14},  {"fifteen", 15},
                                       {"sixteen", 16},  {"seventeen", 17}, {"eighteen", 18},
                                       {"nineteen", 19}, {"zero", 0},       {"a dozen", 12}};
constexpr NumberWord tens[] = {{"twenty", 20}, {"thirty", 30},  {"forty", 40},  {"fifty", 50},
                               {"sixty", 60},  {"seventy", 70}, {"eighty", 80}, {"ninety", 90}};

} // namespace

/// "seventeen", "twenty-five".
std::optional<double> ClaimReader::take_number_word() {
    if (const auto teen = take_longest(below_twenty)) return teen->value;
    const auto ten = take_longest(tens);
    if (!ten) return std::nullopt;
    const std::size_t after = at();
    const auto one = at_end() || next_is("a") || next_is("an") || next_is("half") ? std::nullopt
                                                                                  : WordReader::take_number();
    if (one && *one >= 1 && *one <= 9 && *one == std::floor(*one) && said_since(after).size() > 1)
        return ten->value + *one;
    go_back(after);
    return ten->value;
}

/// "30", "twenty-five", "a hundred and twenty", "two and a half".
std::optional<double> ClaimReader::take_number() {
    auto number = take("a hundred") ? std::optional(100.0) : take_number_word();
    if (!number) {
        number = WordReader::take_number();
        if (number && *number >= 1 && *number <= 12 && take("hundred")) *number *= 100;
    }
    if (!number) return std::nullopt;
    if (take("and a half")) return *number + 0.5;
    const std::size_t after = at();
    if (*number >= 100 && std::fmod(*number, 100) == 0 && take("and"))
        if (const auto rest = take_number_word(); rest && *rest > 0) return *number + *rest;
    go_back(after);
    return number;
}

/// "2.35:1", "16:9".
std::optional<double> ClaimReader::take_ratio() {
    if (at_end() || words_[at()].kind != TypedWord::Kind::plain) return std::nullopt;
    const std::string& text = words_[at()].text;
    const std::size_t colon = text.find(':');
    if (colon == std::string::npos || colon != text.rfind(':')) return std::nullopt;
    const WordReader width(text.substr(0, colon)), height(text.substr(colon + 1));
    const auto number = [](WordReader side) {
        const auto value = side.take_number();
        return value && side.at_end() && *value > 0 ? value : std::nullopt;
    };
    const auto wide = number(width), high = number(height);
    if (!wide || !high) return std::nullopt;
    go_back(at() + 1);
    return *wide / *high;
}

} // namespace decoupage
