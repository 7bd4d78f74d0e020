#include "film/folded.hpp"
#include "study/fact_search.hpp"

#include <algorithm>
#include <array>

namespace decoupage {

namespace {

struct PrizeWords {
    std::size_t first = 0, last = 0;
};

bool is_award(const std::string& word) {
    constexpr std::array<std::string_view, 12> words{"award", "prize", "prix",   "palme", "lion",    "bear",
                                                     "cesar", "oscar", "trophy", "medal", "leopard", "d-or"};
    return std::ranges::find(words, word) != words.end();
}

/// "Best Original Screenplay".
std::vector<PrizeWords> best_in(const FactSearch& search) {
    std::vector<PrizeWords> prizes;
    const auto& words = search.words();
    for (std::size_t at = 0; at + 1 < words.size(); ++at) {
        if (words[at].folded != "best" || !words[at].capital) continue;
        std::size_t last = at;
        while (last + 1 < words.size() && words[last + 1].mark == 0 && words[last + 1].capital)
            ++last;
        if (last > at) prizes.push_back({at, last});
        at = last;
    }
    return prizes;
}

/// Names of prizes, but for "the Academy Award for Best ...", whose prize is the second.
void add_named(const FactSearch& search, std::vector<PrizeWords>& prizes) {
    const auto best = prizes;
    for (const ProperName& name : search.names()) {
        bool is_one = false;
        for (std::size_t at = name.first; at <= name.last; ++at)
            is_one = is_one || is_award(search.words()[at].folded);
        const bool with_best = std::ranges::any_of(best, [&](const PrizeWords& one) {
            return one.first >= name.first && one.first <= name.last + 4;
        });
        if (is_one && !with_best) prizes.push_back({name.first, name.last});
    }
    std::ranges::sort(prizes, {}, &PrizeWords::first);
}

/// Nominated: so it says right behind the prize, or before it in the same clause.
bool is_nomination(const FactSearch& search, const PrizeWords& prize, std::size_t clause) {
    const auto& words = search.words();
    const auto says = [&](std::size_t at) {
        return words[at].folded == "nomination" || words[at].folded == "nominated" ||
               words[at].folded == "nominations";
    };
    for (std::size_t at = prize.last + 1; at < std::min(prize.last + 3, words.size()); ++at)
        if (says(at)) return true;
    for (std::size_t at = prize.first; at > clause; --at) {
        if (words[at - 1].mark == ',' || words[at - 1].mark == ';') return false;
        if (says(at - 1)) return true;
    }
    return false;
}

bool speaks_of_winning(const FactSearch& search) {
    constexpr std::array<std::string_view, 12> words{"won",        "win",         "wins",    "winning",
                                                     "received",   "receiving",   "awarded", "nominated",
                                                     "nomination", "nominations", "earn",    "earned"};
    return std::ranges::any_of(search.words(), [&](const ProseWord& word) {
        return std::ranges::find(words, word.folded) != words.end();
    });
}

/// The year behind a prize: "in 1959".
std::string year_behind(const FactSearch& search, std::size_t last) {
    for (std::size_t at = last + 1; at + 1 < std::min(last + 5, search.words().size()); ++at)
        if (search.words()[at].folded == "in")
            if (const auto date = date_at(search.sentence(), at + 1)) return ", " + date->date;
    return {};
}

} // namespace

void find_prizes(FactSearch& search) {
    std::vector<PrizeWords> prizes = best_in(search);
    add_named(search, prizes);
    if (prizes.empty() || !speaks_of_winning(search)) return;
    std::size_t clause = 0;
    for (const PrizeWords& prize : prizes) {
        const bool nominated = is_nomination(search, prize, clause);
        search.add("prize: " + search.text(prize.first, prize.last),
                   (nominated ? "nominated" : "won") + year_behind(search, prize.last), "prize", prize.first,
                   prize.last);
        clause = prize.last + 1;
    }
}

} // namespace decoupage
