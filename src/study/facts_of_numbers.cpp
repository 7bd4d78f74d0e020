#include "film/folded.hpp"
#include "study/fact_search.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace decoupage {

namespace {

constexpr std::array<std::string_view, 13> small_numbers{"nought", "one",    "two",   "three", "four",
                                                         "five",   "six",    "seven", "eight", "nine",
                                                         "ten",    "eleven", "twelve"};

bool is_one_of(const std::string& word, std::initializer_list<std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

/// "France" of "in France", "the United States" of "in the United States": behind a word, or before it.
std::string place_near(const FactSearch& search, std::size_t from, std::size_t to) {
    for (std::size_t at = from; at < std::min(to, search.words().size()); ++at) {
        if (search.words()[at].folded != "in") continue;
        const bool article = at + 1 < search.words().size() && search.words()[at + 1].folded == "the";
        if (const ProperName* name = search.name_from(at + 1 + article, 0))
            return (article ? "the " : "") + name->text;
    }
    return {};
}

void find_admissions(FactSearch& search, std::size_t at, const ProseNumber& number) {
    for (std::size_t next = number.last + 1; next < std::min(number.last + 3, search.words().size());
         ++next) {
        if (!is_one_of(search.words()[next].folded, {"admissions", "tickets", "spectators", "viewers",
                                                     "entries", "entrees", "spectateurs"}))
            continue;
        std::string place = place_near(search, next, next + 5);
        if (place.empty()) place = place_near(search, 0, at);
        search.add("admissions" + (place.empty() ? "" : " in " + place), number_words(number.value), "number",
                   at, next);
        return;
    }
}

bool speaks_of(const FactSearch& search, std::initializer_list<std::string_view> words) {
    const auto holds = [&](const std::vector<std::string>& all) {
        return std::ranges::any_of(all, [&](const std::string& word) { return is_one_of(word, words); });
    };
    return holds(folded_words(search.text(0, search.words().size() - 1))) ||
           holds(folded_words(search.heading()));
}

void find_money(FactSearch& search, std::size_t at, const ProseNumber& number) {
    const bool dollars = at > 0 && search.words()[at - 1].mark == '$';
    const std::size_t next = number.last + 1;
    const bool named = next < search.words().size() &&
                       is_one_of(search.words()[next].folded, {"dollars", "euros", "francs", "pounds", "lire",
                                                               "marks", "usd", "eur", "frf"});
    if (!dollars && !named) return;
    const std::string amount = (dollars ? "$" : "") + number_words(number.value) +
                               (named ? ' ' + search.words()[next].text : std::string());
    const std::size_t first = at - dollars, last = named ? next : number.last;
    if (speaks_of(search, {"budget", "cost", "costs", "low-budget"}))
        search.add("budget", amount, "number", first, last);
    else if (speaks_of(search, {"gross", "grossed", "grossing", "takings", "earned", "box-office"}))
        search.add("takings", amount, "number", first, last);
}

/// "ranked 50th": the list is named behind it, or before.
void find_rank(FactSearch& search, std::size_t at, const ProseNumber& number) {
    if (!number.ordinal || at == 0 || search.words()[at - 1].folded != "ranked") return;
    const auto& words = search.words();
    const auto list_ends = [&](std::size_t word) {
        return is_one_of(words[word].folded, {"poll", "list", "ranking", "survey"});
    };
    std::size_t end = number.last + 1;
    while (end < words.size() && !list_ends(end))
        ++end;
    if (end == words.size()) {
        end = 0;
        while (end < at && !list_ends(end))
            ++end;
        if (end == at) return;
    }
    std::size_t begin = end;
    while (begin > 0 && words[begin - 1].mark == 0 && !is_one_of(words[begin - 1].folded, {"the", "in", "a"}))
        --begin;
    if (begin < end && number_at(search.sentence(), begin) &&
        number_at(search.sentence(), begin)->value > 1000)
        ++begin;
    search.add("rank in the " + search.text(begin, end), number_words(number.value), "number",
               std::min(begin, at), std::max(number.last, end));
}

void find_running_time(FactSearch& search, std::size_t at, const ProseNumber& number) {
    const std::size_t next = number.last + 1;
    if (next >= search.words().size() || !is_one_of(search.words()[next].folded, {"minutes", "min", "mn"}))
        return;
    if (number.value < 1 || number.value > 1500) return;
    if (speaks_of(search, {"runs", "running", "runtime", "length", "long", "duree"}))
        search.add("running time", number_words(number.value) + " minutes", "running time", at, next);
}

void find_series(FactSearch& search, std::size_t at, const ProseNumber& number) {
    if (at < 2 || !says_at(search.sentence(), at - 2, "series of")) return;
    if (says_at(search.sentence(), number.last + 1, "films"))
        search.add("films in the series", number_words(number.value), "number", at - 2, number.last + 1);
}

/// "the 14-year-old Jean-Pierre Léaud".
void find_age(FactSearch& search, std::size_t at) {
    const std::string& word = search.words()[at].folded;
    if (!word.ends_with("-year-old")) return;
    if (const auto person = search.person_from(at + 1, 1))
        search.add("age of " + person->first, word.substr(0, word.find('-')), "number", at,
                   person->second->last);
}

} // namespace

std::optional<ProseNumber> number_at(const Sentence& sentence, std::size_t at) {
    const ProseWord& word = sentence.words[at];
    if (word.mark != 0) return std::nullopt;
    ProseNumber number{0, at, false};
    const auto known = std::ranges::find(small_numbers, word.folded);
    if (known != small_numbers.end() && known != small_numbers.begin()) {
        number.value = static_cast<double>(known - small_numbers.begin());
        return number;
    }
    std::string digits;
    for (const char c : word.text)
        if (c != ',') digits += c;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number.value);
    if (error != std::errc{} || digits[0] < '0' || digits[0] > '9') return std::nullopt;
    const std::string_view rest(end, static_cast<std::size_t>(digits.data() + digits.size() - end));
    number.ordinal = rest == "st" || rest == "nd" || rest == "rd" || rest == "th";
    if (!rest.empty() && !number.ordinal) return std::nullopt;
    if (at + 1 < sentence.words.size()) {
        const std::string& next = sentence.words[at + 1].folded;
        const double times = next == "million" || next == "millions" ? 1e6
                             : next == "thousand"                    ? 1e3
                             : next == "billion"                     ? 1e9
                                                                     : 1;
        if (times > 1) number.last = at + 1;
        number.value = std::round(number.value * times * 1e3) / 1e3; // 4.1 million is a whole number
    }
    return number.value < 1e13 ? std::optional(number) : std::nullopt;
}

std::string number_words(double value) {
    std::array<char, 64> text{};
    const bool whole = std::abs(value - std::round(value)) < 1e-6 * std::max(1.0, value);
    std::snprintf(text.data(), text.size(), whole ? "%.0f" : "%.3g", value);
    std::string digits = text.data();
    for (std::size_t at = whole ? digits.size() : 0; at > 3; at -= 3)
        digits.insert(at - 3, 1, ',');
    return digits;
}

void find_numbers(FactSearch& search) {
    for (std::size_t at = 0; at < search.words().size(); ++at) {
        find_age(search, at);
        const auto number = number_at(search.sentence(), at);
        if (!number) continue;
        find_admissions(search, at, *number);
        find_money(search, at, *number);
        find_rank(search, at, *number);
        find_running_time(search, at, *number);
        find_series(search, at, *number);
        at = number->last;
    }
}

} // namespace decoupage
