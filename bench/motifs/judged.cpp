#include "bench/motifs/judged.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>

namespace decoupage::bench {

namespace {

double shared(const Heard& heard, const Told& told) {
    return std::min(heard.end, told.end) - std::max(heard.first, told.first);
}

/// The place of the hearing that a stretch is of.
std::optional<std::size_t> heard_in(const std::vector<Heard>& heard, const Told& told) {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < heard.size(); ++i)
        if (!best || shared(heard[i], told) > shared(heard[*best], told)) best = i;
    if (!best) return best;
    const double shorter = std::min(heard[*best].end - heard[*best].first, told.end - told.first);
    if (shared(heard[*best], told) < 0.5 * shorter) return std::nullopt;
    return best;
}

/// What one motif is made of: its stretches, by the hearing that they are of.
struct Content {
    std::map<std::size_t, const Told*> hearings;
    int strangers = 0; ///< stretches of no hearing
};

void judge(const Content& content, const std::vector<Heard>& heard, std::set<int>& found,
           MotifsJudged& result) {
    std::map<int, std::vector<std::size_t>> by_theme;
    for (const auto& [place, told] : content.hearings)
        by_theme[heard[place].theme].push_back(place);
    for (const auto& [theme, places] : by_theme) {
        if (places.size() < 2 || !found.insert(theme).second) continue;
        for (const std::size_t place : places) {
            const Told& told = *content.hearings.at(place);
            result.edge_seconds.push_back(std::abs(told.first - heard[place].first));
            result.edge_seconds.push_back(std::abs(told.end - heard[place].end));
        }
    }
    const int kinds = static_cast<int>(by_theme.size()) + content.strangers;
    result.false_pairs += std::max(0, kinds - 1);
}

} // namespace

MotifsJudged& MotifsJudged::operator+=(const MotifsJudged& other) {
    there += other.there, found += other.found, false_pairs += other.false_pairs;
    edge_seconds.insert(edge_seconds.end(), other.edge_seconds.begin(), other.edge_seconds.end());
    return *this;
}

MotifsJudged judged(const std::vector<Heard>& heard, const std::vector<Told>& told) {
    MotifsJudged result;
    std::map<int, int> times;
    for (const Heard& one : heard)
        ++times[one.theme];
    for (const auto& [theme, count] : times)
        result.there += count > 1;
    std::map<std::string, Content> motifs;
    for (const Told& one : told)
        if (const auto place = heard_in(heard, one))
            motifs[one.motif].hearings.emplace(*place, &one);
        else
            ++motifs[one.motif].strangers;
    std::set<int> found;
    for (const auto& [name, content] : motifs)
        judge(content, heard, found, result);
    result.found = static_cast<int>(found.size());
    return result;
}

} // namespace decoupage::bench
