#include "views/agreement.hpp"

#include "views/json_number.hpp"
#include "views/words.hpp"

#include <algorithm>
#include <cmath>

#include <nlohmann/json.hpp>

namespace decoupage {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t disagreements_shown = 12;

const char* rule_of(std::size_t authors) {
    return authors == 2
               ? "Cohen's kappa (1960). Intervals of 95 %: for shots after Fleiss, Cohen and Everitt (1969), "
                 "for frames by leaving out one shot after the other, as the frames of a shot hang together. "
                 "A shot counts by what is said of most of its frames. Over the whole film, silence is a "
                 "category of its own."
               : "Fleiss's kappa (1971). A shot counts by what is said of most of its frames. Over the whole "
                 "film, silence is a category of its own.";
}

std::string kappa_words(double kappa) {
    return std::isfinite(kappa) ? signed_number(kappa, 2) : "–";
}

std::string in_columns(const std::string& text, std::size_t width) {
    return std::string(width - std::min(width, columns(text)), ' ') + text;
}

std::string kappa_line(const std::string& what, const Kappa& kappa, const char* units) {
    const std::string interval =
        std::isfinite(kappa.least) ? kappa_words(kappa.least) + " to " + kappa_words(kappa.most) : "–";
    const std::string share = std::isfinite(kappa.share) ? percent(kappa.share) : "–";
    return "  " + what + std::string(22 - std::min<std::size_t>(22, what.size()), ' ') +
           in_columns(grouped(kappa.units) + " " + units, 16) + in_columns(share, 9) +
           in_columns(kappa_words(kappa.kappa), 9) + "  " + interval + "\n";
}

std::string said_or_nothing(const std::string& words) {
    return words.empty() ? "nothing" : "“" + plain_line(words) + "”";
}

Json kappa_row(const Kappa& kappa) {
    return {{"units", kappa.units},
            {"agreed", rounded(kappa.share)},
            {"by_chance", rounded(kappa.expected)},
            {"kappa", rounded(kappa.kappa)},
            {"least", rounded(kappa.least)},
            {"most", rounded(kappa.most)}};
}

Json pair_row(const KappaPair& pair) {
    return {{"whole", kappa_row(pair.whole)}, {"spoken", kappa_row(pair.spoken)}};
}

} // namespace

std::string agreement_table(const Decoupage& film, const std::string& tier,
                            std::span<const std::string> authors, const TierAgreement& agreement) {
    std::string text = plain_line(tier) + ":";
    for (const std::string& author : authors)
        text += (&author == authors.data()    ? " "
                 : &author == &authors.back() ? " and "
                                              : ", ") +
                plain_line(author);
    text = wrapped(text, 78) + "\n\n" +
           "                                   units    agree    kappa  interval of 95 %\n";
    text += kappa_line("by frames, whole film", agreement.frames.whole, "frames");
    text += kappa_line("  where all spoke", agreement.frames.spoken, "frames");
    text += kappa_line("by shots, whole film", agreement.shots.whole, "shots");
    text += kappa_line("  where all spoke", agreement.shots.spoken, "shots");
    text += "\n" + wrapped(rule_of(authors.size()), 78) + "\n";
    std::vector<Disagreement> longest = agreement.disagreements;
    std::ranges::stable_sort(longest, std::greater{},
                             [](const Disagreement& one) { return one.span.length(); });
    const std::size_t shown = std::min(longest.size(), disagreements_shown);
    if (shown > 0)
        text += "\n" +
                (shown < longest.size() ? "The " + std::to_string(shown) + " longest of " +
                                              counted(std::ssize(longest), "stretch", "stretches")
                                        : counted(std::ssize(longest), "stretch", "stretches")) +
                " on which they differ:\n";
    for (const Disagreement& one : std::span(longest).first(shown))
        text += "  " +
                wrapped(clock_text(film.times.at(one.span.first), film.film.rate) + ", " +
                            length_text(film.times.length(one.span)) + " s: " + said_or_nothing(one.first) +
                            " and " + said_or_nothing(one.second),
                        76, 4) +
                "\n";
    return text;
}

Json agreement_row(const Decoupage& film, const std::string& tier, std::span<const std::string> authors,
                   const TierAgreement& agreement) {
    Json row;
    row["tier"] = tier;
    row["authors"] = authors;
    row["rule"] = rule_of(authors.size());
    row["frames"] = pair_row(agreement.frames);
    row["shots"] = pair_row(agreement.shots);
    row["values"] = agreement.values;
    row["table"] = Json::array();
    for (const auto& [cell, count] : agreement.frame_table)
        row["table"].push_back({cell.first, cell.second, count});
    row["disagreements"] = Json::array();
    for (const Disagreement& one : agreement.disagreements)
        row["disagreements"].push_back({{"first", one.span.first},
                                        {"end", one.span.end},
                                        {"start_s", rounded(seconds(film.times.at(one.span.first)))},
                                        {"said", {one.first, one.second}}});
    return row;
}

} // namespace decoupage
