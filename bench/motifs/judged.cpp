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

/// What one motif is made of: its stretches, by theme and hearing. Themes of no hearing have numbers below 0.
using Content = std::map<int, std::map<std::size_t, const Told*>>;

using ThemePairs = std::set<std::pair<int, int>>;

void judge(const Content& content, const std::vector<Heard>& heard, std::set<int>& found,
           ThemePairs& false_pairs, MotifsJudged& result) {
    for (const auto& [theme, hearings] : content) {
        if (theme != content.begin()->first) false_pairs.emplace(content.begin()->first, theme);
        if (theme < 0 || hearings.size() < 2 || !found.insert(theme).second) continue;
        for (const auto& [place, told] : hearings) {
            result.edge_seconds.push_back(std::abs(told->first - heard[place].first));
            result.edge_seconds.push_back(std::abs(told->end - heard[place].end));
        }
    }
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
    for (const Told& one : told) {
        const auto place = heard_in(heard, one);
        const int nowhere = -1 - static_cast<int>(one.first); // one for each second
        motifs[one.motif][place ? heard[*place].theme : nowhere].emplace(place.value_or(0), &one);
    }
    std::set<int> found;
    ThemePairs false_pairs;
    for (const auto& [name, content] : motifs)
        judge(content, heard, found, false_pairs, result);
    result.found = static_cast<int>(found.size());
    result.false_pairs = static_cast<int>(false_pairs.size());
    return result;
}

} // namespace decoupage::bench
