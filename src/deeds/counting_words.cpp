#include "deeds/counting_words.hpp"

#include "figures/conventions.hpp"
#include "film/near_miss.hpp"

#include <array>
#include <charconv>
#include <utility>
#include <vector>

namespace decoupage {

namespace {

using Cards = Counting::Cards;
using Mixed = Counting::Mixed;
using Start = Counting::Start;
using End = Counting::End;
using OverAction = Counting::OverAction;

template <class Rule>
using NamedRule = std::pair<std::string_view, Rule>;

constexpr std::array<NamedRule<Start>, 2> starts{
    {{"film", Start::with_the_film}, {"after-titles", Start::after_titles}}};
constexpr std::array<NamedRule<End>, 2> ends{
    {{"film", End::with_the_film}, {"before-credits", End::before_credits}}};
constexpr std::array<NamedRule<OverAction>, 2> over_actions{
    {{"counted", OverAction::counted}, {"left-out", OverAction::left_out}}};
constexpr std::array<NamedRule<Cards>, 2> cards{{{"counted", Cards::counted}, {"left-out", Cards::left_out}}};
constexpr std::array<NamedRule<Mixed>, 4> dissolves{{{"half-way", Mixed::half_way},
                                                     {"balanced", Mixed::balanced},
                                                     {"first", Mixed::at_first},
                                                     {"end", Mixed::at_end}}};

/// Puts the rule that `word` names into its place; leaves it where nothing was said.
template <class Rule, std::size_t count>
Outcome<void> choose(const char* option, const std::string& word,
                     const std::array<NamedRule<Rule>, count>& rules, Rule& rule) {
    if (word.empty()) return {};
    std::vector<std::string> names;
    std::string listed;
    for (const auto& [name, meant] : rules) {
        if (name == word) {
            rule = meant;
            return {};
        }
        names.emplace_back(name);
        listed += (listed.empty() ? "" : ", ") + names.back();
    }
    return fault(Fault::Kind::usage, "one of " + listed, std::string(option) + " was given " + word,
                 did_you_mean(word, names));
}

/// A number within its extents, or the word that stands for none.
Outcome<void> choose_number(const char* option, const std::string& word, std::string_view none, double most,
                            double& number) {
    if (word.empty()) return {};
    if (word == none) {
        number = 0;
        return {};
    }
    double read = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), read);
    if (error != std::errc{} || end != word.data() + word.size() || !(read >= 1 && read <= most))
        return fault(Fault::Kind::usage,
                     std::string(none) + ", or a number from 1 to " + std::to_string(static_cast<int>(most)),
                     std::string(option) + " was given " + word);
    number = read;
    return {};
}

/// "work", or what `choose_number` takes.
Outcome<void> choose_speed(const std::string& word, double& speed) {
    if (word != "work") return choose_number("--speed", word, "as-is", 240, speed);
    speed = Counting::work_speed;
    return {};
}

Outcome<Counting> preset(const std::string& name) {
    if (name.empty()) return Counting{};
    if (const auto counting = convention_named(name)) return *counting;
    std::vector<std::string> names;
    std::string listed;
    for (const Convention& convention : conventions()) {
        names.emplace_back(convention.name);
        listed += (listed.empty() ? "" : ", ") + names.back();
    }
    return fault(Fault::Kind::usage, "one of " + listed, "--convention was given " + name,
                 did_you_mean(name, names));
}

} // namespace

Outcome<Counting> counting_from(const CountingWords& words) {
    auto counting = preset(words.convention);
    if (!counting) return counting;
    for (const auto& chosen :
         {choose("--start", words.start, starts, counting->start),
          choose("--end", words.end, ends, counting->end),
          choose("--over-action", words.over_action, over_actions, counting->over_action),
          choose("--cards", words.cards, cards, counting->cards),
          choose("--dissolves", words.dissolves, dissolves, counting->mixed),
          choose_speed(words.speed, counting->speed),
          choose_number("--long-take", words.long_take, "fence", 3600, counting->long_take)})
        if (!chosen) return tl::unexpected(chosen.error());
    return counting;
}

} // namespace decoupage
