#include "study/fact_search.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace decoupage {

namespace {

constexpr std::array<std::string_view, 12> months{"january",   "february", "march",    "april",
                                                  "may",       "june",     "july",     "august",
                                                  "september", "october",  "november", "december"};

constexpr std::array<std::pair<std::string_view, std::string_view>, 24> nations{{
    {"french", "France"},          {"american", "United States"}, {"italian", "Italy"},
    {"british", "United Kingdom"}, {"german", "Germany"},         {"japanese", "Japan"},
    {"swedish", "Sweden"},         {"danish", "Denmark"},         {"spanish", "Spain"},
    {"russian", "Russia"},         {"soviet", "Soviet Union"},    {"polish", "Poland"},
    {"czech", "Czechoslovakia"},   {"indian", "India"},           {"chinese", "China"},
    {"brazilian", "Brazil"},       {"mexican", "Mexico"},         {"canadian", "Canada"},
    {"belgian", "Belgium"},        {"hungarian", "Hungary"},      {"iranian", "Iran"},
    {"korean", "South Korea"},     {"argentine", "Argentina"},    {"portuguese", "Portugal"},
}};

int month_of(const ProseWord& word) {
    if (!word.capital) return 0;
    const auto found = std::ranges::find(months, word.folded);
    return found == months.end() ? 0 : static_cast<int>(found - months.begin()) + 1;
}

/// A whole number of digits alone; -1 where it is none.
int digits_at(const Sentence& sentence, std::size_t at, std::size_t least, std::size_t most) {
    if (at >= sentence.words.size()) return -1;
    const std::string& text = sentence.words[at].text;
    if (text.size() < least || text.size() > most || text.find_first_not_of("0123456789") != text.npos)
        return -1;
    return std::stoi(text);
}

int year_at(const Sentence& sentence, std::size_t at) {
    const int year = digits_at(sentence, at, 4, 4);
    return year >= 1880 && year <= 2100 ? year : -1;
}

std::string dated(int year, int month, int day) {
    std::array<char, 48> text{};
    if (day > 0)
        std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year, month, day);
    else if (month > 0)
        std::snprintf(text.data(), text.size(), "%04d-%02d", year, month);
    else
        std::snprintf(text.data(), text.size(), "%04d", year);
    return text.data();
}

/// "is a 1959 French coming-of-age drama film": year, country and genre at once.
void find_first_words(FactSearch& search) {
    const auto& words = search.words();
    const Sentence& sentence = search.sentence();
    for (std::size_t at = 1; at + 1 < words.size(); ++at) {
        const int year = year_at(sentence, at);
        if (year < 0 || words[at - 1].folded != "a") continue;
        std::size_t film = at + 1;
        while (film < std::min(at + 8, words.size()) && words[film].folded != "film")
            ++film;
        if (film >= words.size() || words[film].folded != "film") continue;
        search.add("year", std::to_string(year), "date", at, film);
        std::size_t genre = at + 1;
        const auto nation = std::ranges::find(nations, words[genre].folded,
                                              &std::pair<std::string_view, std::string_view>::first);
        if (nation != nations.end()) {
            search.add("country", std::string(nation->second), "place", at, film);
            ++genre;
        }
        if (genre < film) search.add("genre", search.text(genre, film - 1), "words", at, film);
    }
}

/// "The Run (1959)".
void find_years_of_titles(FactSearch& search) {
    for (std::size_t at = 0; at < search.words().size(); ++at) {
        std::size_t last = at;
        if (!search.is_title(at, last)) continue;
        if (last + 2 < search.words().size() && search.words()[last + 1].mark == '(')
            if (const int year = year_at(search.sentence(), last + 2); year > 0)
                search.add("year", std::to_string(year), "date", at, last + 2);
    }
    for (const ProperName& name : search.names()) {
        const std::size_t open = name.last + 1;
        if (open + 2 >= search.words().size() || search.words()[open].mark != '(') continue;
        std::size_t last = name.last;
        bool of_work = false;
        for (std::size_t at = name.first >= 2 ? name.first - 2 : 0; at <= name.last; ++at)
            of_work = of_work || (search.is_title(at, last) && last >= name.last);
        std::size_t close = open + 1;
        while (close < std::min(open + 8, search.words().size() - 1) && search.words()[close].mark != ')')
            ++close;
        const int year = year_at(search.sentence(), close - 1);
        if (year > 0 && !of_work && search.words()[close].mark == ')')
            search.add("year of " + name.text, std::to_string(year), "date", name.first, close);
    }
}

void find_shooting(FactSearch& search) {
    for (const char* cue : {"production began", "shooting began", "filming began", "photography began",
                            "shooting started", "filming started", "production started"}) {
        const std::size_t at = find_words(search.sentence(), cue);
        for (std::size_t next = at; next < std::min(at + 6, search.words().size()); ++next)
            if (const auto date = date_at(search.sentence(), next)) {
                search.add("start of shooting", date->date, "date", at, date->last);
                break;
            }
    }
}

void find_premiere(FactSearch& search) {
    for (const char* cue : {"premiered at", "premiered in", "premiere at", "premiere in", "released in"}) {
        const std::size_t at = find_words(search.sentence(), cue);
        if (at == search.words().size()) continue;
        const ProperName* name = search.name_from(at + 2, 1);
        std::string value = name == nullptr ? std::string() : name->text;
        std::size_t last = name == nullptr ? at + 1 : name->last;
        for (std::size_t next = at + 2; next < std::min(last + 5, search.words().size()); ++next)
            if (const auto date = date_at(search.sentence(), next)) {
                value += (value.empty() ? "" : ", ") + date->date;
                last = date->last;
                break;
            }
        search.add(std::string_view(cue).starts_with("released") ? "release" : "premiere", value, "date", at,
                   last);
    }
}

/// "Born in Paris in 1932, he ..."
void find_births(FactSearch& search) {
    const std::size_t at = find_words(search.sentence(), "born");
    if (at == search.words().size()) return;
    std::string person = search.person_before();
    for (const ProperName& name : search.names())
        if (name.last < at)
            if (std::string whole = search.person(name); !whole.empty()) person = std::move(whole);
    if (person.empty()) return;
    for (std::size_t next = at + 1; next + 1 < std::min(at + 8, search.words().size()); ++next) {
        if (search.words()[next].folded != "in" && search.words()[next].folded != "on") continue;
        const auto date = date_at(search.sentence(), next + 1);
        if (date) search.add("birth of " + person, date->date, "date", at, date->last);
        const ProperName* place = search.name_from(next + 1, 0);
        if (place != nullptr && !date)
            search.add("birthplace of " + person, place->text, "place", at, place->last);
    }
}

} // namespace

std::optional<ProseDate> date_at(const Sentence& sentence, std::size_t at) {
    if (at >= sentence.words.size()) return std::nullopt;
    if (const int year = year_at(sentence, at); year > 0) return ProseDate{dated(year, 0, 0), at};
    const auto is_comma = [&](std::size_t word) {
        return word < sentence.words.size() && sentence.words[word].mark == ',';
    };
    if (const int month = month_of(sentence.words[at]); month > 0) {
        const int day = digits_at(sentence, at + 1, 1, 2);
        const std::size_t behind = at + (day > 0 ? 2 : 1);
        const std::size_t year_word = behind + is_comma(behind);
        if (const int year = year_at(sentence, year_word); year > 0 && day <= 31)
            return ProseDate{dated(year, month, std::max(day, 0)), year_word};
    }
    const int day = digits_at(sentence, at, 1, 2);
    if (day >= 1 && day <= 31 && at + 2 < sentence.words.size())
        if (const int month = month_of(sentence.words[at + 1]); month > 0)
            if (const int year = year_at(sentence, at + 2); year > 0)
                return ProseDate{dated(year, month, day), at + 2};
    return std::nullopt;
}

void find_dates(FactSearch& search) {
    find_first_words(search);
    find_years_of_titles(search);
    find_shooting(search);
    find_premiere(search);
    find_births(search);
}

} // namespace decoupage
